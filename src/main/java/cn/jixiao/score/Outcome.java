package cn.jixiao.score;

/** Whether an indicator's target was met (是否完成). */
public sealed interface Outcome {
  /** It was met. */
  record Met() implements Outcome {}

  /**
   * The number of a strict {@code >} or {@code <} was reached exactly. The formula scores it in
   * full, as the ratio of the two says; nobody calls it missed.
   */
  record AtEdge() implements Outcome {}

  /** It was not met. */
  record Missed() implements Outcome {}

  /**
   * It cannot be told.
   *
   * @param cell what was not understood
   * @param why what about it
   * @param part the part of the cell that was not understood; empty where no part is to blame
   */
  record Untold(Cell cell, Reason why, String part) implements Outcome {}

  /** The cells of an indicator that say whether its target was met. */
  enum Cell {
    /** 指标值. */
    TARGET,
    /** 实际完成值. */
    ACTUAL,
    /** Either is understood, and the two together do not say. */
    BOTH
  }

  /** Why it cannot be told whether a target was met. */
  enum Reason {
    /** The cell says nothing. */
    BLANK,
    /** Where a number is needed, there are words. */
    WORDS,
    /** Where a date is needed, there is something else. */
    NO_DATE,
    /** The two are in units that cannot be compared. */
    UNITS,
    /** A bare number of at most 1 beside a percentage: {@code 0.96} may be meant as 96%. */
    FRACTION,
    /** Of several figures asked for, one was not reported. */
    PARTS,
    /** The actual value leaves open what was reached: {@code 约90%} against {@code ≥90%}. */
    IMPRECISE,
    /** Dates that lie partly before the deadline and partly after it. */
    DATES,
    /** What was reached is compared with another year, of which nothing is said. */
    EARLIER_YEAR,
    /** Words are judged by a person. */
    JUDGEMENT
  }

  /** Whether the target was met, be it at its very edge. */
  default boolean isMet() {
    return this instanceof Met || this instanceof AtEdge;
  }

  /** Whether the target was certainly not met. */
  default boolean isMissed() {
    return this instanceof Missed;
  }
}
