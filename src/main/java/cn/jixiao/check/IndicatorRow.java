package cn.jixiao.check;

import cn.jixiao.finding.Place;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.reading.IndicatorName;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.Judgement;
import cn.jixiao.score.Outcome;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One indicator's row of the table.
 *
 * @param score the indicator, how it was judged and what it scores
 * @param name what its name says about the values beside it
 * @param year the project's, for dates that name none
 */
record IndicatorRow(IndicatorScore score, IndicatorName name, int year) {
  static IndicatorRow of(ScoreCard card, IndicatorScore score) {
    return new IndicatorRow(
        score, IndicatorName.of(score.indicator().name().value()), card.project().year().value());
  }

  Indicator indicator() {
    return score.indicator();
  }

  private Judgement judgement() {
    return score.judgement();
  }

  Measure target() {
    return judgement().target();
  }

  Measure actual() {
    return judgement().actual();
  }

  Outcome outcome() {
    return judgement().outcome();
  }

  /** Whether it stands among the costs. */
  boolean cost() {
    return judgement().cost();
  }

  boolean hasTarget() {
    return judgement().hasTarget();
  }

  boolean hasActual() {
    return judgement().hasActual();
  }

  /** Whether the formula may hold the wrong way, because nobody says that less is better. */
  boolean isDirectionUnsaid() {
    return judgement().isDirectionUnsaid();
  }

  String group() {
    return score.group().name().value();
  }

  String subgroup() {
    return score.subgroup().name().value();
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
    return judgement().isSameText()
        || (target() instanceof Quantity demanded
            && actual() instanceof Quantity reached
            && !reached.impreciseAsActual()
            && demanded.agreesWith(reached)
            && demanded.value().compareTo(reached.value()) == 0);
  }
}
