package cn.jixiao.page.chart;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A bar of a chart (柱、条) with what stands beside it.
 *
 * @param name what the bar is about, such as a grade or a project's name
 * @param value its length, zero or more, in any unit that all bars of a chart share
 * @param label the value as it is printed, such as 86.54%
 * @param weak whether it is to stand out as too short, drawn in a lighter tone
 */
public record Bar(String name, BigDecimal value, String label, boolean weak) {
  /**
   * A bar.
   *
   * @throws IllegalArgumentException where the value is negative
   */
  public Bar {
    Objects.requireNonNull(name);
    Objects.requireNonNull(label);
    if (value.signum() < 0) {
      throw new IllegalArgumentException("A bar's value is negative: " + value);
    }
  }

  /** A bar in the usual tone. */
  public Bar(String name, BigDecimal value, String label) {
    this(name, value, label, false);
  }
}
