package cn.jixiao.diff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far a number moved (变动幅度): in percent of the old one, or, where the numbers are rates
 * themselves, in percentage points, since “+5%” of a rate of 90% has two readings.
 *
 * @param value rounded half up to two decimals, without trailing zeros; negative where the number
 *     fell
 * @param points true for percentage points
 */
public record Change(BigDecimal value, boolean points) {
  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The change in percent; empty from zero, of which nothing is a part. */
  public static Optional<Change> percent(BigDecimal old, BigDecimal now) {
    if (old.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal difference = now.subtract(old).multiply(HUNDRED);
    return Optional.of(
        new Change(plain(difference.divide(old.abs(), DECIMALS, RoundingMode.HALF_UP)), false));
  }

  /** The change of a rate, both in percent. */
  static Change points(BigDecimal old, BigDecimal now) {
    return new Change(plain(now.subtract(old).setScale(DECIMALS, RoundingMode.HALF_UP)), true);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The number with its sign, without a unit: {@code +12.5}. */
  public String signed() {
    return (value.signum() > 0 ? "+" : "") + value.toPlainString();
  }

  /** In machine formats: {@code +12.5%}, {@code -5pp} (percentage points), {@code 0%}. */
  @Override
  public String toString() {
    return signed() + (points ? "pp" : "%");
  }
}
