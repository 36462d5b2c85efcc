package cn.jixiao.diff.pairing;

import cn.jixiao.measure.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The rows of two years whose names may be alike, found without holding every name against every
 * other: they share two neighbouring characters, as they are written or in the one wording, that
 * not too many names share, or one is the other with one character changed.
 */
public final class Neighbourhood {
  /** Two characters that more pairs of rows share than this tell none of them apart. */
  private static final int MOST_SHARED = 1024;

  /** Longer names keep rare neighbours even when one of their characters changes. */
  private static final int LONGEST_SHORT_NAME = 40;

  private final List<Row> old;
  private final List<Row> now;
  private final Set<Long> pairs = new HashSet<>();

  /** Rows of two years by the parts of their names. */
  public Neighbourhood(List<Row> old, List<Row> now) {
    this.old = old;
    this.now = now;
    join(row -> neighbours(row.name()));
    join(row -> withOneChanged(row.name()));
    join(Neighbourhood::subjects);
  }

  /** All pairs of rows that may be alike, old and new, each once. */
  public void forEach(BiConsumer<Row, Row> pair) {
    pairs.stream()
        .sorted()
        .forEach(
            both ->
                pair.accept(
                    old.get((int) (both / now.size())), now.get((int) (both % now.size()))));
  }

  private interface Keys {
    Set<String> of(Row row);
  }

  private void join(Keys keys) {
    Map<String, List<Integer>> oldByKey = index(old, keys);
    Map<String, List<Integer>> newByKey = index(now, keys);
    oldByKey.forEach(
        (key, olds) -> {
          List<Integer> news = newByKey.getOrDefault(key, List.of());
          // Counted alike from either side, so that either comparison sees the same pairs.
          if ((long) olds.size() * news.size() <= MOST_SHARED) {
            for (int before : olds) {
              for (int after : news) {
                pairs.add((long) before * now.size() + after);
              }
            }
          }
        });
  }

  private static Map<String, List<Integer>> index(List<Row> rows, Keys keys) {
    Map<String, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      for (String key : keys.of(rows.get(i))) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    return index;
  }

  /** Parts of the subject in the one wording; a name without a subject has its aspect alone. */
  private static Set<String> subjects(Row row) {
    Wording wording = row.wording();
    Set<String> keys = new HashSet<>(wording.neighbours());
    if (wording.isAboutNothing()) {
      wording.aspect().ifPresent(aspect -> keys.add(row.level2() + "\n" + aspect));
    }
    return keys;
  }

  private static Set<String> neighbours(Name name) {
    Set<String> neighbours = new HashSet<>();
    int[] points = name.points();
    for (int i = 1; i < points.length; i++) {
      neighbours.add(new String(points, i - 1, 2));
    }
    return neighbours;
  }

  /**
   * Names with one character changed have one of these in common: for one replaced, the name with a
   * gap there; for one put in or left out, the shorter name.
   */
  private static Set<String> withOneChanged(Name name) {
    Set<String> changed = new HashSet<>();
    int[] points = name.points();
    changed.add(name.key());
    if (points.length <= LONGEST_SHORT_NAME) {
      for (int i = 0; i < points.length; i++) {
        String before = new String(points, 0, i);
        String after = new String(points, i + 1, points.length - i - 1);
        changed.add(before + '\0' + after);
        changed.add(before + after);
      }
    }
    return changed;
  }
}
