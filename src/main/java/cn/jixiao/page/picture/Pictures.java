package cn.jixiao.page.picture;

import cn.jixiao.form.TemplateFailure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
      Pattern.compile("(?:\\d{1,9}+(?:\\.\\d{1,9}+)?|\\.\\d{1,9}+)(px|pt|pc|mm|cm|in|)");

  /** References in style rules and in attributes such as {@code fill}. */
  private static final Pattern OUTSIDE =
      Pattern.compile("@import|url\\(\\s*[\"']?\\s*(?!#)", Pattern.CASE_INSENSITIVE);

  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final int MOST_ELEMENTS = 100_000;

  /** More than five metres; no paper is that large. */
  private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(14_400);

  private static final Map<String, BigDecimal> POINTS =
      Map.of(
          "px",
          new BigDecimal("0.75"),
          "pt",
          BigDecimal.ONE,
          "pc",
          BigDecimal.valueOf(12),
          "mm",
          new BigDecimal("2.8347"),
          "cm",
          new BigDecimal("28.347"),
          "in",
          BigDecimal.valueOf(72));

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
   * @return the first picture that cannot be drawn, is not complete or lacks its words
   */
  public static Optional<Wrong> prepare(Document page) {
    if (anyIn(page)) {
      inLine(page);
    }
    int number = 0;
    for (Element picture : in(page)) {
      number++;
      try {
        requireModest(picture);
        complete(picture);
        describe(picture);
        size(picture);
        PictureImage.check(picture);
      } catch (PictureMistake e) {
        return Optional.of(new Wrong(number, e.getMessage(), e));
      }
    }
    return Optional.empty();
  }

  /**
   * A picture that cannot be printed.
   *
   * @param number of the picture in its page, from 1
   * @param message why
   * @param cause what was thrown
   */
  public record Wrong(int number, String message, Throwable cause) {
    /**
     * The mistake of a template.
     *
     * @param template its name
     * @param line counted from 1
     */
    public TemplateFailure of(String template, int line) {
      return new TemplateFailure(
          template, line, "picture " + number + " of the page: " + message, cause);
    }
  }

  /** Elements that use others stand for as many as these; a few lines can stand for millions. */
  private static void requireModest(Element picture) throws PictureMistake {
    Map<String, Element> byId = new HashMap<>();
    var all = picture.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      byId.putIfAbsent(element.getAttribute("id"), element);
    }
    if (drawn(picture, byId, new HashMap<>()) > MOST_ELEMENTS) {
      throw new PictureMistake(
          "it must not have more than " + MOST_ELEMENTS + " elements, or use itself", null);
    }
  }

  /** How many elements are drawn for one, at most {@link #MOST_ELEMENTS} and one more. */
  private static long drawn(Element element, Map<String, Element> byId, Map<Element, Long> known) {
    Long before = known.get(element);
    if (before != null) {
      return before;
    }
    // Until it is known, an element that uses itself is endless.
    known.put(element, MOST_ELEMENTS + 1L);
    long sum = 1;
    if (element.getLocalName().equals("use")) {
      String reference = element.getAttributeNS(XLINK, "href");
      String id = (reference.isEmpty() ? element.getAttribute("href") : reference).strip();
      Element used = id.startsWith("#") ? byId.get(id.substring(1)) : null;
      sum += used == null ? 0 : drawn(used, byId, known);
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      sum += node instanceof Element child ? drawn(child, byId, known) : 0;
    }
    long drawn = Math.min(sum, MOST_ELEMENTS + 1L);
    known.put(element, drawn);
    return drawn;
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
    BigDecimal number = new BigDecimal(value.substring(0, length.start(1)));
    String unit = length.group(1).isEmpty() ? "px" : length.group(1);
    if (number.multiply(POINTS.get(unit)).compareTo(MOST_POINTS) > 0) {
      throw new PictureMistake(
          "its " + side + " is more than " + MOST_POINTS + "pt: " + value, null);
    }
    return length.group(1).isEmpty() ? value + "px" : value;
  }
}
