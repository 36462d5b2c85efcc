/**
 * What lies in offices (来源文件): Word documents, workbooks, PDF and text, read as paragraphs and
 * tables of cells. Nothing here knows a form.
 */
package cn.jixiao.imports.source;
