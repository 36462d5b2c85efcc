package cn.jixiao.score;

import cn.jixiao.form.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The part of the weight that the formula gives, kept as a fraction so that it is rounded only
 * once.
 *
 * @param numerator at least 0
 * @param denominator above 0
 */
public record Share(BigDecimal numerator, BigDecimal denominator) {
  /** All of the weight. */
  static final Share FULL = new Share(BigDecimal.ONE, BigDecimal.ONE);

  /** Refuses what is no part. */
  public Share {
    if (numerator.signum() < 0 || denominator.signum() <= 0) {
      throw new IllegalArgumentException(numerator + "/" + denominator);
    }
  }

  /** The points of a weight, rounded half up as they are printed. */
  public BigDecimal of(BigDecimal weight) {
    return of(weight, Figures.COMPUTED_DECIMALS);
  }

  /**
   * The points of a weight, rounded half up to some decimals; more than are printed serve to
   * explain a published figure.
   */
  BigDecimal of(BigDecimal weight, int decimals) {
    return weight.multiply(numerator).divide(denominator, decimals, RoundingMode.HALF_UP);
  }
}
