package cn.jixiao.review;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Severity;

/** What may be wrong with the file of judgements. */
public enum ReviewCode implements FindingCode {
  /** An acceptance without a reason, which counts for nothing. Argument: its fingerprint. */
  REVIEW_WITHOUT_REASON(Severity.ERROR),
  /**
   * What was accepted says something else now. Arguments: the code, project, subject, who and when.
   */
  REVIEW_STALE(Severity.WARNING);

  private final Severity severity;

  ReviewCode(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public CodeFamily family() {
    return CodeFamily.SETTINGS;
  }
}
