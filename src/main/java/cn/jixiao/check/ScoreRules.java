package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.form.Figures;
import cn.jixiao.form.Form.QualitativeBands;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.project.Achievement;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.MissingScore;
import cn.jixiao.score.Outcome;
import cn.jixiao.score.ScoreCode;
import cn.jixiao.yaml.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weights and scores: what they may be, and how they stand to the formula. */
final class ScoreRules implements RowRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);

  /** Words of an actual value by which it reports less than was planned. */
  private static final Pattern PARTIAL =
      Pattern.compile(
          "(?<![无零])(未(能)?(按[时期]|如期|全部)?(开展|完成|实施|启动|举办|组织|达到|达成|达标|实现)|尚未|没有完成"
              + "|(?<!大)部分(完成|达成|实现|开展|达到|达标|建成|拨付|到位|支付|实施|完工|发放|解决)|^部分$|^大部分|延期|推迟)");

  @Override
  public void check(IndicatorTable table, Consumer<Finding> found) {
    boolean scores = table.card().form().execution().isPresent();
    OncePerTable deducted = new OncePerTable(CheckCode.DEDUCTION_THOUGH_MET);
    boolean anyWeight = table.rows().stream().anyMatch(row -> row.indicator().weight().isPresent());
    for (IndicatorRow row : table.rows()) {
      if (scores && (anyWeight || table.isEvaluated())) {
        weight(row, found);
      }
      if (table.isEvaluated() && row.indicator().weight().isPresent()) {
        score(table, row, deducted, found);
      }
      if (table.isEvaluated() && row.outcome() instanceof Outcome.AtEdge) {
        found.accept(
            CheckCode.MET_AT_EDGE.at(row.actualPlace(), row.target().text(), row.actual().text()));
      }
      if (table.isEvaluated()) {
        aboveExact(row, found);
      }
    }
    deducted.report(found);
  }

  private static void aboveExact(IndicatorRow row, Consumer<Finding> found) {
    if (row.score().kind() == ScoredAs.EXACTLY
        && row.outcome().isMet()
        && row.target() instanceof Quantity target
        && row.actual() instanceof Quantity actual
        && actual.value().compareTo(target.value()) > 0) {
      found.accept(CheckCode.ABOVE_EXACT.at(row.actualPlace(), target.text(), actual.text()));
    }
  }

  private static void weight(IndicatorRow row, Consumer<Finding> found) {
    Optional<Amount> weight = row.indicator().weight();
    if (weight.isEmpty()) {
      found.accept(ScoreCode.WEIGHT_MISSING.at(row.indicator().name().place(), row.name().text()));
    } else if (weight.get().value().signum() <= 0) {
      found.accept(CheckCode.WEIGHT_NOT_POSITIVE.at(weight.get().place(), weight.get().written()));
    }
  }

  private static void score(
      IndicatorTable table, IndicatorRow row, OncePerTable deducted, Consumer<Finding> found) {
    if (row.score().score().isEmpty()) {
      found.accept(MissingScore.of(table.card().form(), row.score()));
      return;
    }
    BigDecimal score = row.score().score().get();
    if (score.signum() < 0 && row.score().isByEvaluator()) {
      found.accept(CheckCode.SCORE_NEGATIVE.at(row.scorePlace(), plain(score)));
    } else if (row.weight().isEmpty()) {
      // Nothing can be held against a weight that is itself at fault.
      return;
    } else if (score.compareTo(row.weight().get()) > 0) {
      found.accept(
          CheckCode.SCORE_OVER_WEIGHT.at(
              row.scorePlace(), plain(score), plain(row.weight().get())));
    } else if (row.score().kind() == ScoredAs.QUALITATIVE && row.indicator().level().isPresent()) {
      table.card().form().bands().ifPresent(bands -> band(bands, row, score, found));
    } else {
      contradiction(table, row)
          .or(() -> upwards(row))
          .or(() -> departure(table, row, deducted))
          .ifPresent(found);
    }
  }

  private static void band(
      QualitativeBands bands, IndicatorRow row, BigDecimal score, Consumer<Finding> found) {
    BigDecimal weight = row.weight().orElseThrow();
    Achievement level = row.indicator().level().orElseThrow().value();
    BigDecimal achieved = weight.multiply(bands.achieved());
    BigDecimal partial = weight.multiply(bands.partial());
    BigDecimal least =
        switch (level) {
          case ACHIEVED -> achieved;
          case PARTIAL -> partial;
          case MISSED -> BigDecimal.ZERO;
        };
    BigDecimal most =
        switch (level) {
          case ACHIEVED -> weight;
          case PARTIAL -> achieved;
          case MISSED -> partial;
        };
    boolean mostIncluded = level == Achievement.ACHIEVED;
    int order = score.compareTo(most);
    if (score.compareTo(least) < 0 || order > 0 || (order == 0 && !mostIncluded)) {
      found.accept(
          CheckCode.SCORE_OUTSIDE_BAND.at(
              row.scorePlace(), plain(score), level.key(), plain(least), plain(most)));
    }
  }

  /** Full marks where the row itself says that something is amiss. */
  private static Optional<Finding> contradiction(IndicatorTable table, IndicatorRow row) {
    if (!row.hasFullScore()) {
      return Optional.empty();
    }
    if (row.outcome().isMissed()) {
      return Optional.of(
          CheckCode.FULL_SCORE_FOR_MISSED.at(
              row.scorePlace(), row.target().text(), row.actual().text()));
    }
    Matcher partial = PARTIAL.matcher(row.actual().text());
    if (!(row.actual() instanceof Quantity) && !row.outcome().isMissed() && partial.find()) {
      return Optional.of(CheckCode.FULL_SCORE_FOR_PARTIAL.at(row.actualPlace(), partial.group()));
    }
    if (row.score().kind() == ScoredAs.AT_LEAST
        && row.target() instanceof Quantity asked
        && row.actual() instanceof Quantity reached
        && asked.value().signum() > 0
        && asked.agreesWith(reached)
        && !ReasonRules.hasReason(row)
        && row.score()
            .computed()
            .filter(points -> points.compareTo(row.weight().orElseThrow()) == 0)
            .isPresent()
        && isOvershot(asked, reached)) {
      return Optional.of(
          CheckCode.OVERSHOOT_UNEXPLAINED.at(
              row.actualPlace(), asked.text(), reached.text(), deviation(asked, reached)));
    }
    if (row.score().kind() == ScoredAs.AT_LEAST
        && row.score().computed().isPresent()
        && row.score().computed().get().compareTo(row.weight().orElseThrow()) < 0
        && !ReasonRules.hasReason(row)
        && row.target() instanceof Quantity target
        && row.actual() instanceof Quantity actual
        && overTarget(table, target, actual).signum() > 0) {
      return Optional.of(
          CheckCode.OVER_TARGET_NOT_DEDUCTED.at(
              row.scorePlace(),
              target.text(),
              actual.text(),
              deviation(target, actual),
              plain(row.score().computed().get())));
    }
    return Optional.empty();
  }

  private static String deviation(Quantity target, Quantity actual) {
    return actual
            .value()
            .subtract(target.value())
            .multiply(HUNDRED)
            .divide(target.value(), 0, RoundingMode.HALF_UP)
            .toPlainString()
        + "%";
  }

  /** Twice the target or more: no band takes points, but a reader asks why. */
  private static boolean isOvershot(Quantity target, Quantity actual) {
    return actual.value().compareTo(target.value().multiply(TWICE)) >= 0;
  }

  /**
   * A cost whose score is actual ÷ target, as if more were better; seven published rows have it.
   */
  private static Optional<Finding> upwards(IndicatorRow row) {
    if (row.score().kind() == ScoredAs.AT_MOST
        && row.outcome().isMet()
        && row.target() instanceof Quantity target
        && row.actual() instanceof Quantity actual
        && target.value().signum() > 0
        && actual.value().signum() > 0
        && row.weight().isPresent()
        && row.score().isByEvaluator()) {
      BigDecimal weight = row.weight().get();
      BigDecimal score = row.score().score().orElseThrow();
      BigDecimal upwards =
          weight
              .multiply(actual.value())
              .divide(
                  target.value(),
                  Math.max(1, score.stripTrailingZeros().scale()),
                  RoundingMode.HALF_UP);
      if (score.compareTo(weight) < 0 && upwards.compareTo(score) == 0) {
        return Optional.of(
            CheckCode.COST_SCORED_UPWARDS.at(
                row.scorePlace(),
                plain(score),
                bare(actual) + " ÷ " + bare(target) + " × " + plain(weight) + " = " + plain(score),
                plain(weight)));
      }
    }
    return Optional.empty();
  }

  /** The part of the weight that a target set too low costs; zero where it does not. */
  private static BigDecimal overTarget(IndicatorTable table, Quantity target, Quantity actual) {
    return target.value().signum() > 0 && target.agreesWith(actual)
        ? table.card().form().overTargetDeduction(target.value(), actual.value())
        : BigDecimal.ZERO;
  }

  private static Optional<Finding> departure(
      IndicatorTable table, IndicatorRow row, OncePerTable deducted) {
    BigDecimal score = row.score().score().orElseThrow();
    Optional<BigDecimal> computed = row.score().computed();
    boolean met = computed.isPresent() && computed.get().compareTo(row.weight().orElseThrow()) == 0;
    // A blurred value that the formula takes at its word is not beyond doubt.
    if (computed.isEmpty()
        || (met && !row.outcome().isMet())
        || score.compareTo(computed.get()) == 0) {
      return Optional.empty();
    }
    if (met) {
      deducted.add(row, row.scorePlace(), plain(score), plain(computed.get()), comparison(row));
      return Optional.empty();
    }
    return Optional.of(
        CheckCode.SCORE_DEPARTS.at(
            row.scorePlace(), plain(score), plain(computed.get()), arithmetic(table, row)));
  }

  /** Why the formula gives the full weight: {@code 97% ≥ 80%}. */
  private static String comparison(IndicatorRow row) {
    Optional<Deadline> reached = row.actual().asDeadline();
    Optional<Deadline> demanded = row.target().asDeadline();
    if (row.score().kind() == ScoredAs.DEADLINE && reached.isPresent() && demanded.isPresent()) {
      return reached.get().endIn(row.year()) + " ≤ " + demanded.get().endIn(row.year());
    }
    String sign =
        switch (row.score().kind()) {
          case AT_LEAST -> " ≥ ";
          case AT_MOST, DEADLINE -> " ≤ ";
          case EXACTLY, RANGE, QUALITATIVE -> " = ";
        };
    return row.actualEqualsTarget()
        ? row.actual().text().strip()
        : bare(row.actual()) + sign + bare(row.target());
  }

  private static String bare(Measure measure) {
    return measure instanceof Quantity quantity
        ? quantity.written().number().toPlainString()
            + quantity.written().scale()
            + quantity.written().unit()
        : measure.text().strip();
  }

  /** The formula with its figures: {@code 80 ÷ 85 × 10 = 9.41}. */
  private static String arithmetic(IndicatorTable table, IndicatorRow row) {
    String weight = plain(row.weight().orElseThrow());
    String result = " = " + plain(row.score().computed().orElseThrow());
    if (!(row.target() instanceof Quantity target) || !(row.actual() instanceof Quantity actual)) {
      return row.score()
          .judgement()
          .share()
          .map(share -> plain(share.numerator()) + " ÷ " + plain(share.denominator()))
          .map(quotient -> quotient + " × " + weight + result)
          .orElse(result);
    }
    BigDecimal deduction =
        row.score().kind() == ScoredAs.AT_LEAST
            ? overTarget(table, target, actual)
            : BigDecimal.ZERO;
    if (deduction.signum() > 0) {
      return weight + " × (1 − " + plain(deduction.multiply(HUNDRED)) + "%)" + result;
    }
    // Where one written unit makes as many of the base in both, the figures are shown as written.
    boolean alike =
        target
                .value()
                .multiply(actual.written().number())
                .compareTo(actual.value().multiply(target.written().number()))
            == 0;
    String demanded = figure(target, alike);
    String reached = figure(actual, alike);
    return (row.score().kind() == ScoredAs.AT_MOST
            ? demanded + " ÷ " + reached
            : reached + " ÷ " + demanded)
        + " × "
        + weight
        + result;
  }

  private static String figure(Quantity quantity, boolean asWritten) {
    return (asWritten ? quantity.written().number() : quantity.value()).toPlainString();
  }

  private static String plain(BigDecimal number) {
    return Figures.AS_WRITTEN.computed(number);
  }
}
