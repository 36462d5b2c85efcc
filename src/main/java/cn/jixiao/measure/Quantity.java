package cn.jixiao.measure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A measure with a number (定量指标).
 *
 * @param text as written
 * @param comparison what is demanded; {@link Comparison#NONE} for a bare number
 * @param value in the unit's base, exact and without trailing zeros: {@code 45万条} is 450000, {@code
 *     71.37万元} is 713700, {@code 90%} is 90, {@code 19分钟18秒} is 1158
 * @param unit canonical unit of {@code value}
 * @param imprecise true where a word blurs the number: 约, 余, 多, 近, 超过, 逾, 不到, 左右, 以上
 * @param written the number, scale word and unit as they were written
 */
public record Quantity(
    String text,
    Comparison comparison,
    BigDecimal value,
    Unit unit,
    boolean imprecise,
    Written written)
    implements Measure {
  /** More words around a number than 全年累计完成 or 以上（含本数） make a sentence of it. */
  private static final int LONGEST_AROUND = 12;

  /**
   * The number as written, for display and for comparing like with like.
   *
   * @param number keeps its digits: {@code 71.370000} has six decimals; of a composite time ({@code
   *     19分钟18秒}) it is the sum in the unit's base
   * @param scale the scale word after the number, 万 or 亿 or 千万 …, else empty
   * @param unit the unit in the author's spelling, else empty
   */
  public record Written(BigDecimal number, String scale, String unit) {
    /** Refuses nulls. */
    public Written {
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(scale, "scale");
      Objects.requireNonNull(unit, "unit");
    }
  }

  /** Refuses nulls. */
  public Quantity {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(comparison, "comparison");
    value = withoutTrailingZeros(value);
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(written, "written");
  }

  /**
   * Whether this text, as an actual value, leaves open what was reached: a blurring word, or a
   * bound where a figure belongs ({@code ≥90%} reported as the result).
   */
  public boolean impreciseAsActual() {
    return imprecise || comparison.isLowerBound() || comparison.isUpperBound();
  }

  /** True where no unit was written; it may stand in the indicator's name. */
  public boolean lacksUnit() {
    return unit.kind() == Unit.Kind.NONE;
  }

  /** True where no unit was written beside the number, whatever lent it one. */
  public boolean isUnitUnwritten() {
    return written.unit().isEmpty();
  }

  /** Whether the number stands within words, so that nobody reads it at a glance. */
  public boolean isInSentence() {
    int figure =
        written.number().toPlainString().length()
            + written.scale().length()
            + written.unit().length();
    return text.strip().length() - figure > LONGEST_AROUND;
  }

  /** True for a rate above 100 %. */
  public boolean isPercentAbove100() {
    return unit.equals(Unit.PERCENT) && value.compareTo(BigDecimal.valueOf(100)) > 0;
  }

  /**
   * Whether the two values can be compared: their units {@link Unit#agreesWith agree}, or one is in
   * 元 and the other has a scale word and no unit ({@code ≤72.179万} and {@code 67.6万元}), where only
   * the 元 was left out.
   */
  public boolean agreesWith(Quantity other) {
    return unit.agreesWith(other.unit) || isYuanLeftOut(this, other) || isYuanLeftOut(other, this);
  }

  /**
   * The quantity a year, of one that recurs: {@code 每季度1次} and {@code 1次/季度} are four a year. Empty
   * where it does not recur.
   */
  public Optional<Quantity> inAYear() {
    return unit.recurrence()
        .map(
            r ->
                new Quantity(
                    text,
                    comparison,
                    value.multiply(BigDecimal.valueOf(r.timesAYear())),
                    r.unit(),
                    imprecise,
                    written));
  }

  /** The same number as a length of time, of a month: {@code ≥12月} beside {@code 12个月}. */
  public Quantity asDuration() {
    return month().isPresent()
        ? new Quantity(
            text, comparison, value, new Unit("个月", Unit.Kind.DURATION), imprecise, written)
        : this;
  }

  /** Without its sign. */
  public Quantity absolute() {
    return new Quantity(text, comparison, value.abs(), unit, imprecise, written);
  }

  /** As a bare number, which demands nothing by itself. */
  public Quantity bare() {
    return new Quantity(text, Comparison.NONE, value, unit, imprecise, written);
  }

  private static boolean isYuanLeftOut(Quantity scaled, Quantity money) {
    return money.unit.equals(Unit.YUAN) && scaled.lacksUnit() && !scaled.written.scale().isEmpty();
  }

  /** The month, 1 to 12, of a quantity in {@link Unit#MONTH}; else empty. */
  public OptionalInt month() {
    return unit.equals(Unit.MONTH) ? OptionalInt.of(value.intValueExact()) : OptionalInt.empty();
  }

  /**
   * The deadline that a month stands for: {@code ≤12月} is the same end as {@code 12月底前}, {@code
   * 12月} an event in December. Empty for other units, for a lower bound ({@code ≥10月} sets no end)
   * and for a blurred month.
   */
  @Override
  public Optional<Deadline> asDeadline() {
    if (month().isEmpty() || imprecise || comparison.isLowerBound()) {
      return Optional.empty();
    }
    Deadline.Bound bound =
        switch (comparison) {
          case AT_MOST -> Deadline.Bound.BY;
          case LESS_THAN -> Deadline.Bound.BEFORE;
          default -> Deadline.Bound.ON;
        };
    return Optional.of(
        new Deadline(text, Optional.empty(), PartialDate.ofMonth(month().getAsInt()), bound));
  }

  private static BigDecimal withoutTrailingZeros(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public Quantity withText(String other) {
    return new Quantity(other, comparison, value, unit, imprecise, written);
  }
}
