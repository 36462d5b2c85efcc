/** What came of importing, for people who compare it with the sources. */
package cn.jixiao.report.imports;
