package cn.jixiao.diff;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Severity;

/** The kinds of findings of a comparison between years, and how loud each usually is. */
public enum DiffCode implements FindingCode {
  /** Easier to meet in its direction, or measured before and words now. */
  TARGET_LOOSENED(Severity.WARNING),
  /** Harder to meet in its direction, or words before and measured now. */
  TARGET_TIGHTENED(Severity.INFO),
  /** Another target, of which nothing says whether it is harder. */
  TARGET_CHANGED(Severity.INFO),
  /** So many times the old target, or so small a part of it, that a digit may have slipped. */
  TARGET_JUMPED(Severity.WARNING),
  /** Most indicators are gone, and most of the new ones were not there before. */
  TABLE_REWRITTEN(Severity.WARNING),
  /** The new target asks for less than the year before reached. */
  BELOW_LAST_ACTUAL(Severity.WARNING),
  /** As before, by so much that repeating the year would cost points for a target set too low. */
  FAR_BELOW_LAST_ACTUAL(Severity.WARNING),
  /** The budget grew while targets were loosened or removed. */
  MORE_MONEY_FOR_LESS(Severity.WARNING),
  /** An indicator without a counterpart in the year before. */
  INDICATOR_ADDED(Severity.INFO),
  /** An indicator without a counterpart in the year after. */
  INDICATOR_REMOVED(Severity.WARNING),
  /** Paired although the names differ. */
  INDICATOR_RENAMED(Severity.INFO),
  /** Not paired, although a removed and an added indicator share a word that few have. */
  POSSIBLE_COUNTERPART(Severity.INFO),
  /** Stands under another 二级指标. */
  INDICATOR_MOVED(Severity.INFO),
  /** Another 分值; a warning where it left a missed indicator for one that was met. */
  WEIGHT_CHANGED(Severity.INFO),
  /** Another budget. */
  BUDGET_CHANGED(Severity.INFO),
  /** The budget is above what was spent; a warning where it is far above. */
  BUDGET_ABOVE_EXECUTED(Severity.INFO),
  /** The planned cost of one unit of the main output rose by more than prices do. */
  UNIT_COST_ROSE(Severity.WARNING),
  /** A project without a counterpart in the year before. */
  PROJECT_ADDED(Severity.INFO),
  /** A project without a counterpart in the year after. */
  PROJECT_REMOVED(Severity.INFO),
  /** Other words in a text. */
  WORDING_CHANGED(Severity.INFO),
  /** A ceiling on the project's total cost that is nothing but its budget. */
  CEILING_FOLLOWS_BUDGET(Severity.INFO);

  private final Severity severity;

  DiffCode(Severity severity) {
    this.severity = severity;
  }

  /** How loud findings of this code are, where nothing about the finding itself says otherwise. */
  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public CodeFamily family() {
    return CodeFamily.YEARS;
  }
}
