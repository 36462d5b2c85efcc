package cn.jixiao.history;

import cn.jixiao.score.ScoreCard.IndicatorScore;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An indicator in one year of its history.
 *
 * @param score what was authored
 * @param target the target's number in the unit of the history, such as 10000 for {@code ≥1万次};
 *     empty where it has none, or one that cannot be compared with the other years'
 * @param actual the actual value's number, likewise
 */
public record IndicatorYear(
    IndicatorScore score, Optional<BigDecimal> target, Optional<BigDecimal> actual) {

  /** Whether the target was certainly not met. */
  public boolean missed() {
    return score.judgement().outcome().isMissed();
  }
}
