/**
 * Pages laid out: merged cells, page numbers, bookmarks; the interface of what writes them, and the
 * writers that need nothing else.
 */
package cn.jixiao.print.layout;
