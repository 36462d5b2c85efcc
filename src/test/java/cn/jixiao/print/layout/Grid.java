package cn.jixiao.print.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A table as its reader sees it, whatever file it was read from: which cell covers which rows and
 * columns, and what it says. Two files show the same table where their grids are equal.
 *
 * @param columns how many columns the widest row has
 * @param headers how many rows at the top are repeated on every page
 * @param cells in reading order
 */
public record Grid(int rows, int columns, int headers, List<Cell> cells) {
  /**
   * A cell, merged or not.
   *
   * @param row the uppermost row that it covers, from 0
   * @param column the leftmost column that it covers, from 0
   * @param text a line feed between paragraphs and at breaks, other white space collapsed
   */
  public record Cell(int row, int column, int height, int width, String text) {}

  /** White space as a browser would show it, line by line. */
  public static String lines(String text) {
    return text.lines()
        .map(line -> line.replaceAll("[ \\t\\r\\f]+", " "))
        .map(line -> line.replaceAll("^ | $", ""))
        .collect(Collectors.joining("\n"));
  }

  /** Puts cells where rows above leave room for them. */
  static final class Builder {
    private final List<Cell[]> rows = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private int headers;

    /**
     * Adds rows that merged cells do not reach out of.
     *
     * @param group rows of cells, of which only height, width and text count
     */
    void add(List<List<Cell>> group, boolean header) {
      int top = rows.size();
      for (int r = 0; r < group.size(); r++) {
        rows.add(new Cell[0]);
      }
      for (int r = 0; r < group.size(); r++) {
        for (Cell cell : group.get(r)) {
          int column = 0;
          while (at(top + r, column) != null) {
            column++;
          }
          int height = Math.min(cell.height, group.size() - r);
          Cell placed = new Cell(top + r, column, height, cell.width, cell.text);
          cells.add(placed);
          for (int i = 0; i < height; i++) {
            for (int j = 0; j < cell.width; j++) {
              set(top + r + i, column + j, placed);
            }
          }
        }
      }
      headers += header ? group.size() : 0;
    }

    private Cell at(int row, int column) {
      Cell[] all = rows.get(row);
      return column < all.length ? all[column] : null;
    }

    private void set(int row, int column, Cell cell) {
      if (column >= rows.get(row).length) {
        rows.set(row, Arrays.copyOf(rows.get(row), column + 1));
      }
      rows.get(row)[column] = Objects.requireNonNull(cell);
    }

    Grid build() {
      int columns = rows.stream().mapToInt(r -> r.length).max().orElse(0);
      return new Grid(rows.size(), columns, headers, List.copyOf(cells));
    }
  }
}
