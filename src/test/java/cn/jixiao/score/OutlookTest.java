package cn.jixiao.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.Jixiao;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.print.Format;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year in its eighth month, by the table of 财预〔2019〕136号. */
class OutlookTest {
  private static final String PROJECT =
      """
      id: a
      year: 2024
      form: monitoring-2019
      name: 项目
      department: 某部
      unit: 某中心
      funds:
        fiscal: {budget: 860, monitored: %s}
        other: {budget: 12, monitored: 7}
      goals: {expected: 完成各项工作。}
      indicators:
        产出指标:
          %s:
            - name: %s
              target: "%s"
              reached: "%s"
      """;

  private static CheckedFile check(
      String money, String level, String name, String target, String reached, String more) {
    try (Jixiao jixiao = Jixiao.standard()) {
      return jixiao.check("a.yaml", PROJECT.formatted(money, level, name, target, reached) + more);
    }
  }

  private static Set<String> codes(CheckedFile file) {
    return file.findings().stream().map(Finding::code).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "数量指标, 巡展场次, ≥120场, 71场, 121场, met",
    "数量指标, 巡展场次, ≥120场, 50场, 85场, missed",
    "数量指标, 服务人次, ≥15万人次, 9.3万人次, 15.9万人次, met",
    "数量指标, 服务人次, ≥15万人次, 约9万人次, '', ''",
    "成本指标, 项目总成本, ≤860万元, 512.36万元, 878.34万元, missed",
    "成本指标, 单位成本, ≤860元, 512元, '', ''",
    "质量指标, 合格率, ≥98%, 97%, 97%, missed",
    "时效指标, 完成时间, 11月底前, 未到时限, '', ''",
    "数量指标, 巡展场次, ≥120场, 按计划推进, '', ''",
  })
  void whatAddsUpGoesOnAtItsPace(
      String level, String name, String target, String reached, String year, String outlook) {
    CheckedFile file = check("512.36", level, name, target, reached, "");
    ScoreCard.IndicatorScore score = file.card().orElseThrow().indicators().get(0);
    assertEquals(year, score.prospect().map(Prospect::text).orElse(""));
    String found =
        score
            .prospect()
            .map(Prospect::outcome)
            .map(outcome -> outcome.isMet() ? "met" : outcome.isMissed() ? "missed" : "")
            .orElse("");
    assertEquals(outlook, found);
    assertEquals(outlook.equals("missed"), codes(file).contains("forecast-short"));
    assertEquals(!year.isEmpty(), codes(file).contains("forecast-reckoned"));
  }

  @Test
  void whatTheAuthorExpectsCounts() {
    String expected = "        forecast: 126场\n";
    CheckedFile file = check("512.36", "数量指标", "巡展场次", "≥120场", "50场", expected);
    assertEquals(
        Set.of(),
        codes(file).stream().filter(c -> c.startsWith("forecast")).collect(Collectors.toSet()));
    CheckedFile short1 =
        check("512.36", "数量指标", "巡展场次", "≥120场", "50场", expected.replace("126", "110"));
    Finding finding =
        short1.findings().stream()
            .filter(f -> f.code().equals("forecast-short"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("110场", "≥120场"), finding.arguments());
    assertEquals(17, finding.place().line());
  }

  @ParameterizedTest
  @CsvSource({"512.36, false, 878.33, 860, 872", "400, true, 685.71, 685.71, 697.71"})
  void moneyIsReckonedByLineAndIsNeverMoreThanThereIs(
      String spent, boolean behind, String pace, String line, String total) {
    CheckedFile file = check(spent, "数量指标", "巡展场次", "≥120场", "71场", "");
    assertEquals(behind, codes(file).contains("execution-behind"), pace);
    try (Jixiao jixiao = Jixiao.standard()) {
      String page =
          new String(
              jixiao
                  .print(file, new DocumentKind("monitoring"), Format.HTML)
                  .files()
                  .get(Format.HTML),
              StandardCharsets.UTF_8);
      for (String expected : List.of(line, total, "12.00", "121场")) {
        assertTrue(page.contains(">" + expected), () -> expected + page);
      }
    }
  }

  @Test
  void anEvaluatedYearIsNotWarnedOf() {
    CheckedFile file = check("512.36", "数量指标", "巡展场次", "≥120场", "50场", "        actual: 126场\n");
    assertTrue(
        codes(file).stream().noneMatch(code -> code.startsWith("forecast")),
        () -> codes(file).toString());
  }
}
