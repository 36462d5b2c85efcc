package cn.jixiao.diff;

import java.math.BigDecimal;

/**
 * From where on a difference is a warning and no longer a remark. They stand in the explanations of
 * the codes, too, so that nobody has to guess why something is loud.
 */
public final class Limits {
  /** A rate that is asked for, below the one that was reached, in percentage points. */
  public static final BigDecimal RATE = new BigDecimal("10");

  /** A number that is asked for, below the one that was reached, as a part of the latter. */
  public static final BigDecimal SHORTFALL = new BigDecimal("0.1");

  /** A ceiling above what was needed, as a part of the latter: thrift is no level to be kept. */
  public static final BigDecimal CEILING = new BigDecimal("0.2");

  /** How many times these a target may still be below where it was tightened. */
  public static final BigDecimal HARDER = new BigDecimal("3");

  /** What prices rise by in a year; a budget that grew less did not grow. */
  public static final BigDecimal PRICES = new BigDecimal("0.03");

  /** The weight of measured targets that fell, in points of 100. */
  public static final BigDecimal FALLEN = new BigDecimal("5");

  /** A budget above what was spent, as a part of the latter. */
  public static final BigDecimal UNSPENT = new BigDecimal("0.5");

  /** The planned cost of one unit above that of the year before, as a part of the latter. */
  public static final BigDecimal UNIT_COST = new BigDecimal("0.2");

  /** How often a target multiplies before it looks like a slip of the keyboard. */
  public static final BigDecimal JUMP = BigDecimal.TEN;

  /** The same where one digit more or less is all the difference. */
  public static final BigDecimal DIGIT_JUMP = new BigDecimal("5");

  private static final int MOST_YEARS = 99;

  private Limits() {}

  /**
   * What a price of one year is in another, as a factor; 1 where the other does not lie after it.
   */
  static BigDecimal prices(int from, int to) {
    return BigDecimal.ONE.add(PRICES).pow(Math.min(Math.max(to - from, 0), MOST_YEARS));
  }
}
