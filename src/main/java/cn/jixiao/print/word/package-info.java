/** Word documents from laid-out pages: paragraphs, tables, cells, styles, sections. */
package cn.jixiao.print.word;
