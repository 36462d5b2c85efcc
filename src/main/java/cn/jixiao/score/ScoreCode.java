package cn.jixiao.score;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;

/** Every finding that scoring a project can give. Its message is in the bundle under its code. */
public enum ScoreCode implements FindingCode {
  /** Neither rule nor evaluator gives a score. Argument: the indicator's name. */
  SCORE_MISSING,
  /** Argument: the indicator's name. */
  WEIGHT_MISSING,
  /** Budget execution cannot be computed. */
  EXECUTION_MISSING;

  @Override
  public CodeFamily family() {
    return CodeFamily.SCORES;
  }
}
