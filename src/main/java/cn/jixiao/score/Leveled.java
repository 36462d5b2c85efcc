package cn.jixiao.score;

import cn.jixiao.score.ScoreCard.IndicatorScore;

/** A line of a table that is merged by 一级指标 and 二级指标. */
public interface Leveled {
  /** The indicator in the latest year that has the line. */
  IndicatorScore latest();

  /** 一级指标 as written, in the latest year that has the line. */
  default String level1() {
    return latest().group().name().value();
  }

  /** 二级指标 as written, likewise. */
  default String level2() {
    return latest().subgroup().name().value();
  }

  /** Whether the latest of the years has the line, so that its names are those to show. */
  boolean isCurrent();
}
