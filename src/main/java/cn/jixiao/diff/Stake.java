package cn.jixiao.diff;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a line of the comparison is worth to a reviewer (涉及分值): how far the new target falls short,
 * times what it weighs.
 *
 * @param gap the part of what was asked for or reached that the new target no longer asks for, from
 *     0 to 1; a target that is gone, or has no number any more, falls short by all of it
 * @param weight the greater of both years' shares of all weights, in points of 100; 0 without
 *     weights
 */
public record Stake(BigDecimal gap, BigDecimal weight) {
  /** Of a line that nothing was taken from. */
  public static final Stake NONE = new Stake(BigDecimal.ZERO, BigDecimal.ZERO);

  /** In points of 100, rounded half up to two decimals. */
  public BigDecimal points() {
    return gap.multiply(weight).setScale(2, RoundingMode.HALF_UP);
  }
}
