package cn.jixiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FundRulesTest {
  private static List<String> findings(String... replacements) {
    return Sample.findings(new FundRules(), Sample.with(replacements));
  }

  @Test
  void aSoundProjectHasNothing() {
    assertEquals(List.of(), findings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"≤72.19万元", "≤705万元", "73万元", "≤722790元", "=7050万", "<7051万元"})
  void aCostTargetAboveTheBudgetIsAnError(String target) {
    assertEquals(List.of("cost-above-budget:25"), findings("≤70.5万元", target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"≤72.179万元", "≤72.18万元", "≤721790元", "≤72.179万"})
  void theInitialBudgetAsTargetIsInformation(String target) {
    assertEquals(List.of("cost-target-initial:25"), findings("≤70.5万元", target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"≤70万元", "≤72万元", "70.4万元", "≤67.6182万元", "66.5"})
  void aTargetForTheTotalThatIsNotTheBudgetIsAWarning(String target) {
    List<String> found = findings("≤70.5万元", target, "≤40万元", "≤36.6万元");
    assertEquals(List.of("total-cost-target:25"), found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"70.5万元", "70.5", "70.50万元以内", "控制在70.5万元以内", "得到控制", "≤100%"})
  void theBudgetInAnyWordsIsWell(String target) {
    assertEquals(List.of(), findings("≤70.5万元", target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "项目总成本",
        "总成本",
        "预算控制数",
        "项目预算控制数",
        "项目预算控制总额",
        "总体支出",
        "项目总支出",
        "项目预算",
        "总成本（万元）"
      })
  void theTotalIsKnownByItsName(String name) {
    assertEquals(List.of("total-cost-target:25"), findings("项目总成本", name, "≤70.5万元", "≤70.4万元"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"人均培训成本", "单场活动成本", "每课时讲课费", "节约成本", "三年累计投入", "活动平均成本"})
  void whatIsNoPartOfTheYearsSpendingIsNotCompared(String name) {
    assertEquals(List.of(), findings("培训班成本", name, "≤40万元", "≤4000万元", "38万元", "3800万元"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"≤4000元/人·天", "≤230万元/个", "≥400万元", "很少", "≤400"})
  void unitCostsLowerBoundsAndWordsAreNotCompared(String target) {
    assertEquals(List.of(), findings("≤40万元", target));
  }

  @Test
  void moneyThatIsEarnedIsNoCost() {
    assertEquals(List.of(), findings("覆盖青年人次", "带动消费金额", "≥2000人次", "≥2000万元", "2100人次", "2100万元"));
  }

  @ParameterizedTest
  @CsvSource({
    "68万元, total-cost-actual:26",
    "69万元, cost-above-executed:26",
    "76.6182万元, cost-above-executed:26",
    "67.63万元, cost-above-executed:26",
    "66.6182万元, total-cost-actual:26",
    "67.5万元, total-cost-actual:26",
    "67.62万元, ''",
    "67.618万元, ''",
    "676182元, ''",
    "实际支出67.6182万元, ''",
    "67.6182, ''",
    "约68万元, ''",
    "≤70.5万元, ''"
  })
  void actualCostsAreHeldAgainstTheExecutedAmount(String actual, String expected) {
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected), findings(" 67.6182万元", " " + actual));
  }

  @Test
  void partsMakeNoMoreThanTheWhole() {
    assertEquals(List.of(), findings("≤30万元", "≤30.5万元"));
    assertEquals(List.of("subcosts-above-total:30"), findings("≤30万元", "≤30.6万元"));
    assertEquals(List.of("subcosts-above-total:31"), findings(" 29万元", " 30.5万元"));
    assertEquals(List.of(), findings("≤30万元", "≤30.6万元", "讲堂活动成本", "其中场地成本"));
  }

  @Test
  void withoutATotalAmongTheIndicatorsTheFundsAreTheWhole() {
    assertEquals(
        List.of(),
        findings("项目总成本", "成本控制情况", "≤70.5万元", "有效控制", " 67.6182万元", " 有效控制", "≤30万元", "≤32.1万元"));
    assertEquals(
        List.of("subcosts-above-total:30"),
        findings("项目总成本", "成本控制情况", "≤70.5万元", "有效控制", " 67.6182万元", " 有效控制", "≤30万元", "≤32.3万元"));
  }

  @Test
  void aUnitInTheNameCounts() {
    assertEquals(List.of("cost-above-budget:30"), findings("培训班成本", "培训班成本（万元）", "≤40万元", "400"));
    assertEquals(List.of(), findings("培训班成本", "培训班成本（元）", "≤40万元", "400000"));
  }

  @Test
  void fundsThatAreNotAllKnownAreNoMeasure() {
    assertEquals(
        List.of(),
        findings(
            "executed: 67.6182}", "executed: 50}\n  other: {budget: 20, adjusted: 20}",
            "≤70.5万元", "≤90.5万元"));
  }

  @Test
  void allLinesTogetherAreTheBudget() {
    assertEquals(
        List.of(),
        findings(
            "executed: 67.6182}",
            "executed: 50}\n  other: {budget: 20, adjusted: 20, executed: 17.6182}",
            "≤70.5万元",
            "≤90.5万元"));
  }
}
