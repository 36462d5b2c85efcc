package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.text.TextWidth;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiffCommandTest {
  @TempDir private Path folder;
  private String old;
  private String now;

  @BeforeEach
  void writeTwoYears() throws IOException {
    old = folder.resolve("2023").toString();
    now = folder.resolve("2024").toString();
    write("2023/a.yaml", "a", 2023, "@队长|参与 #1 `数`<b>", "≥500人", "actual: 546人");
    write("2024/a.yaml", "a", 2024, "@队长|参与 #1 `数`<b>", "≥450人", "weight: 8");
    write("2023/b.yaml", "b", 2023, "次数", "≥5次", "actual: 5次");
    write("2024/b.yaml", "b", 2024, "次数", "≥5次", "actual: 5次");
    write("2024/c.yaml", "c", 2024, "新", "≥1个", "actual: 1个");
  }

  private void write(String file, String id, int year, String name, String target, String more)
      throws IOException {
    Projects.write(
        folder.resolve(file),
        """
        id: %s
        year: %d
        form: beijing-2024
        name: 项目%s
        funds: {fiscal: {budget: 100}}
        indicators:
          产出指标:
            数量指标:
              - name: '%s'
                target: '%s'
                %s
        """
            .formatted(id, year, id, name, target, more));
  }

  private String shown(Run run) {
    return run.out().replace(folder.toString().replace('\\', '/'), "…");
  }

  @Test
  void twoFilesThatAreNamedAreComparedWhateverIsInThem() {
    String one = folder.resolve("2023/a.yaml").toString();
    Run run = Run.of("diff", one, folder.resolve("2024/c.yaml").toString());
    assertTrue(
        run.out().startsWith("项目c (c)  有变化  2023 → 2024  （两个文件是指定要比较的，名称和 id 都不同）\n"), run.out());
    assertFalse(run.out().contains("project-added"), run.out());
    assertTrue(run.out().contains("新增 1：新 ≥1个"), run.out());
    assertTrue(run.out().contains("id 也不同：两个文件是指定要比较的"), run.out());
    Run folders = Run.of("diff", one, now);
    assertTrue(folders.out().contains("新增项目 2：项目b、项目c"), folders.out());
  }

  @Test
  void aBlockAProjectTheLoudestFirst() {
    Run run = Run.of("diff", old, now);
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    assertEquals(
        """
        项目a (a)  有变化  2023 → 2024
          …/2023/a.yaml → …/2024/a.yaml
          年初预算 100 → 100 万元
          指标 1 → 1：放宽 1，取消 0，改变 0，收紧 0，新增 0，未变 0；可衡量的分值 — → 100%
                涉及  指标                        2023目标  2023实际  2024目标  变动  标记            行
          警告  7.81  数量/@队长|参与 #1 `数`<b>  ≥500人    546人     ≥450人    -10%  放宽、低于实际  10→10

        新增项目 1：项目c

        “涉及”是差距×分值，按 100 分计：差距是新目标少要求的部分，分值取两年中大的；项目和指标都按它排列。
        低于实际的，差距超过 10%（比率 10 个百分点，上限 20%；目标收紧了的放宽到三倍）或者目标同时放宽了才是警告，见 jixiao
        explain below-last-actual。
        代码：低于实际=below-last-actual、放宽=target-loosened

        项目：有变化 1，新增 1，取消 0，无变化 1；警告 2，提示 1。
        """,
        shown(run));
  }

  @Test
  void coloursAreForTerminalsThatWantThem() {
    assertTrue(Run.with(Map.of(), true, "diff", old, now).out().contains("\u001B[33m警告"));
    assertFalse(Run.with(Map.of("NO_COLOR", "1"), true, "diff", old, now).out().contains("\u001B"));
  }

  @Test
  void theExitCodeSaysWhatAGateAsksFor() throws IOException {
    assertEquals(1, Run.of("diff", old, now, "--fail-on", "warning").code());
    assertEquals(0, Run.of("diff", old, now, "--fail-on", "error").code());
    assertEquals(1, Run.of("diff", old, now, "--fail-on", "info", "--", "c.yaml").code());
    assertEquals(0, Run.of("diff", old, now, "--fail-on", "info", "--", "b.yaml").code());
    Projects.write(folder.resolve("2024/b.yaml"), "id: b\nyear: [\n");
    Run broken = Run.of("diff", old, now, "--severity", "warning");
    assertEquals(1, broken.code());
    assertTrue(
        shown(broken).startsWith("…/2023/b.yaml → …/2024/b.yaml  没有比较：文件读不出来\n  错误  "),
        broken.out());
    assertTrue(shown(broken).contains("…/2024/b.yaml:3:1\n"), broken.out());
    assertTrue(
        broken.out().endsWith("警告 2，提示 1。没有比较的文件 1。未显示 1 条（--severity info 显示全部）。\n"),
        broken.out());
  }

  @Test
  void programsGetEveryProject() throws IOException {
    Projects.write(folder.resolve("2023/c.yaml"), "id: c\n");
    Run run = Run.of("diff", old, now, "--format", "json");
    assertEquals(1, run.code());
    JsonNode all = new JsonMapper().readTree(run.out());
    JsonNode a = all.get("projects").get(0);
    assertEquals("a", a.get("id").stringValue());
    assertEquals("id", a.get("pairedBy").stringValue());
    assertEquals("changed", a.get("status").stringValue());
    assertTrue(a.get("old").stringValue().endsWith("2023/a.yaml"));
    JsonNode finding = a.get("findings").get(0);
    assertEquals("target-loosened", finding.get("code").stringValue());
    assertEquals("warning", finding.get("severity").stringValue());
    assertEquals("产出指标", finding.get("level1").stringValue());
    assertEquals("数量指标", finding.get("level2").stringValue());
    assertEquals("name", finding.get("pairedBy").stringValue());
    assertEquals(0, BigDecimal.ONE.compareTo(finding.get("similarity").decimalValue()));
    assertEquals("≥500人", finding.get("old").stringValue());
    assertEquals("≥450人", finding.get("new").stringValue());
    assertEquals("-10%", finding.get("change").stringValue());
    assertEquals(10, finding.get("oldLine").intValue());
    assertEquals(10, finding.get("newLine").intValue());
    assertEquals("unchanged", all.get("projects").get(1).get("status").stringValue());
    assertEquals(2, all.get("projects").size());
    JsonNode broken = all.get("notCompared").get(0);
    assertTrue(broken.get("new").stringValue().endsWith("2024/c.yaml"));
    assertEquals("old", broken.get("findings").get(0).get("side").stringValue());
  }

  @Test
  void markdownStaysATableWhateverAuthorsWrite() {
    String text = shown(Run.of("diff", old, now, "--format", "markdown"));
    assertEquals(
        """
        ## 绩效目标对比：…/2023 → …/2024

        项目：有变化 1，新增 1，取消 0，无变化 1；警告 2，提示 1。

        | 项目 | 状态 | 涉及 | 警告 | 提示 | 年初预算 |
        |---|---|---:|---:|---:|---:|
        | 项目a | 有变化 | 7.81 | 2 | 0 | 0% |
        | 项目c | 新增项目 |  | 0 | 1 | — |

        ### 项目a

        - 2023 → 2024
        - …/2023/a.yaml → …/2024/a.yaml
        - 年初预算 100 → 100 万元
        - 指标 1 → 1：放宽 1，取消 0，改变 0，收紧 0，新增 0，未变 0；可衡量的分值 — → 100%

        |  | 涉及 | 指标 | 2023目标 | 2023实际 | 2024目标 | 变动 | 标记 | 行 |
        |---|---:|---|---|---|---|---:|---|---|
        | **警告** | 7.81 | 数量指标<br>@&#8203;队长\\|参与 #&#8203;1 \\`数\\`\\<b\\> | ≥500人 | 546人 | ≥450人 | -10% | **放宽**<br>**低于2023年实际** | 10 → 10 |

        <sub>“涉及”是差距×分值，按 100 分计：差距是新目标少要求的部分，分值取两年中大的；项目和指标都按它排列。低于实际的，差距超过 10%（比率 10 个百分点，上限 20%；目标收紧了的放宽到三倍）或者目标同时放宽了才是警告，见 jixiao explain below-last-actual。</sub>
        """,
        text);
  }

  /** A narrow terminal gets the name above the values, and no line that is wider. */
  @Test
  void narrowTerminalsGetNarrowLines() {
    Run run = Run.with(Map.of("COLUMNS", "60"), false, "diff", "--all", old, now);
    String lines =
        run.out()
            .lines()
            .filter(line -> !line.contains("→ " + now.replace('\\', '/')))
            .filter(line -> TextWidth.columns(line) > 62)
            .collect(Collectors.joining("\n"));
    assertEquals("", lines);
    assertTrue(
        run.out().contains("≥500人 → ≥450人  -10%  2023实际 546人  放宽、低于\n          实际  10→10\n"),
        run.out());
  }

  @Test
  void programsGetALineAnIndicatorAndTheHead() throws IOException {
    JsonNode project =
        new JsonMapper()
            .readTree(Run.of("diff", old, now, "--format", "json").out())
            .get("projects")
            .get(0);
    JsonNode line = project.get("lines").get(0);
    assertEquals("loosened", line.get("fate").stringValue());
    assertEquals("546人", line.get("reached").stringValue());
    assertEquals(2023, line.get("reachedYear").intValue());
    assertEquals(0, new BigDecimal("7.81").compareTo(line.get("stake").decimalValue()));
    assertEquals("放宽", line.get("marks").get(0).stringValue());
    assertEquals(1, project.get("head").get("indicators").get("loosened").intValue());
    assertFalse(project.get("head").get("rewritten").booleanValue());
  }

  @Test
  void wrongSidesAreWrongUsage() {
    Run run = Run.of("diff", old, folder.resolve("2025").toString());
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("用法不对：“"), run.err());
    assertEquals(2, Run.of("diff", old, now, old).code());
    assertTrue(Run.of("diff", old, now, "--", "x.yaml").err().contains("两边都没有“x.yaml”。"));
    assertTrue(
        Run.of("diff", "--format", "xml")
            .err()
            .contains("text, json, sarif, gitlab, junit, markdown"));
  }

  @Test
  void gitsArgumentsAreAPairOfFiles() throws IOException {
    String before = folder.resolve("2023/a.yaml").toString();
    String after = folder.resolve("2024/a.yaml").toString();
    String[] pair = {
      "git-diff-driver", "projects/a.yaml", before, "1", "100644", after, "2", "100644"
    };
    Run run = Run.of(pair);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("a/projects/a.yaml → b/projects/a.yaml\n"), run.out());
    assertTrue(run.out().contains("放宽、低于实际  10→10"), run.out());
    assertFalse(run.out().contains("@@"), run.out());
    assertTrue(
        Run.with(Map.of("GIT_PAGER_IN_USE", "true"), false, pair).out().contains("\u001B[33m"));
    pair[1] = "jixiao.yaml";
    assertTrue(Run.of(pair).out().startsWith("--- a/jixiao.yaml\n+++ b/jixiao.yaml\n@@ "));
    pair[1] = "projects/a.yaml";
    pair[2] = "/dev/null";
    Run added = Run.of(pair);
    assertTrue(added.out().startsWith("项目a (a)  新增项目  2024\n"), added.out());
    assertTrue(added.out().contains("--- /dev/null\n+++ b/projects/a.yaml\n@@ "), added.out());
    pair[2] = Projects.write(folder.resolve("broken"), "id: [\nid: a\n").toString();
    Run broken = Run.of(pair);
    assertEquals(0, broken.code());
    assertTrue(broken.out().startsWith("projects/a.yaml：有一边不能作为项目读取"), broken.out());
    assertTrue(broken.out().contains("\n-id: [\n"), broken.out());
    assertEquals(0, Run.of("git-diff-driver", "projects/a.yaml").code());
    assertEquals(2, Run.of("git-diff-driver", "a", "b", "c").code());
  }
}
