package cn.jixiao.render;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The places of a document that its own links and page references point to. */
final class Anchors {
  /** Identifiers of elements to names of bookmarks, which may hold letters and digits only. */
  private final Map<String, String> names = new HashMap<>();

  Anchors(Document document) {
    var links = document.getElementsByTagNameNS("*", "a");
    for (int i = 0; i < links.getLength(); i++) {
      String href = ((Element) links.item(i)).getAttribute("href");
      if (href.length() > 1 && href.startsWith("#")) {
        names.putIfAbsent(href.substring(1), "_place" + (names.size() + 1));
      }
    }
  }

  /** The bookmark that belongs at an element, or null where nothing points to it. */
  String at(Element element) {
    return element == null ? null : names.get(element.getAttribute("id"));
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
