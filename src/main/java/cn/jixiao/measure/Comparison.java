package cn.jixiao.measure;

/** What a quantity demands of the value it is compared with (比较关系). */
public enum Comparison {
  /** {@code ≥85%}, {@code 不少于10万人次}, {@code 900场次以上}: the number itself suffices. */
  AT_LEAST,
  /** {@code >90%}, {@code 超过5万小时}: the number itself does not suffice. */
  MORE_THAN,
  /** {@code ≤71.37万元}, {@code 30万元以内}: the number itself is still allowed. */
  AT_MOST,
  /** {@code <5%}, {@code 不到10天}: the number itself is not allowed. */
  LESS_THAN,
  /** {@code =100%}, {@code 等于3个}. */
  EXACTLY,
  /** A bare number ({@code 260}, {@code 100%}); what it demands depends on the indicator. */
  NONE;

  /** True where a greater value meets the demand: {@link #AT_LEAST} and {@link #MORE_THAN}. */
  public boolean isLowerBound() {
    return this == AT_LEAST || this == MORE_THAN;
  }

  /** True where a smaller value meets the demand: {@link #AT_MOST} and {@link #LESS_THAN}. */
  public boolean isUpperBound() {
    return this == AT_MOST || this == LESS_THAN;
  }
}
