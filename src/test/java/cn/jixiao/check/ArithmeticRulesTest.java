package cn.jixiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.finding.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that must add up, at the edges where they still do and no longer do. */
class ArithmeticRulesTest {
  private static final String FISCAL =
      "fiscal: {budget: 72.179, adjusted: 70.5, executed: 67.6182}";

  private static List<Finding> check(String... replacements) {
    return Sample.check(new ArithmeticRules(), Sample.with(replacements));
  }

  private static String shown(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.code() + " " + String.join("/", finding.arguments()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void aSoundProjectAddsUp() {
    assertEquals(List.of(), check());
  }

  @ParameterizedTest(name = "weight {0} instead of {1}: {2}")
  @CsvSource({
    "'weight: 30', 'weight: 30.01', 'weights-not-100 100.01, group-weight 效益指标/30.01/30'",
    "'weight: 30', 'weight: 29.99', 'weights-not-100 99.99, group-weight 效益指标/29.99/30'",
    "'weight: 20', 'weight: 20.00', ''",
    // Together they make 100, and each of two groups has what belongs to the other.
    "'weight: 20', 'weight: 21', 'weights-not-100 101, group-weight 产出指标/51/50'",
  })
  void weightsMakeAHundredAndEachGroupItsPart(String old, String now, String expected) {
    assertEquals(expected, shown(check(old, now)));
  }

  @Test
  void aPlanWithoutWeightsIsAskedForNone() {
    String plan = Sample.SOUND.replaceAll(" +(weight|score): .*\n", "");
    assertEquals(List.of(), Sample.check(new ArithmeticRules(), plan));
    assertEquals(
        "weights-not-100 30, group-weight 产出指标/20/50, group-weight 效益指标/0/30, group-weight 满意度指标/0/10",
        shown(
            Sample.check(
                new ArithmeticRules(),
                plan.replace("actual: 6场\n", "actual: 6场\n        weight: 20\n"))));
  }

  @Test
  void costsInAGroupOfTheirOwnBelongToTheOutputs() {
    String[] own = {"    成本指标:\n", "  成本指标:\n    经济成本指标:\n"};
    assertEquals(List.of(), check(own));
    assertEquals(
        "weights-not-100 101, group-weight 产出指标/51/50",
        shown(check(own[0], own[1], "weight: 20", "weight: 21")));
  }

  @Test
  void weightThatOneGroupLacksAndAnotherHasIsFoundInBoth() {
    assertEquals(
        "group-weight 产出指标/49/50, group-weight 效益指标/31/30",
        shown(check("weight: 20", "weight: 19", "weight: 30", "weight: 31")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fiscal: {budget: 5, adjusted: 5, executed: 5}|''
          fiscal: {budget: 5, adjusted: 5, executed: 5.01}|overspent 5.01/5
          fiscal: {budget: 5, adjusted: 6, executed: 5.01}|''
          # The total and the lines that are there.
          fiscal: {budget: 5}, total: {budget: 5}|''
          fiscal: {budget: 5}, other: {budget: 2}, total: {budget: 7}|''
          fiscal: {budget: 5}, other: {budget: 2}, total: {budget: 6.99}|funds-total budget/6.99/7
          fiscal: {budget: 5}, other: {budget: 2}, total: {budget: 7.01}|funds-lines-missing budget/7.01/7/fiscal、carryover、other
          fiscal: {adjusted: 5}, total: {adjusted: 4}|funds-total adjusted/4/5
          fiscal: {executed: 5}, total: {executed: 4}|funds-total executed/4/5
          total: {budget: 7}|''
          # Where no line is missing, a total above them is as wrong as one below.
          fiscal: {budget: 5}, carryover: {budget: 0}, other: {budget: 2}, total: {budget: 7.01}|funds-total budget/7.01/7
          fiscal: {budget: 5}, carryover: {budget: 0}, other: {budget: 2}, total: {budget: 7}|''
          """)
  void fundsAddUp(String funds, String expected) {
    assertEquals(expected, shown(check("funds:\n  " + FISCAL + "\n", "funds: {" + funds + "}\n")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3月底: 20%, 6月底: 45%, 12月底: 100%|''
          3月底: 20%, 6月底: 20%, 12月底: 100%|''
          3月底: 20, 12月底: 100|''
          3月底: 45%, 6月底: 44.9%, 12月底: 100%|plan-not-ascending 6月底/44.9%/45%
          3月底: 45%, 12月底: 99.9%|plan-not-100 99.9%
          3月底: 45%, 12月底: 100.1%|plan-not-100 100.1%
          3月底: 45%, 6月底: 100%, 12月底: 90%|plan-not-ascending 12月底/90%/100%, plan-not-100 90%
          3月底: 一半, 12月底: 90%|plan-share-unreadable 一半
          3月底: 5万元, 12月底: 100%|plan-share-unreadable 5万元
          """)
  void aPlanRisesToAHundredPercent(String plan, String expected) {
    assertEquals(expected, shown(check("goals:\n", "spending-plan: {" + plan + "}\ngoals:\n")));
  }

  /**
   * 67.6182 of 70.5 are 95.9123…% and 9.59123… points; with 67.65 it is 95.9574…% and 9.59574…
   * points, 9.60 when rounded.
   */
  @ParameterizedTest(name = "{0}, with {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          execution: {rate: 95.91%, score: 9.59}, total: 99.59|67.6182|''
          execution: {rate: 95.9%}|67.6182|published-coarse 95.9%/95.91%
          execution: {rate: 96%}|67.6182|published-coarse 96%/95.91%
          execution: {rate: 95%}|67.6182|published-rate 95%/95.91%
          execution: {rate: 95.92%}|67.6182|published-rate 95.92%/95.91%
          execution: {rate: 95.8%}|67.6182|published-rate 95.8%/95.91%
          execution: {rate: 大部分}|67.6182|''
          execution: {score: 9.6}|67.6182|published-coarse 9.6/9.59
          execution: {score: 10}|67.6182|published-coarse 10/9.59
          execution: {score: 9.5}|67.6182|published-score 9.5/9.59
          execution: {score: 9.58}|67.6182|published-score 9.58/9.59
          execution: {score: 9.6}|67.65|''
          execution: {score: 9.59}|67.65|published-score-cut 9.59/9.6
          total: 99.6|67.6182|published-total 99.6/99.59
          total: 99.58|67.6182|published-total 99.58/99.59
          # The total is held against what was printed of the execution, right or wrong.
          execution: {score: 9.5}, total: 99.5|67.6182|published-score 9.5/9.59
          execution: {score: 9.5}, total: 99.58|67.6182|published-score 9.5/9.59, published-total 99.58/99.5
          """)
  void whatWasPublishedIsWhatComesOut(String published, String executed, String expected) {
    assertEquals(
        expected,
        shown(
            check(
                "executed: 67.6182", "executed: " + executed,
                "goals:\n", "published: {" + published + "}\ngoals:\n")));
  }

  /** 57 of 80 are 7.125 of 10 points; with 9.59574… they make 16.72, rounded one by one 16.73. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "96.73, ''",
    "96.72, published-total-unrounded 96.72/96.73",
    "96.71, published-total 96.71/96.73"
  })
  void aTotalThatWasRoundedOnlyAtItsEndIsKnown(String total, String expected) {
    assertEquals(
        expected,
        shown(
            check(
                "executed: 67.6182",
                "executed: 67.65",
                "actual: 84人次\n        weight: 10\n        score: 10\n",
                "actual: 57人次\n        weight: 10\n",
                "goals:\n",
                "published: {total: " + total + "}\ngoals:\n")));
  }

  @Test
  void aTotalWithoutAllScoresIsNotJudged() {
    assertEquals(
        List.of(),
        check(
            "target: ≥80人次", "target: 更多",
            "actual: 84人次\n        weight: 10\n        score: 10\n",
                "actual: 84人次\n        weight: 10\n",
            "goals:\n", "published: {total: 50}\ngoals:\n"));
  }
}
