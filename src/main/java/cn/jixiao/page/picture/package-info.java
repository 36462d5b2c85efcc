/** The vector pictures of pages: checked, drawn, and made into images where a format needs it. */
package cn.jixiao.page.picture;
