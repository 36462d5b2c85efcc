/**
 * A row a project (汇总): funds, rate, score and grade, subtotals and totals, points lost.
 *
 * <p>The spreadsheet of it is in {@code print.sheet}, its page in {@code page}, other formats in
 * {@code report}.
 */
package cn.jixiao.summary;
