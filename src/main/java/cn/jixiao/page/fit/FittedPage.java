package cn.jixiao.page.fit;

/**
 * A page whose widths and type are chosen.
 *
 * @param xhtml the page with its setting
 * @param setting what was chosen
 */
public record FittedPage(String xhtml, PageSetting setting) {}
