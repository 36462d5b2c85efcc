/**
 * A result × a format, one class each: text, JSON, CSV, YAML, SARIF, Markdown, HTML. Documents are
 * in {@code print}.
 */
package cn.jixiao.report;
