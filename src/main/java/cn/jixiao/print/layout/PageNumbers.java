package cn.jixiao.print.layout;

import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
    var links = document.getElementsByTagNameNS("*", "a");
    for (int i = 0; i < links.getLength(); i++) {
      String href = ((Element) links.item(i)).getAttribute("href");
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
    RenderingContext context = new RenderingContext(pages.renderer().getSharedContext());
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
}
