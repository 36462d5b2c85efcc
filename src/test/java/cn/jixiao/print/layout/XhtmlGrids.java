package cn.jixiao.print.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads the tables of an XHTML document from its elements alone, without any layout. */
public final class XhtmlGrids {
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6");

  private XhtmlGrids() {}

  /** The tables that stand in no other, in document order. */
  public static List<Grid> of(Document document) {
    List<Grid> grids = new ArrayList<>();
    var tables = document.getElementsByTagNameNS("*", "table");
    for (int i = 0; i < tables.getLength(); i++) {
      grids.add(grid((Element) tables.item(i)));
    }
    return grids;
  }

  private static Grid grid(Element table) {
    Grid.Builder grid = new Grid.Builder();
    for (String part : List.of("thead", "tbody", "tfoot")) {
      for (Element group : children(table, Set.of(part))) {
        List<List<Grid.Cell>> rows = new ArrayList<>();
        for (Element row : children(group, Set.of("tr"))) {
          rows.add(children(row, Set.of("td", "th")).stream().map(XhtmlGrids::cell).toList());
        }
        grid.add(rows, part.equals("thead"));
      }
    }
    return grid.build();
  }

  private static Grid.Cell cell(Element cell) {
    StringBuilder text = new StringBuilder();
    text(cell, text);
    return new Grid.Cell(
        0, 0, span(cell, "rowspan"), span(cell, "colspan"), Grid.lines(text.toString()));
  }

  private static int span(Element cell, String attribute) {
    return cell.hasAttribute(attribute) ? Integer.parseInt(cell.getAttribute(attribute)) : 1;
  }

  private static void text(Node node, StringBuilder to) {
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Text text) {
        to.append(text.getData().replace('\n', ' '));
      } else if (n instanceof Element element) {
        boolean block = BLOCKS.contains(element.getLocalName());
        if (element.getLocalName().equals("br") || (block && !to.toString().isBlank())) {
          to.append('\n');
        }
        text(element, to);
      }
    }
  }

  private static List<Element> children(Element parent, Set<String> names) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && names.contains(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }
}
