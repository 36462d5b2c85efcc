package cn.jixiao.page.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The widths of a table's columns with which it is least high (列宽).
 *
 * <p>The height of a cell falls in steps while its column gets wider. Only widths at which some
 * cell of a column loses a line are of interest; all combinations of these are tried, but those
 * that cannot be less high than the best so far. Among equally high ones, the one nearest to the
 * preferred widths is taken. Word processors put gaps between Chinese and Latin characters, so that
 * a line full to its last character runs over there; a height counts half as the layout sets it and
 * half as with the gaps. Lengths are in thousandths of a point.
 */
final class ColumnWidths {
  private static final int STEP = 1417;

  /** Rows looked at in all trials; after that the best so far is good enough. */
  private static final long MOST_WORK = 40_000_000;

  private final Grid grid;
  private final List<Part> parts = new ArrayList<>();

  /** Cells over several rows, in the order in which they make rows higher. */
  private final List<Spanning> spanning = new ArrayList<>();

  private int[] best = {};
  private long bestHeight = Long.MAX_VALUE;
  private long bestDistance = Long.MAX_VALUE;
  private long work;

  /**
   * A cell over several rows.
   *
   * @param part whose column it is in, by its number; -1 outside the columns that give
   */
  private record Spanning(Grid.Cell cell, int first, int last, int part, int fixed) {
    int height(int[] chosen) {
      return part < 0 ? fixed : cell.costs(chosen[part]);
    }
  }

  /** Columns that no cell keeps apart. */
  private static final class Part {
    private final int first;

    /** The first column after them. */
    private final int end;

    private final int preferred;
    private final int least;

    /** Those that are of interest, narrowest first. */
    private final int[] widths;

    /** Of the rows' cells at each of the widths. */
    private final int[][] heights;

    Part(int first, int end, int preferred, int least, List<Integer> widths, List<int[]> heights) {
      this.first = first;
      this.end = end;
      this.preferred = preferred;
      this.least = least;
      this.widths = widths.stream().mapToInt(Integer::intValue).toArray();
      this.heights = heights.toArray(int[][]::new);
    }

    private int[] lowest() {
      return heights[heights.length - 1];
    }
  }

  private ColumnWidths(Grid grid) {
    this.grid = grid;
  }

  /** The widths for a table; those of its style sheet where nothing may give. */
  static int[] of(Grid grid) {
    return grid.gives() ? new ColumnWidths(grid).found() : grid.preferred();
  }

  private int[] found() {
    int[] preferred = grid.preferred();
    List<int[]> free = bounds().stream().filter(b -> gives(b[0], b[1])).sorted(byText()).toList();
    if (free.size() < 2) {
      return preferred;
    }
    int room = free.stream().mapToInt(b -> width(preferred, b[0], b[1])).sum();
    int[] least = least(free, room);
    int spare = room - Arrays.stream(least).sum();
    long measuring = (long) grid.rows().size() * free.size() * (spare / STEP + 1);
    if (spare <= 0 || measuring > MOST_WORK) {
      return preferred;
    }
    for (int i = 0; i < free.size(); i++) {
      int[] b = free.get(i);
      parts.add(part(b[0], b[1], width(preferred, b[0], b[1]), least[i], spare));
    }
    readSpanning(preferred);
    search(0, room, fixedHeights(preferred), new int[parts.size()]);
    if (best.length == 0) {
      return preferred;
    }
    int[] widths = spread(preferred, room);
    return height(widths) > height(preferred) ? preferred : widths;
  }

  private long height(int[] widths) {
    return Arrays.stream(grid.heights(widths)).asLongStream().sum();
  }

  private void readSpanning(int[] preferred) {
    int rows = grid.rows().size();
    for (int row = 0; row < rows; row++) {
      for (Grid.Cell cell : grid.rows().get(row).cells()) {
        if (cell.rows() > 1) {
          int last = Math.min(rows, row + cell.rows()) - 1;
          int part = partOf(cell);
          int fixed = part < 0 ? cell.costs(Grid.width(cell, preferred)) : 0;
          spanning.add(new Spanning(cell, row, last, part, fixed));
        }
      }
    }
  }

  /** The part that a cell is alone in; -1 for none. */
  private int partOf(Grid.Cell cell) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (cell.column() == part.first && cell.column() + cell.span() == part.end) {
        return i;
      }
    }
    return -1;
  }

  /** First column and end of each run of columns that no cell divides. */
  private List<int[]> bounds() {
    int count = grid.columns().size();
    BitSet ends = new BitSet();
    ends.set(0);
    ends.set(count);
    for (Grid.Row row : grid.rows()) {
      for (Grid.Cell cell : row.cells()) {
        ends.set(cell.column());
        ends.set(Math.min(count, cell.column() + cell.span()));
      }
    }
    List<int[]> bounds = new ArrayList<>();
    for (int start = 0; start < count; ) {
      int end = ends.nextSetBit(start + 1);
      bounds.add(new int[] {start, end});
      start = end;
    }
    return bounds;
  }

  /** Long columns first: they decide most. */
  private Comparator<int[]> byText() {
    return Comparator.comparingLong((int[] b) -> -weight(b[0], b[1])).thenComparingInt(b -> b[0]);
  }

  private long weight(int first, int end) {
    long weight = 0;
    int[] narrow = grid.preferred();
    for (Grid.Row row : grid.rows()) {
      for (Grid.Cell cell : row.cells()) {
        if (cell.column() == first && cell.column() + cell.span() == end) {
          weight += cell.costs(Grid.width(cell, narrow));
        }
      }
    }
    return weight;
  }

  private boolean gives(int first, int end) {
    return grid.columns().subList(first, end).stream().anyMatch(Grid.Column::gives);
  }

  private static int width(int[] widths, int first, int end) {
    return Arrays.stream(widths, first, end).sum();
  }

  /**
   * How narrow each part may be. Where there is no room for all words and figures to stay whole,
   * they do in as many parts as possible.
   */
  private int[] least(List<int[]> free, int room) {
    int[] least = free.stream().mapToInt(b -> least(b[0], b[1], false)).toArray();
    int[] more = new int[least.length];
    for (int i = 0; i < more.length; i++) {
      more[i] = least(free.get(i)[0], free.get(i)[1], true) - least[i];
    }
    int left = room - Arrays.stream(least).sum();
    List<Integer> order =
        IntStream.range(0, more.length).boxed().sorted(Comparator.comparing(i -> more[i])).toList();
    for (int i : order) {
      if (more[i] > left) {
        break;
      }
      least[i] += more[i];
      left -= more[i];
    }
    return least;
  }

  /** How narrow a part may be: as declared, and no word or figure of it broken. */
  private int least(int first, int end, boolean whole) {
    int least = grid.columns().subList(first, end).stream().mapToInt(Grid.Column::least).sum();
    if (whole) {
      for (Grid.Row row : grid.rows()) {
        for (Grid.Cell cell : row.cells()) {
          if (cell.column() == first && cell.column() + cell.span() == end) {
            least = Math.max(least, Math.min(2 * least, cell.text().longest() + cell.across()));
          }
        }
      }
    }
    return least;
  }

  private Part part(int first, int end, int preferred, int least, int spare) {
    List<Integer> widths = new ArrayList<>();
    List<int[]> heights = new ArrayList<>();
    List<Falling> cells = cells(first, end, least + spare);
    long spanned = Long.MAX_VALUE;
    for (int width = least; width <= least + spare; width += STEP) {
      int[] now = new int[grid.rows().size()];
      long above = 0;
      for (Falling cell : cells) {
        int height = cell.at(width);
        if (cell.cell.rows() == 1) {
          now[cell.row] = Math.max(now[cell.row], height);
        } else {
          above += height;
        }
      }
      if (above < spanned || !Arrays.equals(now, heights.get(heights.size() - 1))) {
        widths.add(width);
        heights.add(now);
        spanned = above;
      }
    }
    return new Part(first, end, preferred, least, widths, heights);
  }

  /** The cells of a part alone. */
  private List<Falling> cells(int first, int end, int widest) {
    List<Falling> cells = new ArrayList<>();
    for (int i = 0; i < grid.rows().size(); i++) {
      for (Grid.Cell cell : grid.rows().get(i).cells()) {
        if (cell.column() == first && cell.column() + cell.span() == end) {
          cells.add(new Falling(i, cell, widest));
        }
      }
    }
    return cells;
  }

  /** A cell's height while its column gets wider: it is measured until it has no more to lose. */
  private static final class Falling {
    private final int row;
    private final Grid.Cell cell;
    private final int lowest;
    private int height = Integer.MAX_VALUE;

    Falling(int row, Grid.Cell cell, int widest) {
      this.row = row;
      this.cell = cell;
      this.lowest = cell.costs(widest);
    }

    int at(int width) {
      if (height > lowest) {
        height = cell.costs(width);
      }
      return height;
    }
  }

  /** The heights of the rows by their cells outside the parts that give. */
  private int[] fixedHeights(int[] preferred) {
    int[] heights = new int[grid.rows().size()];
    for (int i = 0; i < heights.length; i++) {
      for (Grid.Cell cell : grid.rows().get(i).cells()) {
        boolean free =
            parts.stream().anyMatch(p -> p.first <= cell.column() && cell.column() < p.end);
        if (cell.rows() == 1 && !free) {
          heights[i] = Math.max(heights[i], cell.costs(Grid.width(cell, preferred)));
        }
      }
    }
    return heights;
  }

  private void search(int depth, int room, int[] heights, int[] chosen) {
    Part part = parts.get(depth);
    boolean last = depth == parts.size() - 1;
    int others = 0;
    for (int i = depth + 1; i < parts.size(); i++) {
      others += parts.get(i).least;
    }
    int most = room - others;
    for (int i = part.widths.length - 1; i >= 0; i--) {
      int width = part.widths[i];
      if (width > most) {
        continue;
      }
      int[] now = higher(heights, part.heights[i]);
      work += now.length;
      if (bound(now, depth + 1) > bestHeight || work > MOST_WORK) {
        // Narrower is not less high.
        return;
      }
      chosen[depth] = width;
      if (last) {
        take(withSpanning(now, chosen), chosen);
        // The widest of the last part that has room is the least high.
        return;
      }
      search(depth + 1, room - width, now, chosen);
    }
  }

  /** The height of all rows; cells over several of them make the last one higher. */
  private long withSpanning(int[] rows, int[] chosen) {
    int[] heights = rows.clone();
    for (Spanning cell : spanning) {
      long sum = 0;
      for (int row = cell.first; row <= cell.last; row++) {
        sum += heights[row];
      }
      heights[cell.last] += Math.toIntExact(Math.max(0, cell.height(chosen) - sum));
    }
    return Arrays.stream(heights).asLongStream().sum();
  }

  private void take(long height, int[] chosen) {
    if (height > bestHeight) {
      return;
    }
    long distance = 0;
    for (int i = 0; i < chosen.length; i++) {
      distance += Math.max(0, chosen[i] - parts.get(i).preferred);
    }
    if (height < bestHeight || distance < bestDistance) {
      bestHeight = height;
      bestDistance = distance;
      best = chosen.clone();
    }
  }

  private static int[] higher(int[] one, int[] other) {
    int[] higher = new int[one.length];
    for (int i = 0; i < higher.length; i++) {
      higher[i] = Math.max(one[i], other[i]);
    }
    return higher;
  }

  /** No combination with these heights and any widths of the parts from one on is less high. */
  private long bound(int[] heights, int from) {
    long sum = 0;
    for (int i = 0; i < heights.length; i++) {
      int height = heights[i];
      for (int p = from; p < parts.size(); p++) {
        height = Math.max(height, parts.get(p).lowest()[i]);
      }
      sum += height;
    }
    return sum;
  }

  /** Gives what is left to the parts that lost most, and divides parts among their columns. */
  private int[] spread(int[] preferred, int room) {
    int left = room - Arrays.stream(best).sum();
    for (boolean lost = true; lost && left > 0; ) {
      lost = false;
      for (int i = 0; i < best.length && left > 0; i++) {
        int missing = parts.get(i).preferred - best[i];
        if (missing > 0) {
          int given = Math.min(missing, left);
          best[i] += given;
          left -= given;
          lost = true;
        }
      }
    }
    best[0] += left;
    int[] widths = preferred.clone();
    for (int i = 0; i < best.length; i++) {
      Part part = parts.get(i);
      int before = width(preferred, part.first, part.end);
      int done = 0;
      for (int column = part.first; column < part.end; column++) {
        boolean end = column == part.end - 1;
        widths[column] =
            end
                ? best[i] - done
                : Math.toIntExact((long) preferred[column] * best[i] / Math.max(1, before));
        done += widths[column];
      }
    }
    return widths;
  }
}
