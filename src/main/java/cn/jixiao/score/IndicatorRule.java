package cn.jixiao.score;

import cn.jixiao.form.Figures;
import cn.jixiao.form.Form;
import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Punctuality;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Words;
import cn.jixiao.project.Achievement;
import cn.jixiao.project.Indicator;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The rules by which an indicator scores: those of the 2020 Beijing form's notes (得分规则), with the
 * form's own bands.
 */
final class IndicatorRule {
  private final Form form;

  IndicatorRule(Form form) {
    this.form = form;
  }

  /**
   * What the target asks for; {@code scored-as} overrules it.
   *
   * @param cost whether the indicator stands among the costs, where a bare number is a ceiling
   */
  Kind kind(Indicator indicator, boolean cost) {
    if (indicator.scoredAs().isPresent()) {
      return switch (indicator.scoredAs().get().value()) {
        case AT_LEAST -> Kind.AT_LEAST;
        case AT_MOST -> Kind.AT_MOST;
        case EXACTLY -> Kind.EXACTLY;
        case DEADLINE -> Kind.DEADLINE;
        case QUALITATIVE -> Kind.QUALITATIVE;
      };
    }
    Measure target = target(indicator);
    if (target instanceof Quantity quantity) {
      return kind(quantity.comparison(), cost);
    }
    return target instanceof Deadline ? Kind.DEADLINE : Kind.QUALITATIVE;
  }

  private static Kind kind(Comparison comparison, boolean cost) {
    return switch (comparison) {
      case AT_LEAST, MORE_THAN -> Kind.AT_LEAST;
      case AT_MOST, LESS_THAN -> Kind.AT_MOST;
      case EXACTLY -> Kind.EXACTLY;
      case NONE -> cost ? Kind.AT_MOST : Kind.AT_LEAST;
    };
  }

  /**
   * What the rule gives, in points.
   *
   * @param year the project's, for dates that name none
   * @return empty where weight or actual value is missing, units do not agree, or the rule leaves
   *     it to the evaluator
   */
  Optional<Points> points(Indicator indicator, Kind kind, int year) {
    if (indicator.weight().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal weight = indicator.weight().get().value();
    Optional<Share> share =
        switch (kind) {
          case AT_LEAST -> quantities(indicator).flatMap(this::atLeast);
          case AT_MOST -> quantities(indicator).flatMap(IndicatorRule::atMost);
          case EXACTLY -> quantities(indicator).flatMap(IndicatorRule::exactly);
          case DEADLINE -> deadline(indicator, year);
          case QUALITATIVE -> qualitative(indicator);
        };
    return share.map(part -> part.of(weight));
  }

  /**
   * What a rule gives.
   *
   * @param rounded half up to two decimals
   * @param unrounded to ten decimals
   */
  record Points(BigDecimal rounded, BigDecimal unrounded) {}

  /** A part of the weight, kept as a fraction so that it is rounded only once. */
  private record Share(BigDecimal numerator, BigDecimal denominator) {
    static final Share FULL = new Share(BigDecimal.ONE, BigDecimal.ONE);

    Points of(BigDecimal weight) {
      BigDecimal points = weight.multiply(numerator);
      return new Points(
          points.divide(denominator, Figures.COMPUTED_DECIMALS, RoundingMode.HALF_UP),
          points.divide(denominator, Scorer.UNROUNDED_DECIMALS, RoundingMode.HALF_UP));
    }
  }

  /** A target and an actual value in the same unit. */
  private record Pair(BigDecimal target, BigDecimal actual) {}

  private static Optional<Pair> quantities(Indicator indicator) {
    if (target(indicator) instanceof Quantity target
        && actual(indicator) instanceof Quantity actual
        && target.agreesWith(actual)
        && target.value().signum() >= 0
        && actual.value().signum() >= 0) {
      return Optional.of(new Pair(target.value(), actual.value()));
    }
    return Optional.empty();
  }

  /** Rules 2 and 3: actual ÷ target, and a deduction for a target that was set too low. */
  private Optional<Share> atLeast(Pair pair) {
    if (pair.actual.compareTo(pair.target) < 0) {
      return Optional.of(new Share(pair.actual, pair.target));
    }
    if (pair.target.signum() == 0) {
      // Any deviation from nothing is beyond measure; the rule's bands do not apply.
      return Optional.of(Share.FULL);
    }
    BigDecimal deduction = form.overTargetDeduction(pair.target, pair.actual);
    return Optional.of(new Share(BigDecimal.ONE.subtract(deduction), BigDecimal.ONE));
  }

  /** Rule 2: target ÷ actual. */
  private static Optional<Share> atMost(Pair pair) {
    return Optional.of(
        pair.actual.compareTo(pair.target) <= 0 ? Share.FULL : new Share(pair.target, pair.actual));
  }

  /** The full weight when met; how much a deviation costs, the rules leave open. */
  private static Optional<Share> exactly(Pair pair) {
    return fullIf(pair.actual.compareTo(pair.target) == 0);
  }

  /** The full weight in time; what lateness costs is the evaluator's to say. */
  private static Optional<Share> deadline(Indicator indicator, int year) {
    Optional<Deadline> target = asDeadline(target(indicator));
    Optional<Deadline> actual = asDeadline(actual(indicator));
    boolean kept =
        target.isPresent()
            && actual.isPresent()
            && target.get().judge(actual.get(), year) == Punctuality.KEPT;
    return fullIf(kept || sameText(indicator));
  }

  private static Optional<Share> fullIf(boolean met) {
    return met ? Optional.of(Share.FULL) : Optional.empty();
  }

  private static Optional<Deadline> asDeadline(Measure measure) {
    if (measure instanceof Deadline deadline) {
      return Optional.of(deadline);
    }
    return measure instanceof Quantity quantity ? quantity.asDeadline() : Optional.empty();
  }

  /**
   * Rule 4: what is achieved scores in full; how much a part scores within its band is the
   * evaluator's to say.
   */
  private static Optional<Share> qualitative(Indicator indicator) {
    return fullIf(
        indicator.level().isPresent()
            ? indicator.level().get().value() == Achievement.ACHIEVED
            : sameText(indicator));
  }

  private static boolean sameText(Indicator indicator) {
    String target = target(indicator).text().strip();
    return !isUnreadable(target) && target.equals(actual(indicator).text().strip());
  }

  /** Nothing, or an ellipsis where a publication could not be read. */
  private static boolean isUnreadable(String text) {
    return text.chars().allMatch(c -> c == '…' || c == '.' || Character.isWhitespace(c));
  }

  private static Measure target(Indicator indicator) {
    return indicator
        .target()
        .map(Authored::value)
        .map(Measure::parse)
        .orElseGet(() -> new Words(""));
  }

  private static Measure actual(Indicator indicator) {
    return indicator
        .actual()
        .map(Authored::value)
        .map(Measure::parse)
        .orElseGet(() -> new Words(""));
  }
}
