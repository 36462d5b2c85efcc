package cn.jixiao.diff;

import cn.jixiao.finding.Severity;
import java.util.Optional;

/**
 * What became of a target.
 *
 * @param message the sentence
 * @param severity how loud it is
 * @param change how far the number moved
 */
record TargetChange(DiffMessage message, Severity severity, Optional<Change> change) {
  static TargetChange of(DiffMessage message) {
    return new TargetChange(message, message.code().severity(), Optional.empty());
  }

  /** An average became a total, or a total an average: that is how targets are loosened unseen. */
  static TargetChange otherBasis() {
    return of(DiffMessage.TARGET_CHANGED_BASIS).withSeverity(Severity.WARNING);
  }

  TargetChange withSeverity(Severity other) {
    return new TargetChange(message, other, change);
  }

  TargetChange withChange(Optional<Change> moved) {
    return new TargetChange(message, severity, moved);
  }

  boolean isLoosening() {
    return message.code() == DiffCode.TARGET_LOOSENED && severity == Severity.WARNING;
  }
}
