/** Comparisons in formats. */
package cn.jixiao.report.diff;
