package cn.jixiao.page.fit;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A table as rows of cells in columns. Lengths are in thousandths of a point. */
final class Grid {
  /** The attribute of a column that may become narrower or wider: how narrow, in millimetres. */
  static final String LEAST = "data-least";

  /** Layout engines and word processors round widths; a word that fits by less may not fit. */
  private static final int ROUNDING = 700;

  private final PageStyles styles;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final int width;

  /**
   * A column.
   *
   * @param preferred its width in the style sheet
   * @param least how narrow it may become; its preferred width where that is fixed
   */
  record Column(int preferred, int least, boolean gives) {}

  /**
   * A cell.
   *
   * @param column its first
   * @param span of columns
   * @param rows that it reaches over
   * @param across what of its width is no room for text
   * @param along what of its height is none
   */
  record Cell(int column, int span, int rows, int across, int along, CellText text) {
    /** How high it is where its columns have that width together. */
    int height(int width) {
      return text.height(width - across) + along;
    }

    /** What its height costs where its columns have that width together. */
    int costs(int width) {
      return text.costs(width - across) + along;
    }
  }

  /**
   * A row.
   *
   * @param head whether it is repeated on every page
   * @param keepsNext whether the row below stands on the same page
   * @param keepsAbove whether it stands on the page of the row above
   */
  record Row(List<Cell> cells, boolean head, boolean keepsNext, boolean keepsAbove) {}

  Grid(Element table, PageStyles styles, int width) {
    this.styles = styles;
    this.width = width;
    readColumns(table);
    readRows(table);
  }

  private void readColumns(Element table) {
    List<Integer> asked = new ArrayList<>();
    List<String> least = new ArrayList<>();
    for (Element group : children(table, "colgroup")) {
      for (Element column : children(group, "col")) {
        asked.add(styles.width(styles.style(column), width));
        // What a form says of a column itself is obeyed.
        least.add(column.hasAttribute("style") ? "" : column.getAttribute(LEAST));
      }
    }
    int sum = asked.stream().mapToInt(Integer::intValue).sum();
    for (int i = 0; i < asked.size(); i++) {
      int preferred =
          sum == 0 ? width / asked.size() : Math.toIntExact((long) asked.get(i) * width / sum);
      int narrowest = millimetres(least.get(i));
      boolean gives = narrowest > 0;
      columns.add(new Column(preferred, gives ? Math.min(narrowest, preferred) : preferred, gives));
    }
  }

  private static int millimetres(String text) {
    boolean number =
        !text.isEmpty() && text.length() < 4 && text.chars().allMatch(Character::isDigit);
    return number ? PageStyles.ofMillimetres(Integer.parseInt(text)) : 0;
  }

  private void readRows(Element table) {
    for (Element section : children(table, "")) {
      if (section.getLocalName().equals("tr")) {
        readRow(section, false, new ArrayList<>(), 1);
      } else if (!section.getLocalName().equals("colgroup")) {
        List<BitSet> taken = new ArrayList<>();
        boolean head = section.getLocalName().equals("thead");
        List<Element> own = children(section, "tr");
        for (int i = 0; i < own.size(); i++) {
          readRow(own.get(i), head, taken, own.size() - i);
        }
      }
    }
  }

  /**
   * @param taken for this row and those below, the columns into which cells from above reach
   * @param left how many rows its section still has, with this one
   */
  private void readRow(Element element, boolean head, List<BitSet> taken, int left) {
    BitSet full = taken.isEmpty() ? new BitSet() : taken.remove(0);
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    for (Element cell : children(element, "")) {
      column = full.nextClearBit(column);
      int span = span(cell, "colspan");
      int reach = Math.min(left, span(cell, "rowspan"));
      for (int below = 1; below < reach; below++) {
        while (taken.size() < below) {
          taken.add(new BitSet());
        }
        taken.get(below - 1).set(column, column + span);
      }
      cells.add(cell(cell, column, span, reach));
      column += span;
      while (columns.size() < column) {
        columns.add(new Column(0, 0, false));
      }
    }
    CalculatedStyle style = styles.style(element);
    rows.add(
        new Row(
            cells,
            head,
            style.getIdent(CSSName.PAGE_BREAK_AFTER) == IdentValue.AVOID,
            style.getIdent(CSSName.PAGE_BREAK_BEFORE) == IdentValue.AVOID));
  }

  private Cell cell(Element cell, int column, int span, int reach) {
    CalculatedStyle style = styles.style(cell);
    var padding = styles.padding(style, width);
    CellText text = new TextReader(styles).read(cell, width);
    int across =
        styles.length(padding.left() + padding.right()) + styles.rules(style, false) + ROUNDING;
    int along = styles.length(padding.top() + padding.bottom()) + styles.rules(style, true);
    return new Cell(column, span, reach, across, along, text);
  }

  private static int span(Element cell, String name) {
    String value = cell.getAttribute(name);
    return value.isEmpty() ? 1 : Integer.parseInt(value);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && (name.isEmpty() || name.equals(child.getLocalName()))) {
        found.add(child);
      }
    }
    return found;
  }

  List<Column> columns() {
    return columns;
  }

  List<Row> rows() {
    return rows;
  }

  /** Whether any column may become narrower or wider. */
  boolean gives() {
    return columns.stream().filter(Column::gives).count() > 1;
  }

  /** The widths of the style sheet. */
  int[] preferred() {
    return columns.stream().mapToInt(Column::preferred).toArray();
  }

  /** The heights of the rows with these widths of columns. */
  int[] heights(int[] widths) {
    return rows(cell -> cell.height(width(cell, widths)));
  }

  /** What the heights of the rows cost with these widths of columns. */
  int[] costs(int[] widths) {
    return rows(cell -> cell.costs(width(cell, widths)));
  }

  private int[] rows(ToIntFunction<Cell> measure) {
    int[] heights = new int[rows.size()];
    for (int i = 0; i < heights.length; i++) {
      for (Cell cell : rows.get(i).cells()) {
        if (cell.rows() == 1) {
          heights[i] = Math.max(heights[i], measure.applyAsInt(cell));
        }
      }
    }
    for (int i = 0; i < heights.length; i++) {
      for (Cell cell : rows.get(i).cells()) {
        if (cell.rows() > 1) {
          int last = Math.min(heights.length, i + cell.rows()) - 1;
          int sum = 0;
          for (int row = i; row <= last; row++) {
            sum += heights[row];
          }
          heights[last] += Math.max(0, measure.applyAsInt(cell) - sum);
        }
      }
    }
    return heights;
  }

  /** How wide a cell's columns are together. */
  static int width(Cell cell, int[] widths) {
    int width = 0;
    for (int i = cell.column(); i < cell.column() + cell.span(); i++) {
      width += widths[i];
    }
    return width;
  }
}
