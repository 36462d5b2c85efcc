package cn.jixiao.score;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
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

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars()
        .forEach(c -> wide.append((char) (c > ' ' && c <= '~' && c != '\'' ? c - '!' + '！' : c)));
    return wide.toString();
  }

  private static String spaced(String text) {
    return text.replaceAll("(?<=[0-9])(?=[\\p{IsHan}%])|(?<=[≥≤＝=])(?=[0-9])", " ");
  }

  private static String inOtherSigns(String text) {
    return text.replace("≥", ">=")
        .replace("≤", "<=")
        .replace("（", "(")
        .replace("）", ")")
        .replace("·", "・")
        .replace("～", "~");
  }

  /** Full-width digits, blanks, other signs for the same, a full stop at the end. */
  @Test
  void howAValueIsSpeltChangesNothing() {
    List<UnaryOperator<String>> spellings =
        List.of(
            JudgedPairsTest::fullWidth,
            JudgedPairsTest::spaced,
            JudgedPairsTest::inOtherSigns,
            text -> " " + text + "。");
    for (JudgedPair pair : PAIRS) {
      Judgement judgement = pair.judgement();
      for (UnaryOperator<String> spelling : spellings) {
        Judgement other =
            new JudgedPair(
                    pair.level2(),
                    pair.name(),
                    spelling.apply(pair.target()),
                    spelling.apply(pair.actual()),
                    pair.outcome(),
                    pair.share(),
                    pair.kind())
                .judgement();
        assertEquals(
            JudgedPair.describe(judgement.outcome()) + judgement.kind(),
            JudgedPair.describe(other.outcome()) + other.kind(),
            () ->
                pair
                    + " as "
                    + spelling.apply(pair.target())
                    + " "
                    + spelling.apply(pair.actual()));
        assertTrue(pair.hasShare(other.share()), pair::toString);
      }
    }
  }
}
