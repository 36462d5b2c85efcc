package cn.jixiao.imports.source;

import cn.jixiao.print.layout.Grid;
import cn.jixiao.print.layout.XhtmlGrids;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The tables that a page of XHTML shows, as PDF has them: tables that stand on each other without a
 * gap are one, rows without lines are words, and where a cell has no line below it goes on.
 */
final class PdfGridsOfPages {
  private static final String OPEN = "\u0001";

  private PdfGridsOfPages() {}

  /** A cell; its columns count within the part of a table that has the same columns. */
  record Cell(int row, int column, int rows, int columns, String text) {}

  /** The parts of each table, from above. */
  static List<List<List<Cell>>> of(Document page) {
    elements(page, "tr", "unit").forEach(row -> row.getParentNode().removeChild(row));
    elements(page, "td", "open-below").forEach(cell -> cell.setTextContent(OPEN));
    List<Element> tables = elements(page, "table", "");
    List<Grid> grids = XhtmlGrids.of(page);
    List<List<List<Cell>>> found = new ArrayList<>();
    for (int i = 0; i < grids.size(); i++) {
      if (found.isEmpty() || !has(tables.get(i), "goes-on")) {
        found.add(new ArrayList<>());
      }
      found.get(found.size() - 1).add(cells(grids.get(i)));
    }
    return found;
  }

  private static List<Cell> cells(Grid grid) {
    List<Cell> cells = new ArrayList<>();
    for (Grid.Cell cell : grid.cells()) {
      Cell above =
          cells.stream()
              .filter(
                  other ->
                      other.text.equals(OPEN)
                          && other.column == cell.column()
                          && other.row + other.rows == cell.row())
              .findFirst()
              .orElse(null);
      cells.remove(above);
      int row = above == null ? cell.row() : above.row;
      cells.add(
          new Cell(
              row, cell.column(), cell.row() + cell.height() - row, cell.width(), cell.text()));
    }
    return cells;
  }

  /** The same part of a table as it was read. */
  static List<Cell> part(Block.Table table, int top, int rows) {
    Predicate<SourceCell> inside = cell -> cell.row() >= top && cell.row() < top + rows;
    return table.cells().stream()
        .filter(inside)
        .map(
            cell ->
                new Cell(cell.row() - top, cell.column(), cell.rows(), cell.columns(), cell.text()))
        .toList();
  }

  static int rows(List<Cell> cells) {
    return cells.stream().mapToInt(cell -> cell.row + cell.rows).max().orElse(0);
  }

  /** Cells for comparing: without columns at which none begins or ends, and without white space. */
  static List<String> plain(List<Cell> cells) {
    TreeSet<Integer> edges = new TreeSet<>();
    for (Cell cell : cells) {
      edges.add(cell.column);
      edges.add(cell.column + cell.columns);
    }
    return cells.stream()
        .map(
            cell ->
                String.format(
                    "%03d,%02d %dx%d %s",
                    cell.row,
                    edges.headSet(cell.column).size(),
                    cell.rows,
                    edges.subSet(cell.column, cell.column + cell.columns).size(),
                    cell.text.replaceAll("[\\s\\p{Z}]", "")))
        .sorted()
        .toList();
  }

  private static List<Element> elements(Document page, String name, String type) {
    List<Element> elements = new ArrayList<>();
    var all = page.getElementsByTagNameNS("*", name);
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element element && (type.isEmpty() || has(element, type))) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static boolean has(Element element, String type) {
    return List.of(element.getAttribute("class").split(" ", -1)).contains(type);
  }
}
