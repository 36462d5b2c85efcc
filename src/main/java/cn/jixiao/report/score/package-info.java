/** Score cards in formats. */
package cn.jixiao.report.score;
