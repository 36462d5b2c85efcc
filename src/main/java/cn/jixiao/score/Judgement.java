package cn.jixiao.score;

import cn.jixiao.measure.Measure;
import cn.jixiao.project.ScoredAs;
import java.util.Optional;

/**
 * What an indicator's target and actual value mean, which way is better, whether the target was
 * met, and what the formula gives. It is decided once, when the project is scored; whoever speaks
 * of an indicator afterwards asks it and parses no cell again.
 *
 * @param kind which way is better: as authored, else inferred from the target
 * @param cost whether the indicator stands among the costs, where a bare number is a ceiling
 * @param target what the target means; blank words where there is none
 * @param actual what the actual value means, likewise
 * @param directionUnsaid whether the target is a bare number although the name says that less is
 *     better, so that the formula may hold the wrong way
 * @param outcome whether the target was met
 * @param share what the formula gives; empty where it leaves that to the evaluator or cannot tell
 */
public record Judgement(
    ScoredAs kind,
    boolean cost,
    Measure target,
    Measure actual,
    boolean directionUnsaid,
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

  static boolean isSameText(Measure target, Measure actual) {
    return !target.isBlank() && target.text().strip().equals(actual.text().strip());
  }
}
