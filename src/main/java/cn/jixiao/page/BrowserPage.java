package cn.jixiao.page;

/**
 * A page for browsers: the page itself, which is HTML as well as XML, without the XML declaration.
 */
public final class BrowserPage {
  static final String DOCTYPE = "<!DOCTYPE html>";

  private BrowserPage() {}

  /**
   * The page as HTML.
   *
   * @param page a whole page, as {@link PageTemplates} write it
   */
  public static String of(String page) {
    int start = page.indexOf(DOCTYPE);
    return start < 0 ? DOCTYPE + "\n" + page : page.substring(start);
  }
}
