package cn.jixiao.summary;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Severity;

/** Every finding that summarising can give. Its message is in the bundle under its code. */
public enum SummaryCode implements FindingCode {
  /** No project is left to summarise. */
  SUMMARY_EMPTY(Severity.ERROR),
  /** The sums are over several years. Arguments: how many, the years. */
  SUMMARY_SEVERAL_YEARS(Severity.WARNING),
  /** The Java runtime cannot draw. Argument: what it says. */
  SUMMARY_WITHOUT_CHARTS(Severity.WARNING),
  /** A line is none of a part's. */
  RESULT_UNREADABLE(Severity.ERROR),
  /** A part has not as many lines as it says. Arguments: how many projects, how many lines. */
  RESULT_CUT_OFF(Severity.ERROR),
  /** Parts of what was divided are not there. Arguments: which, of how many. */
  RESULT_PART_MISSING(Severity.ERROR),
  /** A part is there already. Arguments: which, the other file. */
  RESULT_PART_TWICE(Severity.ERROR);

  private final Severity severity;

  SummaryCode(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public CodeFamily family() {
    return CodeFamily.SUMMARY;
  }
}
