package cn.jixiao.diff;

import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Interval;
import cn.jixiao.project.ScoredAs;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The values that meet a target. A target is easier than another when all that met the other meets
 * it, and more.
 *
 * @param low the least value; empty where there is none
 * @param high the greatest value; empty where there is none
 * @param open whether the bound itself does not meet the target
 */
record Range(Optional<BigDecimal> low, Optional<BigDecimal> high, boolean open) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * What meets a number.
   *
   * @param kind one that binds numbers
   */
  static Range of(ScoredAs kind, Comparison comparison, BigDecimal value) {
    boolean open = comparison == Comparison.MORE_THAN || comparison == Comparison.LESS_THAN;
    return switch (kind) {
      case AT_LEAST -> new Range(Optional.of(value), Optional.empty(), open);
      case AT_MOST, DEADLINE -> new Range(Optional.empty(), Optional.of(value), open);
      case EXACTLY, RANGE, QUALITATIVE -> new Range(Optional.of(value), Optional.of(value), false);
    };
  }

  /** What meets an interval. */
  static Range of(Interval interval) {
    return new Range(
        Optional.of(interval.low().value()), Optional.of(interval.high().value()), false);
  }

  /** What meets a demand for so much, or more. */
  static Range from(BigDecimal least) {
    return new Range(Optional.of(least), Optional.empty(), false);
  }

  /** What meets a demand for so much, or less. */
  static Range upTo(BigDecimal most) {
    return new Range(Optional.empty(), Optional.of(most), false);
  }

  /** What a rate leaves of 100%. */
  Range complement() {
    return new Range(high.map(HUNDRED::subtract), low.map(HUNDRED::subtract), open);
  }

  /** Whether all that meets the other meets this one. */
  boolean contains(Range other) {
    return reaches(low, other.low, other.open, -1) && reaches(high, other.high, other.open, 1);
  }

  /**
   * @param outward the sign in which the bound lies: -1 for a lower, 1 for an upper one
   */
  private boolean reaches(
      Optional<BigDecimal> bound, Optional<BigDecimal> other, boolean otherOpen, int outward) {
    if (bound.isEmpty() || other.isEmpty()) {
      return bound.isEmpty();
    }
    int order = bound.get().compareTo(other.get()) * outward;
    return order > 0 || (order == 0 && (!open || otherOpen));
  }

  /** Whether the bounds are at the same numbers, and at the same ends. */
  boolean isAtSameNumbers(Range other) {
    return isSame(low.or(() -> high), other.low.or(other::high));
  }

  private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
  }
}
