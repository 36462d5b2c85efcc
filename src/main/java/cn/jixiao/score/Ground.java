package cn.jixiao.score;

/** What says which way is better (方向的依据), in the order in which it is asked. */
public enum Ground {
  /** {@code scored-as}. */
  AUTHORED,
  /** The sign or the words of the target: {@code ≥}, 不超过. */
  SIGN,
  /** A target of zero: nothing may happen. */
  ZERO,
  /** The target is a deadline, a rank, an interval, a change, or words. */
  KIND,
  /** A length of time that something takes, or is kept up. */
  DURATION,
  /** The indicator's name counts what should not be. */
  NAME,
  /** The indicator stands among the costs. */
  COST,
  /** Nothing else does: more is better. */
  NONE
}
