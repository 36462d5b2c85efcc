package cn.jixiao.check;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Severity;
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
  WEIGHTS_NOT_100(CodeFamily.ARITHMETIC, Severity.ERROR),
  /** Arguments: the group, the sum of its weights, the form's weight. */
  GROUP_WEIGHT(CodeFamily.ARITHMETIC, Severity.WARNING),
  /** Arguments: the column, the total as authored, the sum of the lines. */
  FUNDS_TOTAL(CodeFamily.ARITHMETIC, Severity.ERROR),
  /**
   * Arguments: the column, the total as authored, the sum of the lines that are given, the lines
   * there can be.
   */
  FUNDS_LINES_MISSING(CodeFamily.ARITHMETIC, Severity.WARNING),
  /** Arguments: the executed amount, the amount it may not exceed. */
  OVERSPENT(CodeFamily.ARITHMETIC, Severity.WARNING),
  /** Arguments: the step, its share, the share before it. */
  PLAN_NOT_ASCENDING(CodeFamily.ARITHMETIC, Severity.WARNING),
  /** Arguments: the last step's share. */
  PLAN_NOT_100(CodeFamily.ARITHMETIC, Severity.WARNING),
  /** Arguments: the share as written. */
  PLAN_SHARE_UNREADABLE(CodeFamily.ARITHMETIC, Severity.WARNING),
  /** Arguments: the published total, the sum of its printed scores. */
  PUBLISHED_TOTAL(CodeFamily.ARITHMETIC, Severity.ERROR),
  /**
   * A total that is the sum of unrounded scores. Arguments: the published total, the sum of the
   * printed scores.
   */
  PUBLISHED_TOTAL_UNROUNDED(CodeFamily.ARITHMETIC, Severity.ERROR),
  /** Arguments: the published rate, the computed one. */
  PUBLISHED_RATE(CodeFamily.ARITHMETIC, Severity.WARNING),
  /** Arguments: the published score, the computed one. */
  PUBLISHED_SCORE(CodeFamily.ARITHMETIC, Severity.WARNING),
  /** Cut off instead of rounded. Arguments: the published score, the computed one. */
  PUBLISHED_SCORE_CUT(CodeFamily.ARITHMETIC, Severity.WARNING),
  /** Rounded to fewer decimals. Arguments: the published figure, the computed one. */
  PUBLISHED_COARSE(CodeFamily.ARITHMETIC, Severity.WARNING),

  // Scores.
  /** Arguments: the score, the weight. */
  SCORE_OVER_WEIGHT(CodeFamily.SCORES, Severity.ERROR),
  /** Arguments: the score. */
  SCORE_NEGATIVE(CodeFamily.SCORES, Severity.ERROR),
  /** Arguments: the weight. */
  WEIGHT_NOT_POSITIVE(CodeFamily.SCORES, Severity.ERROR),
  /** Arguments: the score, the level, the least and the most it may score. */
  SCORE_OUTSIDE_BAND(CodeFamily.SCORES, Severity.WARNING),
  /** Arguments: the points that were deducted, the indicator's name. */
  REASON_MISSING(CodeFamily.SCORES, Severity.WARNING),
  /** Arguments: the target, the actual value. */
  FULL_SCORE_FOR_MISSED(CodeFamily.SCORES, Severity.WARNING),
  /** Arguments: the word in the actual value that says so, such as 部分. */
  FULL_SCORE_FOR_PARTIAL(CodeFamily.SCORES, Severity.WARNING),
  /** Arguments: the target, the actual value, the deviation in percent, the formula's score. */
  OVER_TARGET_NOT_DEDUCTED(CodeFamily.SCORES, Severity.WARNING),
  /**
   * More than twice the target without a word why, and no band takes points for it. Arguments: the
   * target, the actual value, the deviation in percent.
   */
  OVERSHOOT_UNEXPLAINED(CodeFamily.SCORES, Severity.INFO),
  /**
   * A cost whose score is what more would earn. Arguments: the score, the arithmetic that gives it,
   * the formula's score.
   */
  COST_SCORED_UPWARDS(CodeFamily.SCORES, Severity.WARNING),
  /** Above a target with {@code ＝}. Arguments: the target, the actual value. */
  ABOVE_EXACT(CodeFamily.SCORES, Severity.INFO),
  /** Arguments: the target, the actual value. */
  MET_AT_EDGE(CodeFamily.SCORES, Severity.INFO),
  /** Arguments: the score, the formula's score, the arithmetic. */
  SCORE_DEPARTS(CodeFamily.SCORES, Severity.INFO),
  /** Arguments: the score, the formula's score, the arithmetic. */
  DEDUCTION_THOUGH_MET(CodeFamily.SCORES, Severity.INFO),
  /** Arguments: none. */
  REASON_WITHOUT_DEVIATION(CodeFamily.SCORES, Severity.INFO),
  /** Arguments: the words of the reason, what they contradict. */
  REASON_CONTRADICTS(CodeFamily.SCORES, Severity.WARNING),
  /** Arguments: the line of the first use. */
  REASON_REPEATED(CodeFamily.SCORES, Severity.INFO),

  // Targets and actual values.
  /** Arguments: the indicator's name. */
  TARGET_MISSING(CodeFamily.TARGETS, Severity.WARNING),
  /** Arguments: the indicator's name. */
  ACTUAL_MISSING(CodeFamily.TARGETS, Severity.WARNING),
  /** Arguments: the target. */
  QUANTITY_IN_WORDS(CodeFamily.TARGETS, Severity.WARNING),
  /** Arguments: the target. */
  RATE_IN_WORDS(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: the target. */
  DEADLINE_IN_WORDS(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: the value. */
  UNIT_MISSING(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: the value. */
  COST_WITHOUT_UNIT(CodeFamily.TARGETS, Severity.WARNING),
  /** A sum in 万 or 亿 without 元. Arguments: the value. */
  COST_WITHOUT_YUAN(CodeFamily.TARGETS, Severity.INFO),
  /** A sum of money in a unit that is none. Arguments: the target, its unit. */
  COST_NOT_MONEY(CodeFamily.TARGETS, Severity.WARNING),
  /** Arguments: the value. */
  PERCENT_ABOVE_100(CodeFamily.TARGETS, Severity.WARNING),
  /** Part of a whole, of which all is asked for at least. Arguments: the target. */
  ALL_AT_LEAST(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: the rate, the count that cannot give it. */
  RATE_IMPOSSIBLE(CodeFamily.TARGETS, Severity.WARNING),
  /** Arguments: the target, the direction that the indicator's name suggests. */
  DIRECTION_CONTRADICTS(CodeFamily.TARGETS, Severity.WARNING),
  /** A bare number where less is better. Arguments: the target. */
  DIRECTION_UNSAID(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: the target. */
  DATE_IN_QUALITY(CodeFamily.TARGETS, Severity.INFO),
  /** A rate where the name asks for a date or a length of time. Arguments: the target. */
  TIME_IN_PERCENT(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: none. */
  TARGET_REPEATS_DESCRIPTION(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: none. */
  DESCRIPTION_REPEATS_NAME(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: how many indicators have it. */
  DESCRIPTION_PASTED(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: the target, the actual value. */
  UNITS_DIFFER(CodeFamily.TARGETS, Severity.WARNING),
  /** Arguments: the target, the unit that the indicator's name carries. */
  UNIT_AGAINST_NAME(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: the target, the actual value. */
  ACTUAL_NOT_A_NUMBER(CodeFamily.TARGETS, Severity.WARNING),
  /** The number is there, but within words. Arguments: the target. */
  ACTUAL_IN_SENTENCE(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: the actual value. */
  ACTUAL_IMPRECISE(CodeFamily.TARGETS, Severity.INFO),
  /** Every actual value repeats its target. Arguments: how many. */
  ACTUALS_REPEAT_TARGETS(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: the date, the project's year. */
  DATE_OUTSIDE_YEAR(CodeFamily.TARGETS, Severity.INFO),
  /** A result of another year. Arguments: the actual value, the project's year. */
  ACTUAL_OTHER_YEAR(CodeFamily.TARGETS, Severity.WARNING),
  /** Arguments: the target. */
  SEVERAL_MEASURES(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: the group, the name that forms know. */
  LEVEL2_UNKNOWN(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: the indicator's name, its group, the group it belongs to. */
  LEVEL2_DOUBTFUL(CodeFamily.TARGETS, Severity.INFO),

  // Funds against indicators.
  /** Arguments: the target, the budget. */
  COST_ABOVE_BUDGET(CodeFamily.FUNDS, Severity.ERROR),
  /** Arguments: the actual value, the executed amount. */
  COST_ABOVE_EXECUTED(CodeFamily.FUNDS, Severity.ERROR),
  /** Arguments: the target, the initial and the adjusted budget. */
  COST_TARGET_INITIAL(CodeFamily.FUNDS, Severity.INFO),
  /** Arguments: the target, the budget. */
  TOTAL_COST_TARGET(CodeFamily.FUNDS, Severity.WARNING),
  /** Arguments: the actual value, the executed amount. */
  TOTAL_COST_ACTUAL(CodeFamily.FUNDS, Severity.WARNING),
  /** Arguments: the sum of the parts, the total. */
  SUBCOSTS_ABOVE_TOTAL(CodeFamily.FUNDS, Severity.WARNING),

  // The year that has not ended.
  /** Arguments: what the year is expected to reach, the target. */
  FORECAST_SHORT(CodeFamily.TARGETS, Severity.WARNING),
  /** Arguments: what was reckoned. */
  FORECAST_RECKONED(CodeFamily.TARGETS, Severity.INFO),
  /** Arguments: the rate so far, the calendar's, the months. */
  EXECUTION_BEHIND(CodeFamily.FUNDS, Severity.INFO),

  // Completeness of the form.
  /** Arguments: the group. */
  GROUP_MISSING(CodeFamily.COMPLETENESS, Severity.WARNING),
  /** Arguments: the group. */
  GROUP_EMPTY(CodeFamily.COMPLETENESS, Severity.WARNING),
  /** Arguments: the group, the groups that the form knows. */
  GROUP_UNKNOWN(CodeFamily.COMPLETENESS, Severity.INFO),
  /** Arguments: none. */
  SATISFACTION_MISSING(CodeFamily.COMPLETENESS, Severity.WARNING),
  /** Arguments: none. */
  GOALS_MISSING(CodeFamily.COMPLETENESS, Severity.WARNING),
  /** Arguments: none. */
  ACHIEVED_MISSING(CodeFamily.COMPLETENESS, Severity.WARNING),
  /** Arguments: the goal's words with the number, the indicator's name, its value. */
  GOAL_CONTRADICTS(CodeFamily.COMPLETENESS, Severity.WARNING),
  /** Arguments: none. */
  GOAL_COPIED(CodeFamily.COMPLETENESS, Severity.WARNING),
  /** Arguments: none. */
  NAME_BLANK(CodeFamily.COMPLETENESS, Severity.WARNING),
  /** Arguments: the name, the line of the first. */
  INDICATOR_REPEATED(CodeFamily.COMPLETENESS, Severity.INFO),
  /** A line at the foot that the form does not ask for. Arguments: its name. */
  FOOT_NOT_PRINTED(CodeFamily.COMPLETENESS, Severity.INFO),
  /**
   * A declared score above the weight or below zero. Arguments: its label, the score, the weight.
   */
  FIELD_SCORE_RANGE(CodeFamily.COMPLETENESS, Severity.ERROR),
  /** A field that the form requires. Arguments: its label, its key. */
  FIELD_MISSING(CodeFamily.COMPLETENESS, Severity.WARNING),
  /** Arguments: the id, the year, the other file. */
  ID_TWICE(CodeFamily.COMPLETENESS, Severity.ERROR),
  /** Every result is that of the year before. Arguments: how many, the file of the year before. */
  RESULTS_COPIED(CodeFamily.COMPLETENESS, Severity.WARNING),

  // Allowances.
  /** Arguments: the code as written. */
  ALLOW_UNKNOWN(CodeFamily.SETTINGS, Severity.WARNING),
  /** Arguments: the code as written, the one that was probably meant. */
  ALLOW_MISSPELT(CodeFamily.SETTINGS, Severity.WARNING),
  /** A comment to the program that it does not understand. Arguments: its words. */
  ALLOW_UNREADABLE(CodeFamily.SETTINGS, Severity.WARNING),
  /** Arguments: the code. */
  ALLOW_WITHOUT_REASON(CodeFamily.SETTINGS, Severity.WARNING),
  /** Arguments: the code. */
  ALLOW_UNUSED(CodeFamily.SETTINGS, Severity.INFO),

  // Settings.
  /** Arguments: the code as written. */
  SETTING_CODE_UNKNOWN(CodeFamily.SETTINGS, Severity.ERROR),
  /** Arguments: the code as written, the one that was probably meant. */
  SETTING_CODE_MISSPELT(CodeFamily.SETTINGS, Severity.ERROR),
  /** A code that says why a file cannot be read. Arguments: the code. */
  SETTING_CODE_FIXED(CodeFamily.SETTINGS, Severity.ERROR);

  private final CodeFamily family;
  private final Severity severity;

  CheckCode(CodeFamily family, Severity severity) {
    this.family = family;
    this.severity = severity;
  }

  @Override
  public CodeFamily family() {
    return family;
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
