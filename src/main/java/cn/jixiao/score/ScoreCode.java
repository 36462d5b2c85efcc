package cn.jixiao.score;

import cn.jixiao.project.Finding;
import cn.jixiao.project.Place;
import cn.jixiao.project.Severity;
import java.util.List;
import java.util.Locale;

/** Every finding that scoring a project can give. Its message is in the bundle under its code. */
public enum ScoreCode {
  /** Neither rule nor evaluator gives a score. Argument: the indicator's name. */
  SCORE_MISSING,
  /** Argument: the indicator's name. */
  WEIGHT_MISSING,
  /** Budget execution cannot be computed. */
  EXECUTION_MISSING;

  /** The code in messages and machine formats, such as {@code score-missing}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Finding at(Place place, String... arguments) {
    return new Finding(code(), Severity.ERROR, place, List.of(arguments));
  }
}
