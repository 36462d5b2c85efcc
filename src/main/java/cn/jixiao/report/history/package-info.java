/** Projects' histories in formats. */
package cn.jixiao.report.history;
