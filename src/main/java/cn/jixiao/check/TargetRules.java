package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Interval;
import cn.jixiao.measure.Level;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Several;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.Words;
import cn.jixiao.measure.reading.IndicatorName;
import cn.jixiao.measure.reading.MeasureReader;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Targets as they were set (年度指标值): measurable, possible, and pointing the right way. */
final class TargetRules implements RowRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern NUMBER = Pattern.compile("[0-9０-９]|[一二两三四五六七八九十百千万][次场个期篇人项批份家名条部]");
  private static final Pattern TIME = Pattern.compile("(时间|日期|期限|时限|开展期)$");
  private static final Pattern REACH = Pattern.compile("覆盖|受益|参与|惠及|参加|培训|服务");

  @Override
  public void check(IndicatorTable table, Consumer<Finding> found) {
    for (IndicatorRow row : table.rows()) {
      if (!row.hasTarget()) {
        found.accept(CheckCode.TARGET_MISSING.at(row.targetPlace(), row.name().text()));
        continue;
      }
      if (row.target() instanceof Quantity quantity) {
        quantity(row, quantity, found);
      } else if (row.target() instanceof Interval interval) {
        impossible(row, interval.high(), row.targetPlace(), found);
      } else if (row.target() instanceof Several several) {
        found.accept(CheckCode.SEVERAL_MEASURES.at(row.targetPlace(), several.text()));
      } else if (row.target() instanceof Words words) {
        words(row, words, found);
      } else if (row.target() instanceof Deadline) {
        date(row, found);
      }
    }
  }

  private static void quantity(IndicatorRow row, Quantity target, Consumer<Finding> found) {
    if (target.unit().equals(Unit.MONTH)) {
      date(row, found);
    }
    impossible(row, target, row.targetPlace(), found);
    if (target.comparison() == Comparison.AT_LEAST
        && target.unit().isPercent()
        && target.value().compareTo(HUNDRED) == 0
        && row.name().isShareOfWhole()) {
      found.accept(CheckCode.ALL_AT_LEAST.at(row.targetPlace(), target.text()));
    }
    withoutYuan(row, target, row.targetPlace(), found);
    if (isTimeliness(row)
        && target.unit().equals(Unit.PERCENT)
        && TIME.matcher(row.name().text()).find()) {
      found.accept(CheckCode.TIME_IN_PERCENT.at(row.targetPlace(), target.text()));
    } else {
      direction(row, target)
          .ifPresent(
              sign ->
                  found.accept(
                      CheckCode.DIRECTION_CONTRADICTS.at(row.targetPlace(), target.text(), sign)));
    }
    row.name()
        .unit()
        .filter(unit -> unit.kind() == Unit.Kind.COUNT && target.unit().kind() == Unit.Kind.COUNT)
        // 青年数 counts people whatever they are called; 场次 and 人数 are units proper.
        .filter(unit -> unit.name().length() == 1 || unit.name().endsWith("次"))
        .filter(unit -> !unit.equals(target.unit()))
        .ifPresent(
            unit ->
                found.accept(
                    CheckCode.UNIT_AGAINST_NAME.at(row.targetPlace(), target.text(), unit.name())));
    if (row.isDirectionUnsaid()) {
      found.accept(CheckCode.DIRECTION_UNSAID.at(row.targetPlace(), target.text()));
    }
    if (row.cost() && row.name().isMoney() && isCountForMoney(target.unit())) {
      found.accept(
          CheckCode.COST_NOT_MONEY.at(row.targetPlace(), target.text(), target.unit().name()));
    }
  }

  /** 620万 among the costs, and 620万/月. */
  static void withoutYuan(
      IndicatorRow row, Quantity quantity, Place place, Consumer<Finding> found) {
    boolean left = quantity.lacksUnit() || quantity.unit().name().startsWith("/");
    if (row.cost() && left && !quantity.written().scale().isEmpty()) {
      found.accept(CheckCode.COST_WITHOUT_YUAN.at(place, quantity.text()));
    }
  }

  static void impossible(
      IndicatorRow row, Quantity quantity, Place place, Consumer<Finding> found) {
    boolean moreThanAll =
        quantity.unit().equals(Unit.PERCENT)
            && quantity.comparison() == Comparison.MORE_THAN
            && quantity.value().compareTo(HUNDRED) == 0;
    boolean share =
        row.name().isShareOfWhole()
            || (IndicatorName.isShareOfWhole(quantity.text())
                && IndicatorName.isShareOfWhole(row.name().text() + quantity.text()));
    if ((quantity.isPercentAbove100() || moreThanAll) && share) {
      found.accept(CheckCode.PERCENT_ABOVE_100.at(place, quantity.text()));
    }
  }

  /** The sign that the indicator suggests where the target has the opposite one. */
  private static Optional<String> direction(IndicatorRow row, Quantity target) {
    if (row.indicator().scoredAs().isPresent()) {
      return Optional.empty();
    }
    if (target.comparison().isLowerBound()) {
      Unit unit = row.unitOf(target);
      boolean wrong =
          (row.cost() && !row.name().isSaving() && (unit.isMoney() || unit.equals(Unit.NONE)))
              || (isTimeliness(row) && target.unit().equals(Unit.MONTH) && !row.name().keepsUp())
              || row.name().wantsLess();
      return wrong ? Optional.of("≤") : Optional.empty();
    }
    if (target.comparison().isUpperBound()) {
      boolean count = row.unitOf(target).kind() == Unit.Kind.COUNT;
      boolean output = row.subgroup().contains("数量");
      boolean reach = row.group().contains("效益") && REACH.matcher(row.name().text()).find();
      boolean wrong =
          (count && (output || reach) && !row.name().isKeptSmall())
              || (target.unit().equals(Unit.PERCENT) && row.name().wantsMore());
      return wrong ? Optional.of("≥") : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isCountForMoney(Unit unit) {
    return unit.kind() == Unit.Kind.COUNT
        || (unit.kind() == Unit.Kind.COMPOUND && !unit.name().contains("元"));
  }

  private static boolean isTimeliness(IndicatorRow row) {
    return Level.isTimeliness(row.subgroup());
  }

  private static void date(IndicatorRow row, Consumer<Finding> found) {
    if (row.subgroup().contains("质量")) {
      found.accept(CheckCode.DATE_IN_QUALITY.at(row.targetPlace(), row.target().text()));
    }
  }

  private static void words(IndicatorRow row, Words target, Consumer<Finding> found) {
    if (!NUMBER.matcher(target.text()).find()) {
      if (row.subgroup().contains("数量") || row.name().unit().isPresent()) {
        found.accept(CheckCode.QUANTITY_IN_WORDS.at(row.targetPlace(), target.text()));
      } else if (row.name().isShareOfWhole()) {
        found.accept(CheckCode.RATE_IN_WORDS.at(row.targetPlace(), target.text()));
      } else if (isTimeliness(row) || row.name().asksWhen()) {
        found.accept(CheckCode.DEADLINE_IN_WORDS.at(row.targetPlace(), target.text()));
      }
      return;
    }
    long measures =
        new MeasureReader()
            .parts(target.text()).stream()
                .filter(part -> part instanceof Quantity quantity && !quantity.lacksUnit())
                .count();
    if (measures > 1) {
      found.accept(CheckCode.SEVERAL_MEASURES.at(row.targetPlace(), target.text()));
    }
  }
}
