package cn.jixiao.page.fit;

import cn.jixiao.page.font.FontLibrary;
import com.openhtmltopdf.css.style.CalculatedStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Sets the titles of a page in lines by sense: those that say {@code data-balance}. What they say
 * is not changed; their lines end with {@code br}.
 */
public final class Titles {
  private static final String MARK = "data-balance";

  /** A title's opening tag and what stands in it before any element. */
  private static final Pattern TITLE =
      Pattern.compile("<\\w+(?:\\s[^<>]*)?\\s" + MARK + "=\"[^\"]*\"[^<>]*>(?<text>[^<]*)");

  /** Shorter ones have room wherever titles stand. */
  private static final int SHORTEST = 12;

  /** Longer ones are texts. */
  private static final int LONGEST = 200;

  private final FontLibrary fonts;
  private final Map<String, Advances> measured = PageStyles.none();

  /** Titles that are measured with these fonts. */
  public Titles(FontLibrary fonts) {
    this.fonts = fonts;
  }

  /** Whether a page has titles that may be longer than a line. */
  public static boolean isFor(String page) {
    return TITLE.matcher(page).results().anyMatch(title -> title.group(1).length() >= SHORTEST);
  }

  /**
   * A page with its titles set.
   *
   * @param page a whole page with its styles inside
   * @param document the same, parsed
   */
  public String set(String page, Document document) {
    List<Element> titles = new ArrayList<>();
    gather(document.getDocumentElement(), titles);
    StringBuilder set = new StringBuilder(page.length() + LONGEST);
    int at = 0;
    Matcher written = TITLE.matcher(page);
    try (PageStyles styles = new PageStyles(document, fonts, measured)) {
      for (Element title : titles) {
        if (written.find()) {
          set.append(page, at, written.start("text"))
              .append(broken(written.group("text"), lines(styles, title)));
          at = written.end();
        }
      }
    }
    return set.append(page, at, page.length()).toString();
  }

  private static void gather(Element element, List<Element> titles) {
    if (element.hasAttribute(MARK)) {
      titles.add(element);
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        gather(child, titles);
      }
    }
  }

  /** The lines of what stands in a title before any element in it. */
  private static List<String> lines(PageStyles styles, Element title) {
    StringBuilder text = new StringBuilder();
    for (Node node = title.getFirstChild();
        node instanceof Text characters;
        node = node.getNextSibling()) {
      text.append(characters.getData());
    }
    String words = text.toString().strip();
    CalculatedStyle style = styles.style(title);
    return words.length() > LONGEST
        ? List.of(words)
        : TitleLines.of(words, styles.advances(style), styles.size(style), room(styles, title));
  }

  /** The width of a block's content. */
  private static int room(PageStyles styles, Element block) {
    boolean outermost =
        !(block.getParentNode() instanceof Element parent) || parent.getLocalName().equals("html");
    int around = outermost ? styles.pageWidth() : room(styles, (Element) block.getParentNode());
    CalculatedStyle style = styles.style(block);
    int own = styles.width(style, around);
    if (own > 0) {
      return own;
    }
    var margin = styles.margin(style, around);
    var padding = styles.padding(style, around);
    return around
        - styles.length(margin.left() + margin.right() + padding.left() + padding.right());
  }

  /** A text of a page, in which a character may be written as an entity, with its lines ended. */
  private static String broken(String written, List<String> lines) {
    if (lines.size() < 2) {
      return written;
    }
    StringBuilder broken = new StringBuilder();
    int at = 0;
    while (at < written.length() && Character.isWhitespace(written.charAt(at))) {
      at++;
    }
    for (String line : lines) {
      broken.append(broken.isEmpty() ? "" : "<br/>");
      for (int i = 0; i < line.length() && at < written.length(); i++) {
        int end = written.charAt(at) == '&' ? written.indexOf(';', at) + 1 : at + 1;
        broken.append(written, at, end);
        at = end;
      }
    }
    return broken.append(written, at, written.length()).toString();
  }
}
