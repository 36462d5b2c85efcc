package cn.jixiao.imports.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds the grid columns that the cells of a table cover. Cells say how many they cover, and how
 * wide they are. The first is right as long as all rows come to the same; where they do not, as
 * some programs write, the widths say what the reader sees.
 */
final class WordColumns {
  /** The widest table that Word makes has 63 columns. */
  private static final int MOST = 1000;

  /** Edges that are less than these twips apart, about a millimetre, are the same. */
  private static final int NEAR = 60;

  /**
   * A row's cells.
   *
   * @param before how many columns are left out before the first
   * @param after how many are left out after the last
   * @param indent how wide what is left out before is in twips; 0 where it does not say
   * @param spans how many columns each covers; from 1 to what a table can have
   * @param widths how wide each is in twips; 0 where it does not say
   */
  record Row(int before, int after, int indent, List<Integer> spans, List<Integer> widths) {
    Row {
      before = Math.max(0, Math.min(before, MOST));
      after = Math.max(0, Math.min(after, MOST));
      spans = spans.stream().map(span -> Math.max(1, Math.min(span, MOST))).toList();
      widths = List.copyOf(widths);
    }

    private int columns() {
      return before + spans.stream().mapToInt(Integer::intValue).sum() + after;
    }

    private boolean measured() {
      return widths.stream().allMatch(width -> width > 0) && (before == 0 || indent > 0);
    }
  }

  private WordColumns() {}

  /**
   * The first column of each cell of each row, and the end of the last.
   *
   * @param grid the widths of the columns in twips as the table says; empty where it does not
   */
  static List<int[]> edges(List<Row> rows, List<Integer> grid) {
    List<int[]> edges = new ArrayList<>();
    boolean even = rows.stream().mapToInt(Row::columns).distinct().count() <= 1;
    for (Row row : rows) {
      edges.add(counted(row));
    }
    if (even) {
      return edges;
    }
    boolean known =
        rows.stream().anyMatch(row -> row.columns() == grid.size())
            && grid.stream().allMatch(width -> width > 0);
    boolean all = true;
    if (known) {
      int[] places = places(0, grid);
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).columns() != grid.size()) {
          int[] snapped = snapped(rows.get(i), places);
          all &= snapped.length > 0;
          edges.set(i, snapped.length > 0 ? snapped : edges.get(i));
        }
      }
    }
    boolean measured = rows.stream().allMatch(Row::measured);
    return measured && !(known && all) ? measured(rows) : edges;
  }

  private static int[] counted(Row row) {
    return places(row.before, row.spans);
  }

  private static int[] places(int first, List<Integer> widths) {
    int[] places = new int[widths.size() + 1];
    places[0] = first;
    for (int i = 0; i < widths.size(); i++) {
      places[i + 1] = places[i] + widths.get(i);
    }
    return places;
  }

  /** Where a row's edges are among the grid's; empty where one of them is not. */
  private static int[] snapped(Row row, int[] grid) {
    if (!row.measured() || row.widths.isEmpty()) {
      return new int[0];
    }
    int[] own = places(row.indent, row.widths);
    int[] edges = new int[own.length];
    for (int i = 0; i < own.length; i++) {
      int nearest = 0;
      for (int j = 1; j < grid.length; j++) {
        if (Math.abs(grid[j] - own[i]) < Math.abs(grid[nearest] - own[i])) {
          nearest = j;
        }
      }
      boolean near = Math.abs(grid[nearest] - own[i]) <= 2 * NEAR;
      if (!near || (i > 0 && nearest <= edges[i - 1])) {
        return new int[0];
      }
      edges[i] = nearest;
    }
    return edges;
  }

  /** Makes a grid of all edges that there are. */
  private static List<int[]> measured(List<Row> rows) {
    TreeSet<Integer> all = new TreeSet<>();
    List<int[]> places = new ArrayList<>();
    for (Row row : rows) {
      int[] own = places(row.indent, row.widths);
      places.add(own);
      Arrays.stream(own).forEach(all::add);
    }
    List<Integer> starts = new ArrayList<>();
    int last = Integer.MIN_VALUE / 2;
    for (int place : all) {
      if (place - last > NEAR) {
        starts.add(place);
      }
      last = place;
    }
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int[] own = places.get(i);
      int[] columns = new int[own.length];
      for (int j = 0; j < own.length; j++) {
        columns[j] = index(starts, own[j]);
        if (j > 0 && columns[j] <= columns[j - 1]) {
          // A cell too narrow to be seen; the widths are of no use.
          return rows.stream().map(WordColumns::counted).toList();
        }
      }
      edges.add(columns);
    }
    return edges;
  }

  private static int index(List<Integer> starts, int place) {
    int index = 0;
    while (index + 1 < starts.size() && starts.get(index + 1) <= place) {
      index++;
    }
    return index;
  }
}
