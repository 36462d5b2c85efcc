package cn.jixiao.score;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Severity;

/** Every finding that scoring a project can give. Its message is in the bundle under its code. */
public enum ScoreCode implements FindingCode {
  /** Neither rule nor evaluator gives a score. Argument: the indicator's name. */
  SCORE_MISSING,
  /** Argument: the indicator's name. */
  WEIGHT_MISSING,
  /** Budget execution cannot be computed. */
  EXECUTION_MISSING,
  /** A department's document has no project to add up. Arguments: the line. */
  MEMBERS_MISSING(Severity.WARNING),
  /** A file beside a department's document that cannot be read. Argument: the file. */
  MEMBER_UNREADABLE,
  /**
   * Some of a department's projects lack an amount that others have, so that nothing is added up.
   * Arguments: the line, the column, how many lack it.
   */
  MEMBERS_PARTIAL,
  /** What projects add up to is not what was written. Arguments: the line, the amount, the sum. */
  MEMBERS_DIFFER;

  private final Severity severity;

  ScoreCode() {
    this(Severity.ERROR);
  }

  ScoreCode(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public CodeFamily family() {
    return CodeFamily.SCORES;
  }
}
