package cn.jixiao.render;

import java.nio.charset.StandardCharsets;

/**
 * Writes a page for browsers: the page itself, which is HTML as well as XML, without the XML
 * declaration.
 */
final class HtmlWriter {
  private static final String DOCTYPE = "<!DOCTYPE html>";

  private HtmlWriter() {}

  static byte[] write(String page) {
    return text(page).getBytes(StandardCharsets.UTF_8);
  }

  static String text(String page) {
    return page.substring(page.indexOf(DOCTYPE));
  }
}
