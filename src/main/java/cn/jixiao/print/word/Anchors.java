package cn.jixiao.print.word;

import cn.jixiao.print.layout.PageNumbers;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The places of a document that its own links and page references point to. */
final class Anchors {
  /** Identifiers of elements to names of bookmarks, which may hold letters and digits only. */
  private final Map<String, String> names = new HashMap<>();

  /** The numbers of the pages that bookmarks are on, as printed. */
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param document all of it, of which parts may be read apart
   * @param printed the numbers of the pages that identifiers are on
   */
  Anchors(Document document, Map<String, Integer> printed) {
    for (String id : PageNumbers.targets(document)) {
      String name = "_place" + names.size();
      names.put(id, name);
      numbers.put(name, printed.getOrDefault(id, 1));
    }
  }

  /** The bookmark that belongs at an element, or null where nothing points to it. */
  String at(Element element) {
    return element == null ? null : names.get(element.getAttribute("id"));
  }

  /** The number printed on the page that a bookmark is on. */
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
