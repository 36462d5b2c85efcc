package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import java.util.function.Consumer;

/** Rules about the indicators, row by row. They hold no state and may be shared. */
interface RowRules {
  /** Reports what the rules find in one project's table. */
  void check(IndicatorTable table, Consumer<Finding> found);
}
