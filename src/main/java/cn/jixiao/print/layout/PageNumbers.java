package cn.jixiao.print.layout;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The numbers that pages print, and what links within a document point to. */
public final class PageNumbers {
  private PageNumbers() {}

  /** The identifiers that links of a document point to, in the order of the links. */
  public static Set<String> targets(Document document) {
    Set<String> targets = new LinkedHashSet<>();
    for (Element link : links(document)) {
      String href = link.getAttribute("href");
      if (href.length() > 1 && href.startsWith("#")) {
        targets.add(href.substring(1));
      }
    }
    return targets;
  }

  /**
   * The number printed on the page where each target of a link stands. Numbers begin anew where the
   * style sheet says so ({@code -fs-page-sequence}).
   */
  public static Map<String, Integer> of(LaidOutPages pages) {
    RenderingContext context = pages.numbering();
    Map<String, Integer> numbers = new HashMap<>();
    for (String id : targets(pages.renderer().getDocument())) {
      Box box = pages.renderer().getSharedContext().getBoxById(id);
      if (box != null) {
        int y = PagedBoxCollector.findContentStartY(box);
        numbers.put(id, 1 + pages.renderer().getRootBox().getLayer().getRelativePageNo(context, y));
      }
    }
    return numbers;
  }

  /** Whether the style sheet lets numbers begin anew with the first page. */
  static boolean beginAnew(LaidOutPages pages) {
    return beginsAnew(pages.renderer().getRootBox());
  }

  private static boolean beginsAnew(Box box) {
    if (box.getStyle().isIdent(CSSName.FS_PAGE_SEQUENCE, IdentValue.START)) {
      return true;
    }
    return box.getChildCount() > 0 && !(box instanceof TableBox) && beginsAnew(box.getChild(0));
  }

  /** Whether the margin of any page shows how many pages there are. */
  static boolean showCount(LaidOutPages pages) {
    return pages.renderer().getRootBox().getLayer().getPages().stream()
        .flatMap(page -> page.getPageInfo().getMarginBoxes().values().stream())
        .flatMap(List::stream)
        .filter(rule -> CSSName.CONTENT.equals(rule.getCSSName()))
        .anyMatch(rule -> rule.getValue().toString().contains("counter(pages"));
  }

  /** All links, in a list that stays as it is when they are changed. */
  static List<Element> links(Document document) {
    List<Element> links = new ArrayList<>();
    var found = document.getElementsByTagNameNS("*", "a");
    for (int i = 0; i < found.getLength(); i++) {
      links.add((Element) found.item(i));
    }
    return links;
  }
}
