package cn.jixiao.history;

import cn.jixiao.diff.pairing.Row;
import cn.jixiao.measure.Name;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.score.Leveled;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One indicator over all years of its project.
 *
 * @param years one for each year of the project, the earliest first; empty where that year does not
 *     have the indicator. At least one is there
 * @param unit what the numbers of all years are in; {@link Unit#NONE} for bare numbers
 */
public record IndicatorHistory(List<Optional<IndicatorYear>> years, Unit unit) implements Leveled {
  /** Copies the list. */
  public IndicatorHistory {
    years = List.copyOf(years);
  }

  /**
   * Makes the numbers of all years comparable: those that are not in the unit of the latest year
   * with a number are left out.
   *
   * @param rows one for each year of the project
   */
  static IndicatorHistory of(List<Optional<Row>> rows) {
    List<Row> latestFirst = new ArrayList<>(rows.stream().flatMap(Optional::stream).toList());
    Collections.reverse(latestFirst);
    Optional<Quantity> reference =
        latestFirst.stream()
            .flatMap(row -> number(row, Row::target).or(() -> number(row, Row::actual)).stream())
            .findFirst();
    List<Optional<IndicatorYear>> years = new ArrayList<>();
    for (Optional<Row> row : rows) {
      years.add(row.map(one -> year(one, reference)));
    }
    return new IndicatorHistory(years, reference.map(Quantity::unit).orElse(Unit.NONE));
  }

  private static IndicatorYear year(Row row, Optional<Quantity> reference) {
    return new IndicatorYear(
        row.score(), value(row, Row::target, reference), value(row, Row::actual, reference));
  }

  private static Optional<BigDecimal> value(
      Row row, Function<Row, Object> field, Optional<Quantity> reference) {
    return number(row, field)
        .filter(number -> reference.isPresent() && reference.get().agreesWith(number))
        .map(Quantity::value);
  }

  /** A month is a date and not a number of something. */
  private static Optional<Quantity> number(Row row, Function<Row, Object> field) {
    return Optional.of(field.apply(row))
        .filter(Quantity.class::isInstance)
        .map(Quantity.class::cast)
        .filter(quantity -> quantity.unit().kind() != Unit.Kind.MONTH);
  }

  @Override
  public IndicatorScore latest() {
    return written().get(written().size() - 1);
  }

  /** Its name in the latest year that has it. */
  public String name() {
    return latest().indicator().name().value();
  }

  /**
   * The other names it had, the latest first; names that differ in their spelling alone are one.
   */
  public List<String> formerNames() {
    List<String> names = new ArrayList<>();
    List<String> keys = new ArrayList<>(List.of(Name.of(name()).key()));
    for (int i = written().size() - 2; i >= 0; i--) {
      String name = written().get(i).indicator().name().value();
      if (!keys.contains(Name.of(name).key())) {
        keys.add(Name.of(name).key());
        names.add(name);
      }
    }
    return names;
  }

  private List<IndicatorScore> written() {
    return years.stream().flatMap(Optional::stream).map(IndicatorYear::score).toList();
  }

  /** Whether two years or more have a number that can be compared. */
  public boolean isNumeric() {
    return years.stream()
            .flatMap(Optional::stream)
            .filter(year -> year.target().isPresent() || year.actual().isPresent())
            .count()
        >= 2;
  }

  @Override
  public boolean isCurrent() {
    return years.get(years.size() - 1).isPresent();
  }
}
