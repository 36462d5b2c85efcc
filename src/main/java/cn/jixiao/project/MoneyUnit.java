package cn.jixiao.project;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The unit of a form's amounts (金额单位). */
public enum MoneyUnit {
  /** Ten thousand yuan, the usual one. */
  WAN("万元", 0),
  /** Yuan. */
  YUAN("元", 4);

  private final String label;
  private final int digits;

  MoneyUnit(String label, int digits) {
    this.label = label;
    this.digits = digits;
  }

  /** As it is printed, and written in {@code form.yaml}. */
  public String label() {
    return label;
  }

  /** The unit with that label. */
  public static Optional<MoneyUnit> of(String label) {
    return Arrays.stream(values()).filter(unit -> unit.label.equals(label)).findFirst();
  }

  /** An amount of this unit in 万元, exactly. */
  public BigDecimal toWan(BigDecimal amount) {
    return digits == 0 ? amount : amount.movePointLeft(digits);
  }

  /** An amount in 万元 in this unit, exactly. */
  public BigDecimal ofWan(BigDecimal amount) {
    return digits == 0 ? amount : amount.movePointRight(digits);
  }
}
