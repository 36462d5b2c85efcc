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
   */
  record Untold(Cell cell, Reason why) implements Outcome {}

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
    /** Where a number or a date is needed, there are words. */
    WORDS,
    /** The two are in units that cannot be compared. */
    UNITS,
    /** The actual value leaves open what was reached: {@code 约90%} against {@code ≥90%}. */
    IMPRECISE,
    /** A bare number, of which the name suggests that less is better, and nobody says so. */
    DIRECTION,
    /** Dates that lie partly before the deadline and partly after it. */
    DATES,
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
