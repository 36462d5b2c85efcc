/** Spreadsheets of summaries, with formulas. */
package cn.jixiao.print.sheet;
