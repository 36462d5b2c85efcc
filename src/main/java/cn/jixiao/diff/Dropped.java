package cn.jixiao.diff;

import cn.jixiao.form.Form;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.Judgement;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.text.Keyed;
import cn.jixiao.yaml.Amount;
import java.math.BigDecimal;
import java.util.Optional;

/** What kind of indicator was dropped; what a reviewer looks for stands first. */
public enum Dropped implements Keyed {
  /** Its target was missed. */
  MISSED,
  /** It was exceeded by so much that the form takes points off. */
  OVERSHOT,
  /** It can be measured, and points were taken off although nobody can tell that it was missed. */
  DEDUCTED,
  /** Its target can be measured. */
  MEASURED,
  /** Its target is words. */
  WORDS;

  /**
   * The kind of an indicator.
   *
   * @param form that its project is scored by
   */
  static Dropped of(IndicatorScore score, Form form) {
    Judgement judgement = score.judgement();
    if (judgement.outcome().isMissed()) {
      return MISSED;
    }
    if (isOvershot(judgement, form)) {
      return OVERSHOT;
    }
    if (!Targets.isMeasured(judgement.target())) {
      return WORDS;
    }
    return isDeducted(score) ? DEDUCTED : MEASURED;
  }

  private static boolean isDeducted(IndicatorScore score) {
    Optional<BigDecimal> weight = score.indicator().weight().map(Amount::value);
    return score.score().isPresent()
        && weight.isPresent()
        && score.score().get().compareTo(weight.get()) < 0;
  }

  private static boolean isOvershot(Judgement judgement, Form form) {
    Measure target = judgement.target();
    return judgement.kind() == ScoredAs.AT_LEAST
        && target instanceof Quantity asked
        && judgement.actual() instanceof Quantity reached
        && asked.agreesWith(reached)
        && asked.value().signum() > 0
        && form.overTargetDeduction(asked.value(), reached.value()).compareTo(BigDecimal.ZERO) > 0;
  }

  /** Whether dropping it is a warning wherever it happens. */
  public boolean isTelling() {
    return this == MISSED || this == OVERSHOT;
  }
}
