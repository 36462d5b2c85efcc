/**
 * A department's whole publication (绩效文本): cover, contents, narrative parts and tables, and nothing
 * else.
 */
package cn.jixiao.book;
