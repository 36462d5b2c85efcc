/**
 * The official forms (表式): labels, rules of scoring, and templates, each a folder with a {@code
 * form.yaml}.
 *
 * <p>Templates are found here and filled in in {@code page}.
 */
package cn.jixiao.form;
