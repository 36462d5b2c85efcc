/**
 * How a document is set: column widths, type and spacing with which it takes the fewest pages (排版).
 * Reads a page and its style sheet and measures words; lays nothing out.
 */
package cn.jixiao.page.fit;
