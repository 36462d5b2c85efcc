package cn.jixiao.diff;

/** A line of a table that is merged by 一级指标 and 二级指标. */
public interface Leveled {
  /** 一级指标 as written, in the latest year that has the line. */
  String level1();

  /** 二级指标 as written, likewise. */
  String level2();

  /** Whether the latest of the years has the line, so that its names are those to show. */
  boolean isCurrent();
}
