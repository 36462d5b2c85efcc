/** Findings in formats, and printed one by one for people. */
package cn.jixiao.report.finding;
