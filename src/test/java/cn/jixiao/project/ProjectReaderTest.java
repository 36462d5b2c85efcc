package cn.jixiao.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectReaderTest {
  private static final Path FILE = Path.of("x.yaml");

  private static final String WHOLE =
      """
      # a comment
      id: zhiyuan
      year: 2024 # a comment
      form: beijing-2024
      name: 新媒体“中央厨房”运营
      code: 13070024P00001410007P
      department: 团市委
      department-code: "0973"
      unit: 网络中心
      contact: {person: 杨斌, phone: 064258830}
      funds:
        fiscal: {budget: 382, adjusted: "1,382.00", executed: 379.}
        carryover: {budget: 71.370000}
        other: {}
        total: {budget: -1.5}
      purpose: |
        第一行
        第二行
      spending-plan: {3月底: 25%, 6月底: 50%, 12月底: }
      goals:
        expected: |
          一句话。
        achieved:
          - 第一点
          - 第二点
      indicators:
        产出指标:
          数量指标:
            - name: 推送篇数
              id: tuisong
              description: ""
              basis: 计划
              target: 3
              actual: yes
              weight: 3
              score: 2.7
              level: partial
              scored-as: at-least
              reason: 见说明
            - name: 推送篇数
              target: 2020-12-31
              actual:
          质量指标: []
        效益指标:
      published:
        execution: {weight: 10.00, rate: 99.74%, score: 9.97}
        total: "06.07"
      notes: [总分不清, 007]
      """;

  private static Reading read(String text) {
    return new ProjectReader().read(FILE, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Project project(String text) {
    Reading reading = read(text);
    assertEquals(List.of(), reading.findings());
    return reading.project().orElseThrow();
  }

  private static String text(Optional<Authored<String>> authored) {
    return authored.orElseThrow().value();
  }

  @Test
  void everythingAuthoredIsInTheProject() {
    Project project = project(WHOLE);
    assertEquals(FILE, project.file());
    assertEquals(new Authored<>("zhiyuan", new Place(FILE, 2, 5)), project.id());
    assertEquals(new Authored<>(2024, new Place(FILE, 3, 7)), project.year());
    assertEquals("beijing-2024", project.form().value());
    assertEquals("新媒体“中央厨房”运营", project.name().value());
    assertEquals("13070024P00001410007P", text(project.text(ProjectText.CODE)));
    assertEquals("团市委", text(project.department()));
    assertEquals("0973", text(project.text(ProjectText.DEPARTMENT_CODE)));
    assertEquals("网络中心", text(project.unit()));
    assertEquals("杨斌", text(project.contact().person()));
    assertEquals("064258830", text(project.contact().phone()));
    assertEquals("第一行\n第二行", text(project.purpose()));
    assertEquals(
        List.of("3月底", "6月底", "12月底"),
        project.spendingPlan().stream().map(step -> step.label().value()).toList());
    assertEquals("50%", text(project.spendingPlan().get(1).share()));
    assertEquals(Optional.empty(), project.spendingPlan().get(2).share());
    assertEquals(List.of("总分不清", "007"), project.notes().stream().map(Authored::value).toList());
  }

  @Test
  void amountsKeepTheirDigitsAndTheirText() {
    Funds funds = project(WHOLE).funds();
    FundLine fiscal = funds.line("fiscal").orElseThrow();
    assertEquals(new BigDecimal("382"), fiscal.budget().orElseThrow().value());
    assertEquals(new BigDecimal("1382.00"), fiscal.adjusted().orElseThrow().value());
    assertEquals("1,382.00", fiscal.adjusted().orElseThrow().written());
    assertEquals(new BigDecimal("379"), fiscal.executed().orElseThrow().value());
    assertEquals("379.", fiscal.executed().orElseThrow().written());
    assertEquals(new Place(FILE, 12, 57), fiscal.executed().orElseThrow().place());
    FundLine carryover = funds.line("carryover").orElseThrow();
    assertEquals(new BigDecimal("71.370000"), carryover.budget().orElseThrow().value());
    assertEquals(Optional.empty(), carryover.executed());
    assertEquals(
        new FundLine(Optional.empty(), Optional.empty(), Optional.empty(), Map.of()),
        funds.line("other").orElseThrow());
    assertEquals(
        new BigDecimal("-1.5"), funds.total().orElseThrow().budget().orElseThrow().value());
    assertEquals(3, funds.sources().size());
  }

  @Test
  void goalsAreTextsOrPoints() {
    Goals goals = project(WHOLE).goals();
    assertEquals(
        new Goal.Text(new Authored<>("一句话。", new Place(FILE, 21, 13))),
        goals.expected().orElseThrow());
    assertEquals(
        new Goal.Points(
            List.of(
                new Authored<>("第一点", new Place(FILE, 24, 7)),
                new Authored<>("第二点", new Place(FILE, 25, 7))),
            new Place(FILE, 24, 5)),
        goals.achieved().orElseThrow());
  }

  @Test
  void indicatorsKeepTheirGroupsAndOrder() {
    List<IndicatorGroup> groups = project(WHOLE).indicators();
    assertEquals(
        List.of("产出指标", "效益指标"), groups.stream().map(group -> group.name().value()).toList());
    assertEquals(List.of(), groups.get(1).subgroups());
    assertEquals(
        List.of("数量指标", "质量指标"),
        groups.get(0).subgroups().stream().map(group -> group.name().value()).toList());
    assertEquals(2, groups.get(0).indicators().size());
    Indicator first = groups.get(0).indicators().get(0);
    assertEquals(new Place(FILE, 29, 9), first.place());
    assertEquals("tuisong", text(first.id()));
    assertEquals("", text(first.description()));
    assertEquals("计划", text(first.basis()));
    assertEquals("3", text(first.target()));
    assertEquals("yes", text(first.actual()));
    assertEquals("3", first.weight().orElseThrow().written());
    assertEquals("2.7", first.score().orElseThrow().written());
    assertEquals(Achievement.PARTIAL, first.level().orElseThrow().value());
    assertEquals(ScoredAs.AT_LEAST, first.scoredAs().orElseThrow().value());
    assertEquals("见说明", text(first.reason()));
    Indicator second = groups.get(0).indicators().get(1);
    assertEquals("2020-12-31", text(second.target()));
    assertEquals(Optional.empty(), second.actual());
    assertEquals(Optional.empty(), second.weight());
  }

  @Test
  void whatAPublicationPrintedIsKeptAsPrinted() {
    Published published = project(WHOLE).published().orElseThrow();
    assertEquals("06.07", published.total().orElseThrow().written());
    assertEquals(new BigDecimal("6.07"), published.total().orElseThrow().value());
    Published.Execution execution = published.execution().orElseThrow();
    assertEquals("99.74%", text(execution.rate()));
    assertEquals("10.00", execution.weight().orElseThrow().written());
    assertEquals("9.97", execution.score().orElseThrow().written());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "007",
        "1-12月",
        "2020-12-31",
        "71.370000",
        "3",
        "1:30",
        "0x1F",
        "true",
        ".5"
      })
  void scalarsAreTextAsWritten(String written) {
    Project project = project(WHOLE.replace("target: 3", "target: " + written));
    assertEquals(written, text(project.allIndicators().get(0).target()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"382|382", "+3.50|3.50", ".5|0.5", "1,234,567.8|1234567.8", "-0.10|-0.10", "0|0"})
  void numbersAreReadAsWritten(String written, BigDecimal value) {
    Project project = project(WHOLE.replace("weight: 3\n", "weight: " + written + "\n"));
    Amount weight = project.allIndicators().get(0).weight().orElseThrow();
    assertEquals(value, weight.value());
    assertEquals(written, weight.written());
  }

  @Test
  void lineBreaksAndByteOrderMarkMakeNoDifference() {
    Project plain = project(WHOLE);
    assertEquals(plain, project(WHOLE.replace("\n", "\r\n")));
    assertEquals(plain, project("\uFEFF" + WHOLE));
    assertEquals(plain, project("\uFEFF" + WHOLE.replace("\n", "\r\n")));
  }

  @Test
  void aFileWithErrorsYieldsWhatCanBeHad() {
    Reading reading = read(WHOLE.replace("score: 2.7", "score: 很好").replace("unit:", "unti:"));
    assertTrue(reading.hasErrors());
    assertEquals(
        List.of("misspelt-key", "number-expected"),
        reading.findings().stream().map(Finding::code).toList());
    Project project = reading.project().orElseThrow();
    assertEquals(Optional.empty(), project.unit());
    assertEquals(Optional.empty(), project.allIndicators().get(0).score());
    assertEquals("2024", String.valueOf(project.year().value()));
  }

  @Test
  void warningsAreNoErrors() {
    Reading reading = read(WHOLE.replace("target: 3", "target: ＞９０％"));
    assertFalse(reading.hasErrors());
    assertEquals(
        List.of(
            new Finding(
                "full-width-measure",
                Severity.WARNING,
                new Place(FILE, 33, 17),
                List.of("target", "＞９０％", ">90%"))),
        reading.findings());
  }

  @Test
  void aThousandIndicatorsAreReadInOrder() {
    StringBuilder text = new StringBuilder(WHOLE.substring(0, WHOLE.indexOf("indicators:")));
    text.append("indicators:\n  产出指标:\n    数量指标:\n");
    for (int i = 0; i < 1000; i++) {
      text.append("      - name: 指标")
          .append(i)
          .append("\n        target: ≥")
          .append(i)
          .append('\n');
    }
    List<Indicator> indicators = project(text.toString()).allIndicators();
    assertEquals(1000, indicators.size());
    assertEquals("≥999", text(indicators.get(999).target()));
  }
}
