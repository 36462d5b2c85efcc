package cn.jixiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.check.Checker;
import cn.jixiao.diff.Cards;
import cn.jixiao.diff.DiffFinding;
import cn.jixiao.diff.YearComparer;
import cn.jixiao.finding.Finding;
import cn.jixiao.history.ProjectHistory;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Quantity;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.JudgedPair;
import cn.jixiao.score.Judgement;
import cn.jixiao.score.Outcome;
import cn.jixiao.score.ScoreCard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether a target was met, and which is harder, is the same wherever it is asked. */
class OneJudgementTest {
  private static final List<JudgedPair> PAIRS = JudgedPair.all();

  private static ScoreCard card(String yaml) {
    return Cards.of("x.yaml", yaml);
  }

  private static Judgement judgement(JudgedPair pair) {
    return card(pair.yaml()).indicators().get(0).judgement();
  }

  @Test
  void fullMarksForWhatWasMissedAreWarnedOfAndForNothingElse() {
    for (JudgedPair pair : PAIRS) {
      List<String> codes =
          new Checker().check(card(pair.yamlWithScore("10"))).stream().map(Finding::code).toList();
      assertEquals(
          judgement(pair).outcome().isMissed(),
          codes.contains("full-score-for-missed"),
          () -> pair + " has " + codes);
    }
  }

  @Test
  void aReasonMayNotSayTheContrary() {
    for (JudgedPair pair : PAIRS) {
      String reason = ", reason: 受客观条件影响，未完成目标";
      String yaml = pair.yamlWithScore("9" + reason);
      List<String> codes = new Checker().check(card(yaml)).stream().map(Finding::code).toList();
      assertEquals(
          judgement(pair).outcome().isMet(),
          codes.contains("reason-contradicts"),
          () -> pair + " has " + codes);
    }
  }

  @Test
  void aHistoryMarksWhatWasMissed() {
    for (JudgedPair pair : PAIRS) {
      ProjectHistory history = ProjectHistory.of(List.of(card(pair.yaml())));
      assertEquals(
          judgement(pair).outcome().isMissed(),
          history.indicators().get(0).years().get(0).orElseThrow().missed(),
          pair::toString);
    }
  }

  /**
   * Were the actual value the next target, with the same sign, it would be easier than the one that
   * it misses and harder than the one that it exceeds.
   */
  @Test
  void whatMissesATargetWouldLoosenIt() {
    int compared = 0;
    for (JudgedPair pair : PAIRS) {
      Judgement judgement = judgement(pair);
      Optional<String> next = nextTarget(judgement);
      if (next.isEmpty()) {
        continue;
      }
      Set<String> codes =
          new YearComparer()
                  .compare(
                      List.of(card(pair.plan(2024, pair.target()))),
                      List.of(card(pair.plan(2024, next.get()))))
                  .projects()
                  .stream()
                  .flatMap(project -> project.findings().stream())
                  .map(DiffFinding::code)
                  .map(code -> code.code())
                  .collect(java.util.stream.Collectors.toSet());
      String expected = judgement.outcome().isMissed() ? "target-loosened" : "target-tightened";
      assertTrue(codes.contains(expected), () -> pair + " to " + next + ": " + codes);
      compared++;
    }
    assertTrue(compared > 80, compared + " compared");
  }

  /** The actual value as a target; empty where it says as much as the target, or no figure. */
  private static Optional<String> nextTarget(Judgement judgement) {
    boolean decided = judgement.outcome().isMissed() || judgement.outcome() instanceof Outcome.Met;
    if (!decided || judgement.kind() == ScoredAs.EXACTLY) {
      return Optional.empty();
    }
    if (judgement.target() instanceof Deadline asked
        && judgement.actual() instanceof Deadline reached) {
      boolean same = asked.endIn(2024).equals(reached.endIn(2024));
      return same ? Optional.empty() : Optional.of(reached.text());
    }
    if (judgement.target() instanceof Quantity asked
        && judgement.actual() instanceof Quantity reached
        && !reached.imprecise()
        && !reached.isUnitUnwritten()
        && !asked.isUnitUnwritten()
        && asked.value().compareTo(reached.value()) != 0) {
      String sign =
          switch (asked.comparison()) {
            case AT_LEAST -> "≥";
            case MORE_THAN -> ">";
            case AT_MOST -> "≤";
            case LESS_THAN -> "<";
            case EXACTLY, NONE -> "";
          };
      return Optional.of(
          sign
              + reached.written().number().toPlainString()
              + reached.written().scale()
              + reached.written().unit());
    }
    return Optional.empty();
  }
}
