package cn.jixiao.diff;

import java.util.Locale;

/** The sentences that findings are told in: every code has at least one. */
public enum DiffMessage {
  /** Arguments: the old and the new target. */
  TARGET_LOOSENED(DiffCode.TARGET_LOOSENED, ""),
  /** Only a bound became inclusive ({@code >6次}, {@code ≥6次}). Arguments: both targets. */
  TARGET_LOOSENED_SIGN(DiffCode.TARGET_LOOSENED, "sign"),
  /** Arguments: the old target, the words. */
  TARGET_LOOSENED_WORDS(DiffCode.TARGET_LOOSENED, "words"),
  /** Arguments: the old target. */
  TARGET_LOOSENED_GONE(DiffCode.TARGET_LOOSENED, "gone"),
  /** Arguments: the old and the new target. */
  TARGET_TIGHTENED(DiffCode.TARGET_TIGHTENED, ""),
  /** Arguments: both targets. */
  TARGET_TIGHTENED_SIGN(DiffCode.TARGET_TIGHTENED, "sign"),
  /** Arguments: the words, the new target. */
  TARGET_TIGHTENED_WORDS(DiffCode.TARGET_TIGHTENED, "words"),
  /** Arguments: the new target. */
  TARGET_TIGHTENED_NEW(DiffCode.TARGET_TIGHTENED, "new"),
  /** Arguments: the old and the new target. */
  TARGET_CHANGED(DiffCode.TARGET_CHANGED, ""),
  /** A total now and an average before, or the other way round. Arguments: both targets. */
  TARGET_CHANGED_BASIS(DiffCode.TARGET_CHANGED, "basis"),
  /** A digit may have slipped in or out. Arguments: the old and the new target. */
  TARGET_JUMPED(DiffCode.TARGET_JUMPED, ""),
  /** Arguments: the old actual value, the new target, the old year. */
  BELOW_LAST_ACTUAL(DiffCode.BELOW_LAST_ACTUAL, ""),
  /** Arguments: the old actual value, the new target, the deduction by the form, the old year. */
  FAR_BELOW_LAST_ACTUAL(DiffCode.FAR_BELOW_LAST_ACTUAL, ""),
  /** Arguments: the old and the new initial budget, the indicators. */
  MORE_MONEY_FOR_LESS(DiffCode.MORE_MONEY_FOR_LESS, ""),
  /** Arguments: the old and the new adjusted budget, the indicators. */
  MORE_MONEY_FOR_LESS_ADJUSTED(DiffCode.MORE_MONEY_FOR_LESS, "adjusted"),
  /** Arguments: the new target. */
  INDICATOR_ADDED(DiffCode.INDICATOR_ADDED, ""),
  /** Arguments: the old target. */
  INDICATOR_REMOVED(DiffCode.INDICATOR_REMOVED, ""),
  /** Arguments: the old target and actual value, the old year. */
  INDICATOR_REMOVED_REACHED(DiffCode.INDICATOR_REMOVED, "reached"),
  /** Arguments: the old target, the added indicators. */
  INDICATOR_REMOVED_SPLIT(DiffCode.INDICATOR_REMOVED, "split"),
  /** Arguments: the old target and actual value, the added indicators, the old year. */
  INDICATOR_REMOVED_REACHED_SPLIT(DiffCode.INDICATOR_REMOVED, "reached-split"),
  /** Arguments: the old and the new name. */
  INDICATOR_RENAMED(DiffCode.INDICATOR_RENAMED, ""),
  /** Arguments: the removed indicator, what both names have. */
  POSSIBLE_COUNTERPART(DiffCode.POSSIBLE_COUNTERPART, ""),
  /** Arguments: the old and the new groups. */
  INDICATOR_MOVED(DiffCode.INDICATOR_MOVED, ""),
  /** Arguments: the old and the new weight and what part of all weights each is. */
  WEIGHT_CHANGED(DiffCode.WEIGHT_CHANGED, ""),
  /** Arguments: as before, the indicators that were met and gained, the old year. */
  WEIGHT_CHANGED_FROM_MISSED(DiffCode.WEIGHT_CHANGED, "from-missed"),
  /** Arguments: the old and the new initial budget. */
  BUDGET_CHANGED(DiffCode.BUDGET_CHANGED, ""),
  /** Arguments: the old and the new initial budget, the old and the new adjusted budget. */
  BUDGET_CHANGED_WITH_ADJUSTED(DiffCode.BUDGET_CHANGED, "with-adjusted"),
  /** Where a side has no initial budget. Arguments: the old and the new adjusted budget. */
  BUDGET_CHANGED_ADJUSTED(DiffCode.BUDGET_CHANGED, "adjusted"),
  /** Arguments: the new initial budget, what was spent in the old year, that year, the change. */
  BUDGET_ABOVE_EXECUTED(DiffCode.BUDGET_ABOVE_EXECUTED, ""),
  /** Arguments: the output, its old and its new cost of one unit, the unit. */
  UNIT_COST_ROSE(DiffCode.UNIT_COST_ROSE, ""),
  /** Arguments: how many were dropped, and how many were added, how many are in both. */
  TABLE_REWRITTEN(DiffCode.TABLE_REWRITTEN, ""),
  /** Arguments: the project's name. */
  PROJECT_ADDED(DiffCode.PROJECT_ADDED, ""),
  /** Arguments: the project's name. */
  PROJECT_REMOVED(DiffCode.PROJECT_REMOVED, ""),
  /** Arguments: the old and the new name. */
  WORDING_CHANGED_NAME(DiffCode.WORDING_CHANGED, "name"),
  /** The two were paired by likeness. Arguments: as before. */
  WORDING_CHANGED_NAME_ALIKE(DiffCode.WORDING_CHANGED, "name-alike"),
  /** The two were paired since their files were named. Arguments: as before. */
  WORDING_CHANGED_NAME_FILES(DiffCode.WORDING_CHANGED, "name-files"),
  /** The project's goals (预期目标). No arguments. */
  WORDING_CHANGED_GOALS(DiffCode.WORDING_CHANGED, "goals"),
  /** 预算规模及资金用途. No arguments. */
  WORDING_CHANGED_PURPOSE(DiffCode.WORDING_CHANGED, "purpose"),
  /** 绩效指标描述. No arguments. */
  WORDING_CHANGED_DESCRIPTION(DiffCode.WORDING_CHANGED, "description"),
  /** 指标值确定依据. No arguments. */
  WORDING_CHANGED_BASIS(DiffCode.WORDING_CHANGED, "basis"),
  /** A field that the form declares. Argument: its label. */
  WORDING_CHANGED_FIELD(DiffCode.WORDING_CHANGED, "field"),
  /** Arguments: the old and the new target. */
  CEILING_FOLLOWS_BUDGET(DiffCode.CEILING_FOLLOWS_BUDGET, "");

  private final DiffCode code;
  private final String variant;

  DiffMessage(DiffCode code, String variant) {
    this.code = code;
    this.variant = variant;
  }

  /** The code of findings that are told so. */
  public DiffCode code() {
    return code;
  }

  /** Whether it says that a target became harder to meet. */
  public boolean isTightening() {
    return code == DiffCode.TARGET_TIGHTENED;
  }

  /** The key in the message bundle, such as {@code diff.target-loosened}. */
  public String key() {
    String key = "diff." + code.code();
    return variant.isEmpty() ? key : key + "." + variant.toLowerCase(Locale.ROOT);
  }
}
