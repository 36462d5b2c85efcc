package cn.jixiao.form;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a form prints numbers. What an author wrote is never shortened: a form with two decimals
 * prints {@code 4.875} in full.
 *
 * @param decimals how many decimals every number gets at least; empty where numbers print as they
 *     were written
 * @param grouping whether thousands are separated by commas
 */
public record Figures(Optional<Integer> decimals, boolean grouping) {
  /** Numbers as they were written. */
  public static final Figures AS_WRITTEN = new Figures(Optional.empty(), false);

  /** Decimal places of a computed figure, where the form does not say more. */
  public static final int COMPUTED_DECIMALS = 2;

  /** A number that somebody wrote, with all its digits. */
  public String authored(BigDecimal number) {
    return plain(decimals.filter(d -> d > number.scale()).map(number::setScale).orElse(number));
  }

  /**
   * A computed number, which is exact to {@link #COMPUTED_DECIMALS} already: without trailing zeros
   * unless the form wants them.
   */
  public String computed(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return authored(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  private String plain(BigDecimal number) {
    String text = number.toPlainString();
    if (!grouping) {
      return text;
    }
    int point = text.indexOf('.');
    StringBuilder whole = new StringBuilder(point < 0 ? text : text.substring(0, point));
    int first = whole.charAt(0) == '-' ? 1 : 0;
    for (int i = whole.length() - 3; i > first; i -= 3) {
      whole.insert(i, ',');
    }
    return point < 0 ? whole.toString() : whole + text.substring(point);
  }
}
