/**
 * Files from XHTML pages: {@link cn.jixiao.print.PagePrinter} prints a page in every {@link
 * cn.jixiao.print.Format}. Where the files go is in {@code publish}.
 */
package cn.jixiao.print;
