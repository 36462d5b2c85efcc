package cn.jixiao.page.picture;

import cn.jixiao.form.TemplateFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The vector pictures (矢量图) of a page: its outermost {@code svg} elements. Each says in an {@code
 * aria-label} or a {@code title} what it shows, for those who cannot see it, and is complete: it
 * runs no scripts and refers to nothing outside itself.
 */
public final class Pictures {
  private static final String SVG = "http://www.w3.org/2000/svg";

  private static final Pattern LENGTH =
      Pattern.compile("(?:\\d+(?:\\.\\d+)?|\\.\\d+)(px|pt|pc|mm|cm|in|)");

  /** References in style rules and in attributes such as {@code fill}. */
  private static final Pattern OUTSIDE =
      Pattern.compile("@import|url\\(\\s*[\"']?\\s*(?!#)", Pattern.CASE_INSENSITIVE);

  private Pictures() {}

  /** Whether the page has a picture at all. */
  public static boolean anyIn(Document page) {
    return page.getElementsByTagNameNS(SVG, "svg").getLength() > 0;
  }

  /** Whether an element is a picture; null is none. */
  public static boolean isPicture(Element element) {
    return element != null && "svg".equals(element.getLocalName());
  }

  /** What a checked picture shows, in words. */
  public static String alternative(Element picture) {
    return picture.getAttribute("alt");
  }

  /**
   * Checks the pictures of a page and makes it ready for the layout, which takes a picture's size
   * from its style and its alternative text from {@code alt}.
   *
   * @param template the name of the template that wrote the page, for messages
   * @throws TemplateFailure where a picture cannot be drawn, is not complete or lacks its words
   */
  public static void prepare(Document page, String template) throws TemplateFailure {
    if (anyIn(page)) {
      inLine(page);
    }
    int number = 0;
    for (Element picture : in(page)) {
      number++;
      try {
        complete(picture);
        describe(picture);
        size(picture);
        PictureImage.check(picture);
      } catch (PictureMistake e) {
        throw new TemplateFailure(
            template, 1, "picture " + number + " of the page: " + e.getMessage(), e);
      }
    }
  }

  /** A picture cannot be printed; the message says why. */
  static final class PictureMistake extends Exception {
    private static final long serialVersionUID = 1L;

    PictureMistake(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private static List<Element> in(Document page) {
    List<Element> pictures = new ArrayList<>();
    var found = page.getElementsByTagNameNS(SVG, "svg");
    for (int i = 0; i < found.getLength(); i++) {
      Element svg = (Element) found.item(i);
      if (!SVG.equals(svg.getParentNode().getNamespaceURI())) {
        pictures.add(svg);
      }
    }
    return pictures;
  }

  /** Pictures stand in lines unless a style says otherwise, as browsers have it. */
  private static void inLine(Document page) {
    Element head = (Element) page.getElementsByTagNameNS("*", "head").item(0);
    if (head != null) {
      Element style = page.createElementNS(head.getNamespaceURI(), "style");
      style.setTextContent("svg { display: inline-block }");
      head.insertBefore(style, head.getFirstChild());
    }
  }

  private static void complete(Element element) throws PictureMistake {
    String name = element.getLocalName().toLowerCase(Locale.ROOT);
    switch (name) {
      case "script", "foreignobject", "image", "handler", "listener" ->
          throw new PictureMistake("it must not have <" + element.getLocalName() + ">", null);
      case "style" -> inside("style", element.getTextContent());
      default -> {}
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      String key = attribute.getName().toLowerCase(Locale.ROOT);
      if (key.startsWith("on")) {
        throw new PictureMistake("it must not have the script " + attribute.getName(), null);
      }
      boolean link = key.equals("href") || key.endsWith(":href");
      if (key.equals("xml:base") || (link && !attribute.getValue().strip().startsWith("#"))) {
        throw new PictureMistake("it must not refer to " + attribute.getValue(), null);
      }
      if (!key.startsWith("aria-")) {
        inside(attribute.getName(), attribute.getValue());
      }
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        complete(child);
      }
    }
  }

  private static void inside(String where, String value) throws PictureMistake {
    if (OUTSIDE.matcher(value).find()) {
      throw new PictureMistake("its " + where + " must not refer to anything outside it", null);
    }
  }

  private static void describe(Element picture) throws PictureMistake {
    String words = picture.getAttribute("aria-label").strip();
    for (Node node = picture.getFirstChild();
        node != null && words.isEmpty();
        node = node.getNextSibling()) {
      if (node instanceof Element child && child.getLocalName().equals("title")) {
        words = child.getTextContent().strip();
      }
    }
    if (words.isEmpty()) {
      throw new PictureMistake("it needs an aria-label or a <title> that says what it shows", null);
    }
    picture.setAttribute("alt", words);
  }

  private static void size(Element picture) throws PictureMistake {
    String style = picture.getAttribute("style").strip();
    picture.setAttribute(
        "style",
        "width:%s;height:%s;%s"
            .formatted(length(picture, "width"), length(picture, "height"), style));
  }

  private static String length(Element picture, String side) throws PictureMistake {
    String value = picture.getAttribute(side).strip();
    Matcher length = LENGTH.matcher(value);
    if (!length.matches()) {
      throw new PictureMistake("its " + side + " is no length such as 30mm: " + value, null);
    }
    return length.group(1).isEmpty() ? value + "px" : value;
  }
}
