package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
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
    assertTrue(run.out().startsWith("项目c (c)  有变化  （两个文件是指定要比较的，名称和 id 都不同）\n"), run.out());
    assertFalse(run.out().contains("project-added"), run.out());
    assertTrue(run.out().contains("indicator-added"), run.out());
    assertTrue(run.out().contains("id 也不同：两个文件是指定要比较的"), run.out());
    Run folders = Run.of("diff", one, now);
    assertTrue(folders.out().contains("project-added"), folders.out());
  }

  @Test
  void aBlockAProjectTheLoudestFirst() {
    Run run = Run.of("diff", old, now);
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    assertEquals(
        """
        项目a (a)  有变化
          …/2023/a.yaml → …/2024/a.yaml
          警告  target-loosened  产出指标/数量指标/@队长|参与 #1 `数`<b>
             ≥500人 → ≥450人  (-10%)
             目标值放宽：由 ≥500人 改为 ≥450人，比原来容易完成。
             …/2023/a.yaml:10 → …/2024/a.yaml:10
          警告  below-last-actual  产出指标/数量指标/@队长|参与 #1 `数`<b>
             546人 → ≥450人  (-17.58%)
             上年实际完成 546人，新的目标值 ≥450人 的要求低于已经达到的水平。
             …/2023/a.yaml:11 → …/2024/a.yaml:10

        项目c (c)  新增项目
          — → …/2024/c.yaml
          提示  project-added
             新增项目“项目c”。
             — → …/2024/c.yaml:4

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

        | 项目 | 状态 | 警告 | 提示 |
        |---|---|---:|---:|
        | 项目a | 有变化 | 2 | 0 |
        | 项目c | 新增项目 | 0 | 1 |

        ### 项目a

        …/2023/a.yaml → …/2024/a.yaml

        | 级别 | 指标 | 行 | 原值 | 新值 | 变动 | 说明 |
        |---|---|---|---|---|---|---|
        | **警告** | @&#8203;队长\\|参与 #&#8203;1 \\`数\\`\\<b\\> | 10 → 10 | ≥500人 | ≥450人 | -10% | 目标值放宽：由 ≥500人 改为 ≥450人，比原来容易完成。 |
        | **警告** | @&#8203;队长\\|参与 #&#8203;1 \\`数\\`\\<b\\> | 11 → 10 | 546人 | ≥450人 | -17.58% | 上年实际完成 546人，新的目标值 ≥450人 的要求低于已经达到的水平。 |

        ### 项目c

        — → …/2024/c.yaml

        | 级别 | 指标 | 行 | 原值 | 新值 | 变动 | 说明 |
        |---|---|---|---|---|---|---|
        | 提示 | — | — → 4 | — | 项目c |  | 新增项目“项目c”。 |
        """,
        text);
  }

  @Test
  void wrongSidesAreWrongUsage() {
    Run run = Run.of("diff", old, folder.resolve("2025").toString());
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("用法不对：“"), run.err());
    assertEquals(2, Run.of("diff", old, now, old).code());
    assertTrue(Run.of("diff", old, now, "--", "x.yaml").err().contains("两边都没有“x.yaml”。"));
    assertTrue(Run.of("diff", "--format", "xml").err().contains("text, json, markdown"));
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
    assertTrue(run.out().contains("a/projects/a.yaml:10 → b/projects/a.yaml:10"), run.out());
    assertFalse(run.out().contains("@@"), run.out());
    assertTrue(
        Run.with(Map.of("GIT_PAGER_IN_USE", "true"), false, pair).out().contains("\u001B[33m"));
    pair[1] = "jixiao.yaml";
    assertTrue(Run.of(pair).out().startsWith("--- a/jixiao.yaml\n+++ b/jixiao.yaml\n@@ "));
    pair[1] = "projects/a.yaml";
    pair[2] = "/dev/null";
    Run added = Run.of(pair);
    assertTrue(added.out().startsWith("项目a (a)  新增项目\n"), added.out());
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
