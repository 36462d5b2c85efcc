package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.score.ScoreCard;
import java.util.List;
import java.util.function.Consumer;

/** All rules about indicators. Targets and actual values are read once for all of them. */
final class IndicatorRules implements RuleFamily {
  private final List<RowRules> rules =
      List.of(
          new ScoreRules(),
          new ReasonRules(),
          new TargetRules(),
          new ActualRules(),
          new WordingRules());

  @Override
  public void check(ScoreCard card, Consumer<Finding> found) {
    IndicatorTable table = IndicatorTable.of(card);
    rules.forEach(rule -> rule.check(table, found));
  }
}
