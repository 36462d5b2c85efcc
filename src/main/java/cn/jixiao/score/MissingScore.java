package cn.jixiao.score;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.FindingCode.Wording;
import cn.jixiao.finding.Place;
import cn.jixiao.form.Figures;
import cn.jixiao.form.Form;
import cn.jixiao.form.Form.QualitativeBands;
import cn.jixiao.measure.Interval;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Verdict;
import cn.jixiao.project.Achievement;
import cn.jixiao.project.Indicator;
import cn.jixiao.score.Outcome.Cell;
import cn.jixiao.score.Outcome.Reason;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** That an indicator has no score, said of the cell that would have to say more (缺得分). */
public final class MissingScore {
  /** How a rate is written, where the target does not show how. */
  private static final String SOME_NUMBER = "95%";

  private MissingScore() {}

  /**
   * The finding, at the cell to blame.
   *
   * @param score one without a score
   */
  public static Finding of(Form form, IndicatorScore score) {
    Indicator indicator = score.indicator();
    Judgement judgement = score.judgement();
    String name = indicator.name().value();
    String target = judgement.target().text();
    String actual = judgement.actual().text();
    if (judgement.outcome() instanceof Outcome.Untold untold) {
      String last =
          untold.why() == Reason.FRACTION
              ? percent(judgement.actual())
              : example(judgement.target());
      return ScoreCode.SCORE_MISSING.at(
          place(indicator, untold.cell()),
          new Wording(variant(untold), List.of(name, target, actual, untold.part(), last)));
    }
    Optional<String> band = band(form, score);
    if (band.isPresent()) {
      return ScoreCode.SCORE_MISSING.at(
          place(indicator, Cell.ACTUAL),
          new Wording("band", List.of(name, target, actual, band.get(), "")));
    }
    String variant = judgement.outcome().isMet() ? "below-zero" : "missed";
    return ScoreCode.SCORE_MISSING.at(
        place(indicator, Cell.ACTUAL), new Wording(variant, List.of(name, target, actual, "", "")));
  }

  private static String variant(Outcome.Untold untold) {
    String why = untold.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (untold.why()) {
      case BLANK, WORDS, NO_DATE -> why + "-" + untold.cell().name().toLowerCase(Locale.ROOT);
      case UNITS, FRACTION, PARTS, IMPRECISE, DATES, EARLIER_YEAR, JUDGEMENT -> why;
    };
  }

  private static Place place(Indicator indicator, Cell cell) {
    Optional<Authored<String>> blamed =
        cell == Cell.TARGET ? indicator.target() : indicator.actual().or(indicator::target);
    return blamed.map(Authored::place).orElse(indicator.name().place());
  }

  /** The target's figure as an actual value would be written. */
  private static String example(Measure target) {
    if (target instanceof Quantity quantity) {
      return written(quantity);
    }
    return target instanceof Interval interval ? written(interval.low()) : SOME_NUMBER;
  }

  private static String written(Quantity quantity) {
    return quantity.written().number().toPlainString()
        + quantity.written().scale()
        + quantity.written().unit();
  }

  private static String percent(Measure fraction) {
    return fraction instanceof Quantity quantity
        ? Figures.AS_WRITTEN.computed(quantity.value().movePointRight(2)) + "%"
        : SOME_NUMBER;
  }

  /** What a part of a qualitative target may score, in points: {@code 6–8}. */
  private static Optional<String> band(Form form, IndicatorScore score) {
    Optional<Boolean> part = isPart(score);
    Optional<BigDecimal> weight = score.indicator().weight().map(amount -> amount.value());
    if (part.isEmpty() || weight.isEmpty() || form.bands().isEmpty()) {
      return Optional.empty();
    }
    QualitativeBands bands = form.bands().get();
    BigDecimal least = part.get() ? bands.partial() : BigDecimal.ZERO;
    BigDecimal most = part.get() ? bands.achieved() : bands.partial();
    return Optional.of(
        Figures.AS_WRITTEN.computed(weight.get().multiply(least))
            + "–"
            + Figures.AS_WRITTEN.computed(weight.get().multiply(most)));
  }

  /** Whether a part was reached; empty where nobody says that it was a part or nothing. */
  private static Optional<Boolean> isPart(IndicatorScore score) {
    Optional<Achievement> level = score.indicator().level().map(Authored::value);
    if (level.isPresent() && level.get() != Achievement.ACHIEVED) {
      return Optional.of(level.get() == Achievement.PARTIAL);
    }
    return score.judgement().actual() instanceof Verdict verdict
        ? Optional.of(verdict.reached() == Verdict.Reached.PART)
        : Optional.empty();
  }
}
