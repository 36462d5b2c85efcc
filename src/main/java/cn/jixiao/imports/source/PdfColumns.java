package cn.jixiao.imports.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tables whose columns no lines part, with lines between their rows or without: where white space
 * goes through the rows from top to bottom, a column ends. A text that crosses it stands in a
 * merged cell.
 */
final class PdfColumns {
  /** How far apart texts of two columns are at least, in sizes. */
  private static final double APART = 0.9;

  /** How many texts a row has that shows what the columns are. */
  private static final int FULL = 3;

  /** How many such rows a table has at least. */
  private static final int LEAST = 4;

  /** What part of those rows may have a text across the white space. */
  private static final double CROSSED = 0.15;

  /** How much wider the space between rows is than that between the lines of a cell. */
  private static final double WIDER = 1.8;

  private PdfColumns() {}

  /** A row: its texts line by line, and how far it reaches. */
  private record Row(double top, List<PdfLine> texts) {}

  /**
   * A table of rows whose characters are known, as lines between them say.
   *
   * @param rows from above; characters of each
   * @param left where the table begins
   * @param right where it ends
   * @return empty where the rows show no columns
   */
  static Optional<PdfLayout.Table> ruled(
      List<List<PdfGlyph>> rows, double top, double left, double right, int number) {
    List<Row> texts = new ArrayList<>();
    for (List<PdfGlyph> row : rows) {
      texts.add(new Row(top, PdfLine.of(row, APART)));
    }
    return table(texts, left, right, number);
  }

  /**
   * A table of text that stands in no lines at all; what is above and below it is left.
   *
   * @param glyphs upright ones; those of the table are taken out
   */
  static Optional<PdfLayout.Table> unruled(List<PdfGlyph> glyphs, int number) {
    List<Row> rows = rows(PdfLine.of(glyphs, APART));
    int first = -1;
    int last = -1;
    int full = 0;
    for (int i = 0; i < rows.size(); i++) {
      int columns = columns(rows.get(i));
      if (columns >= 2) {
        first = first < 0 ? i : first;
        last = i;
      }
      full += columns >= FULL ? 1 : 0;
    }
    if (full < LEAST) {
      return Optional.empty();
    }
    List<Row> own = rows.subList(first, last + 1);
    List<PdfLine> texts = own.stream().flatMap(row -> row.texts().stream()).toList();
    double left = texts.stream().mapToDouble(PdfLine::left).min().orElseThrow() - 1;
    double right = texts.stream().mapToDouble(PdfLine::right).max().orElseThrow() + 1;
    Optional<PdfLayout.Table> table = table(own, left, right, number);
    if (table.isPresent()) {
      double top = texts.stream().mapToDouble(PdfLine::top).min().orElseThrow();
      double bottom = texts.stream().mapToDouble(PdfLine::bottom).max().orElseThrow();
      glyphs.removeIf(glyph -> glyph.middleY() >= top && glyph.middleY() <= bottom);
    }
    return table;
  }

  /** How many texts of a row stand beside each other. */
  private static int columns(Row row) {
    Set<Long> starts = new HashSet<>();
    for (PdfLine text : row.texts()) {
      boolean below =
          row.texts().stream()
              .anyMatch(other -> other.left() < text.left() - 0.1 && other.right() > text.left());
      if (!below) {
        starts.add(Math.round(text.left()));
      }
    }
    return starts.size();
  }

  /** Rows are further apart than the lines of a cell are. */
  private static List<Row> rows(List<PdfLine> lines) {
    List<PdfLine> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(PdfLine::top));
    List<Double> gaps = new ArrayList<>();
    double bottom = Double.NEGATIVE_INFINITY;
    for (PdfLine line : sorted) {
      if (line.top() > bottom && bottom > Double.NEGATIVE_INFINITY) {
        gaps.add(line.top() - bottom);
      }
      bottom = Math.max(bottom, line.bottom());
    }
    double least = gaps.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double[] wide = gaps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double usual = wide.length == 0 ? 0 : wide[wide.length / 2];
    double edge = usual > WIDER * least + 1 ? (usual + least) / 2 : 0;
    List<Row> rows = new ArrayList<>();
    List<PdfLine> row = new ArrayList<>();
    bottom = Double.NEGATIVE_INFINITY;
    for (PdfLine line : sorted) {
      if (!row.isEmpty() && line.top() - bottom > edge) {
        rows.add(new Row(row.get(0).top(), List.copyOf(row)));
        row.clear();
      }
      row.add(line);
      bottom = Math.max(bottom, line.bottom());
    }
    if (!row.isEmpty()) {
      rows.add(new Row(row.get(0).top(), List.copyOf(row)));
    }
    return rows;
  }

  private static Optional<PdfLayout.Table> table(
      List<Row> rows, double left, double right, int number) {
    List<Row> full = rows.stream().filter(row -> columns(row) >= FULL).toList();
    if (full.size() < LEAST) {
      return Optional.empty();
    }
    List<Double> edges = edges(full, left, right);
    if (edges.size() <= FULL) {
      return Optional.empty();
    }
    Spot spot = Spot.of(Spot.Kind.PAGE, number);
    List<SourceCell> cells = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      int column = 0;
      while (column < edges.size() - 1) {
        int end = end(rows.get(r), edges, column);
        double from = edges.get(column);
        double to = edges.get(end);
        List<PdfLine> texts =
            rows.get(r).texts().stream()
                .filter(text -> text.middle() >= from && text.middle() < to)
                .sorted(
                    Comparator.comparingDouble(PdfLine::baseline)
                        .thenComparingDouble(PdfLine::left))
                .toList();
        cells.add(
            new SourceCell(
                PdfText.of(texts, from, to),
                r,
                column,
                1,
                end - column,
                spot.cell(r + 1, column + 1)));
        column = end;
      }
    }
    return Optional.of(new PdfLayout.Table(rows.get(0).top(), cells, edges));
  }

  /** Behind which column a cell ends that begins with one: where no text of the row goes on. */
  private static int end(Row row, List<Double> edges, int column) {
    int end = column + 1;
    while (end < edges.size() - 1 && crosses(row, edges.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean crosses(Row row, double edge) {
    return row.texts().stream().anyMatch(text -> text.left() < edge && text.right() > edge);
  }

  /** The middles of the white spaces that go through nearly all full rows, and both sides. */
  private static List<Double> edges(List<Row> full, double left, double right) {
    TreeSet<Double> places = new TreeSet<>();
    for (Row row : full) {
      row.texts().forEach(text -> places.add(text.left()));
      row.texts().forEach(text -> places.add(text.right()));
    }
    List<Double> edges = new ArrayList<>(List.of(left));
    double begun = Double.NaN;
    Double before = null;
    for (Double place : places) {
      if (before != null) {
        double middle = (before + place) / 2;
        boolean free =
            full.stream().filter(row -> crosses(row, middle)).count() <= CROSSED * full.size()
                && place - before > 0.1;
        if (free && Double.isNaN(begun)) {
          begun = before;
        } else if (!free && !Double.isNaN(begun)) {
          edges.add((begun + before) / 2);
          begun = Double.NaN;
        }
      }
      before = place;
    }
    edges.add(right);
    return edges;
  }
}
