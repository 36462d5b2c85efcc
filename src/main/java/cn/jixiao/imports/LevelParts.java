package cn.jixiao.imports;

import cn.jixiao.imports.LevelNames.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Parts the rows of a table among levels whose names recognition has left somewhere in their rows.
 * Of all ways, the one is taken in which the names stand nearest to where such tables have them and
 * the rows fit their levels best; how much the next best way is worse says how certain it is.
 */
final class LevelParts {
  private static final int NEVER = 100_000_000;
  private static final int MOST_ROWS = 120;

  private final List<Draft.Row> rows;
  private final List<Named> names;
  private final boolean centred;
  private final Optional<Misfits> misfits;
  private final int[] tops;
  private final int[][] before;
  private final int[][] behind;

  /**
   * @param names in the order of the rows, at least one and no more than there are rows
   * @param centred whether names stand in the middle of their rows, and not in the first
   * @param misfits where the rows show which of the levels they are of
   */
  LevelParts(List<Draft.Row> rows, List<Named> names, boolean centred, Optional<Misfits> misfits) {
    this.rows = rows;
    this.names = names;
    this.centred = centred;
    this.misfits = misfits;
    this.tops = new int[rows.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      tops[i + 1] = tops[i] + height(rows.get(i));
    }
    this.before = new int[names.size() + 1][rows.size() + 1];
    this.behind = new int[names.size() + 1][rows.size() + 1];
    fill();
  }

  /** How badly rows fit into levels. */
  interface Misfits {
    /** From 0, where nothing speaks against it. */
    int of(int row, String level);
  }

  /**
   * The level of a row.
   *
   * @param name its place in the names
   * @param margin how much worse the next best level is
   */
  record Place(int name, int margin) {}

  /** What the best way costs; the lower, the likelier. */
  int cost() {
    return before[names.size()][rows.size()];
  }

  /** The levels of all rows. */
  List<Place> places() {
    int[][] least = new int[rows.size()][names.size()];
    for (int[] line : least) {
      Arrays.fill(line, NEVER);
    }
    for (int part = 0; part < names.size(); part++) {
      for (int start = 0; start < rows.size(); start++) {
        for (int end = start + 1; end <= rows.size(); end++) {
          int all = before[part][start] + cost(part, start, end) + behind[part + 1][end];
          for (int row = start; row < end && rows.size() <= MOST_ROWS; row++) {
            least[row][part] = Math.min(least[row][part], all);
          }
        }
      }
    }
    List<Place> places = new ArrayList<>();
    int[] best = best();
    for (int row = 0; row < rows.size(); row++) {
      int other = NEVER;
      for (int part = 0; part < names.size(); part++) {
        other = part == best[row] ? other : Math.min(other, least[row][part]);
      }
      places.add(new Place(best[row], rows.size() > MOST_ROWS ? 0 : other - cost()));
    }
    return places;
  }

  private int[] best() {
    int[] best = new int[rows.size()];
    int start = 0;
    for (int part = 0; part < names.size(); part++) {
      int end = start + 1;
      while (end < rows.size()
          && before[part][start] + cost(part, start, end) + behind[part + 1][end] > cost()) {
        end++;
      }
      Arrays.fill(best, start, end, part);
      start = end;
    }
    return best;
  }

  private void fill() {
    int parts = names.size();
    for (int part = 0; part <= parts; part++) {
      Arrays.fill(before[part], NEVER);
      Arrays.fill(behind[part], NEVER);
    }
    before[0][0] = 0;
    behind[parts][rows.size()] = 0;
    for (int part = 0; part < parts; part++) {
      for (int start = 0; start < rows.size(); start++) {
        for (int end = start + 1; end <= rows.size(); end++) {
          before[part + 1][end] =
              Math.min(before[part + 1][end], before[part][start] + cost(part, start, end));
        }
      }
    }
    for (int part = parts - 1; part >= 0; part--) {
      for (int start = 0; start < rows.size(); start++) {
        for (int end = start + 1; end <= rows.size(); end++) {
          behind[part][start] =
              Math.min(behind[part][start], behind[part + 1][end] + cost(part, start, end));
        }
      }
    }
  }

  private int cost(int part, int start, int end) {
    Named name = names.get(part);
    int away = Math.max(0, Math.max(start - name.to(), name.from() - end + 1));
    if (away > (name.alone() ? 0 : 4)) {
      return NEVER;
    }
    int cost = 8 * away;
    if (name.alone() && centred) {
      int below = tops[start] + tops[end] - tops[name.from()] - tops[name.to() + 1];
      int off = Math.abs(below);
      // Of two rows in the middle, it is rather the upper one in which a name is read.
      cost += 6 * Math.max(0, off - tops[name.to() + 1] + tops[name.from()]);
      cost += below < 0 ? 2 * off : off;
    } else if (name.alone()) {
      cost += 16 * (name.from() - start);
    }
    for (int row = start; misfits.isPresent() && row < end; row++) {
      cost += 4 * misfits.get().of(row, name.name());
    }
    return cost;
  }

  /** About how many lines a row has. */
  private static int height(Draft.Row row) {
    int lines = 1;
    for (Value cell : row.cells.values()) {
      lines = Math.max(lines, Math.min(4, (cell.text().length() + 13) / 14));
    }
    return lines;
  }
}
