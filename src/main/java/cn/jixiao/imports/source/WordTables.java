package cn.jixiao.imports.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** Reads the tables of a Word document (表格), one after the other, and counts them. */
final class WordTables {
  /** A table of so many cells may be there only to hold another one. */
  private static final int FRAME = 4;

  private final WordStory story;
  private int count;

  WordTables(WordStory story) {
    this.story = story;
  }

  /** How many tables were read so far. */
  int count() {
    return count;
  }

  /** How a cell is merged with those above it. */
  private enum Merge {
    NONE,
    RESTART,
    CONTINUE
  }

  /** A cell of a row, before it is known what it covers. */
  private static final class Part {
    private final Element element;
    private final Merge merge;
    private int span;
    private int width;

    private Part(Element element, Merge merge, int span, int width) {
      this.element = element;
      this.merge = merge;
      this.span = span;
      this.width = width;
    }
  }

  private record Row(WordColumns.Row columns, List<Part> parts, boolean hides) {}

  /** A cell with its place, to which rows are added. */
  private static final class Placed {
    private final Element element;
    private final int row;
    private final int column;
    private final int columns;
    private int rows = 1;

    private Placed(Element element, int row, int column, int columns) {
      this.element = element;
      this.row = row;
      this.column = column;
      this.columns = columns;
    }
  }

  /** A table, and after it those that it is only a frame for. */
  List<Block.Table> read(Element table) {
    List<Placed> placed = place(table);
    boolean frame = isFrame(placed);
    List<String> texts = new ArrayList<>();
    List<Element> inner = new ArrayList<>();
    for (Placed cell : placed) {
      texts.add(text(cell.element, frame, inner));
    }
    List<Block.Table> tables = new ArrayList<>();
    if (!placed.isEmpty() && (inner.isEmpty() || !texts.stream().allMatch(String::isEmpty))) {
      count++;
      Spot spot = Spot.of(Spot.Kind.TABLE, count);
      List<SourceCell> cells = new ArrayList<>();
      for (int i = 0; i < placed.size(); i++) {
        Placed at = placed.get(i);
        Spot own = spot.cell(at.row + 1, at.column + 1);
        cells.add(new SourceCell(texts.get(i), at.row, at.column, at.rows, at.columns, own));
      }
      tables.add(new Block.Table(cells, true));
    }
    for (Element other : inner) {
      tables.addAll(read(other));
    }
    return tables;
  }

  /** Whether it has few cells and holds a table of more. */
  private static boolean isFrame(List<Placed> placed) {
    if (placed.size() > FRAME) {
      return false;
    }
    for (Placed cell : placed) {
      for (Element element : WordXml.content(cell.element)) {
        if (WordXml.is(element, "tbl")
            && element.getElementsByTagNameNS(element.getNamespaceURI(), "tc").getLength()
                > placed.size()) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Placed> place(Element table) {
    List<Row> rows = rows(table);
    List<int[]> edges =
        WordColumns.edges(rows.stream().map(Row::columns).toList(), gridColumns(table));
    List<Placed> placed = new ArrayList<>();
    Map<Integer, Placed> above = new HashMap<>();
    int at = 0;
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      Map<Integer, Placed> open = new HashMap<>();
      for (int i = 0; i < row.parts.size(); i++) {
        Part part = row.parts.get(i);
        int column = edges.get(r)[i];
        int columns = edges.get(r)[i + 1] - column;
        Placed upper = part.merge == Merge.CONTINUE ? above.get(column) : null;
        if (upper != null && upper.columns == columns) {
          upper.rows += row.hides ? 0 : 1;
          open.put(column, upper);
        } else if (!row.hides) {
          Placed cell = new Placed(part.element, at, column, columns);
          placed.add(cell);
          if (part.merge != Merge.NONE) {
            open.put(column, cell);
          }
        } else {
          text(part.element, false, List.of())
              .lines()
              .filter(s -> !s.isBlank())
              .forEach(story.hidden()::add);
        }
      }
      above = open;
      at += row.hides ? 0 : 1;
    }
    return placed;
  }

  private static List<Integer> gridColumns(Element table) {
    List<Integer> columns = new ArrayList<>();
    WordXml.child(table, "tblGrid")
        .ifPresent(
            grid -> {
              for (Element column : WordXml.children(grid)) {
                if (WordXml.is(column, "gridCol")) {
                  columns.add(WordXml.number(column, "w", 0));
                }
              }
            });
    return columns;
  }

  private static List<Row> rows(Element table) {
    List<Row> rows = new ArrayList<>();
    for (Element row : WordXml.content(table)) {
      if (!WordXml.is(row, "tr") || WordXml.below(row, "trPr", "del").isPresent()) {
        continue;
      }
      List<Part> parts = parts(row);
      if (!parts.isEmpty()) {
        WordColumns.Row columns =
            new WordColumns.Row(
                property(row, "gridBefore", "val"),
                property(row, "gridAfter", "val"),
                property(row, "wBefore", "w"),
                parts.stream().map(part -> part.span).toList(),
                parts.stream().map(part -> part.width).toList());
        rows.add(new Row(columns, parts, WordXml.on(WordXml.below(row, "trPr", "hidden"))));
      }
    }
    return rows;
  }

  private static int property(Element row, String name, String attribute) {
    return WordXml.below(row, "trPr", name)
        .map(element -> WordXml.number(element, attribute, 0))
        .orElse(0);
  }

  private static List<Part> parts(Element row) {
    List<Part> parts = new ArrayList<>();
    for (Element cell : WordXml.content(row)) {
      if (!WordXml.is(cell, "tc") || WordXml.below(cell, "tcPr", "cellDel").isPresent()) {
        continue;
      }
      int span =
          WordXml.below(cell, "tcPr", "gridSpan")
              .map(element -> WordXml.number(element, "val", 1))
              .orElse(1);
      int width =
          WordXml.below(cell, "tcPr", "tcW")
              .filter(element -> !WordXml.attribute(element, "type").equals("pct"))
              .map(element -> WordXml.number(element, "w", 0))
              .orElse(0);
      if (merge(cell, "hMerge") == Merge.CONTINUE && !parts.isEmpty()) {
        Part left = parts.get(parts.size() - 1);
        left.span += span;
        left.width = left.width > 0 && width > 0 ? left.width + width : 0;
      } else {
        parts.add(new Part(cell, merge(cell, "vMerge"), span, width));
      }
    }
    return parts;
  }

  private static Merge merge(Element cell, String name) {
    Optional<Element> merge = WordXml.below(cell, "tcPr", name);
    if (merge.isEmpty()) {
      return Merge.NONE;
    }
    boolean restart = WordXml.attribute(merge.get(), "val").equals("restart");
    return restart ? Merge.RESTART : Merge.CONTINUE;
  }

  /**
   * What stands in a cell.
   *
   * @param frame whether tables in it are not of its text
   * @param inner is added those
   */
  private String text(Element cell, boolean frame, List<Element> inner) {
    WordText text = new WordText(cell, story);
    WordText.Lines lines = new WordText.Lines();
    for (Element element : WordXml.content(cell)) {
      if (WordXml.is(element, "p")) {
        lines.add(text.read(element));
      } else if (WordXml.is(element, "tbl") && frame) {
        inner.add(element);
      } else if (WordXml.is(element, "tbl")) {
        addTable(element, lines);
      }
    }
    return Tidy.lines(lines.all());
  }

  /** Adds a table as lines, with tabs between its cells. */
  private void addTable(Element table, WordText.Lines to) {
    Map<Integer, StringBuilder> lines = new TreeMap<>();
    for (Placed cell : place(table)) {
      String text = text(cell.element, false, List.of()).replace('\n', ' ');
      lines.merge(cell.row, new StringBuilder(text), (a, b) -> a.append('\t').append(b));
    }
    lines.values().forEach(line -> to.add(line.toString()));
  }
}
