package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.score.ScoreCard;
import java.util.function.Consumer;

/** Rules about one subject. A family holds no state and may be shared. */
interface RuleFamily {
  /** Reports what the family's rules find in one project. */
  void check(ScoreCard card, Consumer<Finding> found);
}
