package cn.jixiao.page;

/**
 * A page for browsers: the page itself, which is HTML as well as XML, without the XML declaration.
 */
public final class BrowserPage {
  static final String DOCTYPE = "<!DOCTYPE html>";

  /** What browsers know of breaking lines as the layout does, and the layout need not know. */
  private static final String LINES =
      "<style>body { line-break: strict; text-wrap: pretty; }</style>\n";

  private static final String END_OF_HEAD = "</head>";

  private BrowserPage() {}

  /**
   * The page as HTML.
   *
   * @param page a whole page, as {@link PageTemplates} write it
   */
  public static String of(String page) {
    int start = page.indexOf(DOCTYPE);
    String whole = start < 0 ? DOCTYPE + "\n" + page : page.substring(start);
    int head = whole.indexOf(END_OF_HEAD);
    return head < 0 ? whole : whole.substring(0, head) + LINES + whole.substring(head);
  }
}
