package cn.jixiao.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.Form.Grade;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.ScoreCard.Execution;
import cn.jixiao.score.ScoreCard.FundTotals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerTest {
  private static ScoreCard card(String form, String funds, String indicators) {
    return Cards.of(
        """
        id: test
        year: 2020
        form: %s
        name: 项目
        funds: %s
        indicators: %s
        """
            .formatted(form, funds, indicators));
  }

  private static ScoreCard card(String funds) {
    return card("beijing-2020", funds, "{产出指标: {数量指标: []}}");
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @ParameterizedTest
  @CsvSource({
    "200, 170.9635, 170.9362, 99.98, 10.00", // half up, not cut off
    "579.139372, 579.139372, 578.932, 99.96, 10.00",
    "382, 382, 379.68, 99.39, 9.94",
    "100, 200, 199.99, 100.00, 10.00", // 99.995%
    "100, 200, 199.989, 99.99, 10.00",
    "100, 200, 0, 0.00, 0.00",
    "3, 3, 1, 33.33, 3.33",
    "3, 3, 2, 66.67, 6.67",
    "100, 100, 88.85, 88.85, 8.89", // 8.885 is a tie
    "100, 100, 101, 101.00, 10.00",
    "100, 100, 1000, 1000.00, 10.00"
  })
  void executionIsMeasuredAgainstTheAdjustedBudget(
      String budget, String adjusted, String executed, String rate, String score) {
    ScoreCard card =
        card(
            "{fiscal: {budget: %s, adjusted: %s, executed: %s}}"
                .formatted(budget, adjusted, executed));
    Execution execution = card.execution().orElseThrow();
    assertEquals(number("10"), execution.weight());
    assertEquals(number(rate), execution.rate());
    assertEquals(number(score), execution.score());
  }

  @Test
  void whatIsPrintedIsKeptUnroundedBesideIt() {
    ScoreCard card =
        card(
            "beijing-2020",
            "{fiscal: {budget: 3, adjusted: 3, executed: 2}}",
            "{产出指标: {数量指标: [{name: 一, target: ≥3次, actual: 2次, weight: 10}]}}");
    assertEquals(number("6.6666666667"), card.execution().orElseThrow().unrounded());
    assertEquals(Optional.of(number("6.6666666667")), card.indicators().get(0).unrounded());
    assertEquals(Optional.of(number("6.67")), card.indicators().get(0).computed());
  }

  @Test
  void withoutAnAdjustedBudgetTheFirstOneCounts() {
    ScoreCard card = card("{fiscal: {budget: 80, executed: 60}}");
    assertEquals(number("75.00"), card.execution().orElseThrow().rate());
  }

  @Test
  void aFormWithoutThatColumnKnowsNoAdjustedBudget() {
    ScoreCard card =
        card(
            "beijing-2019",
            "{fiscal: {budget: 80, adjusted: 60, executed: 60}}",
            "{产出指标: {数量指标: []}}");
    assertEquals(number("75.00"), card.execution().orElseThrow().rate());
  }

  @Test
  void fundLinesAreAddedUp() {
    ScoreCard card =
        card(
            "{fiscal: {budget: 10.50, adjusted: 9, executed: 8.123456},"
                + " carryover: {budget: 2, executed: 1}, other: {adjusted: 3}}");
    assertEquals(
        new FundTotals(
            Optional.of(number("12.50")),
            Optional.of(number("12")),
            Optional.of(number("9.123456"))),
        card.funds());
    assertEquals(number("76.03"), card.execution().orElseThrow().rate());
  }

  @Test
  void anAuthoredTotalStandsBeforeTheSum() {
    ScoreCard card =
        card(
            "{fiscal: {budget: 10, adjusted: 10, executed: 8},"
                + " total: {budget: 20, executed: 16}}");
    assertEquals(
        new FundTotals(
            Optional.of(number("20")), Optional.of(number("10")), Optional.of(number("16"))),
        card.funds());
  }

  @ParameterizedTest
  @CsvSource({
    "'{fiscal: {budget: 10, adjusted: 10}}'",
    "'{fiscal: {executed: 10}}'",
    "'{fiscal: {budget: 0, adjusted: 0, executed: 0}}'",
    "'{fiscal: {budget: 10, adjusted: 0, executed: 10}}'",
    "'{fiscal: {budget: 10, adjusted: -5, executed: 10}}'",
    "'{fiscal: {}}'"
  })
  void withoutAMeasureThereIsNoExecution(String funds) {
    assertTrue(card(funds).execution().isEmpty());
    assertTrue(card(funds).total().isEmpty());
    assertTrue(card(funds).grade().isEmpty());
  }

  private static final String FUNDS = "{fiscal: {budget: 10, adjusted: 10, executed: 9}}";

  @Test
  void theEvaluatorHasTheLastWord() {
    ScoreCard card =
        card(
            "beijing-2020",
            FUNDS,
            "{产出指标: {数量指标: [{name: 一, target: ≥4, actual: 3, weight: 8, score: 5.5},"
                + " {name: 二, target: ≥4, actual: 3, weight: 8}]}}");
    assertTrue(card.indicators().get(0).isByEvaluator());
    assertEquals(Optional.of(number("6.00")), card.indicators().get(0).computed());
    assertEquals(Optional.of(number("5.5")), card.indicators().get(0).score());
    assertFalse(card.indicators().get(1).isByEvaluator());
    assertEquals(Optional.of(number("6.00")), card.indicators().get(1).score());
    assertEquals(0, number("20.5").compareTo(card.total().orElseThrow()));
    assertEquals(number("26"), card.weight());
  }

  @Test
  void aMissingScoreLeavesTheTotalOpen() {
    ScoreCard card =
        card(
            "beijing-2020",
            FUNDS,
            "{产出指标: {数量指标: [{name: 一, target: 得到提升, actual: 有所提升, weight: 8},"
                + " {name: 二, target: ≥4, actual: 3, weight: 8}]}}");
    assertTrue(card.indicators().get(0).score().isEmpty());
    assertTrue(card.indicators().get(1).score().isPresent());
    assertTrue(card.total().isEmpty());
    assertTrue(card.isEvaluated());
  }

  @Test
  void aPlanIsNotEvaluated() {
    ScoreCard card =
        card(
            "beijing-2024",
            "{fiscal: {budget: 10}}",
            "{产出指标: {数量指标: [{name: 一, target: ≥4, weight: 8}]}}");
    assertFalse(card.isEvaluated());
    assertEquals(List.of(), ScoreGaps.of(card));
    assertEquals(number("18"), card.weight());
  }

  /** Costs are known by either level of their groups. */
  @ParameterizedTest
  @CsvSource({
    "beijing-2020, 产出指标, 成本指标, AT_MOST",
    "beijing-2024, 产出指标, 成本指标, AT_MOST",
    "beijing-2024, 成本指标, 经济成本指标, AT_MOST",
    "beijing-2024, 成本指标, 其他, AT_MOST",
    "beijing-2024, 效益指标, 社会成本指标, AT_MOST",
    "beijing-2020, 产出指标, 数量指标, AT_LEAST",
    "beijing-2020, 效益指标, 经济效益指标, AT_LEAST"
  })
  void costsAreKnownByTheirGroups(String form, String group, String subgroup, ScoredAs kind) {
    ScoreCard card =
        card(
            form,
            FUNDS,
            "{%s: {%s: [{name: 一, target: 40, actual: 30, weight: 8}]}}"
                .formatted(group, subgroup));
    assertEquals(kind, card.indicators().get(0).kind());
  }

  @ParameterizedTest
  @CsvSource({"100, 优", "90, 优", "89.99, 良", "80, 良", "79.99, 中", "60, 中", "59.99, 差", "0, 差"})
  void gradesBeginAtTheirBounds(String total, String grade) {
    for (String form : List.of("beijing-2019", "beijing-2020", "beijing-2024")) {
      assertEquals(
          Optional.of(grade), Cards.form(form).grade(number(total)).map(Grade::name), form);
    }
  }

  @Test
  void aFormWithoutSelfEvaluationScoresNothing() {
    ScoreCard card =
        card("tianjin-2023", FUNDS, "{产出指标: {数量指标: [{name: 一, target: ≥4, weight: 8}]}}");
    assertTrue(card.execution().isEmpty());
    assertFalse(card.isEvaluated());
    assertEquals(number("8"), card.weight());
  }
}
