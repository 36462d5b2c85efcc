package cn.jixiao.diff.pairing;

import cn.jixiao.measure.Name;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.text.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two projects with another id and another name that are alike in name and indicators.
 *
 * @param old the position of the one before
 * @param now the position of the one after
 * @param name how alike the names are
 * @param rows what part of the indicators that not every project has has a counterpart
 */
record Renaming(int old, int now, Similarity name, Similarity rows) {
  /** What more pairs of projects have in common than this tells none of them apart. */
  private static final int MOST_SHARED = 1024;

  /**
   * What is enough for a pair. Departments give all their projects some indicators, so the less the
   * names say, the more of the indicators there must be.
   *
   * @param name how alike the names are at least, in hundredths
   * @param rows what part of the indicators has a counterpart at least, in hundredths
   * @param pairs how many at least
   */
  private record Enough(int name, int rows, int pairs) {
    boolean isMet(Similarity names, Similarity indicators, long paired) {
      return names.isAtLeast(name) && indicators.isAtLeast(rows) && paired >= pairs;
    }
  }

  private static final List<Enough> ENOUGH =
      List.of(
          new Enough(75, 10, 1),
          new Enough(50, 30, 2),
          new Enough(25, 60, 3),
          new Enough(10, 80, 5));

  private static final Comparator<Renaming> BEST_FIRST =
      Comparator.comparing(Renaming::together)
          .reversed()
          .thenComparing(pair -> Math.abs(pair.old - pair.now))
          .thenComparing(pair -> pair.old + pair.now)
          .thenComparing(Renaming::old);

  private Similarity together() {
    return new Similarity(
        name.shared() * rows.all() + rows.shared() * name.all(), 2 * name.all() * rows.all());
  }

  /** All that are alike enough, the most alike first; a project may be in several. */
  static List<Renaming> of(List<ScoreCard> old, List<ScoreCard> now) {
    if (old.isEmpty() || now.isEmpty()) {
      return List.of();
    }
    List<Side> before = old.stream().map(Side::of).toList();
    List<Side> after = now.stream().map(Side::of).toList();
    List<Renaming> renamings = new ArrayList<>();
    for (long both : neighbours(before, after)) {
      int one = (int) (both / now.size());
      int other = (int) (both % now.size());
      between(one, before.get(one), other, after.get(other), renamings);
    }
    renamings.sort(BEST_FIRST);
    return renamings;
  }

  /** A project as its likeness is measured. */
  private record Side(ScoreCard card, Name name, Name plain, Contrasts contrasts, List<Row> rows) {
    static Side of(ScoreCard card) {
      String name = ProjectPairing.lastingName(card.project().name().value());
      return new Side(
          card, Name.of(name), Name.of(Thesaurus.plain(name)), Contrasts.in(name), telling(card));
    }

    /** What every project has (总成本, 完成时间, 服务对象满意度 …) tells none from another. */
    private static List<Row> telling(ScoreCard card) {
      List<Row> rows = new ArrayList<>();
      for (Row row : Row.of(card)) {
        boolean general =
            row.wording().isAboutNothing()
                || row.wording().asked().isPresent()
                || row.isTotalCost()
                || row.deadline().isPresent();
        if (!general) {
          rows.add(row.at(rows.size()));
        }
      }
      return rows;
    }

    int year() {
      return card.project().year().value();
    }

    Set<String> keys() {
      Set<String> keys = new HashSet<>();
      rows.forEach(row -> keys.add(row.level2() + "\n" + row.name().key()));
      int[] points = plain.points();
      IntStream.range(1, points.length).forEach(i -> keys.add(new String(points, i - 1, 2)));
      return keys;
    }
  }

  private static void between(int one, Side old, int other, Side now, List<Renaming> renamings) {
    if (old.year() > now.year() || old.contrasts.tellApart(now.contrasts)) {
      return;
    }
    Similarity written = old.name.similarity(now.name);
    Similarity plain = old.plain.similarity(now.plain);
    Similarity name = written.compareTo(plain) < 0 ? plain : written;
    if (ENOUGH.stream().noneMatch(enough -> name.isAtLeast(enough.name))) {
      return;
    }
    int all = old.rows.size() + now.rows.size();
    long paired =
        IndicatorPairing.of(old.rows, now.rows).stream()
            .filter(line -> line.match().isPresent())
            .count();
    if (all == 0) {
      return;
    }
    Similarity rows = new Similarity(2 * paired, all);
    if (ENOUGH.stream().anyMatch(enough -> enough.isMet(name, rows, paired))) {
      renamings.add(new Renaming(one, other, name, rows));
    }
  }

  /** Positions of projects that have part of a name or an indicator in common, as one number. */
  private static Set<Long> neighbours(List<Side> old, List<Side> now) {
    Map<String, List<Integer>> newByKey = index(now);
    Set<Long> pairs = new HashSet<>();
    index(old)
        .forEach(
            (key, olds) -> {
              List<Integer> news = newByKey.getOrDefault(key, List.of());
              if ((long) olds.size() * news.size() <= MOST_SHARED) {
                for (int before : olds) {
                  for (int after : news) {
                    pairs.add((long) before * now.size() + after);
                  }
                }
              }
            });
    return pairs;
  }

  private static Map<String, List<Integer>> index(List<Side> sides) {
    Map<String, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < sides.size(); i++) {
      for (String key : sides.get(i).keys()) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    return index;
  }
}
