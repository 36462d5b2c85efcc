package cn.jixiao.check;

import cn.jixiao.project.IndicatorGroup;
import cn.jixiao.project.IndicatorSubgroup;
import cn.jixiao.score.ScoreCard;
import java.util.ArrayList;
import java.util.List;

/**
 * A project's indicators with their targets and actual values read (绩效指标).
 *
 * @param card the scored project
 * @param groups the rows of one second-level group each, in the order of authoring
 */
record IndicatorTable(ScoreCard card, List<List<IndicatorRow>> groups) {
  IndicatorTable {
    groups = groups.stream().map(List::copyOf).toList();
  }

  static IndicatorTable of(ScoreCard card) {
    List<List<IndicatorRow>> groups = new ArrayList<>();
    int next = 0;
    for (IndicatorGroup group : card.project().indicators()) {
      for (IndicatorSubgroup subgroup : group.subgroups()) {
        int end = next + subgroup.indicators().size();
        groups.add(
            card.indicators().subList(next, end).stream()
                .map(score -> IndicatorRow.of(card, score))
                .toList());
        next = end;
      }
    }
    return new IndicatorTable(card, groups);
  }

  List<IndicatorRow> rows() {
    return groups.stream().flatMap(List::stream).toList();
  }

  /** Whether results are known, so that scores and actual values can be judged. */
  boolean isEvaluated() {
    return card.isEvaluated();
  }

  int year() {
    return card.project().year().value();
  }
}
