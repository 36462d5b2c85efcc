/**
 * The commands: one class each, with its arguments, its calls of the other packages and its exit
 * code.
 */
package cn.jixiao.cli;
