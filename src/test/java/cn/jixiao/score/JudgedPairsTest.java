package cn.jixiao.score;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every pair of the reviewed table is judged as its reader judged it. */
class JudgedPairsTest {
  private static final List<JudgedPair> PAIRS = JudgedPair.all();

  @Test
  void everyPairIsJudgedAsReviewed() {
    assertTrue(PAIRS.size() > 200, "the table is there");
    assertAll(
        PAIRS.stream()
            .map(
                pair ->
                    () -> {
                      Judgement judgement = pair.judgement();
                      assertEquals(
                          pair.outcome() + " " + pair.kind(),
                          JudgedPair.describe(judgement.outcome()) + " " + judgement.kind().key(),
                          pair::toString);
                      assertTrue(
                          pair.hasShare(judgement.share()), pair + " has " + judgement.share());
                    }));
  }

  @Test
  void noPairTwice() {
    Set<String> seen = new HashSet<>();
    for (JudgedPair pair : PAIRS) {
      assertTrue(
          seen.add(pair.level2() + pair.name() + pair.target() + pair.actual()), pair::toString);
    }
  }

  /** What cannot be told is told at a cell, with the part that was not understood. */
  @Test
  void whatCannotBeScoredIsSaidOfACell() {
    for (JudgedPair pair : PAIRS) {
      ScoreCard card = Cards.of(pair.yaml());
      if (card.indicators().get(0).score().isEmpty()) {
        var gap = ScoreGaps.of(card).get(0);
        assertEquals("score-missing", gap.code(), pair::toString);
        assertTrue(!gap.variant().isEmpty() && gap.place().column() > 10, pair::toString);
      }
    }
  }
}
