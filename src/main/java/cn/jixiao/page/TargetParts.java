package cn.jixiao.page;

import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import java.math.BigDecimal;

/**
 * A target in the columns of forms that print its sign, value and unit apart (指标性质、指标值、度量单位). Only
 * what stands there whole is taken apart: a target that says more than these three is a value as it
 * was written.
 *
 * @param sign ≥, ≤, ＞, ＜ or ＝; empty where the target is in words
 */
record TargetParts(String sign, String value, String unit) {
  /**
   * @param text as written
   * @param target what it means
   */
  static TargetParts of(String text, Measure target) {
    if (!(target instanceof Quantity quantity) || quantity.imprecise()) {
      return new TargetParts("", text, "");
    }
    String number = number(quantity.written().number(), text);
    String unit = quantity.written().scale() + quantity.written().unit();
    String rest = text.replaceFirst("[≥≤＞＜><＝=≧≦⩾⩽]", "").replace(" ", "");
    boolean whole = rest.equals(number + unit);
    return whole
        ? new TargetParts(sign(quantity.comparison()), number, unit)
        : new TargetParts("", text, "");
  }

  /** With the separators it was written with. */
  private static String number(BigDecimal number, String text) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    StringBuilder grouped = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
    for (int i = grouped.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, ',');
    }
    String separated = point < 0 ? grouped.toString() : grouped + plain.substring(point);
    return text.contains(separated) ? separated : plain;
  }

  private static String sign(Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST -> "≥";
      case MORE_THAN -> "＞";
      case AT_MOST -> "≤";
      case LESS_THAN -> "＜";
      case EXACTLY, NONE -> "＝";
    };
  }
}
