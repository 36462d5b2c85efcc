package cn.jixiao.measure;

import java.util.Objects;

/**
 * A measure between two bounds (区间): {@code 90%-100%}, {@code ≥95%且≤100%}, {@code 8至10次}.
 *
 * @param text as written
 * @param low the lower bound; {@link Comparison#AT_LEAST} or, where it is not included, {@link
 *     Comparison#MORE_THAN}
 * @param high the upper bound, not below the lower; {@link Comparison#AT_MOST} or {@link
 *     Comparison#LESS_THAN}
 */
public record Interval(String text, Quantity low, Quantity high) implements Measure {
  /** Refuses bounds that are not in this order. */
  public Interval {
    Objects.requireNonNull(text, "text");
    if (!low.comparison().isLowerBound()
        || !high.comparison().isUpperBound()
        || !low.agreesWith(high)
        || low.value().compareTo(high.value()) > 0) {
      throw new IllegalArgumentException(text);
    }
  }

  @Override
  public Interval withText(String other) {
    return new Interval(other, low, high);
  }
}
