package cn.jixiao.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ProjectUpdateTest {
  private static final Path FILE = Path.of("own.yaml");

  /** As imported files are written. */
  private static final String FOUND =
      """
      # 北京市项目支出绩效自评表（2024年度）
      id: qing-nian
      year: 2024
      form: beijing-2024
      name: 青年活动                                    # 项目名称
      code: '11000024T000000000001'
      department: 青年中心
      contact: {person: 王小青, phone: '66554433'}

      funds:
        total: {budget: 100, adjusted: 95.5, executed: 95}  # 年度资金总额
        fiscal: {budget: 100}                         # 其中：当年财政拨款

      goals:
        expected: |                                   # 预期目标
          建成阵地。
          开展活动。
        achieved: 全部完成。

      indicators:
        产出指标:
          数量指标:
            - name: 培训人数（线上）
              target: ≥500人                          # 年度指标值
              actual: '600'
              weight: 10
              score: 10
              reason: |
                场地调整。
                "下一步" 沟通\\场地。
            - name: 培训人数（线下）
              target: ≥50人
              actual: '60'
        效益指标:
          社会效益指标:
            - name: 参与率
              target: ≥90%
              actual: '95%'
              weight: 30

      published:
        execution: {weight: 10, rate: 99.48%, score: 9.9}
        total: 98
      """;

  private static ImportedTable table(String name, String text) {
    return new ImportedTable(
        "qing-nian", 2024, name, "beijing-2024", Cells.SPOT, text, 3, List.of());
  }

  private static ProjectUpdate.Result update(String own) {
    return ProjectUpdate.of(FILE, own, List.of(table("别的", "name: 别的\n"), table("青年活动", FOUND)));
  }

  /** What it says is the same when it is read; and doing it again changes nothing. */
  private static Map<String, Object> read(ProjectUpdate.Result result) {
    ProjectUpdate.Result again = update(result.text());
    assertEquals(result.text(), again.text());
    assertEquals(0, again.filled());
    return new Yaml().load(result.text());
  }

  private static List<String> codes(ProjectUpdate.Result result) {
    return result.findings().stream().map(finding -> finding.code()).toList();
  }

  @Test
  void onlyWhatIsEmptyIsFilledIn() {
    ProjectUpdate.Result result =
        update(
            """
            # 我的项目
            id: own
            year: 2023
            form: beijing-2020
            name: 青年活动
            code:            # 还不知道
            department: 另一个部门   # 不要改

            funds:
              total: {budget: 90, executed: }
            # 以下是指标
            """);
    assertEquals(
        """
        # 我的项目
        id: own
        year: 2023
        form: beijing-2020
        name: 青年活动
        code: '11000024T000000000001'            # 还不知道
        department: 另一个部门   # 不要改

        funds:
          total: {budget: 90, executed: 95, adjusted: 95.5 }
          fiscal: {budget: 100}
        contact: {person: 王小青, phone: '66554433'}
        goals:
          expected: |                                   # 预期目标
            建成阵地。
            开展活动。
          achieved: 全部完成。
        published:
          execution: {weight: 10, rate: 99.48%, score: 9.9}
          total: 98
        # 以下是指标
        """,
        result.text());
    assertEquals(7, result.filled());
    assertEquals("青年活动", result.table().orElseThrow().name());
    read(result);
  }

  @Test
  void indicatorsAreFilledInByTheirNames() {
    ProjectUpdate.Result result =
        update(
            """
            name: 青年活动
            indicators:
              产出指标:
                质量指标:
                  - name: 培训人数(线下)
                    target: ≥40人   # 我们定的
                    actual:         # 年底填
                  - {name: 培训人数（线上）, target: ≥500人, reason: }
            """);
    assertEquals(
        Map.of(
            "质量指标",
            List.of(
                Map.of("name", "培训人数(线下)", "target", "≥40人", "actual", "60"),
                Map.of(
                    "name",
                    "培训人数（线上）",
                    "target",
                    "≥500人",
                    "actual",
                    "600",
                    "weight",
                    10,
                    "score",
                    10,
                    "reason",
                    "场地调整。\n\"下一步\" 沟通\\场地。"))),
        ((Map<?, ?>) read(result).get("indicators")).get("产出指标"));
    assertTrue(result.text().contains("target: ≥40人   # 我们定的\n"), result.text());
    assertTrue(result.text().contains("actual: '60'         # 年底填\n"), result.text());
    assertEquals(List.of("import-row-new"), codes(result));
    assertEquals(List.of("参与率"), result.findings().get(0).arguments());
  }

  @Test
  void whatEndsAtTheSamePlaceStaysInItsMapping() {
    ProjectUpdate.Result result =
        update(
            """
            name: 青年活动
            indicators:
              效益指标:
                社会效益指标:
                  - name: 参与率
                    target: ≥80%
            """
                .stripTrailing());
    Map<String, Object> read = read(result);
    assertEquals(
        Map.of(
            "效益指标",
            Map.of(
                "社会效益指标",
                List.of(Map.of("name", "参与率", "target", "≥80%", "actual", "95%", "weight", 30)))),
        read.get("indicators"));
    assertEquals("青年中心", read.get("department"));
    assertEquals(98, ((Map<?, ?>) read.get("published")).get("total"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goals:\n  expected:     # 年初写\n  achieved: 完成\n",
        "goals:\n  achieved: 完成\n  expected:",
        "goals:\n  achieved: 完成\n  expected:   # 年初写\n",
        "goals:   # 目标\n  achieved: 完成\n\n# 完\n",
        "goals: {achieved: 完成}\n",
        "goals: {achieved: 完成, expected: }\n",
        "goals: {achieved: 完成, }\n",
        "goals: {expected: , achieved: 完成}   # 目标\n"
      })
  void goalsOfSeveralLinesKeepThem(String goals) {
    ProjectUpdate.Result result = update("name: 青年活动\n" + goals);
    Map<?, ?> read = (Map<?, ?>) read(result).get("goals");
    assertEquals("建成阵地。\n开展活动。", String.valueOf(read.get("expected")).strip());
    assertEquals("完成", read.get("achieved"));
    goals
        .lines()
        .filter(line -> line.contains("#"))
        .map(line -> line.substring(line.indexOf('#')))
        .forEach(comment -> assertTrue(result.text().contains(comment), result.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"goals:\n", "goals: {}\n", "goals: {   }  # 目标\n", "goals:   # 目标\n", "goals:"})
  void anEmptyMappingIsFilledInAsAWhole(String goals) {
    Map<?, ?> read = (Map<?, ?>) read(update("name: 青年活动\n" + goals)).get("goals");
    assertEquals("全部完成。", read.get("achieved"));
    assertEquals("建成阵地。\n开展活动。", String.valueOf(read.get("expected")).strip());
  }

  @Test
  void aLineOfATextThatLooksLikeACommentIsNone() {
    ProjectUpdate.Result result =
        update("name: 青年活动\ngoals:\n  expected: |\n    建成阵地。\n    # 一号阵地\n");
    Map<?, ?> read = (Map<?, ?>) read(result).get("goals");
    assertEquals("建成阵地。\n# 一号阵地\n", read.get("expected"));
    assertEquals("全部完成。", read.get("achieved"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "\"\"", "~", "null", "'  '", "0", "[]", "|"})
  void whatSomebodyWroteIsNotEmpty(String written) {
    String own = "name: 青年活动\ncode: " + written + "\n";
    String text = update(own).text();
    assertTrue(text.startsWith(own), text);
    assertEquals(text.indexOf("code:"), text.lastIndexOf("code:"));
  }

  @Test
  void aFileOfWindowsKeepsItsLineEnds() {
    String text = update("name: 青年活动\r\ncode:   # 编码\r\ngoals:\r\n  achieved:\r\n").text();
    assertEquals(text, text.replace("\r\n", "\n").replace("\n", "\r\n"));
    assertTrue(text.contains("code: '11000024T000000000001'   # 编码\r\n"), text);
    Map<?, ?> read = new Yaml().load(text);
    assertEquals("全部完成。", ((Map<?, ?>) read.get("goals")).get("achieved"));
  }

  @ParameterizedTest
  @CsvSource({"青年活动, true", "' 青 年 活 动 ', true", "青年活动（2024年）, true", "青年活动二, false"})
  void theTableOfTheSameNameIsTaken(String name, boolean same) {
    assertEquals(same, update("name: '" + name + "'\n").table().isPresent());
  }

  @ParameterizedTest
  @CsvSource({"青年活动（一期）, 一", "青年活动(二期), 二", "青年活动（三期）, ''", "青年活动, ''"})
  void phasesOfAProjectAreDifferentProjects(String name, String phase) {
    List<ImportedTable> tables =
        List.of(
            table("青年活动（一期）", "name: 青年活动（一期）\ncode: 一\n"),
            table("青年活动（二期）", "name: 青年活动（二期）\ncode: 二\n"));
    String own = "name: " + name + "\n";
    ProjectUpdate.Result result = ProjectUpdate.of(FILE, own, tables);
    assertEquals(phase.isEmpty() ? own : own + "code: " + phase + "\n", result.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name: 别人的\ncode:\n", "code:\n", "", "- 一\n- 二\n", "name: [\n", "name: ''\n", "甲"})
  void anotherProjectIsRefused(String own) {
    ProjectUpdate.Result result = update(own);
    assertEquals(own, result.text());
    assertEquals(0, result.filled());
    assertEquals(Optional.empty(), result.table());
    assertEquals(List.of("import-update-other"), codes(result));
    assertEquals(FILE, result.findings().get(0).place().file());
  }

  @Test
  void withoutATableNothingIsDone() {
    ProjectUpdate.Result result = ProjectUpdate.of(FILE, "name: 青年活动\n", List.of());
    assertEquals("name: 青年活动\n", result.text());
    assertEquals(List.of("import-update-other"), codes(result));
  }

  @Test
  void theImportedFileItselfHasNothingToFillIn() {
    ProjectUpdate.Result result = update(FOUND);
    assertEquals(FOUND, result.text());
    assertEquals(0, result.filled());
    assertEquals(List.of(), codes(result));
  }

  @Test
  void signsOutsideTheFirstPlaneMoveNothing() {
    String text = update("# 😀😀\nname: 青年活动   # 😀\ncode:\n").text();
    assertTrue(text.startsWith("# 😀😀\nname: 青年活动   # 😀\ncode: '11000024T000000000001'\n"), text);
  }

  /** Any lines may be missing, and any values: all of them come back, and once. */
  @Property(tries = 300)
  void aFileWithGapsBecomesWholeAtOnce(
      @ForAll @Size(max = 12) Set<@IntRange(min = 5, max = 38) Integer> without,
      @ForAll @Size(max = 12) Set<@IntRange(min = 5, max = 38) Integer> empty) {
    List<String> lines = Arrays.asList(FOUND.split("\n", -1));
    List<String> own = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean value = line.matches("\\s*[a-z]+: [^|]+") && !line.strip().startsWith("form:");
      if (value && without.contains(i)) {
        continue;
      }
      own.add(value && empty.contains(i) ? line.replaceFirst(": .*", ":  # 待填") : line);
    }
    String text = String.join("\n", own) + "\n";
    Object whole = new Yaml().load(FOUND);
    assertEquals(whole, read(update(text)), text);
  }
}
