/**
 * The official documents: XHTML from a form's templates, and PDF, DOCX and HTML from that one
 * XHTML.
 */
package cn.jixiao.render;
