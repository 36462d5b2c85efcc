package cn.jixiao.print.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Cells merged downwards (合并单元格), rewritten for pages.
 *
 * <p>A page breaker can move whole rows, but a cell that reaches over many rows has no good place
 * to be cut: its label would stand on one page only and its borders would hang in the air. Here
 * such a cell is cut where a page ends, and its label repeated on the next page, as a clerk would
 * do by hand.
 */
final class RowSpans {
  private RowSpans() {}

  /**
   * The rows of all tables in document order: the index of a row in this list is what the other
   * methods use.
   */
  static List<Element> rows(Document document) {
    List<Element> rows = new ArrayList<>();
    var found = document.getElementsByTagNameNS("*", "tr");
    for (int i = 0; i < found.getLength(); i++) {
      rows.add((Element) found.item(i));
    }
    return rows;
  }

  /** Whether all tables were reckoned to stand on one page each when they were set. */
  static boolean standOnOnePageEach(Document document) {
    var tables = document.getElementsByTagNameNS("*", "table");
    int count = tables.getLength();
    for (int i = 0; i < count; i++) {
      if (!((Element) tables.item(i)).getAttribute("data-pages").equals("1")) {
        return false;
      }
    }
    return count > 0;
  }

  /**
   * A copy in which each row has cells of its own: the parts of a merged cell below its first row
   * are empty. Laid out, it shows where pages end.
   */
  static Document unmerged(Document document) {
    Document copy = copyOf(document);
    List<Element> rows = rows(copy);
    for (int i = 0; i < rows.size(); i++) {
      cutAbove(rows, i, false);
    }
    return copy;
  }

  /**
   * A copy in which no merged cell reaches over the top of the given rows; its text is repeated
   * there.
   *
   * @param tall rows that no page can hold; the layout engine leaves half a page blank for those
   *     that are to stay whole and cannot. Their cells begin at the top: in the middle, a label
   *     would be torn by the end of a page
   */
  static Document cutAt(Document document, Set<Integer> tops, Set<Integer> tall) {
    Document copy = copyOf(document);
    List<Element> rows = rows(copy);
    for (int i = 0; i < rows.size(); i++) {
      if (tops.contains(i)) {
        cutAbove(rows, i, true);
      }
    }
    for (int row : tall) {
      style(rows.get(row), "page-break-inside: auto");
      beginAtTop(rows, row);
    }
    return copy;
  }

  /** The cells of a row, and those that reach into it from above. */
  private static void beginAtTop(List<Element> rows, int row) {
    Node group = rows.get(row).getParentNode();
    for (int above = row; above >= 0 && rows.get(above).getParentNode() == group; above--) {
      for (Element cell : cells(rows.get(above))) {
        if (above + span(cell, "rowspan") > row) {
          style(cell, "vertical-align: top");
        }
      }
    }
  }

  private static void style(Element element, String rule) {
    String own = element.getAttribute("style");
    element.setAttribute("style", (own.isEmpty() ? "" : own + "; ") + rule);
  }

  private static Document copyOf(Document document) {
    return (Document) document.cloneNode(true);
  }

  /**
   * Cuts every cell that begins above row {@code top} in the same group of rows and reaches into
   * it.
   */
  private static void cutAbove(List<Element> rows, int top, boolean repeatText) {
    Node group = rows.get(top).getParentNode();
    int first = top;
    while (first > 0 && rows.get(first - 1).getParentNode() == group) {
      first--;
    }
    Grid grid = new Grid();
    for (int r = first; r < top; r++) {
      grid.add(cells(rows.get(r)));
    }
    grid.cut(rows.get(top), repeatText);
  }

  static List<Element> cells(Element row) {
    List<Element> cells = new ArrayList<>();
    for (Node n = row.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element cell
          && (cell.getLocalName().equals("td") || cell.getLocalName().equals("th"))) {
        cells.add(cell);
      }
    }
    return cells;
  }

  static int span(Element cell, String attribute) {
    String value = cell.getAttribute(attribute);
    return value.isEmpty() ? 1 : Integer.parseInt(value);
  }

  /**
   * Which cell covers which column, and for how many rows still, while rows are read from top to
   * bottom.
   */
  private static final class Grid {
    private record Reach(Element cell, int column, int width, int rowsLeft, int rowsAbove) {}

    private List<Reach> reaching = new ArrayList<>();

    void add(List<Element> cells) {
      List<Reach> next = new ArrayList<>();
      for (Reach r : reaching) {
        if (r.rowsLeft > 1) {
          next.add(new Reach(r.cell, r.column, r.width, r.rowsLeft - 1, r.rowsAbove + 1));
        }
      }
      int column = 0;
      for (Element cell : cells) {
        column = free(column);
        int width = span(cell, "colspan");
        int height = span(cell, "rowspan");
        if (height > 1) {
          next.add(new Reach(cell, column, width, height, 1));
        }
        column += width;
      }
      reaching = next;
    }

    /** The first column from {@code column} on that no cell from above covers. */
    private int free(int column) {
      int at = column;
      for (boolean moved = true; moved; ) {
        moved = false;
        for (Reach r : reaching) {
          if (r.rowsLeft > 1 && at >= r.column && at < r.column + r.width) {
            at = r.column + r.width;
            moved = true;
          }
        }
      }
      return at;
    }

    /**
     * Ends the cells that reach into {@code row} above it and gives the row a cell of its own for
     * each.
     */
    void cut(Element row, boolean repeatText) {
      List<Element> cells = cells(row);
      int column = 0;
      int next = 0;
      int end = reaching.stream().mapToInt(r -> r.column + r.width).max().orElse(0);
      while (next < cells.size() || column < end) {
        Reach from = reachAt(column);
        if (from != null) {
          Element rest = (Element) from.cell.cloneNode(repeatText);
          setRows(from.cell, from.rowsAbove);
          setRows(rest, from.rowsLeft - 1);
          row.insertBefore(rest, next < cells.size() ? cells.get(next) : null);
          column = from.column + from.width;
        } else if (next < cells.size()) {
          column += span(cells.get(next), "colspan");
          next++;
        } else {
          column++;
        }
      }
    }

    private Reach reachAt(int column) {
      for (Reach r : reaching) {
        if (r.rowsLeft > 1 && r.column == column) {
          return r;
        }
      }
      return null;
    }

    private static void setRows(Element cell, int rows) {
      if (rows > 1) {
        cell.setAttribute("rowspan", Integer.toString(rows));
      } else {
        cell.removeAttribute("rowspan");
      }
    }
  }
}
