package cn.jixiao.page;

import cn.jixiao.form.FormCode;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.TracedPage.Origin;
import cn.jixiao.page.picture.Pictures;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads a page that a template wrote for what the layout cannot bear, and says which line of the
 * template wrote it.
 */
final class PageCheck extends DefaultHandler2 {
  /** Elements in each other; forms have less than twenty. */
  static final int MOST_LEVELS = 250;

  /** What HTML lets a cell reach over at most. */
  static final int MOST_COLUMNS = 1000;

  /** More rows than the largest volume has. */
  static final int MOST_ROWS = 65_534;

  private final String template;
  private final TracedPage page;
  private final List<Origin> pictures = new ArrayList<>();
  private final StringBuilder style = new StringBuilder();

  /** Line and column behind the start of each element that is open. */
  private final Deque<int[]> open = new ArrayDeque<>();

  private Locator locator;
  private boolean doctype;
  private int levels;
  private int pictureLevels;
  private boolean inStyle;
  private int columns;

  private PageCheck(String template, TracedPage page) {
    this.template = template;
    this.page = page;
  }

  /**
   * Checks a page, or a part of one.
   *
   * @param template the name of the template that wrote it
   * @throws TemplateFailure where the page is not well-formed, or has what no layout can bear
   */
  static void check(String template, TracedPage page) throws TemplateFailure {
    PageCheck check = new PageCheck(template, page);
    new XhtmlParser().read(page.text(), template, check);
    if (!check.pictures.isEmpty()) {
      check.drawPictures();
    }
  }

  private void drawPictures() throws TemplateFailure {
    Optional<Pictures.Wrong> wrong =
        Pictures.prepare(new XhtmlParser().document(page.text(), template));
    if (wrong.isPresent()) {
      Origin origin = pictures.get(Math.min(wrong.get().number(), pictures.size()) - 1);
      throw wrong.get().of(origin.template(), origin.line());
    }
  }

  @Override
  public void setDocumentLocator(Locator where) {
    locator = where;
  }

  private Origin here() {
    return page.origin(locator.getLineNumber(), locator.getColumnNumber() - 1);
  }

  private SAXException mistake(FormCode code, String... arguments) {
    Origin origin = here();
    return new Mistake(
        new TemplateFailure(origin.template(), origin.line(), code, Arrays.asList(arguments)));
  }

  private SAXException mistake(String message) {
    Origin origin = here();
    return new Mistake(new TemplateFailure(origin.template(), origin.line(), message, null));
  }

  /** Carries a mistake out of the parser. */
  static final class Mistake extends SAXException {
    private static final long serialVersionUID = 1L;
    private final transient TemplateFailure failure;

    Mistake(TemplateFailure failure) {
      super(failure.getMessage());
      this.failure = failure;
    }

    TemplateFailure failure() {
      return failure;
    }
  }

  @Override
  public void startDTD(String name, String publicId, String systemId) {
    doctype = true;
  }

  @Override
  public void startElement(String space, String name, String qualified, Attributes attributes)
      throws SAXException {
    levels++;
    open.push(new int[] {locator.getLineNumber(), locator.getColumnNumber()});
    if (levels > MOST_LEVELS) {
      throw mistake(FormCode.PAGE_TOO_DEEP, String.valueOf(MOST_LEVELS));
    }
    if (levels == 1 && name.equals("html") && !doctype) {
      throw mistake("a page begins with " + BrowserPage.DOCTYPE);
    }
    if (name.equals("svg") && pictureLevels == 0) {
      pictures.add(here());
    }
    pictureLevels += name.equals("svg") || pictureLevels > 0 ? 1 : 0;
    switch (name) {
      case "tr", "colgroup" -> columns = 0;
      case "style" -> {
        inStyle = true;
        style.setLength(0);
      }
      default -> {}
    }
    if (pictureLevels == 0) {
      spans(name, attributes);
    }
  }

  private void spans(String name, Attributes attributes) throws SAXException {
    boolean cell = name.equals("td") || name.equals("th");
    boolean column = name.equals("col") || name.equals("colgroup");
    if (cell) {
      span("rowspan", attributes, MOST_ROWS);
    }
    if (cell || column) {
      String attribute = cell ? "colspan" : "span";
      columns += span(attribute, attributes, MOST_COLUMNS);
      if (columns > MOST_COLUMNS + 1) {
        throw mistake(
            FormCode.PAGE_SPAN, attribute, String.valueOf(columns), String.valueOf(MOST_COLUMNS));
      }
    }
  }

  private int span(String attribute, Attributes attributes, int most) throws SAXException {
    String value = attributes.getValue(attribute);
    if (value == null) {
      return 1;
    }
    boolean number =
        !value.isEmpty()
            && value.length() <= String.valueOf(most).length()
            && value.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    int span = number ? Integer.parseInt(value) : 0;
    if (span < 1 || span > most) {
      throw mistake(FormCode.PAGE_SPAN, attribute, value, String.valueOf(most));
    }
    return span;
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (inStyle) {
      style.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String space, String name, String qualified) throws SAXException {
    levels--;
    open.pop();
    pictureLevels -= pictureLevels > 0 ? 1 : 0;
    if (inStyle && name.equals("style")) {
      inStyle = false;
      if (style.indexOf("@font-face") >= 0) {
        throw mistake("fonts come from the folder of --fonts; a page must not have @font-face");
      }
    }
  }

  @Override
  public void warning(SAXParseException e) throws SAXException {
    throw e;
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    throw e;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  /** A mistake of the page's XML. */
  TemplateFailure wrong(SAXParseException e) {
    Origin origin = page.origin(e.getLineNumber(), e.getColumnNumber() - 1);
    if (!origin.template().equals(template)) {
      // An element that nobody closed is noticed where the page ends, in the frame that all share.
      for (int[] start : open) {
        Origin opened = page.origin(start[0], start[1] - 1);
        if (opened.template().equals(template)) {
          origin = opened;
          break;
        }
      }
    }
    return new TemplateFailure(origin.template(), origin.line(), e.getMessage(), e);
  }

  /** A mistake of the page as a whole. */
  TemplateFailure wrong(SAXException e) {
    return new TemplateFailure(template, 1, e.getMessage(), e);
  }
}
