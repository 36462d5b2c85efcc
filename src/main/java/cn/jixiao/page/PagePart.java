package cn.jixiao.page;

import cn.jixiao.form.TemplateFailure;
import java.util.List;

/**
 * A page taken apart, so that it can stand among others on a larger one.
 *
 * @param style the rules of its style sheet
 * @param content its body as a division, with the body's own attributes
 */
public record PagePart(String style, String content) {
  private static final String BODY = "<body";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  /**
   * Takes a page apart.
   *
   * @param page a whole page, as {@link PageTemplates} write it
   * @param template the name of the template that wrote it, for messages
   * @throws TemplateFailure where the page is not well-formed or has no body
   */
  public static PagePart of(String page, String template) throws TemplateFailure {
    new XhtmlParser().parse(page, template);
    int head = page.indexOf("</head>");
    int body = page.indexOf(BODY, Math.max(head, 0));
    int end = page.lastIndexOf("</body>");
    if (body < 0 || end < body) {
      throw new TemplateFailure(template, 1, "a page has a body", null);
    }
    return new PagePart(
        styles(page.substring(0, body)),
        "<div" + page.substring(body + BODY.length(), end) + "</div>");
  }

  private static String styles(String head) {
    StringBuilder styles = new StringBuilder();
    for (int start = head.indexOf("<style"); start >= 0; start = head.indexOf("<style", start)) {
      start = head.indexOf('>', start) + 1;
      styles.append(head, start, head.indexOf("</style>", start));
    }
    return styles.toString().strip();
  }

  /**
   * The headings that links can lead to.
   *
   * @param template the name of the template that wrote the part, for messages
   * @throws TemplateFailure where the content is not well-formed
   */
  public List<Heading> headings(String template) throws TemplateFailure {
    return Heading.of(
        new XhtmlParser().parse("<div xmlns=\"" + XHTML + "\">" + content + "</div>", template));
  }
}
