package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  private static final String PROJECT =
      """
      id: a
      year: 2024
      form: ministry-2020
      name: =一号项目
      department: 某部
      unit: 某中心
      funds:
        fiscal: {budget: 100, adjusted: 100}
      goals: {expected: 办好活动。}
      indicators:
        产出指标:
          数量指标:
            - {name: 场次, target: ≥10场, weight: 50}
        效益指标:
          社会效益指标:
            - {name: 人次, target: ≥100人次, weight: 30}
        满意度指标:
          服务对象满意度指标:
            - {name: 满意度, target: ≥90%, weight: 10}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Projects.write(folder.resolve("a.yaml"), PROJECT);
    Projects.write(
        folder.resolve("b.yaml"),
        PROJECT
            .replace("id: a", "id: b")
            .replace("target: ≥10场,", "target: ≥10场, reached: 7场,")
            .replace("goals: {expected: 办好活动。}\n", ""));
    Projects.write(
        folder.resolve("f.yaml"),
        PROJECT
            .replace("id: a", "id: f")
            .replace("target: ≥100人次, weight: 30", "target: ≥100人次, actual: 120人次"));
    Projects.write(
        folder.resolve("c.yaml"),
        PROJECT.replace("id: a", "id: c").replace("target: ≥90%, weight: 10", "weight: 10"));
    Projects.write(
        folder.resolve("d.yaml"),
        PROJECT.replace("id: a", "id: d").replace("weight: 50", "weight: 90"));
    Projects.write(folder.resolve("e.yaml"), "id: e\nyear: 2024\nform: nix\n");
  }

  @Test
  void whatIsReadyAndWhatIsMissingIsShown() {
    Run run = Run.of("status", folder.toString());
    assertEquals(1, run.code());
    List<String> lines = run.out().lines().map(line -> line.strip().replaceAll(" +", " ")).toList();
    for (String line :
        List.of(
            "=一号项目 2024 项目支出绩效目标表 齐全",
            "项目支出绩效目标执行监控表 未填",
            "=一号项目 2024 项目支出绩效目标表 未齐 预期目标",
            "项目支出绩效目标执行监控表 未齐 预期目标；1—7月执行情况（2 处）",
            "项目支出绩效自评表 有错误 先改正 4 个错误；1 个指标没有分值；全年执行数；实际完成情况；2 个指标没有实际完成值",
            "=一号项目 2024 项目支出绩效目标表 未齐 1 个指标没有指标值",
            "=一号项目 2024 项目支出绩效目标表 有错误 先改正 1 个错误",
            "项目支出绩效目标表：齐全 1；未齐 2；有错误 2")) {
      assertTrue(lines.contains(line), () -> line + "\n" + run.out());
    }
    assertTrue(run.err().contains("e.yaml"), run.err());
  }

  @Test
  void otherProgramsReadItToo() {
    Run json = Run.of("status", "--format", "json", folder.resolve("c.yaml").toString());
    assertEquals(0, json.code(), json.err());
    assertTrue(
        json.out().replaceAll("\\s+", "").contains("{\"what\":\"targets\",\"count\":1}"),
        json.out());
    Run csv = Run.of("status", "--format", "csv", folder.resolve("a.yaml").toString());
    assertTrue(csv.out().contains(",a,2024,'=一号项目,ministry-2020,target,ready,"), csv.out());
    Run english = Run.of("status", "--lang", "en", folder.resolve("c.yaml").toString());
    assertTrue(english.out().contains("targets of 1 indicators"), english.out());
  }

  @Test
  void samplesAreReady() {
    Run run = Run.of("status", "projects");
    assertEquals(0, run.code(), run.err());
    assertTrue(!run.out().contains("未齐"), run.out());
  }
}
