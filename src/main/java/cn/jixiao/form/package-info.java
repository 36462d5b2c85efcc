/**
 * The official forms (表式): labels, rules of scoring, and templates, each a folder with a {@code
 * form.yaml}.
 */
package cn.jixiao.form;
