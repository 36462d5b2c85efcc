package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.FindingCode.Wording;
import cn.jixiao.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Collects what holds of many rows of a table, so that it is told once: with its particulars where
 * it is of one row alone, else with the names of the rows.
 */
final class OncePerTable {
  /** More names than these would drown the message. */
  private static final int MOST_NAMES = 5;

  private final CheckCode code;
  private final List<Place> places = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private List<String> particulars = List.of();

  OncePerTable(CheckCode code) {
    this.code = code;
  }

  /** Adds a row, and what would be said of it alone. */
  void add(IndicatorRow row, Place place, String... arguments) {
    if (places.isEmpty()) {
      particulars = List.of(arguments);
    }
    places.add(place);
    names.add(row.name().text());
  }

  /** Reports what was collected, at the first row. */
  void report(Consumer<Finding> found) {
    if (places.size() == 1) {
      found.accept(code.at(places.get(0), particulars.toArray(String[]::new)));
    } else if (!places.isEmpty()) {
      String some = String.join("、", names.subList(0, Math.min(MOST_NAMES, names.size())));
      String all = names.size() > MOST_NAMES ? some + "……" : some;
      found.accept(
          code.at(
              places.get(0),
              new Wording("several", List.of(Integer.toString(places.size()), all))));
    }
  }
}
