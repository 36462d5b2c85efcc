package cn.jixiao.measure;

/** Whether an actual date keeps a deadline (完成及时性). */
public enum Punctuality {
  /** Done by the end of the deadline, whatever day the actual date stands for. */
  KEPT,
  /** Done after the end of the deadline, whatever day the actual date stands for. */
  LATE,
  /** The texts leave it open. */
  UNKNOWN
}
