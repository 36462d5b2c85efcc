/**
 * XHTML of everything that is printed: models for templates, templates filled in, pages taken apart
 * and parsed. One page becomes PDF, DOCX and HTML in {@code print}.
 */
package cn.jixiao.page;
