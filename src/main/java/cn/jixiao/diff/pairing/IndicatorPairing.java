package cn.jixiao.diff.pairing;

import cn.jixiao.text.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Pairs the indicators of a project in two years, one to one: by id; else by 二级指标 and name; else by
 * name; else total costs that are the budget; else by names that are alike, the most alike first;
 * else the only deadlines of a level. What stays unpaired was added or removed.
 */
public final class IndicatorPairing {
  private static final int NOBODY = -1;

  /** A name of fewer characters, without its basis, may be about anything. */
  private static final int LEAST_OF_NAME = 3;

  private final List<Row> old;
  private final List<Row> now;
  private final int[] newOf;
  private final int[] oldOf;
  private final Match[] matchOfNew;

  private IndicatorPairing(List<Row> old, List<Row> now) {
    this.old = old;
    this.now = now;
    this.newOf = new int[old.size()];
    this.oldOf = new int[now.size()];
    this.matchOfNew = new Match[now.size()];
    Arrays.fill(newOf, NOBODY);
    Arrays.fill(oldOf, NOBODY);
  }

  /** A row of either year and its counterpart, if it has one. */
  public record RowPair(Optional<Row> old, Optional<Row> now, Optional<Match> match) {}

  /**
   * All rows: those of the new year in its order, each removed one after the row that it followed.
   *
   * @param old in the order of their positions, from 0 on
   * @param now likewise
   */
  public static List<RowPair> of(List<Row> old, List<Row> now) {
    IndicatorPairing pairing = new IndicatorPairing(old, now);
    pairing.same(row -> row.indicator().id().map(id -> id.value()), Match.By.ID);
    pairing.same(row -> Optional.of(row.level2() + "\n" + row.name().key()), Match.By.NAME);
    pairing.same(
        row -> Optional.of(row.name().key()).filter(Predicate.not(String::isEmpty)), Match.By.NAME);
    // One year writes the unit behind the name, the other behind the target.
    pairing.same(
        row ->
            Optional.of(row.nameWithoutUnit())
                .filter(Predicate.not(String::isEmpty))
                .map(name -> row.level2() + "\n" + name),
        Match.By.NAME);
    pairing.only(row -> row.ceiling() ? Optional.of("") : Optional.empty());
    pairing.only(row -> row.isTotalCost() ? Optional.of("") : Optional.empty());
    pairing.otherBasis();
    pairing.alike();
    pairing.only(row -> row.wording().asked().filter(Asked::isServed).map(asked -> ""));
    pairing.only(row -> row.wording().asked().map(asked -> ""));
    pairing.only(row -> row.deadline().map(deadline -> row.level2()));
    pairing.only(IndicatorPairing::datedTarget);
    return pairing.lines();
  }

  /**
   * Pairs rows with the same key. Where several have it, those with the same target belong
   * together, and the rest in their order.
   */
  private void same(Function<Row, Optional<String>> keyOf, Match.By by) {
    Map<String, List<Row>> oldByKey = byKey(oldLeft(), keyOf);
    Map<String, List<Row>> newByKey = byKey(newLeft(), keyOf);
    oldByKey.forEach(
        (key, olds) -> {
          List<Row> news = newByKey.getOrDefault(key, List.of());
          if (olds.size() > 1 || news.size() > 1) {
            same(
                byKey(olds, row -> Optional.of(Spelling.fold(row.target().text()))),
                byKey(news, row -> Optional.of(Spelling.fold(row.target().text()))),
                by);
          }
          inOrder(olds, news, by);
        });
  }

  private void same(Map<String, List<Row>> olds, Map<String, List<Row>> news, Match.By by) {
    olds.forEach((key, rows) -> inOrder(rows, news.getOrDefault(key, List.of()), by));
  }

  private void inOrder(List<Row> olds, List<Row> news, Match.By by) {
    List<Row> oldLeft = olds.stream().filter(row -> newOf[row.position()] == NOBODY).toList();
    List<Row> newLeft = news.stream().filter(row -> oldOf[row.position()] == NOBODY).toList();
    for (int i = 0; i < Math.min(oldLeft.size(), newLeft.size()); i++) {
      join(oldLeft.get(i), newLeft.get(i), by);
    }
  }

  /** Pairs rows that are the only ones left with their key in either year. */
  private void only(Function<Row, Optional<String>> keyOf) {
    Map<String, List<Row>> newByKey = byKey(newLeft(), keyOf);
    byKey(oldLeft(), keyOf)
        .forEach(
            (key, olds) -> {
              List<Row> news = newByKey.getOrDefault(key, List.of());
              if (olds.size() == 1
                  && news.size() == 1
                  && Candidate.mayBe(olds.get(0), news.get(0))) {
                join(olds.get(0), news.get(0), Match.By.SIMILARITY);
              }
            });
  }

  /**
   * Pairs an average with the total of the same, where the names differ in nothing else: it is one
   * change, and no removal beside an addition. Costs stay apart, since a total there is a ceiling.
   */
  private void otherBasis() {
    Map<String, List<Row>> newByKey = byKey(newLeft(), IndicatorPairing::anyBasis);
    byKey(oldLeft(), IndicatorPairing::anyBasis)
        .forEach(
            (key, olds) -> {
              List<Row> news = newByKey.getOrDefault(key, List.of());
              if (olds.size() == 1
                  && news.size() == 1
                  && olds.get(0).name().isAverage() != news.get(0).name().isAverage()) {
                join(olds.get(0), news.get(0), Match.By.SIMILARITY);
              }
            });
  }

  private static Optional<String> anyBasis(Row row) {
    String name = row.name().withoutBasis();
    return row.score().judgement().cost() || name.length() < LEAST_OF_NAME
        ? Optional.empty()
        : Optional.of(row.family() + "\n" + name);
  }

  /** The target without the year that it names, within its level. */
  private static Optional<String> datedTarget(Row row) {
    String target = Spelling.fold(row.target().text());
    String undated =
        target
            .replace(row.year() + "年度", "")
            .replace(row.year() + "年", "")
            .replace(row.year() + "", "");
    return undated.length() < target.length()
        ? Optional.of(row.level2() + "\n" + undated)
        : Optional.empty();
  }

  private static Map<String, List<Row>> byKey(
      List<Row> rows, Function<Row, Optional<String>> keyOf) {
    Map<String, List<Row>> byKey = new LinkedHashMap<>();
    for (Row row : rows) {
      keyOf
          .apply(row)
          .ifPresent(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(row));
    }
    return byKey;
  }

  private List<Row> oldLeft() {
    return old.stream().filter(row -> newOf[row.position()] == NOBODY).toList();
  }

  private List<Row> newLeft() {
    return now.stream().filter(row -> oldOf[row.position()] == NOBODY).toList();
  }

  private void join(Row before, Row after, Match.By by) {
    newOf[before.position()] = after.position();
    oldOf[after.position()] = before.position();
    matchOfNew[after.position()] = new Match(by, before.name().similarity(after.name()));
  }

  private void alike() {
    Neighbourhood neighbourhood = new Neighbourhood(oldLeft(), newLeft());
    List<Candidate> candidates = new ArrayList<>();
    neighbourhood.forEach(
        (before, after) -> Candidate.of(before, after).ifPresent(candidates::add));
    candidates.sort(Candidate.BEST_FIRST);
    Splits splits = new Splits(old.size(), now.size());
    int end = 0;
    for (int start = 0; start < candidates.size(); start = end) {
      end = start + 1;
      while (end < candidates.size() && candidates.get(end).isAsGoodAs(candidates.get(start))) {
        end++;
      }
      List<Candidate> equals =
          candidates.subList(start, end).stream()
              .filter(pair -> isFree(pair) && !splits.holds(pair))
              .toList();
      splits.add(equals);
      for (Candidate candidate : equals) {
        if (isFree(candidate) && !splits.holds(candidate)) {
          join(candidate.old(), candidate.now(), Match.By.SIMILARITY);
        }
      }
    }
  }

  private boolean isFree(Candidate candidate) {
    return newOf[candidate.old().position()] == NOBODY
        && oldOf[candidate.now().position()] == NOBODY;
  }

  private List<RowPair> lines() {
    Map<Integer, List<Row>> removedAfter = new HashMap<>();
    int last = NOBODY;
    for (Row row : old) {
      if (newOf[row.position()] == NOBODY) {
        removedAfter.computeIfAbsent(last, position -> new ArrayList<>()).add(row);
      } else {
        last = newOf[row.position()];
      }
    }
    List<RowPair> lines = new ArrayList<>();
    addRemoved(removedAfter.get(NOBODY), lines);
    for (Row row : now) {
      int counterpart = oldOf[row.position()];
      lines.add(
          new RowPair(
              counterpart == NOBODY ? Optional.empty() : Optional.of(old.get(counterpart)),
              Optional.of(row),
              Optional.ofNullable(matchOfNew[row.position()])));
      addRemoved(removedAfter.get(row.position()), lines);
    }
    return lines;
  }

  private static void addRemoved(List<Row> removed, List<RowPair> lines) {
    if (removed != null) {
      removed.forEach(
          row -> lines.add(new RowPair(Optional.of(row), Optional.empty(), Optional.empty())));
    }
  }
}
