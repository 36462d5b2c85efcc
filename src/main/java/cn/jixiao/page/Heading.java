package cn.jixiao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A heading (标题) that links can lead to: what contents and bookmarks list.
 *
 * @param level from 1
 * @param id of its element
 * @param text in one line
 */
public record Heading(int level, String id, String text) {
  private static final Map<String, Integer> LEVELS =
      Map.of("h1", 1, "h2", 2, "h3", 3, "h4", 4, "h5", 5, "h6", 6);

  /** The headings with an identifier, in the order of the document. */
  public static List<Heading> of(Document document) {
    List<Heading> headings = new ArrayList<>();
    collect(document.getDocumentElement(), headings);
    return headings;
  }

  private static void collect(Element element, List<Heading> headings) {
    Integer level = LEVELS.get(element.getLocalName());
    if (level != null && element.hasAttribute("id")) {
      String text = element.getTextContent().strip().replaceAll("\\s+", " ");
      headings.add(new Heading(level, element.getAttribute("id"), text));
      return;
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        collect(child, headings);
      }
    }
  }
}
