package cn.jixiao.print.layout;

import cn.jixiao.page.Heading;
import java.util.ArrayDeque;
import java.util.Deque;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document's bookmarks (书签): its headings, those of lower levels under those above. */
public final class Outline {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private record Open(int level, Element bookmark) {}

  private Outline() {}

  /** Adds the bookmarks to the head of a page, where the printer of PDF looks for them. */
  public static void addTo(Document page) {
    Element head = (Element) page.getElementsByTagNameNS(XHTML, "head").item(0);
    if (head == null) {
      return;
    }
    Element bookmarks = page.createElementNS(XHTML, "bookmarks");
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(0, bookmarks));
    for (Heading heading : Heading.of(page)) {
      while (open.peek().level >= heading.level()) {
        open.pop();
      }
      Element bookmark = page.createElementNS(XHTML, "bookmark");
      bookmark.setAttribute("name", heading.text());
      bookmark.setAttribute("href", "#" + heading.id());
      open.peek().bookmark.appendChild(bookmark);
      open.push(new Open(heading.level(), bookmark));
    }
    if (bookmarks.hasChildNodes()) {
      head.appendChild(bookmarks);
    }
  }
}
