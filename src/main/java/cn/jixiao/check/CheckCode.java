package cn.jixiao.check;

import cn.jixiao.project.FindingCode;
import cn.jixiao.project.Severity;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the rules find, besides the scores and weights that {@link cn.jixiao.score.ScoreCode} has.
 * Errors are contradictions that nobody can defend, warnings are what a reviewer must see, the rest
 * is information. Which arguments a finding's message gets, stands here.
 */
public enum CheckCode implements FindingCode {
  // Arithmetic.
  /** Arguments: the sum of all weights. */
  WEIGHTS_NOT_100(Severity.ERROR),
  /** Arguments: the group, the sum of its weights, the form's weight. */
  GROUP_WEIGHT(Severity.WARNING),
  /** Arguments: the column, the total as authored, the sum of the lines. */
  FUNDS_TOTAL(Severity.ERROR),
  /** Arguments: the column, the total as authored, the sum of the lines that are given. */
  FUNDS_LINES_MISSING(Severity.WARNING),
  /** Arguments: the executed amount, the amount it may not exceed. */
  OVERSPENT(Severity.WARNING),
  /** Arguments: the step, its share, the share before it. */
  PLAN_NOT_ASCENDING(Severity.WARNING),
  /** Arguments: the last step's share. */
  PLAN_NOT_100(Severity.WARNING),
  /** Arguments: the share as written. */
  PLAN_SHARE_UNREADABLE(Severity.WARNING),
  /** Arguments: the published total, the sum of its printed scores. */
  PUBLISHED_TOTAL(Severity.ERROR),
  /**
   * A total that is the sum of unrounded scores. Arguments: the published total, the sum of the
   * printed scores.
   */
  PUBLISHED_TOTAL_UNROUNDED(Severity.ERROR),
  /** Arguments: the published rate, the computed one. */
  PUBLISHED_RATE(Severity.WARNING),
  /** Arguments: the published score, the computed one. */
  PUBLISHED_SCORE(Severity.WARNING),
  /** Cut off instead of rounded. Arguments: the published score, the computed one. */
  PUBLISHED_SCORE_CUT(Severity.WARNING),
  /** Rounded to fewer decimals. Arguments: the published figure, the computed one. */
  PUBLISHED_COARSE(Severity.WARNING),

  // Scores.
  /** Arguments: the score, the weight. */
  SCORE_OVER_WEIGHT(Severity.ERROR),
  /** Arguments: the score. */
  SCORE_NEGATIVE(Severity.ERROR),
  /** Arguments: the weight. */
  WEIGHT_NOT_POSITIVE(Severity.ERROR),
  /** Arguments: the score, the level, the least and the most it may score. */
  SCORE_OUTSIDE_BAND(Severity.WARNING),
  /** Arguments: the points that were deducted, the indicator's name. */
  REASON_MISSING(Severity.WARNING),
  /** Arguments: the target, the actual value. */
  FULL_SCORE_FOR_MISSED(Severity.WARNING),
  /** Arguments: the word in the actual value that says so, such as 部分. */
  FULL_SCORE_FOR_PARTIAL(Severity.WARNING),
  /** Arguments: the target, the actual value, the deviation in percent, the formula's score. */
  OVER_TARGET_NOT_DEDUCTED(Severity.WARNING),
  /** Arguments: the score, the formula's score, the arithmetic. */
  SCORE_DEPARTS(Severity.INFO),
  /** Arguments: the score, the formula's score, the arithmetic. */
  DEDUCTION_THOUGH_MET(Severity.INFO),
  /** Arguments: none. */
  REASON_WITHOUT_DEVIATION(Severity.INFO),
  /** Arguments: the words of the reason, what they contradict. */
  REASON_CONTRADICTS(Severity.WARNING),
  /** Arguments: the line of the first use. */
  REASON_REPEATED(Severity.INFO),

  // Targets and actual values.
  /** Arguments: the indicator's name. */
  TARGET_MISSING(Severity.WARNING),
  /** Arguments: the indicator's name. */
  ACTUAL_MISSING(Severity.WARNING),
  /** Arguments: the target. */
  QUANTITY_IN_WORDS(Severity.WARNING),
  /** Arguments: the value. */
  UNIT_MISSING(Severity.INFO),
  /** Arguments: the value. */
  COST_WITHOUT_UNIT(Severity.WARNING),
  /** A sum of money in a unit that is none. Arguments: the target, its unit. */
  COST_NOT_MONEY(Severity.WARNING),
  /** Arguments: the value. */
  PERCENT_ABOVE_100(Severity.WARNING),
  /** Arguments: the rate, the count that cannot give it. */
  RATE_IMPOSSIBLE(Severity.WARNING),
  /** Arguments: the target, the direction that the indicator's name suggests. */
  DIRECTION_CONTRADICTS(Severity.WARNING),
  /** A bare number where less is better. Arguments: the target. */
  DIRECTION_UNSAID(Severity.WARNING),
  /** Arguments: the target. */
  DATE_IN_QUALITY(Severity.INFO),
  /** A rate where the name asks for a date or a length of time. Arguments: the target. */
  TIME_IN_PERCENT(Severity.INFO),
  /** Arguments: none. */
  TARGET_REPEATS_DESCRIPTION(Severity.INFO),
  /** Arguments: none. */
  DESCRIPTION_REPEATS_NAME(Severity.INFO),
  /** Arguments: how many indicators have it. */
  DESCRIPTION_PASTED(Severity.INFO),
  /** Arguments: the target, the actual value. */
  UNITS_DIFFER(Severity.WARNING),
  /** Arguments: the target, the unit that the indicator's name carries. */
  UNIT_AGAINST_NAME(Severity.INFO),
  /** Arguments: the target, the actual value. */
  ACTUAL_NOT_A_NUMBER(Severity.WARNING),
  /** The number is there, but within words. Arguments: the target. */
  ACTUAL_IN_SENTENCE(Severity.INFO),
  /** Arguments: the actual value. */
  ACTUAL_IMPRECISE(Severity.INFO),
  /** Every actual value repeats its target. Arguments: how many. */
  ACTUALS_REPEAT_TARGETS(Severity.INFO),
  /** Arguments: the date, the project's year. */
  DATE_OUTSIDE_YEAR(Severity.INFO),
  /** Arguments: the target. */
  SEVERAL_MEASURES(Severity.INFO),
  /** Arguments: the group, the name that forms know. */
  LEVEL2_UNKNOWN(Severity.INFO),
  /** Arguments: the indicator's name, its group, the group it belongs to. */
  LEVEL2_DOUBTFUL(Severity.INFO),

  // Funds against indicators.
  /** Arguments: the target, the budget. */
  COST_ABOVE_BUDGET(Severity.ERROR),
  /** Arguments: the actual value, the executed amount. */
  COST_ABOVE_EXECUTED(Severity.ERROR),
  /** Arguments: the target, the initial and the adjusted budget. */
  COST_TARGET_INITIAL(Severity.INFO),
  /** Arguments: the target, the budget. */
  TOTAL_COST_TARGET(Severity.WARNING),
  /** Arguments: the actual value, the executed amount. */
  TOTAL_COST_ACTUAL(Severity.WARNING),
  /** Arguments: the sum of the parts, the total. */
  SUBCOSTS_ABOVE_TOTAL(Severity.WARNING),

  // Completeness of the form.
  /** Arguments: the group. */
  GROUP_MISSING(Severity.WARNING),
  /** Arguments: the group. */
  GROUP_EMPTY(Severity.WARNING),
  /** Arguments: the group, the groups that the form knows. */
  GROUP_UNKNOWN(Severity.INFO),
  /** Arguments: none. */
  SATISFACTION_MISSING(Severity.WARNING),
  /** Arguments: none. */
  GOALS_MISSING(Severity.WARNING),
  /** Arguments: none. */
  ACHIEVED_MISSING(Severity.WARNING),
  /** Arguments: the goal's words with the number, the indicator's name, its value. */
  GOAL_CONTRADICTS(Severity.WARNING),
  /** Arguments: none. */
  GOAL_COPIED(Severity.WARNING),
  /** Arguments: none. */
  NAME_BLANK(Severity.WARNING),
  /** Arguments: the name, the line of the first. */
  INDICATOR_REPEATED(Severity.INFO),
  /** Arguments: the id, the year, the other file. */
  ID_TWICE(Severity.ERROR),

  // Allowances.
  /** Arguments: the code as written. */
  ALLOW_UNKNOWN(Severity.WARNING),
  /** Arguments: the code as written, the one that was probably meant. */
  ALLOW_MISSPELT(Severity.WARNING),
  /** A comment to the program that it does not understand. Arguments: its words. */
  ALLOW_UNREADABLE(Severity.WARNING),
  /** Arguments: the code. */
  ALLOW_WITHOUT_REASON(Severity.WARNING),
  /** Arguments: the code. */
  ALLOW_UNUSED(Severity.INFO),

  // Settings.
  /** Arguments: the code as written. */
  SETTING_CODE_UNKNOWN(Severity.ERROR),
  /** Arguments: the code as written, the one that was probably meant. */
  SETTING_CODE_MISSPELT(Severity.ERROR),
  /** A code that says why a file cannot be read. Arguments: the code. */
  SETTING_CODE_FIXED(Severity.ERROR);

  private final Severity severity;

  CheckCode(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  /** The constant with that {@link #code()}. */
  public static Optional<CheckCode> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
