package cn.jixiao.project;

import java.util.Locale;

/** How far a qualitative indicator was reached, as the evaluator judges it ({@code level}). */
public enum Achievement {
  /** 达成预期指标. */
  ACHIEVED,
  /** 部分达成预期指标并具有一定效果. */
  PARTIAL,
  /** 未达成预期指标且效果较差. */
  MISSED;

  /** The word in a project's file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
