/** The commands: one class each, with its arguments and what it prints. */
package cn.jixiao.cli;
