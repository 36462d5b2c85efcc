package cn.jixiao.imports.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The cells of a table on a page, found from its lines: where no line parts two places of the grid,
 * they are one cell.
 */
final class PdfGrid {
  /** What part of an edge has to be drawn. */
  private static final double COVERED = 0.55;

  /** How far lines may stand out of a table before they say that it is open there. */
  private static final double OPEN = 5.0;

  /** With more places a table is a drawing. */
  private static final int MOST = 400_000;

  /**
   * A cell without its text.
   *
   * @param row from 0
   * @param column from 0
   */
  record Cell(int row, int column, int rows, int columns) {}

  private final double[] xs;
  private final double[] ys;
  private final List<Cell> cells;

  private PdfGrid(double[] xs, double[] ys, List<Cell> cells) {
    this.xs = xs;
    this.ys = ys;
    this.cells = cells;
  }

  /**
   * The grid of lines that touch each other. Tables that have no line at their sides, or that go on
   * over the page's end without one, are closed where their lines end.
   */
  static PdfGrid of(List<PdfRuling> lines) {
    List<PdfRuling> horizontal = new ArrayList<>(lines);
    horizontal.removeIf(line -> !line.horizontal());
    List<PdfRuling> vertical = new ArrayList<>(lines);
    vertical.removeIf(PdfRuling::horizontal);
    List<PdfRuling> sides = closing(horizontal, vertical);
    List<PdfRuling> ends = closing(vertical, horizontal);
    vertical.addAll(sides);
    horizontal.addAll(ends);
    double[] xs = places(vertical);
    double[] ys = places(horizontal);
    if (xs.length < 2 || ys.length < 2 || (long) xs.length * ys.length > MOST) {
      return new PdfGrid(new double[0], new double[0], List.of());
    }
    return new Regions(xs, ys, horizontal, vertical).grid();
  }

  /** The cells, in the order of rows, then columns. */
  List<Cell> cells() {
    return cells;
  }

  double left(Cell cell) {
    return xs[cell.column()];
  }

  double right(Cell cell) {
    return xs[cell.column() + cell.columns()];
  }

  double top(Cell cell) {
    return ys[cell.row()];
  }

  double bottom(Cell cell) {
    return ys[cell.row() + cell.rows()];
  }

  double left() {
    return xs[0];
  }

  double right() {
    return xs[xs.length - 1];
  }

  double top() {
    return ys[0];
  }

  double bottom() {
    return ys[ys.length - 1];
  }

  /** The edges of columns, from the left. */
  List<Double> columnEdges() {
    return Arrays.stream(xs).boxed().toList();
  }

  /** Whether another table is wholly inside. */
  boolean contains(PdfGrid other) {
    return left() <= other.left() + PdfRulings.NEAR
        && right() >= other.right() - PdfRulings.NEAR
        && top() <= other.top() + PdfRulings.NEAR
        && bottom() >= other.bottom() - PdfRulings.NEAR;
  }

  boolean contains(double x, double y) {
    return x >= left() && x <= right() && y >= top() && y <= bottom();
  }

  /**
   * The lines that are missing at the ends of others: where at least two of them, the outermost
   * among them, end at one place beyond all lines across.
   */
  private static List<PdfRuling> closing(List<PdfRuling> along, List<PdfRuling> across) {
    if (across.isEmpty() || along.size() < 2) {
      return List.of();
    }
    double first = across.stream().mapToDouble(PdfRuling::at).min().orElseThrow();
    double last = across.stream().mapToDouble(PdfRuling::at).max().orElseThrow();
    List<PdfRuling> closing = new ArrayList<>();
    double begin = along.stream().mapToDouble(PdfRuling::from).min().orElseThrow();
    double end = along.stream().mapToDouble(PdfRuling::to).max().orElseThrow();
    if (begin < first - OPEN) {
      addClosing(
          begin,
          along.stream().filter(line -> line.from() <= begin + PdfRulings.NEAR).toList(),
          closing);
    }
    if (end > last + OPEN) {
      addClosing(
          end, along.stream().filter(line -> line.to() >= end - PdfRulings.NEAR).toList(), closing);
    }
    return closing;
  }

  private static void addClosing(double at, List<PdfRuling> ending, List<PdfRuling> to) {
    if (ending.size() >= 2) {
      to.add(
          new PdfRuling(
              !ending.get(0).horizontal(),
              at,
              ending.stream().mapToDouble(PdfRuling::at).min().orElseThrow(),
              ending.stream().mapToDouble(PdfRuling::at).max().orElseThrow()));
    }
  }

  private static double[] places(List<PdfRuling> lines) {
    TreeSet<Double> places = new TreeSet<>();
    for (PdfRuling line : lines) {
      places.add(line.at());
    }
    List<Double> kept = new ArrayList<>();
    for (double place : places) {
      if (kept.isEmpty() || place - kept.get(kept.size() - 1) > PdfRulings.NEAR) {
        kept.add(place);
      }
    }
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The places of a grid while they are joined to cells. */
  private static final class Regions {
    private final double[] xs;
    private final double[] ys;
    private final int columns;
    private final int rows;

    /** Of every place the one that it belongs to; the last is what is outside the table. */
    private final int[] parents;

    private final boolean[] taken;

    Regions(double[] xs, double[] ys, List<PdfRuling> horizontal, List<PdfRuling> vertical) {
      this.xs = xs;
      this.ys = ys;
      columns = xs.length - 1;
      rows = ys.length - 1;
      parents = new int[columns * rows + 1];
      taken = new boolean[columns * rows];
      Arrays.setAll(parents, i -> i);
      boolean[][] above = edges(horizontal, ys, xs);
      boolean[][] before = edges(vertical, xs, ys);
      close(above[0], before, 0);
      close(above[rows], before, rows - 1);
      for (int r = 0; r <= rows; r++) {
        for (int c = 0; c < columns; c++) {
          if (!above[r][c]) {
            join(place(r - 1, c), place(r, c));
          }
        }
      }
      for (int c = 0; c <= columns; c++) {
        for (int r = 0; r < rows; r++) {
          if (!before[c][r]) {
            join(place(r, c - 1), place(r, c));
          }
        }
      }
    }

    /**
     * Closes the first or the last row where lines stand on both sides: tables that go on over
     * pages have no line there.
     */
    private void close(boolean[] ends, boolean[][] before, int row) {
      int left = -1;
      for (int c = 0; c <= columns; c++) {
        if (before[c][row]) {
          if (left >= 0) {
            Arrays.fill(ends, left, c, true);
          }
          left = c;
        }
      }
    }

    /** Which edges are drawn: of each line of the grid those between the lines across. */
    private static boolean[][] edges(List<PdfRuling> lines, double[] places, double[] across) {
      double[][] drawn = new double[places.length][across.length - 1];
      for (PdfRuling line : lines) {
        int at = nearest(places, line.at());
        for (int i = 0; i < across.length - 1; i++) {
          double overlap = Math.min(line.to(), across[i + 1]) - Math.max(line.from(), across[i]);
          drawn[at][i] += Math.max(0, overlap);
        }
      }
      boolean[][] edges = new boolean[places.length][across.length - 1];
      for (int at = 0; at < places.length; at++) {
        for (int i = 0; i < across.length - 1; i++) {
          edges[at][i] = drawn[at][i] >= COVERED * (across[i + 1] - across[i]);
        }
      }
      return edges;
    }

    private static int nearest(double[] places, double at) {
      int found = Arrays.binarySearch(places, at);
      if (found >= 0) {
        return found;
      }
      int after = -found - 1;
      if (after == 0 || after == places.length) {
        return after == 0 ? 0 : after - 1;
      }
      return at - places[after - 1] <= places[after] - at ? after - 1 : after;
    }

    private int place(int row, int column) {
      boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
      return inside ? row * columns + column : columns * rows;
    }

    private void join(int one, int other) {
      parents[PdfRulings.root(parents, one)] = PdfRulings.root(parents, other);
    }

    PdfGrid grid() {
      List<Cell> cells = new ArrayList<>();
      int outside = PdfRulings.root(parents, columns * rows);
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          int region = PdfRulings.root(parents, place(r, c));
          if (region != outside && !taken[place(r, c)]) {
            cells.add(largest(r, c, region));
          }
        }
      }
      return withoutUnused(withoutOverhang(cells));
    }

    /**
     * Without a last row in which cells only end that began above, and not all do: lines at the
     * side of a row that goes on over the page reach further down than the row.
     */
    private List<Cell> withoutOverhang(List<Cell> cells) {
      List<Cell> last = cells.stream().filter(cell -> cell.row() + cell.rows() == rows).toList();
      boolean over =
          rows > 1
              && last.stream().allMatch(cell -> cell.rows() > 1)
              && last.stream().mapToInt(Cell::columns).sum() < columns;
      if (!over) {
        return cells;
      }
      return cells.stream()
          .map(
              cell ->
                  last.contains(cell)
                      ? new Cell(cell.row(), cell.column(), cell.rows() - 1, cell.columns())
                      : cell)
          .toList();
    }

    /** The cell from a place to the right and then downwards, as far as its region reaches. */
    private Cell largest(int row, int column, int region) {
      int width = 1;
      while (isFree(row, column + width, region)) {
        width++;
      }
      int height = 1;
      while (isFree(row + height, column, width, region)) {
        height++;
      }
      for (int r = row; r < row + height; r++) {
        for (int c = column; c < column + width; c++) {
          taken[place(r, c)] = true;
        }
      }
      return new Cell(row, column, height, width);
    }

    private boolean isFree(int row, int column, int width, int region) {
      for (int c = column; c < column + width; c++) {
        if (!isFree(row, c, region)) {
          return false;
        }
      }
      return true;
    }

    private boolean isFree(int row, int column, int region) {
      int place = place(row, column);
      return place < taken.length && !taken[place] && PdfRulings.root(parents, place) == region;
    }

    /** Without lines of the grid at which no cell begins or ends. */
    private PdfGrid withoutUnused(List<Cell> cells) {
      TreeSet<Integer> usedColumns = new TreeSet<>();
      TreeSet<Integer> usedRows = new TreeSet<>();
      for (Cell cell : cells) {
        usedColumns.add(cell.column());
        usedColumns.add(cell.column() + cell.columns());
        usedRows.add(cell.row());
        usedRows.add(cell.row() + cell.rows());
      }
      List<Cell> counted = new ArrayList<>();
      for (Cell cell : cells) {
        int row = usedRows.headSet(cell.row()).size();
        int column = usedColumns.headSet(cell.column()).size();
        counted.add(
            new Cell(
                row,
                column,
                usedRows.headSet(cell.row() + cell.rows()).size() - row,
                usedColumns.headSet(cell.column() + cell.columns()).size() - column));
      }
      return new PdfGrid(
          usedColumns.stream().mapToDouble(c -> xs[c]).toArray(),
          usedRows.stream().mapToDouble(r -> ys[r]).toArray(),
          List.copyOf(counted));
    }
  }
}
