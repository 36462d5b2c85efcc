/** Summaries in formats; as a workbook they are written in {@code print.sheet}. */
package cn.jixiao.report.summary;
