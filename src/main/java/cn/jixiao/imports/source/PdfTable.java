package cn.jixiao.imports.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A table while its pages are put together. */
final class PdfTable {
  /** How far edges of columns may be apart from page to page, in points. */
  private static final double SAME = 4;

  /** How many rows a repeated head has at most. */
  private static final int MOST_HEADS = 4;

  /** How long a text is at least that may be cut at a page's end beside other texts. */
  private static final int LONG = 20;

  /** In how many rows a form begins as another of its kind does, at least. */
  private static final int FORM = 4;

  private static final Pattern ENDED = Pattern.compile("(?s).*[。；！？]\\s*");

  private List<SourceCell> cells;
  private double[] edges;
  private int rows;

  PdfTable(PdfLayout.Table first) {
    cells = new ArrayList<>(first.cells());
    edges = array(first.edges());
    rows = new Block.Table(cells, true).rows();
  }

  private static double[] array(List<Double> places) {
    return places.stream().mapToDouble(Double::doubleValue).toArray();
  }

  Block.Table block() {
    cells.sort(Comparator.comparingInt(SourceCell::row).thenComparingInt(SourceCell::column));
    return new Block.Table(cells, true);
  }

  /**
   * Adds what stands at the top of the next page where it goes on there.
   *
   * @return whether it did
   */
  boolean append(PdfLayout.Table next) {
    return append(next, false);
  }

  /** The same where words above the table are repeated: its head has to be repeated too. */
  boolean appendRepeated(PdfLayout.Table next) {
    return append(next, true);
  }

  private boolean append(PdfLayout.Table next, boolean repeated) {
    double[] other = array(next.edges());
    if (Math.abs(edges[0] - other[0]) > SAME
        || Math.abs(edges[edges.length - 1] - other[other.length - 1]) > SAME) {
      return false;
    }
    double[] all = united(edges, other);
    List<SourceCell> before = spread(cells, edges, all);
    List<SourceCell> after = spread(next.cells(), other, all);
    int heads = repeatedHeads(before, after);
    boolean same = rowEdges(before, rows - 1).containsAll(rowEdges(after, heads));
    if (isAnother(after, heads > 0 || same) || (repeated && heads == 0)) {
      return false;
    }
    edges = all;
    cells = new ArrayList<>(before);
    add(withoutRows(after, heads));
    return true;
  }

  /**
   * Whether a page's table begins as this one did, as forms do that are printed one on a page.
   *
   * @param fits whether its first row may well be one of this table
   */
  private boolean isAnother(List<SourceCell> next, boolean fits) {
    Map<Integer, String> own = beginnings(cells);
    Map<Integer, String> others = beginnings(next);
    if (!fits && own.getOrDefault(0, "").equals(others.get(0))) {
      return true;
    }
    return others.entrySet().stream()
            .filter(beginning -> beginning.getValue().equals(own.get(beginning.getKey())))
            .count()
        >= FORM;
  }

  /** The first text of each row that has any. */
  private static Map<Integer, String> beginnings(List<SourceCell> cells) {
    Map<Integer, String> beginnings = new HashMap<>();
    cells.stream()
        .filter(cell -> !cell.isEmpty())
        .sorted(Comparator.comparingInt(SourceCell::column))
        .forEach(cell -> beginnings.putIfAbsent(cell.row(), dense(cell)));
    return beginnings;
  }

  private static int nearest(double[] edges, double edge) {
    int best = -1;
    for (int i = 0; i < edges.length; i++) {
      double distance = Math.abs(edges[i] - edge);
      if (distance <= SAME && (best < 0 || distance < Math.abs(edges[best] - edge))) {
        best = i;
      }
    }
    return best;
  }

  private static double[] united(double[] one, double[] other) {
    List<Double> all = new ArrayList<>();
    for (double edge : one) {
      all.add(edge);
    }
    for (double edge : other) {
      if (nearest(one, edge) < 0) {
        all.add(edge);
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /** The same cells, counted in a grid of more columns. */
  private static List<SourceCell> spread(List<SourceCell> cells, double[] from, double[] to) {
    List<SourceCell> spread = new ArrayList<>();
    for (SourceCell cell : cells) {
      int column = nearest(to, from[cell.column()]);
      int end = nearest(to, from[cell.column() + cell.columns()]);
      spread.add(
          new SourceCell(
              cell.text(),
              cell.row(),
              column,
              cell.rows(),
              Math.max(1, end - column),
              cell.spot()));
    }
    return spread;
  }

  /** The columns at which cells of a row begin or end. */
  private static Set<Integer> rowEdges(List<SourceCell> cells, int row) {
    Set<Integer> found = new HashSet<>();
    for (SourceCell cell : cells) {
      if (cell.row() <= row && row < cell.row() + cell.rows()) {
        found.add(cell.column());
        found.add(cell.column() + cell.columns());
      }
    }
    return found;
  }

  /** How many rows at the top of a page say what rows said before. */
  private static int repeatedHeads(List<SourceCell> before, List<SourceCell> after) {
    int most = after.stream().mapToInt(cell -> cell.row() + cell.rows()).max().orElse(0);
    for (int heads = Math.min(MOST_HEADS, most - 1); heads > 0; heads--) {
      List<String> block = block(after, 0, heads);
      if (block.size() >= 2) {
        int end = before.stream().mapToInt(SourceCell::row).max().orElse(0);
        for (int row = 0; row + heads <= end + 1; row++) {
          if (block(before, row, heads).equals(block)) {
            return heads;
          }
        }
      }
    }
    return 0;
  }

  /**
   * What cells of some rows say and cover; none does where hardly anything is said. Cells that
   * reach out of the rows do not count, such as one at the side of the head and of what is below,
   * nor does the empty cell that stands for it where the head is repeated.
   */
  private static List<String> block(List<SourceCell> cells, int top, int rows) {
    List<String> block = new ArrayList<>();
    boolean ends = false;
    for (SourceCell cell : cells) {
      int row = cell.row() - top;
      if (row >= 0 && row + cell.rows() <= rows && !cell.isEmpty()) {
        block.add(
            row + "," + cell.column() + "," + cell.rows() + "," + cell.columns() + dense(cell));
        ends |= row + cell.rows() == rows;
      }
    }
    return ends ? block : List.of();
  }

  private static List<SourceCell> withoutRows(List<SourceCell> cells, int heads) {
    List<SourceCell> kept = new ArrayList<>();
    for (SourceCell cell : cells) {
      int end = cell.row() + cell.rows();
      if (end > heads) {
        int row = Math.max(cell.row(), heads);
        kept.add(
            new SourceCell(
                cell.text(), row - heads, cell.column(), end - row, cell.columns(), cell.spot()));
      }
    }
    return kept;
  }

  /** Adds rows in the same columns; what was cut between the pages is one again. */
  private void add(List<SourceCell> next) {
    List<SourceCell> top = next.stream().filter(cell -> cell.row() == 0).toList();
    List<SourceCell> labels = labels(top);
    if (!isRest(top, labels)) {
      addRows(next, labels);
      return;
    }
    for (SourceCell cell : top) {
      SourceCell above = above(cell).orElseThrow();
      cells.remove(above);
      cells.add(joined(above, cell, 1));
    }
    List<SourceCell> others = withoutRows(next.stream().filter(cell -> cell.row() > 0).toList(), 1);
    List<SourceCell> repeated =
        labels(others.stream().filter(cell -> cell.row() == 0).toList()).stream()
            .filter(label -> !label.isEmpty())
            .toList();
    addRows(others, repeated);
  }

  private void addRows(List<SourceCell> next, List<SourceCell> labels) {
    int end = rows;
    for (SourceCell cell : next) {
      if (labels.contains(cell)) {
        SourceCell above = above(cell).orElseThrow();
        cells.remove(above);
        cells.add(joined(above, cell, 0));
      } else {
        cells.add(
            new SourceCell(
                cell.text(),
                end + cell.row(),
                cell.column(),
                cell.rows(),
                cell.columns(),
                cell.spot()));
      }
    }
    rows = new Block.Table(cells, true).rows();
  }

  private static SourceCell joined(SourceCell above, SourceCell below, int common) {
    String text =
        dense(above).equals(dense(below)) || below.isEmpty()
            ? above.text()
            : PdfCharacters.join(above.text(), below.text());
    return new SourceCell(
        text,
        above.row(),
        above.column(),
        above.rows() + below.rows() - common,
        above.columns(),
        above.spot());
  }

  /** What a cell says, however its lines are broken. */
  private static String dense(SourceCell cell) {
    return cell.text().replaceAll("\\s", "");
  }

  /** The cell in the last row that covers the same columns. */
  private Optional<SourceCell> above(SourceCell cell) {
    return cells.stream()
        .filter(
            above ->
                above.column() == cell.column()
                    && above.columns() == cell.columns()
                    && above.row() + above.rows() == rows)
        .findFirst();
  }

  /**
   * The cells at the left of a page's first row that go on from the last page: their text is
   * repeated there, or they are empty. Something has to stand to the right of them.
   */
  private List<SourceCell> labels(List<SourceCell> top) {
    List<SourceCell> labels = new ArrayList<>();
    for (SourceCell cell : sorted(top)) {
      Optional<SourceCell> above = above(cell).filter(found -> !found.isEmpty());
      if (above.isEmpty()
          || !(cell.isEmpty() || dense(cell).equals(dense(above.get())))
          || labels.size() == top.size() - 1) {
        break;
      }
      labels.add(cell);
    }
    boolean more = top.stream().anyMatch(cell -> !labels.contains(cell) && !cell.isEmpty());
    return more ? labels : List.of();
  }

  private static List<SourceCell> sorted(List<SourceCell> top) {
    return top.stream().sorted(Comparator.comparingInt(SourceCell::column)).toList();
  }

  /**
   * Whether a page's first row is the rest of the last page's last row: what names the row is not
   * said again, and what stands in it goes on where something stood.
   */
  private boolean isRest(List<SourceCell> top, List<SourceCell> labels) {
    List<SourceCell> others = top.stream().filter(cell -> !labels.contains(cell)).toList();
    if (others.isEmpty()
        || others.stream().anyMatch(cell -> cell.rows() > 1)
        || top.stream().anyMatch(cell -> above(cell).isEmpty())) {
      return false;
    }
    boolean goesOn = others.stream().allMatch(cell -> cell.isEmpty() || !aboveText(cell).isBlank());
    boolean named =
        labels.stream()
            .anyMatch(label -> label.rows() == 1 && above(label).orElseThrow().rows() == 1);
    boolean unsaid = others.stream().anyMatch(cell -> cell.isEmpty() && !aboveText(cell).isBlank());
    boolean longs =
        others.stream().allMatch(cell -> !cell.isEmpty() && aboveText(cell).length() >= LONG);
    boolean open = others.stream().anyMatch(cell -> !ENDED.matcher(aboveText(cell)).matches());
    return goesOn && ((named && unsaid) || (longs && (!labels.isEmpty() || open)));
  }

  private String aboveText(SourceCell cell) {
    return above(cell).map(SourceCell::text).orElse("");
  }
}
