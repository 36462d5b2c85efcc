package cn.jixiao.diff;

import cn.jixiao.diff.pairing.Match;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import java.util.Optional;

/**
 * An indicator in both years, or in one of them: a line of the comparison table.
 *
 * @param old empty for an indicator that was added
 * @param now empty for one that was removed
 * @param match by what the two were paired; present exactly where both are
 */
public record IndicatorPair(
    Optional<IndicatorScore> old, Optional<IndicatorScore> now, Optional<Match> match) {
  /** Refuses lines without an indicator and pairs without a reason. */
  public IndicatorPair {
    if (old.isEmpty() && now.isEmpty()) {
      throw new IllegalArgumentException("no indicator on either side");
    }
    if (match.isPresent() != (old.isPresent() && now.isPresent())) {
      throw new IllegalArgumentException("a match belongs to a pair");
    }
  }
}
