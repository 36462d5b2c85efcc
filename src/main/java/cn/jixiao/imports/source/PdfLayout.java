package cn.jixiao.imports.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes paragraphs and tables of what is drawn on a page. */
final class PdfLayout {
  /** A part of a page. */
  sealed interface Part {
    /** How far down it begins. */
    double top();

    /** Where it begins from the left. */
    double left();
  }

  /**
   * A line outside tables.
   *
   * @param line what it says and where it is
   */
  record Line(PdfLine line) implements Part {
    @Override
    public double top() {
      return line.top();
    }

    @Override
    public double left() {
      return line.left();
    }
  }

  /**
   * A table, or what of it is on the page.
   *
   * @param cells with their places on the page
   * @param edges of its columns, from the left
   */
  record Table(double top, List<SourceCell> cells, List<Double> edges) implements Part {
    /** Copies the lists. */
    Table {
      cells = List.copyOf(cells);
      edges = List.copyOf(edges);
    }

    @Override
    public double left() {
      return edges.get(0);
    }

    /** Where it ends. */
    double right() {
      return edges.get(edges.size() - 1);
    }
  }

  /** How far apart words of one line are at most outside tables, in sizes. */
  private static final double WIDEST = 4;

  /** How wide and high a cell is at least that a character fits into. */
  private static final double LEAST = 6;

  /** What part of the page's height its numbers stand in, above and below. */
  private static final double MARGIN = 0.12;

  private static final String NUMBER = "([0-9]{1,4}|[ivxlcIVXLC]{1,7}|[一二三四五六七八九十百〇]{1,6})";
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-–—―－─·•・~～|]*(第?"
              + NUMBER
              + "页?)([/／,，、]?(共|of)?"
              + NUMBER
              + "页?)?[-–—―－─·•・~～|]*"
              + "|[Pp]age"
              + NUMBER
              + "((of|/)"
              + NUMBER
              + ")?");

  private PdfLayout() {}

  /**
   * The parts of a page, in the order of reading, without its number.
   *
   * @param number of the page, from 1
   */
  static List<Part> parts(PdfPage page, int number) {
    List<PdfGrid> grids = grids(page);
    List<List<List<PdfGlyph>>> inCells = new ArrayList<>();
    for (PdfGrid grid : grids) {
      List<List<PdfGlyph>> lists = new ArrayList<>();
      grid.cells().forEach(cell -> lists.add(new ArrayList<>()));
      inCells.add(lists);
    }
    List<PdfGlyph> outside = new ArrayList<>();
    for (PdfGlyph glyph : page.glyphs()) {
      List<PdfGlyph> cell = cell(glyph, grids, inCells);
      (cell == null ? outside : cell).add(glyph);
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < grids.size(); i++) {
      List<List<PdfGlyph>> glyphs = inCells.get(i);
      if (glyphs.stream().allMatch(List::isEmpty) && grids.get(i).cells().size() < 4) {
        continue;
      }
      if (isDrawing(glyphs)) {
        glyphs.forEach(outside::addAll);
      } else {
        PdfGrid grid = grids.get(i);
        Optional<Table> columns =
            grid.columnEdges().size() == 2
                ? PdfColumns.ruled(glyphs, grid.top(), grid.left(), grid.right(), number)
                : Optional.empty();
        parts.add(columns.orElseGet(() -> table(grid, glyphs, number)));
      }
    }
    outside.removeIf(glyph -> glyph.quarter() != 0);
    if (parts.isEmpty()) {
      PdfColumns.unruled(outside, number).ifPresent(parts::add);
    }
    lines(outside, page).forEach(line -> parts.add(new Line(line)));
    parts.sort(Comparator.comparingDouble(Part::top).thenComparingDouble(Part::left));
    return parts;
  }

  private static List<PdfGrid> grids(PdfPage page) {
    List<PdfGrid> grids = new ArrayList<>();
    for (List<PdfRuling> group : PdfRulings.groups(page.rulings())) {
      PdfGrid grid = PdfGrid.of(group);
      if (!grid.cells().isEmpty()
          && grid.right() - grid.left() > 2 * LEAST
          && grid.bottom() - grid.top() > LEAST) {
        grids.add(grid);
      }
    }
    // A frame around tables is none; boxes inside a cell are part of its text.
    List<PdfGrid> kept = new ArrayList<>();
    for (PdfGrid grid : grids) {
      boolean frame =
          grid.cells().size() == 1
              && grids.stream()
                  .anyMatch(other -> other != grid && grid.contains(other) && isTable(other));
      boolean inside =
          grids.stream()
              .anyMatch(
                  other ->
                      other != grid
                          && other.contains(grid)
                          && (other.cells().size() > 1 || !isTable(grid)));
      if (!frame && !inside) {
        kept.add(grid);
      }
    }
    return kept;
  }

  private static boolean isTable(PdfGrid grid) {
    return grid.cells().size() > 1;
  }

  /** A grid with hardly a word in it is a chart's. */
  private static boolean isDrawing(List<List<PdfGlyph>> cells) {
    long empty = cells.stream().filter(List::isEmpty).count();
    return cells.size() >= 4 && empty * 10 > cells.size() * 9L;
  }

  private static List<PdfGlyph> cell(
      PdfGlyph glyph, List<PdfGrid> grids, List<List<List<PdfGlyph>>> inCells) {
    double x = glyph.middleX();
    double y = glyph.middleY();
    for (int i = 0; i < grids.size(); i++) {
      PdfGrid grid = grids.get(i);
      if (!grid.contains(x, y)) {
        continue;
      }
      List<PdfGrid.Cell> cells = grid.cells();
      for (int c = 0; c < cells.size(); c++) {
        PdfGrid.Cell cell = cells.get(c);
        if (x >= grid.left(cell)
            && x <= grid.right(cell)
            && y >= grid.top(cell)
            && y <= grid.bottom(cell)) {
          return inCells.get(i).get(c);
        }
      }
    }
    return null;
  }

  private static Table table(PdfGrid grid, List<List<PdfGlyph>> glyphs, int number) {
    Spot spot = Spot.of(Spot.Kind.PAGE, number);
    List<List<PdfLine>> lines = glyphs.stream().map(PdfLayout::cellLines).toList();
    double padding = padding(grid, lines);
    List<SourceCell> cells = new ArrayList<>();
    for (int i = 0; i < grid.cells().size(); i++) {
      PdfGrid.Cell cell = grid.cells().get(i);
      String text =
          quarter(glyphs.get(i)) == 0
              ? PdfText.of(lines.get(i), grid.left(cell) + padding, grid.right(cell) - padding)
              : PdfText.of(lines.get(i), Double.MAX_VALUE, -Double.MAX_VALUE);
      cells.add(
          new SourceCell(
              text,
              cell.row(),
              cell.column(),
              cell.rows(),
              cell.columns(),
              spot.cell(cell.row() + 1, cell.column() + 1)));
    }
    return new Table(grid.top(), cells, grid.columnEdges());
  }

  /** The lines of a cell; of turned text as they are when it is turned back. */
  private static List<PdfLine> cellLines(List<PdfGlyph> glyphs) {
    int quarter = quarter(glyphs);
    return PdfLine.of(
        glyphs.stream()
            .filter(glyph -> glyph.quarter() == quarter)
            .map(glyph -> glyph.turnedBack(quarter, 0, 0))
            .toList(),
        Double.MAX_VALUE);
  }

  /** To how many quarters most characters are turned. */
  private static int quarter(List<PdfGlyph> glyphs) {
    int[] counts = new int[4];
    for (PdfGlyph glyph : glyphs) {
      counts[glyph.quarter()] += glyph.isBlank() ? 0 : 1;
    }
    int most = 0;
    for (int quarter = 1; quarter < counts.length; quarter++) {
      most = counts[quarter] > counts[most] ? quarter : most;
    }
    return most;
  }

  /** How far text stays from the edges of cells, as the fullest lines show. */
  private static double padding(PdfGrid grid, List<List<PdfLine>> lines) {
    List<Double> gaps = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PdfGrid.Cell cell = grid.cells().get(i);
      if (lines.get(i).size() > 1) {
        for (PdfLine line : lines.get(i)) {
          gaps.add(Math.min(line.left() - grid.left(cell), grid.right(cell) - line.right()));
        }
      }
    }
    if (gaps.isEmpty()) {
      return 3;
    }
    double[] sorted = gaps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return Math.max(0.5, Math.min(8, sorted[sorted.length / 5]));
  }

  /** The lines outside tables, without the page's number at its end or beginning. */
  private static List<PdfLine> lines(List<PdfGlyph> glyphs, PdfPage page) {
    List<PdfLine> lines = new ArrayList<>(PdfLine.of(glyphs, WIDEST));
    lines.removeIf(
        line ->
            (line.top() < MARGIN * page.height() || line.bottom() > (1 - MARGIN) * page.height())
                && isPageNumber(line.text()));
    return lines;
  }

  /** Whether nothing but a page's number stands there. */
  static boolean isPageNumber(String text) {
    return PAGE_NUMBER.matcher(text.replace(" ", "")).matches();
  }
}
