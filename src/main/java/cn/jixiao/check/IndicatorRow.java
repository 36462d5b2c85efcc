package cn.jixiao.check;

import cn.jixiao.finding.Place;
import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.IndicatorName;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Punctuality;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.Words;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One indicator's row of the table.
 *
 * @param score the indicator and what it scores
 * @param name what its name says about the values beside it
 * @param cost whether it stands among the costs
 * @param target as read; blank words where there is none
 * @param actual as read; blank words where there is none
 * @param year the project's, for dates that name none
 */
record IndicatorRow(
    IndicatorScore score,
    IndicatorName name,
    boolean cost,
    Measure target,
    Measure actual,
    int year) {

  /** How an actual value stands to its target. */
  enum Outcome {
    MET,
    MISSED,
    /** Units differ, the actual value is blurred, or it takes a person to judge. */
    OPEN
  }

  static IndicatorRow of(ScoreCard card, IndicatorScore score) {
    Indicator indicator = score.indicator();
    return new IndicatorRow(
        score,
        IndicatorName.of(indicator.name().value()),
        card.form().isCost(score.group().name().value())
            || card.form().isCost(score.subgroup().name().value()),
        read(indicator.target()),
        read(indicator.actual()),
        card.project().year().value());
  }

  private static Measure read(Optional<Authored<String>> cell) {
    return Measure.parse(cell.map(Authored::value).orElse(""));
  }

  Indicator indicator() {
    return score.indicator();
  }

  String group() {
    return score.group().name().value();
  }

  String subgroup() {
    return score.subgroup().name().value();
  }

  boolean hasTarget() {
    return !(target instanceof Words words && words.isBlank());
  }

  boolean hasActual() {
    return !(actual instanceof Words words && words.isBlank());
  }

  /** Where the target stands, or the indicator's name where there is none. */
  Place targetPlace() {
    return indicator().target().map(Authored::place).orElse(indicator().name().place());
  }

  /** Where the actual value stands, or the indicator's name where there is none. */
  Place actualPlace() {
    return indicator().actual().map(Authored::place).orElse(indicator().name().place());
  }

  /** Where the evaluator's score stands, or else what it is computed from. */
  Place scorePlace() {
    return indicator().score().map(Amount::place).orElse(actualPlace());
  }

  /** The weight, where it is one that can be scored against. */
  Optional<BigDecimal> weight() {
    return indicator().weight().map(Amount::value).filter(weight -> weight.signum() > 0);
  }

  /** What is missing from the weight; empty where nothing is, or weight or score are unsound. */
  Optional<BigDecimal> deduction() {
    return weight()
        .flatMap(
            weight ->
                score
                    .score()
                    .filter(points -> points.signum() >= 0 && points.compareTo(weight) < 0)
                    .map(weight::subtract));
  }

  boolean hasFullScore() {
    return weight().isPresent()
        && score.score().isPresent()
        && score.score().get().compareTo(weight().get()) == 0;
  }

  boolean isScoredAs(ScoredAs kind) {
    return indicator().scoredAs().filter(authored -> authored.value() == kind).isPresent();
  }

  /** The unit beside a quantity, or in the indicator's name. */
  Unit unitOf(Quantity quantity) {
    return quantity.lacksUnit() ? name.unit().orElse(Unit.NONE) : quantity.unit();
  }

  /** Whether the actual value repeats the target's words or its number. */
  boolean actualEqualsTarget() {
    boolean sameText = hasTarget() && target.text().strip().equals(actual.text().strip());
    return sameText
        || (target instanceof Quantity demanded
            && actual instanceof Quantity reached
            && !reached.impreciseAsActual()
            && demanded.agreesWith(reached)
            && demanded.value().compareTo(reached.value()) == 0);
  }

  /** Whether the target was reached, as far as that is beyond doubt. */
  Outcome outcome() {
    if (!hasTarget() || !hasActual()) {
      return Outcome.OPEN;
    }
    if (target.text().strip().equals(actual.text().strip())) {
      return Outcome.MET;
    }
    return switch (score.kind()) {
      case AT_LEAST, AT_MOST, EXACTLY ->
          target instanceof Quantity demanded
                  && actual instanceof Quantity reached
                  && demanded.agreesWith(reached)
              ? outcome(demanded, reached)
              : Outcome.OPEN;
      case DEADLINE -> punctuality();
      case QUALITATIVE -> Outcome.OPEN;
    };
  }

  private Outcome outcome(Quantity demanded, Quantity reached) {
    if (isDirectionUnsaid()) {
      return Outcome.OPEN;
    }
    int order = reached.value().compareTo(demanded.value());
    Comparison comparison = demanded.comparison();
    boolean met =
        switch (score.kind()) {
          case AT_LEAST -> order > 0 || (order == 0 && comparison != Comparison.MORE_THAN);
          case AT_MOST -> order < 0 || (order == 0 && comparison != Comparison.LESS_THAN);
          default -> order == 0;
        };
    if (reached.impreciseAsActual()) {
      boolean certain =
          switch (score.kind()) {
            case AT_LEAST ->
                met ? reached.comparison().isLowerBound() : reached.comparison().isUpperBound();
            case AT_MOST ->
                met ? reached.comparison().isUpperBound() : reached.comparison().isLowerBound();
            default -> false;
          };
      return !certain ? Outcome.OPEN : met ? Outcome.MET : Outcome.MISSED;
    }
    return met ? Outcome.MET : Outcome.MISSED;
  }

  /**
   * Whether the target is a bare number although the name says that less is better, so that the
   * formula would hold the wrong way.
   */
  boolean isDirectionUnsaid() {
    return target instanceof Quantity quantity
        && quantity.comparison() == Comparison.NONE
        && !cost
        && quantity.value().signum() != 0
        && indicator().scoredAs().isEmpty()
        && name.wantsLess();
  }

  private Outcome punctuality() {
    Optional<Deadline> demanded = asDeadline(target);
    Optional<Deadline> reached = asDeadline(actual);
    if (demanded.isEmpty() || reached.isEmpty()) {
      return Outcome.OPEN;
    }
    Punctuality punctuality = demanded.get().judge(reached.get(), year);
    return switch (punctuality) {
      case KEPT -> Outcome.MET;
      case LATE -> Outcome.MISSED;
      case UNKNOWN -> Outcome.OPEN;
    };
  }

  static Optional<Deadline> asDeadline(Measure measure) {
    if (measure instanceof Deadline deadline) {
      return Optional.of(deadline);
    }
    return measure instanceof Quantity quantity ? quantity.asDeadline() : Optional.empty();
  }
}
