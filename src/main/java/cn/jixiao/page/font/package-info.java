/** The fonts that pages are printed with, and characters that none of them has. */
package cn.jixiao.page.font;
