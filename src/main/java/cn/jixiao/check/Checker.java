package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.score.ScoreCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds in a scored project what a careful auditor would find. */
public final class Checker {
  private final List<RuleFamily> families;

  /** All rules. */
  public Checker() {
    this(
        List.of(
            new ArithmeticRules(),
            new IndicatorRules(),
            new FundRules(),
            new CompletenessRules(),
            new MonitorRules()));
  }

  Checker(List<RuleFamily> families) {
    this.families = List.copyOf(families);
  }

  /** What is wrong with a project, the most severe first, then in the order of the file. */
  public List<Finding> check(ScoreCard card) {
    List<Finding> findings = new ArrayList<>();
    for (RuleFamily family : families) {
      family.check(card, findings::add);
    }
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::place))
        .toList();
  }
}
