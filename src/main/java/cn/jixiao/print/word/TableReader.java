package cn.jixiao.print.word;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.derived.BorderPropertySet;
import com.openhtmltopdf.css.style.derived.RectPropertySet;
import com.openhtmltopdf.layout.Styleable;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.render.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a laid-out table as rows of merged and unmerged cells (合并单元格). */
final class TableReader {
  private final FlowReader reader;
  private final ComputedLook looks;

  TableReader(FlowReader reader, ComputedLook looks) {
    this.reader = reader;
    this.looks = looks;
  }

  /**
   * @param indent from the left edge of the text to that of the table, in twips
   */
  Flow.Table read(TableBox table, int indent) {
    List<Integer> columns = columns(table);
    List<Flow.Row> rows = new ArrayList<>();
    for (Box child : table.getChildren()) {
      if (child instanceof TableSectionBox section) {
        rows.addAll(rows(section, columns.size()));
      }
    }
    return new Flow.Table(indent, columns, rows);
  }

  /**
   * The widths of the columns. Columns that no cell keeps apart are one in the layout, and share
   * its width here.
   */
  private List<Integer> columns(TableBox table) {
    int[] ends = table.getColumnPos();
    List<Integer> widths = new ArrayList<>();
    int done = looks.twips(ends[0]);
    for (int i = 0; i < table.numEffCols(); i++) {
      int span = table.spanOfEffCol(i);
      for (int j = 1; j <= span; j++) {
        float end = ends[i] + (ends[i + 1] - ends[i]) * (float) j / span;
        widths.add(looks.twips(end) - done);
        done = looks.twips(end);
      }
    }
    return List.copyOf(widths);
  }

  private List<Flow.Row> rows(TableSectionBox section, int columns) {
    List<TableRowBox> boxes = new ArrayList<>();
    for (Box child : section.getChildren()) {
      if (child instanceof TableRowBox row) {
        boxes.add(row);
      }
    }
    TableCellBox[][] grid = new TableCellBox[boxes.size()][columns];
    for (TableRowBox row : boxes) {
      for (Box child : row.getChildren()) {
        if (child instanceof TableCellBox cell) {
          int bottom = Math.min(boxes.size(), cell.getRow() + cell.getStyle().getRowSpan());
          int right = Math.min(columns, cell.getCol() + cell.getStyle().getColSpan());
          for (int r = cell.getRow(); r < bottom; r++) {
            for (int c = cell.getCol(); c < right; c++) {
              grid[r][c] = grid[r][c] == null ? cell : grid[r][c];
            }
          }
        }
      }
    }
    List<Flow.Row> rows = new ArrayList<>();
    for (int r = 0; r < boxes.size(); r++) {
      rows.add(row(boxes.get(r), grid, r, section.isHeader()));
    }
    return rows;
  }

  private Flow.Row row(TableRowBox box, TableCellBox[][] grid, int r, boolean header) {
    List<Flow.Cell> cells = new ArrayList<>();
    TableCellBox[] row = grid[r];
    for (int c = 0; c < row.length; ) {
      int end = c + 1;
      while (row[c] != null && end < row.length && row[end] == row[c]) {
        end++;
      }
      boolean fromAbove = row[c] != null && r > 0 && grid[r - 1][c] == row[c];
      boolean goesOn = row[c] != null && r + 1 < grid.length && grid[r + 1][c] == row[c];
      Flow.Merge merge = fromAbove ? Flow.Merge.CONTINUES : Flow.Merge.NONE;
      if (goesOn && !fromAbove) {
        merge = Flow.Merge.STARTS;
      }
      cells.add(row[c] == null ? missing(c) : cell(row[c], c, end - c, merge, header));
      c = end;
    }
    // A row that no page can hold has to be split, or its end would be lost.
    boolean whole = box.getHeight() < reader.pageHeight();
    return new Flow.Row(header, whole, height(box), cells);
  }

  /** The height that the style sheet asks for, or 0 where the content decides. */
  private int height(TableRowBox row) {
    boolean asked = !row.getStyle().isAutoHeight();
    for (Box cell : row.getChildren()) {
      CalculatedStyle style = cell.getStyle();
      asked |= !style.isAutoHeight() && style.getRowSpan() == 1;
    }
    return asked ? looks.twips(row.getHeight()) : 0;
  }

  /** Where a row has fewer cells than the table has columns. */
  private static Flow.Cell missing(int column) {
    Flow.CellLook look =
        new Flow.CellLook(Flow.Edges.NONE, new Flow.Insets(0, 0, 0, 0), null, Flow.Middle.TOP);
    return new Flow.Cell(column, 1, Flow.Merge.NONE, look, List.of(FlowStream.lowest()));
  }

  private Flow.Cell cell(TableCellBox box, int column, int span, Flow.Merge merge, boolean header) {
    boolean label =
        header || (box.getElement() != null && "th".equals(box.getElement().getLocalName()));
    Flow.Role role = label ? Flow.Role.HEADER_CELL : Flow.Role.CELL;
    List<Flow> content =
        merge == Flow.Merge.CONTINUES
            ? List.of(reader.emptyParagraph(box, role))
            : reader.cell(box, role);
    return new Flow.Cell(column, span, merge, look(box), content);
  }

  private Flow.CellLook look(TableCellBox box) {
    boolean collapsed = box.getTable().getStyle().isCollapseBorders();
    BorderPropertySet border = box.getBorder(looks.context());
    RectPropertySet padding = box.getPadding(looks.context());
    return new Flow.CellLook(
        looks.edges(border, collapsed ? 2 : 1),
        new Flow.Insets(
            looks.twips(padding.top()),
            looks.twips(padding.right() + border.right()),
            looks.twips(padding.bottom()),
            looks.twips(padding.left() + border.left())),
        shading(box),
        looks.verticalAlign(box.getVerticalAlign()));
  }

  /** The background of the cell or of what it stands on: row, group, table. */
  private String shading(TableCellBox box) {
    List<Styleable> layers = Arrays.asList(box, box.getParent(), box.getSection(), box.getTable());
    for (Styleable layer : layers) {
      CalculatedStyle style = layer.getStyle();
      String color = looks.background(style);
      if (color != null) {
        return color;
      }
    }
    return null;
  }
}
