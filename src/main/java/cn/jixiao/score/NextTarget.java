package cn.jixiao.score;

import cn.jixiao.form.Form;
import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.reading.MeasureReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a year's result says about the next year's target (下一年度指标值): a floor is not set below what
 * was reached, a ceiling not above it. It is a proposal to the author and no more.
 *
 * @param actual what was reached, as written
 * @param suggestion a target in the words of a cell; empty where the result and the target cannot
 *     be compared beyond doubt
 */
public record NextTarget(String actual, Optional<String> suggestion) {
  private static final int ROUND_DIGITS = 2;
  private static final int MOST_DIGITS = 4;

  /** Rounding may not ask for more than this part beyond what was reached. */
  private static final BigDecimal MOST_BEYOND = new BigDecimal("0.05");

  /** What an indicator's result says; empty where there is none. */
  public static Optional<NextTarget> of(ScoreCard.IndicatorScore score, Form form) {
    Judgement judgement = score.judgement();
    if (!judgement.hasActual()) {
      return Optional.empty();
    }
    String actual = judgement.actual().text().strip();
    return Optional.of(new NextTarget(actual, suggestion(judgement, form)));
  }

  private static Optional<String> suggestion(Judgement judgement, Form form) {
    if (!(judgement.target() instanceof Quantity target)
        || !(judgement.actual() instanceof Quantity actual)
        || target.unit().kind() == Unit.Kind.MONTH
        || target.imprecise()
        || actual.impreciseAsActual()
        || actual.isInSentence()
        || !target.agreesWith(actual)) {
      return Optional.empty();
    }
    return switch (judgement.kind()) {
      case AT_LEAST ->
          target.comparison().isLowerBound() ? floor(target, actual, form) : Optional.empty();
      case AT_MOST ->
          target.comparison().isUpperBound() ? ceiling(target, actual) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> floor(Quantity target, Quantity actual, Form form) {
    if (actual.value().compareTo(target.value()) <= 0) {
      return Optional.of(target.text().strip());
    }
    boolean tooLow =
        target.value().signum() > 0
            && form.overTarget().stream()
                .findFirst()
                .filter(band -> band.reaches(target.value(), actual.value()))
                .isPresent();
    BigDecimal number = actual.written().number();
    return written(
        "≥", tooLow || actual.unit().isPercent() ? number : roundedUp(number), target, actual);
  }

  private static Optional<String> ceiling(Quantity target, Quantity actual) {
    return actual.value().compareTo(target.value()) >= 0
        ? Optional.of(target.text().strip())
        : written("≤", actual.written().number(), target, actual);
  }

  /** A number that people set as a target, such as 2200 for 2163; never below what was reached. */
  private static BigDecimal roundedUp(BigDecimal number) {
    for (int digits = ROUND_DIGITS; digits <= MOST_DIGITS; digits++) {
      BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.CEILING));
      if (rounded.subtract(number).compareTo(number.abs().multiply(MOST_BEYOND)) <= 0) {
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
      }
    }
    return number;
  }

  /** The target in a cell's words; none where the words would be read as anything else. */
  private static Optional<String> written(
      String sign, BigDecimal number, Quantity target, Quantity actual) {
    boolean borrowed =
        actual.isUnitUnwritten()
            && actual.written().scale().isEmpty()
            && target.written().scale().isEmpty();
    String unit = borrowed ? target.written().unit() : actual.written().unit();
    String text = sign + number.toPlainString() + actual.written().scale() + unit;
    boolean floor = sign.equals("≥");
    Measure read = new MeasureReader().read(text);
    boolean holds =
        read instanceof Quantity quantity
            && quantity.comparison() == (floor ? Comparison.AT_LEAST : Comparison.AT_MOST)
            && (quantity.agreesWith(actual) || quantity.agreesWith(target))
            && quantity.value().compareTo(actual.value()) * (floor ? 1 : -1) >= 0;
    return holds ? Optional.of(text) : Optional.empty();
  }
}
