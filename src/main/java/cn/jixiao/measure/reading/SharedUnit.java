package cn.jixiao.measure.reading;

import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** A unit that is written once and meant of two numbers (共用单位). */
public final class SharedUnit {
  private static final MathContext ENOUGH = new MathContext(60);

  private SharedUnit() {}

  /**
   * A number in the unit of another, where this has none and the other has one: {@code 38} beside
   * {@code ≥40个} is 38个, {@code 85} beside {@code ≤85万元} is 85万元, {@code 96} beside {@code ≥95%} is
   * 96%. The written form stays as it is.
   *
   * @return empty where nothing is to be lent, or the number can be none of that unit
   */
  public static Optional<Quantity> lent(Quantity bare, Quantity lender) {
    boolean nothing = lender.lacksUnit() && lender.written().scale().isEmpty();
    boolean noMonth = lender.month().isPresent() && !isOneOfTwelve(bare.value());
    if (!bare.lacksUnit() || nothing || noMonth) {
      return Optional.empty();
    }
    String scale =
        bare.written().scale().isEmpty() ? lender.written().scale() : bare.written().scale();
    return of(lender, bare.written().number(), scale)
        .map(
            lent ->
                new Quantity(
                    bare.text(),
                    bare.comparison(),
                    lent.value(),
                    lent.unit(),
                    bare.imprecise(),
                    bare.written()));
  }

  private static boolean isOneOfTwelve(BigDecimal value) {
    return value.signum() > 0 && value.scale() <= 0 && value.compareTo(BigDecimal.valueOf(12)) <= 0;
  }

  /** A number in the unit that a quantity is written in, with a scale word of its own. */
  static Optional<Quantity> of(Quantity quantity, BigDecimal number, String scale) {
    BigDecimal one = quantity.written().number();
    String unit = quantity.written().unit();
    if (one.signum() != 0 && scale.equals(quantity.written().scale())) {
      // value = written × factor; the factor is exact, as all factors are.
      BigDecimal factor = quantity.value().divide(one, ENOUGH).stripTrailingZeros();
      if (factor.multiply(one).compareTo(quantity.value()) == 0) {
        return Optional.of(
            new Quantity(
                quantity.text(),
                Comparison.NONE,
                number.multiply(factor),
                quantity.unit(),
                false,
                new Quantity.Written(number, scale, unit)));
      }
    }
    return new MeasureReader().read(number.toPlainString() + scale + unit) instanceof Quantity read
            && read.unit().equals(quantity.unit())
        ? Optional.of(read)
        : Optional.empty();
  }
}
