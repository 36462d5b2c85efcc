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
 * @param reached what the year before reached: the old side's actual value where that is an earlier
 *     year, else that of the latest earlier year of the new side; empty where there is none
 * @param stake what it is worth to a reviewer
 * @param dropped what kind of indicator was removed; empty where it was not
 */
public record IndicatorPair(
    Optional<IndicatorScore> old,
    Optional<IndicatorScore> now,
    Optional<Match> match,
    Optional<Reached> reached,
    Stake stake,
    Optional<Dropped> dropped) {
  /** Refuses lines without an indicator and pairs without a reason. */
  public IndicatorPair {
    if (old.isEmpty() && now.isEmpty()) {
      throw new IllegalArgumentException("no indicator on either side");
    }
    if (match.isPresent() != (old.isPresent() && now.isPresent())) {
      throw new IllegalArgumentException("a match belongs to a pair");
    }
    if (dropped.isPresent() != now.isEmpty()) {
      throw new IllegalArgumentException("what was dropped has no new side");
    }
  }
}
