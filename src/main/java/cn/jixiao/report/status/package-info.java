/** How far a folder's documents are, in formats. */
package cn.jixiao.report.status;
