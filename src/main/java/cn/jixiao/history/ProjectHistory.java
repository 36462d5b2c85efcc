package cn.jixiao.history;

import cn.jixiao.diff.pairing.IndicatorPairing;
import cn.jixiao.diff.pairing.Match;
import cn.jixiao.diff.pairing.Row;
import cn.jixiao.score.ScoreCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A project over all its years (历年情况).
 *
 * @param years the project in each year, the earliest first; each year once, and at least one
 * @param indicators those of the latest year in its order, then those that vanished, the last to
 *     vanish first
 */
public record ProjectHistory(List<ScoreCard> years, List<IndicatorHistory> indicators) {
  /** Copies the lists. */
  public ProjectHistory {
    years = List.copyOf(years);
    indicators = List.copyOf(indicators);
  }

  /**
   * Follows the indicators from year to year, under whatever names. One that was left out for some
   * years goes on where it comes back under its id or name.
   *
   * @param cards the project in at least one year, each year once, in any order
   */
  public static ProjectHistory of(List<ScoreCard> cards) {
    List<ScoreCard> years =
        cards.stream()
            .sorted(Comparator.comparing((ScoreCard card) -> card.project().year().value()))
            .toList();
    List<Strand> threads = new ArrayList<>();
    for (int year = 0; year < years.size(); year++) {
      List<Row> rows = Row.of(years.get(year));
      List<Strand> ended = new ArrayList<>(threads);
      List<Row> begun = follow(ended, rows, year, true);
      begun = follow(ended, begun, year, false);
      for (Row row : begun) {
        threads.add(new Strand(years.size()).with(year, row));
      }
    }
    Comparator<Strand> latestFirst = Comparator.comparing(Strand::lastYear).reversed();
    return new ProjectHistory(
        years,
        threads.stream()
            .sorted(latestFirst.thenComparing(thread -> thread.last().position()))
            .map(thread -> IndicatorHistory.of(thread.rows))
            .toList());
  }

  /**
   * Lets indicators go on.
   *
   * @param threads those that may go on; those that do are taken out
   * @param rows of the year
   * @param adjoining true for indicators of the year before, however they are paired; false for
   *     older ones, for which likeness is not enough
   * @return the rows that no indicator goes on with
   */
  private static List<Row> follow(
      List<Strand> threads, List<Row> rows, int year, boolean adjoining) {
    List<Strand> candidates =
        threads.stream().filter(thread -> !adjoining || thread.lastYear() == year - 1).toList();
    List<Row> before = new ArrayList<>();
    for (Strand candidate : candidates) {
      before.add(candidate.last().at(before.size()));
    }
    List<Row> now = new ArrayList<>();
    for (Row row : rows) {
      now.add(row.at(now.size()));
    }
    List<Row> begun = new ArrayList<>();
    for (IndicatorPairing.RowPair pair : IndicatorPairing.of(before, now)) {
      if (pair.now().isEmpty()) {
        continue;
      }
      Row row = rows.get(pair.now().get().position());
      boolean same =
          pair.match().map(match -> adjoining || match.by() != Match.By.SIMILARITY).orElse(false);
      if (same) {
        Strand thread = candidates.get(pair.old().get().position());
        thread.with(year, row);
        threads.remove(thread);
      } else {
        begun.add(row);
      }
    }
    return begun;
  }

  /** The latest year's project. */
  public ScoreCard latest() {
    return years.get(years.size() - 1);
  }

  /** An indicator that is being followed. */
  private static final class Strand {
    private final List<Optional<Row>> rows = new ArrayList<>();

    Strand(int years) {
      for (int i = 0; i < years; i++) {
        rows.add(Optional.empty());
      }
    }

    Strand with(int year, Row row) {
      rows.set(year, Optional.of(row));
      return this;
    }

    int lastYear() {
      int year = rows.size() - 1;
      while (rows.get(year).isEmpty()) {
        year--;
      }
      return year;
    }

    Row last() {
      return rows.get(lastYear()).orElseThrow();
    }
  }
}
