package cn.jixiao.render;

import com.openhtmltopdf.render.Box;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** The places of a document that its own links and page references point to. */
final class Anchors {
  /** Identifiers of elements to names of bookmarks, which may hold letters and digits only. */
  private final Map<String, String> names = new HashMap<>();

  /** The pages, from 1, that bookmarks are on. */
  private final Map<String, Integer> numbers = new HashMap<>();

  Anchors(LaidOutPages pages) {
    var links = pages.renderer().getDocument().getElementsByTagNameNS("*", "a");
    for (int i = 0; i < links.getLength(); i++) {
      String href = ((Element) links.item(i)).getAttribute("href");
      if (href.length() > 1 && href.startsWith("#")) {
        String name = names.computeIfAbsent(href.substring(1), id -> "_place" + names.size());
        Box box = pages.renderer().getSharedContext().getBoxById(href.substring(1));
        if (box != null) {
          numbers.put(
              name, 1 + pages.renderer().getRootBox().getLayer().getPageIndex(box.getAbsY()));
        }
      }
    }
  }

  /** The bookmark that belongs at an element, or null where nothing points to it. */
  String at(Element element) {
    return element == null ? null : names.get(element.getAttribute("id"));
  }

  /** The number of the page that a bookmark is on in the layout. */
  int page(String bookmark) {
    return numbers.getOrDefault(bookmark, 1);
  }

  /** Where an element leads: an address, or a bookmark after #; null where it is no link. */
  String target(Element element) {
    for (Element e = element; e != null; e = parent(e)) {
      if ("a".equals(e.getLocalName()) && e.hasAttribute("href")) {
        String href = e.getAttribute("href");
        return href.startsWith("#")
            ? names.containsKey(href.substring(1)) ? "#" + names.get(href.substring(1)) : null
            : href;
      }
    }
    return null;
  }

  private static Element parent(Element element) {
    return element.getParentNode() instanceof Element parent ? parent : null;
  }
}
