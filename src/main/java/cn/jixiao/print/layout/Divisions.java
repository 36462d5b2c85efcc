package cn.jixiao.print.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A long document in parts that begin on pages of their own, so that each can be laid out without
 * the others: a volume of hundreds of tables would not fit into memory at once.
 *
 * <p>A template says where by {@code data-new-page} on elements that begin a page, with the name of
 * that page as its style sheet has it ({@code page: tables}), empty where it has none. What stands
 * before the first of them is the front (contents and the like), which may show the numbers of all
 * other pages and is laid out last. Elements around a part are there in each of its divisions, so
 * that style sheets find what they expect; what they did at their beginning, such as counting pages
 * from 1, they do once.
 */
public final class Divisions {
  private static final String MARK = "data-new-page";

  /** What is laid out at once: a few dozen pages, of which beginning anew takes a small part. */
  private static final int CHARACTERS = 30_000;

  private static final Set<String> PAGE = Set.of("html", "body");

  private static final String CONTINUED =
      "page-break-before: auto; -fs-page-sequence: auto; margin-top: 0; padding-top: 0";

  private final Document document;
  private final List<Element> starts = new ArrayList<>();

  /**
   * Divides a document; it stays as it is.
   *
   * @param characters how many a part has at least, if there are so many
   */
  public Divisions(Document document, int characters) {
    this.document = document;
    Gathering gathering = new Gathering(characters);
    gathering.read(document.getDocumentElement());
    starts.addAll(gathering.starts);
  }

  /** Divides a document into parts that are worth it; a short one stays whole. */
  public static Divisions of(Document document) {
    return new Divisions(document, CHARACTERS);
  }

  /** Finds the marked elements that begin parts. */
  private static final class Gathering {
    private final int most;
    private final List<Element> starts = new ArrayList<>();
    private int characters;

    Gathering(int most) {
      this.most = most;
    }

    void read(Element element) {
      if (element.hasAttribute(MARK) && (starts.isEmpty() || characters >= most)) {
        starts.add(element);
        characters = 0;
      }
      for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element child) {
          read(child);
        } else if (!starts.isEmpty() && node.getNodeType() == Node.TEXT_NODE) {
          characters += node.getNodeValue().strip().length();
        }
      }
    }
  }

  /** Whether there is more than one part after the front. */
  public boolean areSeveral() {
    return starts.size() > 1;
  }

  /** How many parts there are after the front. */
  public int count() {
    return starts.size();
  }

  /** The document that was divided. */
  public Document whole() {
    return document;
  }

  /** What stands before the first part, as a document of its own. */
  public Document front() {
    return new Copy(null, starts.get(0)).document;
  }

  /**
   * A part as a document of its own.
   *
   * @param part from 0
   */
  public Document part(int part) {
    return new Copy(starts.get(part), part + 1 < starts.size() ? starts.get(part + 1) : null)
        .document;
  }

  /** A copy of what stands from one element on and before another. */
  private static final class Copy {
    private final Document document;
    private final Element from;
    private final Element to;
    private final Set<Node> around = new HashSet<>();
    private boolean inside;

    /**
     * @param from null for the beginning
     * @param to null for the end
     */
    Copy(Element from, Element to) {
      this.from = from;
      this.to = to;
      this.inside = from == null;
      Document source = (from == null ? to : from).getOwnerDocument();
      addAround(from);
      addAround(to);
      this.document = (Document) source.cloneNode(false);
      document.appendChild(copy(source.getDocumentElement()));
    }

    private void addAround(Element boundary) {
      for (Node node = boundary; node != null; node = node.getParentNode()) {
        around.add(node);
      }
    }

    /** Null for what is not in the part. */
    private Node copy(Node node) {
      if (node == to) {
        inside = false;
        return null;
      }
      boolean continued = !inside;
      if (node == from) {
        inside = true;
      }
      if ("head".equals(node.getLocalName())) {
        return document.importNode(node, true);
      }
      if (!around.contains(node)) {
        return inside ? document.importNode(node, true) : null;
      }
      Element copy = (Element) document.importNode(node, false);
      for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
        Node copied = copy(child);
        if (copied != null) {
          copy.appendChild(copied);
        }
      }
      if (!continued && !inside && copy.getElementsByTagNameNS("*", "*").getLength() == 0) {
        // It begins with what comes next.
        return null;
      }
      if (continued && node == from) {
        style(copy, "page-break-before: auto");
      } else if (continued && !PAGE.contains(node.getLocalName()) && !isFirst(node)) {
        style(copy, CONTINUED);
        copy.removeAttribute("id");
        copy.removeAttribute("data-page-labels");
      }
      if (continued && node != from && !from.getAttribute(MARK).isEmpty()) {
        // A page that the elements around do not ask for would stand empty before the first.
        style(copy, "page: " + from.getAttribute(MARK));
      }
      return copy;
    }

    /** Whether the part begins where this element around it begins. */
    private boolean isFirst(Node node) {
      for (Node at = from; at != null && at != node; at = at.getParentNode()) {
        for (Node above = at.getPreviousSibling();
            above != null;
            above = above.getPreviousSibling()) {
          if (above instanceof Element) {
            return false;
          }
        }
      }
      return true;
    }

    private static void style(Element element, String rules) {
      String own = element.getAttribute("style");
      element.setAttribute("style", own.isEmpty() ? rules : own + "; " + rules);
    }
  }
}
