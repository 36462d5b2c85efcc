package cn.jixiao.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps an evaluated project from its total, and where. */
class ScoreGapsTest {
  private static final String PROJECT =
      """
      id: a
      year: 2024
      form: %s
      name: 甲
      funds: {fiscal: {budget: 20%s}}
      indicators:
        产出指标:
          数量指标:
            - {name: 一, %s}
            - {name: 二, %s}
      """;

  @ParameterizedTest(name = "{0}, {1} and {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          beijing-2024|, executed: 10|target: 1, actual: 1, weight: 50|target: 1, actual: 1, weight: 40|''
          beijing-2024|, executed: 10|target: 1, actual: 1, weight: 50|target: 1, weight: 40|score-missing 10
          beijing-2024|, executed: 10|target: 1, actual: 1, weight: 50|target: 好, actual: 很好, weight: 40, score: 3|''
          beijing-2024|, executed: 10|target: 1, actual: 1|target: 1, actual: 1, weight: 40|weight-missing 9
          beijing-2024|''|target: 1, actual: 1, weight: 50|target: 1, actual: 1|execution-missing 5, weight-missing 10
          # Not evaluated yet, whatever was spent.
          beijing-2024|, executed: 10|target: 1, weight: 50|target: 1|''
          beijing-2024|''|target: 1, weight: 50|target: 1|''
          # A form without a self-evaluation has no total.
          zhangjiakou-2024|''|target: 1|target: 1|''
          """)
  void anEvaluatedProjectLacks(
      String form, String executed, String first, String second, String expected) {
    ScoreCard card = Cards.of(PROJECT.formatted(form, executed, first, second));
    List<String> gaps =
        ScoreGaps.of(card).stream().map(gap -> gap.code() + " " + gap.place().line()).toList();
    assertEquals(expected, String.join(", ", gaps));
  }
}
