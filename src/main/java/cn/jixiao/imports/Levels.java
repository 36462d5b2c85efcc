package cn.jixiao.imports;

import cn.jixiao.imports.Value.Doubt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Gives every indicator its levels. A level's name stands in the first of its rows, or, where text
 * recognition has lost what is merged, in the middle of them.
 */
final class Levels {
  private Levels() {}

  static void settle(Draft draft, Vocabulary words) {
    List<Draft.Row> rows = draft.rows;
    if (draft.poor) {
      new PoorLevels(draft, words).settle();
      return;
    }
    boolean first = !rows.isEmpty() && rows.get(0).group != null;
    settle(rows, row -> row.subgroup, (row, level) -> row.subgroup = level);
    settle(rows, row -> row.group, (row, level) -> row.group = level);
    for (Draft.Row row : rows) {
      // Where first levels are lost or stand in the middle, the second ones say which they are.
      if (!first && row.subgroup != null && row.subgroup.doubt().isEmpty()) {
        Value subgroup = row.subgroup;
        words
            .usualGroup(subgroup.text())
            .ifPresent(group -> row.group = new Value(group, subgroup.spot(), subgroup.doubt()));
      }
    }
  }

  private static void settle(
      List<Draft.Row> rows, Function<Draft.Row, Value> level, BiConsumer<Draft.Row, Value> set) {
    List<Integer> named = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (level.apply(rows.get(i)) != null) {
        named.add(i);
      }
    }
    if (named.isEmpty()) {
      return;
    }
    boolean centred = named.get(0) > 0;
    List<Integer> starts = centred ? centred(named, rows.size()) : named;
    List<Value> levels = named.stream().map(i -> level.apply(rows.get(i))).toList();
    for (int part = 0; part < starts.size(); part++) {
      int end = part + 1 < starts.size() ? starts.get(part + 1) : rows.size();
      for (int row = starts.get(part); row < end; row++) {
        Value value = levels.get(part);
        set.accept(
            rows.get(row), centred && row != named.get(part) ? value.doubtful(Doubt.PLACE) : value);
      }
    }
  }

  /**
   * Marks the levels of rows that do not fit them, where what is merged is lost: so the name of a
   * level may be.
   */
  static void doubt(Draft draft) {
    RowSense sense = new RowSense();
    for (Draft.Row row : draft.rows) {
      if (row.subgroup != null && sense.misfit(row, row.subgroup.text()) > 1) {
        row.subgroup = row.subgroup.doubtful(Doubt.MISFIT);
      }
    }
  }

  /** The first rows of parts in whose middles the names stand, with the least deviation. */
  private static List<Integer> centred(List<Integer> named, int rows) {
    int parts = named.size();
    int[][] costs = new int[parts + 1][rows + 1];
    int[][] from = new int[parts + 1][rows + 1];
    for (int[] line : costs) {
      Arrays.fill(line, Integer.MAX_VALUE / 2);
    }
    costs[0][0] = 0;
    for (int part = 1; part <= parts; part++) {
      int name = named.get(part - 1);
      for (int end = name + 1; end <= rows; end++) {
        for (int start = 0; start <= name; start++) {
          int twice = Math.abs(start + end - 1 - 2 * name);
          int cost = costs[part - 1][start] + Math.max(0, twice - 1) * 2 + twice;
          if (cost < costs[part][end]) {
            costs[part][end] = cost;
            from[part][end] = start;
          }
        }
      }
    }
    List<Integer> starts = new ArrayList<>();
    int end = rows;
    for (int part = parts; part > 0; part--) {
      starts.add(0, from[part][end]);
      end = from[part][end];
    }
    return starts;
  }

  /** The level of a row, or what stands for one that nobody knows. */
  static String text(Optional<Value> level, String otherwise) {
    return level.map(Value::text).orElse(otherwise);
  }
}
