package cn.jixiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.Jixiao;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.YearComparer;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.print.Format;
import cn.jixiao.project.FundLine;
import cn.jixiao.score.ScoreCard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form with fields and fund lines of its own, made up here, from the file to the page. */
class DeclaredFieldsTest {
  private static final String FORM =
      """
      name: 某省自评表
      documents:
        self-evaluation: {template: t.ftlh, title: 自评表}
        monitoring: {template: m.ftlh, title: 运行监控表, needs: checked}
      fields:
        level: {label: 项目级次, kind: choice, choices: [省级, 市级], required: true}
        开工: {label: 开工日期, kind: date}
        per-head: {label: 人均投入, kind: money}
        remark: 备注
      funds:
        lines:
          total: {label: 合计, sum: [中央, 地方]}
          中央: 中央资金
          地方: {label: 地方资金, sum: [province, city]}
          province: 省级
          city: 市级
        columns: {first-half: 上半年执行数}
        unit: 元
        thousands: true
      execution: {weight: 10}
      indicators:
        groups: {产出指标: 50, 满意度指标: 40}
        fields:
          unit-count: {label: 涉及单位数, kind: number, required: true}
          reached: {label: 完成等次, kind: level}
          checked: 上半年完成情况
      """;

  private static final String TEMPLATE =
      """
      <#import "/common/document.ftlh" as doc>
      <@doc.page title="x" style="style.css">
      <p>${labels.level}：${fields.level}；${labels["开工"]}：${fields["开工"]}；${fields.perHead}；${fields.remark}</p>
      <#list funds.lines as line><p>${line.label}|${line.budget}${funds.unit}|${line.rate}|${line.firstHalf}|${line.firstHalfRate}</p></#list>
      <#list groups as one><#list one.groups as two><#list two.indicators as row>
      <p>${row.name}|${row.sign}|${row.value}|${row.unit}|${row.fields.unitCount}|${row.fields.reached}</p>
      </#list></#list></#list>
      <p>${total.score}</p>
      </@doc.page>
      """;

  private static final String PROJECT =
      """
      id: a
      year: 2025
      form: own
      name: 项目
      level: 省级
      开工: 2025-03-01
      per-head: 12.50
      funds:
        中央: {budget: 1000000, executed: 900000, first-half: 450000}
        province: {budget: 300000, executed: 300000}
        city: {budget: 200000.5, executed: 200000.50}
      goals: {expected: 建成, achieved: 建成}
      indicators:
        产出指标:
          数量指标:
            - {name: 建设里程, target: '≥1,200.5公里', actual: 1300公里, weight: 50, unit-count: 3, reached: achieved}
        满意度指标:
          服务对象满意度指标:
            - {name: 服务满意度, target: 不断提高, actual: 不断提高, weight: 40, score: 40, unit-count: 2}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void form() throws IOException {
    Files.createDirectories(folder.resolve("own"));
    Files.writeString(folder.resolve("own/form.yaml"), FORM);
    Files.writeString(folder.resolve("own/t.ftlh"), TEMPLATE);
    Files.writeString(folder.resolve("own/style.css"), "");
    Files.writeString(
        folder.resolve("own/m.ftlh"),
        TEMPLATE.replace("row.fields.reached", "row.fields.checked").replace("${total.score}", ""));
  }

  private Jixiao jixiao() {
    return Jixiao.with(Optional.of(folder), Optional.empty());
  }

  private CheckedFile check(String text) {
    try (Jixiao jixiao = jixiao()) {
      return jixiao.check("a.yaml", text);
    }
  }

  @Test
  void fieldsAndFundLinesArePrinted() {
    try (Jixiao jixiao = jixiao()) {
      CheckedFile project = jixiao.check("a.yaml", PROJECT);
      assertEquals(
          List.of("rate-in-words"), project.findings().stream().map(Finding::code).toList());
      String page =
          new String(
              jixiao
                  .print(project, DocumentKind.SELF_EVALUATION, Format.HTML)
                  .in(Format.HTML)
                  .orElseThrow(),
              StandardCharsets.UTF_8);
      for (String expected :
          List.of(
              "项目级次：省级；开工日期：2025年3月1日；12.50；",
              "合计|1,500,000.5元|93.33%|450,000|30.00%",
              "地方资金|500,000.5元|100.00%",
              "中央资金|1,000,000元|90.00%|450,000|45.00%",
              "建设里程|≥|1,200.5|公里|3|达成预期指标",
              "服务满意度||不断提高||2|",
              "<p>99.33</p>")) {
        assertTrue(page.contains(expected), () -> expected + page);
      }
    }
  }

  @Test
  void anotherScoreIsHeldToItsWeightAndAddedUp() throws IOException {
    Files.writeString(
        folder.resolve("own/form.yaml"),
        """
        name: 两次评分的表式
        documents: {self-evaluation: {template: page.ftlh, title: 复核表}}
        funds: {lines: {total: 合计, fiscal: 财政}}
        execution: {weight: 10}
        indicators:
          groups: {产出指标: 90}
          decimals: 2
          fields: {reviewed: {label: 复核得分, kind: score}}
        """);
    Files.writeString(
        folder.resolve("own/page.ftlh"),
        """
        <#import "/common/document.ftlh" as doc>
        <@doc.page title="x" style="style.css">
        <#list groups as a><#list a.groups as b><#list b.indicators as row>
        <p>${row.score}/${row.fields.reviewed}</p>
        </#list></#list></#list><b>${sums.reviewed}</b></@doc.page>
        """);
    String text =
        """
        id: a
        year: 2024
        form: own
        name: 项目
        funds: {fiscal: {budget: 100, executed: 90}}
        goals: {expected: 建成新的阵地。, achieved: 已经全部建成。}
        indicators:
          产出指标:
            数量指标:
              - {name: 场次, target: ≥10场, actual: 12场, weight: 50, reviewed: 47.5}
              - {name: 人次, target: ≥10人次, actual: 12人次, weight: 40, reviewed: 40}
        """;
    try (Jixiao jixiao = jixiao()) {
      CheckedFile sound = jixiao.check("a.yaml", text);
      byte[] page =
          jixiao.print(sound, DocumentKind.SELF_EVALUATION, Format.HTML).files().get(Format.HTML);
      String printed = new String(page, StandardCharsets.UTF_8);
      assertTrue(printed.contains("<p>50.00/47.50</p>"), printed);
      // 9 points for what was executed.
      assertTrue(printed.contains("<b>96.5</b>"), printed);
      Finding found =
          jixiao.check("a.yaml", text.replace("47.5", "57.5")).findings().stream()
              .filter(finding -> finding.code().equals("field-score-range"))
              .findFirst()
              .orElseThrow();
      assertEquals(10, found.place().line());
    }
  }

  @Test
  void usualLinesAddUpAsTheFormSays() throws IOException {
    Files.writeString(
        folder.resolve("own/form.yaml"),
        FORM.replaceFirst(
            "(?s)  lines:.*?city: 市级\\n",
            """
              lines:
                total: 合计
                fiscal: {label: 财政, sum: [carryover]}
                carryover: 其中：结转
            """));
    String text =
        PROJECT
            .replace("中央:", "fiscal:")
            .replace("province:", "carryover:")
            .replaceFirst("  city:.*\\n", "");
    ScoreCard card = check(text).card().orElseThrow();
    assertEquals(0, new BigDecimal("100").compareTo(card.funds().budget().orElseThrow()));
  }

  @Test
  void aDocumentOfTheFormsOwnIsPrintedOnceThereIsSomethingToSay() {
    DocumentKind monitoring = new DocumentKind("monitoring");
    try (Jixiao jixiao = jixiao()) {
      CheckedFile before = jixiao.check("a.yaml", PROJECT);
      assertEquals(
          List.of("needs-missing"),
          jixiao.print(before, monitoring, Format.HTML).findings().stream()
              .map(Finding::code)
              .toList());
      CheckedFile project =
          jixiao.check("a.yaml", PROJECT.replace("unit-count: 3", "unit-count: 3, checked: 600公里"));
      String page =
          new String(
              jixiao.print(project, monitoring, Format.HTML).in(Format.HTML).orElseThrow(),
              StandardCharsets.UTF_8);
      assertTrue(page.contains("建设里程|≥|1,200.5|公里|3|600公里"), page);
    }
  }

  @Test
  void amountsAreCountedInTheUsualUnitWhereProjectsAreComparedAndSummedUp() {
    ScoreCard card = check(PROJECT).card().orElseThrow();
    assertEquals(new BigDecimal("150.00005"), card.funds().budget().orElseThrow());
    assertEquals(
        new BigDecimal("500000.5"),
        card.project().funds().amount("地方", FundLine::budget).orElseThrow());
  }

  /**
   * What stands in the project, what is written instead, and the finding with its place; ⏎ is the
   * end of a line.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          level: 省级          | level: 县级              | unknown-value 5:8
          level: 省级          | leval: 省级              | misspelt-key 5:1
          level: 省级          | 项目级次: 省级            | misspelt-key 5:1
          level: 省级          | remark: 无               | field-missing 4:7
          level: 省级          | level: 省级 ⏎level: 市级 | duplicate-key 6:1
          开工: 2025-03-01     | 开工: 2025-02-30          | unknown-value 6:5
          per-head: 12.50     | per-head: 12.50元         | number-with-unit 7:11
          per-head: 12.50     | per-head: [1]            | text-expected 7:11
          unit-count: 3       | unit-count: 三            | number-expected 16:84
          reached: achieved   | reached: 达到             | unknown-value 16:96
          , unit-count: 2}    | }                        | field-missing 19:9
          province:           | fiscal:                  | misplaced-key 10:3
          province:           | 省级:                    | misspelt-key 10:3
          province:           | total: {budget: 7} ⏎  province: | funds-total 10:19
          province:           | 地方: {budget: 7} ⏎  province:  | funds-total 10:16
          """)
  void mistakesAreFoundAtTheirPlace(String there, String instead, String expected) {
    assertTrue(PROJECT.contains(there), there);
    List<String> found =
        check(PROJECT.replace(there, instead.replace(" ⏎", "\n"))).findings().stream()
            .map(
                finding ->
                    finding.code() + " " + finding.place().line() + ":" + finding.place().column())
            .toList();
    assertTrue(found.contains(expected), found::toString);
  }

  @Test
  void whatChangedFromOneYearToTheNextIsToldByTheFormsNames() {
    String next =
        PROJECT
            .replace("year: 2025", "year: 2026")
            .replace("level: 省级", "level: 市级")
            .replace("unit-count: 3", "unit-count: 4");
    ProjectDiff diff =
        new YearComparer()
            .compare(
                List.of(check(PROJECT).card().orElseThrow()),
                List.of(check(next).card().orElseThrow()))
            .projects()
            .get(0);
    List<String> told =
        Stream.concat(
                diff.findings().stream(),
                diff.lines().stream().flatMap(line -> line.findings().stream()))
            .map(finding -> finding.text(new Messages(Locale.CHINA)))
            .toList();
    assertTrue(told.contains("“项目级次”的内容有改动。"), told::toString);
    assertTrue(told.contains("“涉及单位数”的内容有改动。"), told::toString);
  }

  @Test
  void aNewProjectHasTheFieldsOfItsForm() throws IOException {
    Form form = new FormLibrary(Optional.of(folder)).form("own").orElseThrow().form().orElseThrow();
    String text =
        new Skeleton(form, new Messages(Locale.CHINA))
            .text(Optional.empty(), "b", 2025, Optional.empty());
    for (String line :
        List.of(
            "level:",
            "# 项目级次：省级、市级",
            "  中央: {budget: , executed: , first-half: }",
            "unit-count:")) {
      assertTrue(text.contains(line), text);
    }
    assertTrue(!text.contains("  地方: "), text);
  }
}
