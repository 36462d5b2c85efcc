package cn.jixiao.score;

import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.project.ScoredAs;
import java.util.Optional;

/**
 * What an indicator's target and actual value mean, which way is better, whether the target was
 * met, and what the formula gives. It is decided once, when the project is scored; whoever speaks
 * of an indicator afterwards asks it and parses no cell again.
 *
 * @param kind which way is better: as authored, else inferred
 * @param ground what says so
 * @param cost whether the indicator stands among the costs, where a bare number is a ceiling
 * @param target what the target means, beside the actual value; blank words where there is none
 * @param actual what the actual value means, likewise
 * @param outcome whether the target was met
 * @param share what the formula gives; empty where it leaves that to the evaluator or cannot tell
 */
public record Judgement(
    ScoredAs kind,
    Ground ground,
    boolean cost,
    Measure target,
    Measure actual,
    Outcome outcome,
    Optional<Share> share) {

  /** Whether there is a target that says something. */
  public boolean hasTarget() {
    return !target.isBlank();
  }

  /** Whether there is an actual value that says something. */
  public boolean hasActual() {
    return !actual.isBlank();
  }

  /** Whether the actual value repeats the target word for word. */
  public boolean isSameText() {
    return isSameText(target, actual);
  }

  /**
   * Whether the target is a bare number that is taken for a ceiling, because the name, or the time
   * that something takes, suggests that less is better, and nobody says so.
   */
  public boolean isDirectionUnsaid() {
    return kind == ScoredAs.AT_MOST
        && (ground == Ground.NAME || ground == Ground.DURATION)
        && target instanceof Quantity;
  }

  static boolean isSameText(Measure target, Measure actual) {
    return !target.isBlank() && target.text().strip().equals(actual.text().strip());
  }
}
