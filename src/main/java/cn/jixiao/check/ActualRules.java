package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Nothing;
import cn.jixiao.measure.PartialDate;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.project.ScoredAs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Actual values (实际完成值) against their targets, and what holds of both alike: units and dates. A row
 * is told of one unit at a time, the target's first.
 */
final class ActualRules implements RowRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int FEWEST_REPEATED = 5;
  private static final BigDecimal LARGEST_CHECKED_COUNT = BigDecimal.valueOf(50);
  private static final Pattern DIGIT = Pattern.compile("[0-9０-９]");
  private static final Pattern COUNT_NAME =
      Pattern.compile("(完成|开展|举办|制作|采购|购置|建设)?(数量|[个份期篇件场项次台辆套座处批]数|场次|期次|次数|量|数)$");
  private static final Pattern RATE_NAME =
      Pattern.compile(
          "(验收|质量|按时|按期|工程)?(合格率|完成率|及时率|准时率|通过率|达标率|优秀率|优良率|完好率|开展率|办结率|覆盖率|出版率|发布率|到位率)$");
  private static final Set<String> PEOPLE = Set.of("人", "人次", "户", "户次");

  @Override
  public void check(IndicatorTable table, Consumer<Finding> found) {
    for (IndicatorRow row : table.rows()) {
      if (isOutside(row.target(), table.year())) {
        found.accept(
            CheckCode.DATE_OUTSIDE_YEAR.at(
                row.targetPlace(), row.target().text(), Integer.toString(table.year())));
      }
      if (!table.isEvaluated()) {
        units(row, found);
      } else if (!row.hasActual()) {
        found.accept(CheckCode.ACTUAL_MISSING.at(row.actualPlace(), row.name().text()));
        units(row, found);
      } else {
        if (isOutside(row.actual(), table.year())) {
          found.accept(
              CheckCode.ACTUAL_OTHER_YEAR.at(
                  row.actualPlace(), row.actual().text(), Integer.toString(table.year())));
        }
        actual(row, found);
        if (row.hasTarget() && !differ(row, found)) {
          units(row, found);
        }
      }
    }
    if (table.isEvaluated()) {
      repeated(table, found);
      rates(table, found);
    }
  }

  /** A period may begin before the year or end after it; one that does both is none of it. */
  private static boolean isOutside(Measure measure, int year) {
    if (!(measure instanceof Deadline deadline)) {
      return false;
    }
    boolean startOutside =
        deadline.start().map(PartialDate::year).filter(start -> isOther(start, year)).isPresent();
    return isOther(deadline.end().year(), year) && (deadline.start().isEmpty() || startOutside);
  }

  private static boolean isOther(OptionalInt named, int year) {
    return named.isPresent() && named.getAsInt() != year;
  }

  private static void actual(IndicatorRow row, Consumer<Finding> found) {
    if (row.actual() instanceof Quantity quantity) {
      if (quantity.isInSentence() && row.target() instanceof Quantity target) {
        found.accept(CheckCode.ACTUAL_IN_SENTENCE.at(row.actualPlace(), target.text()));
      }
      TargetRules.withoutYuan(row, quantity, row.actualPlace(), found);
      if (quantity.impreciseAsActual()) {
        found.accept(CheckCode.ACTUAL_IMPRECISE.at(row.actualPlace(), quantity.text()));
      }
      TargetRules.impossible(row, quantity, row.actualPlace(), found);
    } else if (!(row.actual() instanceof Deadline || row.actual() instanceof Nothing)
        && row.target() instanceof Quantity target
        && !row.isScoredAs(ScoredAs.QUALITATIVE)) {
      if (DIGIT.matcher(row.actual().text()).find()) {
        found.accept(CheckCode.ACTUAL_IN_SENTENCE.at(row.actualPlace(), target.text()));
      } else if (!target.unit().equals(Unit.MONTH)) {
        found.accept(
            CheckCode.ACTUAL_NOT_A_NUMBER.at(
                row.actualPlace(), target.text(), row.actual().text()));
      }
    }
  }

  /** Reports units that cannot be compared; false where they can, or one is left out. */
  private static boolean differ(IndicatorRow row, Consumer<Finding> found) {
    boolean differ = false;
    if (row.target() instanceof Quantity target) {
      differ =
          row.actual() instanceof Quantity actual
              ? differ(row, target, actual)
              : row.actual() instanceof Deadline && !isTime(target.unit());
    } else if (row.target() instanceof Deadline) {
      differ = row.actual() instanceof Quantity actual && !isTime(actual.unit());
    }
    if (differ) {
      found.accept(
          CheckCode.UNITS_DIFFER.at(row.actualPlace(), row.target().text(), row.actual().text()));
    }
    return differ;
  }

  private static boolean differ(IndicatorRow row, Quantity target, Quantity actual) {
    if (target.agreesWith(actual) || (isTime(target.unit()) && isTime(actual.unit()))) {
      return false;
    }
    if (target.lacksUnit() || actual.lacksUnit()) {
      // A rate without its sign is another number; any other unit left out is told as such.
      Quantity written = target.lacksUnit() ? actual : target;
      return written.unit().equals(Unit.PERCENT) && !row.cost();
    }
    return true;
  }

  private static boolean isTime(Unit unit) {
    return unit.kind() == Unit.Kind.MONTH || unit.kind() == Unit.Kind.DURATION;
  }

  private static void units(IndicatorRow row, Consumer<Finding> found) {
    if (lacksUnit(row, row.target())) {
      withoutUnit(row, row.target(), row.targetPlace(), found);
    } else if (lacksUnit(row, row.actual()) && !isNothing(row.actual())) {
      withoutUnit(row, row.actual(), row.actualPlace(), found);
    }
  }

  /** Of nothing no unit is asked for: 0 beside ≤5%. */
  private static boolean isNothing(Measure actual) {
    return actual instanceof Quantity quantity && quantity.value().signum() == 0;
  }

  private static boolean lacksUnit(IndicatorRow row, Measure measure) {
    return measure instanceof Quantity quantity
        && quantity.isUnitUnwritten()
        && row.name().unit().isEmpty()
        // 72.179万 among the costs leaves out 元 only.
        && !(row.cost() && !quantity.written().scale().isEmpty());
  }

  private static void withoutUnit(
      IndicatorRow row, Measure measure, Place place, Consumer<Finding> found) {
    CheckCode code = row.cost() ? CheckCode.COST_WITHOUT_UNIT : CheckCode.UNIT_MISSING;
    found.accept(code.at(place, measure.text()));
  }

  private static void repeated(IndicatorTable table, Consumer<Finding> found) {
    List<IndicatorRow> rows = table.rows().stream().filter(row -> !row.cost()).toList();
    if (rows.size() >= FEWEST_REPEATED
        && rows.stream().allMatch(IndicatorRow::actualEqualsTarget)) {
      found.accept(
          CheckCode.ACTUALS_REPEAT_TARGETS.at(
              rows.get(0).actualPlace(), Integer.toString(rows.size())));
    }
  }

  /** Rates of things that another row counts: 95% of 4 cannot be. */
  private static void rates(IndicatorTable table, Consumer<Finding> found) {
    for (IndicatorRow rate : table.rows()) {
      Matcher name = RATE_NAME.matcher(rate.name().text());
      if (rate.actual() instanceof Quantity quantity
          && quantity.unit().equals(Unit.PERCENT)
          && !quantity.impreciseAsActual()
          && quantity.value().signum() >= 0
          && !quantity.isPercentAbove100()
          && name.find()) {
        String things = rate.name().text().substring(0, name.start());
        count(table, things)
            .filter(count -> !isShareOf(quantity, count))
            .ifPresent(
                count ->
                    found.accept(
                        CheckCode.RATE_IMPOSSIBLE.at(
                            rate.actualPlace(), quantity.text(), count.text())));
      }
    }
  }

  private static Optional<Quantity> count(IndicatorTable table, String things) {
    return table.rows().stream()
        .filter(row -> things.length() > 1)
        .filter(row -> COUNT_NAME.matcher(row.name().text()).replaceFirst("").equals(things))
        .filter(row -> row.actual() instanceof Quantity)
        .filter(row -> !PEOPLE.contains(row.unitOf((Quantity) row.actual()).name()))
        .map(row -> (Quantity) row.actual())
        .filter(
            count ->
                (count.lacksUnit() || count.unit().kind() == Unit.Kind.COUNT)
                    && !count.impreciseAsActual()
                    && count.value().signum() > 0
                    && count.value().scale() <= 0
                    && count.value().compareTo(LARGEST_CHECKED_COUNT) <= 0)
        .findFirst();
  }

  /** Whether some number of the counted things is that rate, rounded or cut off. */
  private static boolean isShareOf(Quantity rate, Quantity count) {
    int decimals = Math.max(0, rate.value().scale());
    for (int part = 0; part <= count.value().intValueExact(); part++) {
      BigDecimal points = BigDecimal.valueOf(part).multiply(HUNDRED);
      for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.DOWN)) {
        if (points.divide(count.value(), decimals, mode).compareTo(rate.value()) == 0) {
          return true;
        }
      }
    }
    return false;
  }
}
