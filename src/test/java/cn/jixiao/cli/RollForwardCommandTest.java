package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormLookup;
import cn.jixiao.project.FieldValue;
import cn.jixiao.project.FundLine;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.ProjectChecks;
import cn.jixiao.workspace.ProjectFiles;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

class RollForwardCommandTest {
  private static final Pattern MARK = Pattern.compile(" {1,2}# 待核对：.*");

  private static final String PROJECT =
      """
      # 顶上的说明
      id: tuanjian
      year: 2024 # 年度
      form: beijing-2024
      name: 互联网企业团建
      funds:
        fiscal: {budget: 72.179, adjusted: 70.5, executed: 67.6182} # 万元
      goals:
        expected:
          - 2024年举办培训班2期
          - 服务2024人
        achieved: # 完成情况
          # 第一项
          - 举办2期 # 春秋各一期

          - 参训84人次
        # 目标之后
      indicators:
        产出指标:
          数量指标:
            - name: 推送篇数
              target: ≥2000篇 # 原创
              actual: 2163篇 # 含转发
              weight: 40
              score: 38 # 评审组定
              reason: | # 扣分的理由
                稿件质量不齐。

                # 这不是注释
              # 行末
            - {name: 活动场次, target: ≥5场, actual: 6场, weight: 10}
          时效指标:
            - name: 完成时间
              actual:
                2024年11月20日
              target: 2024年11月30日前
              weight: 40
      published: # 公开的数
        total: 95
        # 还要核对
      notes: 工作要点〔2024〕3号
      """;

  private static final String TURNED =
      """
      # 顶上的说明
      id: tuanjian
      year: 2025 # 年度
      form: beijing-2024
      name: 互联网企业团建
      funds:
        fiscal: {budget: 72.179, adjusted: , executed: } # 万元
      goals:
        expected:
          - 2024年举办培训班2期  # 待核对：写有2024年
          - 服务2024人
        achieved: # 完成情况
          # 第一项
          # 春秋各一期
        # 目标之后
      indicators:
        产出指标:
          数量指标:
            - name: 推送篇数
              # 上年实际值 2163篇；建议 ≥2200篇
              target: ≥2000篇 # 原创
              actual: # 含转发
              weight: 40
              score: # 评审组定
              reason: # 扣分的理由
              # 行末
            # 上年实际值 6场；建议 ≥6场
            - {name: 活动场次, target: ≥5场, actual: , weight: 10}
          时效指标:
            - name: 完成时间
              actual:
              # 上年实际值 2024年11月20日
              target: 2024年11月30日前  # 待核对：写有2024年
              weight: 40
      # 公开的数
        # 还要核对
      notes: 工作要点〔2024〕3号  # 待核对：写有2024年
      """;

  @TempDir private Path folder;

  static Stream<Path> samples() {
    return ProjectFiles.in(List.of(Path.of("projects"))).files().stream();
  }

  private static Project project(Path file) {
    return new ProjectReader(new FormLookup(new FormLibrary(Optional.empty()))::declarations)
        .read(file)
        .project()
        .orElseThrow();
  }

  private Path turned(Path file, int year) {
    Path out = folder.resolve("out");
    Run run = Run.of("roll-forward", file.toString(), "--year", "" + year, "-o", out.toString());
    assertEquals(0, run.code(), run.err());
    return out.resolve(file.getFileName());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleRollsForwardToAFileWithoutErrors(Path file) throws IOException {
    Project before = project(file);
    Path done = turned(file, before.year().value() + 1);
    Project after = project(done);
    assertEquals(
        List.of(),
        new ProjectChecks(new FormLibrary(Optional.of(Path.of("templates"))), CheckSettings.DEFAULT)
            .check(List.of(done)).stream()
                .flatMap(one -> one.findings().stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList());
    assertEquals(before.year().value() + 1, after.year().value());
    assertEquals(planned(before), planned(after));
    assertTrue(after.goals().achieved().isEmpty());
    assertTrue(after.published().isEmpty());
    for (FundLine line : after.funds().lines().values()) {
      assertTrue(line.executed().isEmpty() && line.adjusted().isEmpty());
    }
    for (Indicator indicator : after.allIndicators()) {
      assertTrue(indicator.actual().isEmpty() && indicator.score().isEmpty());
      assertTrue(indicator.level().isEmpty() && indicator.reason().isEmpty());
    }
    // Emptied lines begin as they did; all others are there, in their order.
    List<String> kept = new ArrayList<>(bare(Files.readString(done)).lines().toList());
    for (String line : Files.readString(file).lines().toList()) {
      int at = kept.indexOf(line);
      if (at >= 0) {
        kept = kept.subList(at + 1, kept.size());
      } else {
        assertTrue(isOfResults(line, Files.readString(file)), line);
      }
    }
  }

  private static List<String> planned(Project project) {
    List<String> planned = new ArrayList<>();
    project.printedTexts().stream()
        .map(Authored::value)
        .filter(text -> project.texts().values().stream().anyMatch(own -> own.value().equals(text)))
        .forEach(planned::add);
    project.fields().values().stream()
        .map(FieldValue::text)
        .map(Authored::value)
        .forEach(planned::add);
    project.goals().expected().ifPresent(goal -> planned.add(texts(goal.texts())));
    for (Indicator indicator : project.allIndicators()) {
      planned.add(
          texts(
              Stream.of(
                      Optional.of(indicator.name()),
                      indicator.target(),
                      indicator.description(),
                      indicator.basis())
                  .flatMap(Optional::stream)
                  .toList()));
      planned.add(indicator.weight().map(Amount::value).toString());
      indicator.fields().values().forEach(value -> planned.add(value.text().value()));
    }
    return planned;
  }

  private static String texts(List<Authored<String>> texts) {
    return texts.stream().map(Authored::value).toList().toString();
  }

  /** Without what was put in. */
  private static String bare(String text) {
    return MARK.matcher(text).replaceAll("").replaceAll("(?m)^ *# 上年实际值 .*\\R", "");
  }

  private static boolean isOfResults(String line, String text) {
    boolean key =
        line.matches(
                "(year| *(actual|score|level|reason|achieved)|published| +(execution|total)):.*")
            || line.matches(" +[^ ]+: +\\{.*(executed|adjusted):.*");
    // A line of a longer text belongs to the key above it.
    List<String> lines = text.lines().toList();
    for (int i = lines.indexOf(line); !key && i > 0; i--) {
      key = lines.get(i).matches(" *(reason|achieved|actual|published):.*");
      if (lines.get(i).matches(" *(expected|target|indicators|name):.*")) {
        return false;
      }
    }
    return key;
  }

  @Test
  void onlyResultsAreTakenOutAndOnlyCommentsPutIn() throws IOException {
    Path file = Projects.write(folder.resolve("a.yaml"), PROJECT);
    assertEquals(TURNED, Files.readString(turned(file, 2025)));
  }

  @Test
  void lineEndsAndTheByteOrderMarkStay() throws IOException {
    Path file = Projects.write(folder.resolve("a.yaml"), "\uFEFF" + PROJECT.replace("\n", "\r\n"));
    assertEquals(
        "\uFEFF" + TURNED.replace("\n", "\r\n"),
        new String(Files.readAllBytes(turned(file, 2025)), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyCommentStaysWhereverItStands(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int comments = 0;
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i);
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      comments += tried(lines, i, line + "   # 注" + comments + "注");
      lines.add(i, "");
      int above = tried(lines, i, indent + "# 注" + comments + "注");
      comments += above;
      if (above == 0) {
        lines.remove(i);
      }
    }
    assertTrue(comments > lines.size() / 3, () -> file.toString());
    Path commented = Projects.write(folder.resolve("a.yaml"), String.join("\n", lines) + "\n");
    String done = Files.readString(turned(commented, project(file).year().value() + 1));
    for (int i = 0; i < comments; i++) {
      assertTrue(done.contains("# 注" + i + "注"), "# 注" + i + "注");
    }
    assertEquals(planned(project(file)), planned(project(folder.resolve("out/a.yaml"))));
  }

  /** Writes a line with a comment, unless the comment would be part of a text. */
  private static int tried(List<String> lines, int at, String line) {
    String former = lines.set(at, line);
    try {
      Object read = new Yaml(new LoaderOptions()).load(new StringReader(String.join("\n", lines)));
      if (!String.valueOf(read).contains("注" + line.replaceAll("(?s).*# 注|注$", "") + "注")) {
        return 1;
      }
    } catch (YAMLException e) {
      // No place for a comment.
    }
    lines.set(at, former);
    return 0;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "≥2000篇   | 2163篇       | ；建议 ≥2200篇",
        "≥2000篇   | 2000篇       | ；建议 ≥2000篇",
        "≥2000篇   | 1800篇       | ；建议 ≥2000篇",
        "≥200部    | 1000部       | ；建议 ≥1000部",
        "≥200部    | 600部        | ；建议 ≥600部",
        "≥200部    | 541部        | ；建议 ≥550部",
        "≥101场    | 104场        | ；建议 ≥104场",
        "≥20000次  | 6.35万次     | ；建议 ≥6.35万次",
        "≥40000次  | 6.35万次     | ；建议 ≥6.4万次",
        "≥85%      | 87.6%        | ；建议 ≥87.6%",
        "不少于80人次 | 84人次    | ；建议 ≥84人次",
        "≥80人次   | 84           | ；建议 ≥84人次",
        "≤15天     | 12天         | ；建议 ≤12天",
        "≤15天     | 18天         | ；建议 ≤15天",
        "≤3600元   | 3540元       | ；建议 ≤3540元",
        "420万人   | 440万人      | ''",
        "=100%     | 100%         | ''",
        "≥80人次   | 约84人次     | ''",
        "≥80人次   | 84个         | ''",
        "≥80人次   | 按计划完成   | ''",
        "得到提升  | 有所提升     | ''",
      })
  void aTargetIsSuggestedWhereTheResultCanBeCompared(
      String target, String actual, String suggestion) throws IOException {
    Path file =
        Projects.write(
            folder.resolve("a.yaml"),
            Projects.EVALUATED.replace("≥10次", target).replace("12次", actual));
    String done = Files.readString(turned(file, 2025));
    assertTrue(
        done.contains(
            "        # 上年实际值 " + actual + suggestion + "\n        target: " + target + "\n"),
        done);
  }

  @Test
  void theNextTurnReplacesTheFormerResult() throws IOException {
    Path file = Projects.write(folder.resolve("2024/a.yaml"), Projects.EVALUATED);
    assertEquals(0, Run.of("roll-forward", folder + "/2024", "--year", "2025").code());
    Path next = folder.resolve("2025/a.yaml");
    Files.writeString(next, Files.readString(next).replaceFirst("actual:", "actual: 15次"));
    assertEquals(0, Run.of("roll-forward", next.toString(), "--year", "2026").code());
    String done = Files.readString(folder.resolve("2026/a.yaml"));
    assertTrue(done.contains("# 上年实际值 15次；建议 ≥15次"), done);
    assertFalse(done.contains("12次"), done);
    assertEquals(Projects.EVALUATED, Files.readString(file));
  }

  @Test
  void whatExistsStaysAndNoFileKeepsTheOthersFromBeingWritten() throws IOException {
    Projects.write(folder.resolve("部门 一/2024/a.yaml"), Projects.EVALUATED);
    Projects.write(
        folder.resolve("部门 一/2024/b.yaml"), Projects.EVALUATED.replace("id: jian", "id: b"));
    Projects.write(folder.resolve("部门 一/2024/c.yaml"), "id: c\nyear: [\n");
    Projects.write(
        folder.resolve("部门 一/2024/下属/d.yaml"), Projects.EVALUATED.replace("id: jian", "id: d"));
    Projects.write(folder.resolve("部门 一/2024/book.yaml"), "title: 报告\n");
    Projects.write(folder.resolve("部门 一/2025/a.yaml"), "mine");
    Path year = folder.resolve("部门 一/2024");
    Run dry = Run.of("roll-forward", year.toString(), "--year", "2025", "--dry-run");
    assertEquals(1, dry.code());
    assertEquals(List.of("a.yaml"), Projects.filesIn(folder.resolve("部门 一/2025")));
    Run run = Run.of("roll-forward", year.toString(), "--year", "2025");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("output-exists"), run.err());
    assertTrue(run.err().contains("c.yaml"), run.err());
    assertEquals(dry.out(), run.out());
    assertEquals(
        List.of("a.yaml", "b.yaml", "下属/d.yaml"), Projects.filesIn(folder.resolve("部门 一/2025")));
    assertEquals("mine", Files.readString(folder.resolve("部门 一/2025/a.yaml")));
    assertTrue(run.err().contains("写好了 2 个文件"), run.err());
  }

  @Test
  void aFolderOfSeveralYearsGivesItsLatest() throws IOException {
    Projects.write(folder.resolve("2023/a.yaml"), Projects.EVALUATED.replace("2024", "2023"));
    Projects.write(folder.resolve("2024/a.yaml"), Projects.EVALUATED);
    Run run = Run.of("roll-forward", folder.toString(), "--year", "2025");
    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("a.yaml"), Projects.filesIn(folder.resolve("2025")));
    assertTrue(run.err().contains("1 个文件是其他年度的"), run.err());
  }

  @Test
  void whereNothingSaysWhereToWriteNothingIsWritten() throws IOException {
    Path file = Projects.write(folder.resolve("x/a.yaml"), Projects.EVALUATED);
    Run run = Run.of("roll-forward", file.toString(), "--year", "2025");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("turn-no-place"), run.err());
    Run same = Run.of("roll-forward", file.toString(), "--year", "2024", "-o", folder + "/y");
    assertEquals(1, same.code());
    assertTrue(same.err().contains("turn-year"), same.err());
    assertEquals(List.of("x/a.yaml"), Projects.filesIn(folder));
    assertEquals(2, Run.of("roll-forward", file.toString()).code());
  }

  @Test
  void aNewFileMayBeMadeOfLastYears() throws IOException {
    Path file = Projects.write(folder.resolve("2024/a.yaml"), PROJECT);
    Run run = Run.of("new", "--from", file.toString(), "--year", "2025");
    assertEquals(0, run.code(), run.err());
    assertEquals(TURNED, Files.readString(folder.resolve("2025/a.yaml")));
    assertEquals(1, Run.of("new", "--from", file.toString()).code());
    assertEquals(TURNED, Run.of("new", "--from", file.toString(), "-o", "-").out());
    Path other = folder.resolve("b.yaml");
    assertEquals(0, Run.of("new", "--from", file.toString(), "-o", other.toString()).code());
    assertEquals(TURNED, Files.readString(other));
  }

  @Test
  void aNewFileMayBeMadeOfTheLatestOfAProject() {
    Run run = Run.of("new", "--from", "xinmeiti-zhongyang-chufang", "--year", "2025", "-o", "-");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("year: 2025"), run.out());
    assertTrue(run.out().contains("form: beijing-2024"), run.out());
    Run earlier =
        Run.of("new", "--from", "xinmeiti-zhongyang-chufang", "--year", "2020", "-o", "-");
    assertTrue(earlier.out().contains("form: beijing-2019"), earlier.err());
    assertEquals(2, Run.of("new", "--from", "nix").code());
    assertEquals(2, Run.of("new", "名称", "--from", "xinmeiti-zhongyang-chufang").code());
  }

  @Test
  void marksAreTheSameInEveryLanguageAndTheRestIsTranslated() throws IOException {
    Path file = Projects.write(folder.resolve("a.yaml"), PROJECT);
    Run run = Run.of("new", "--from", file.toString(), "-o", "-", "--lang", "en");
    assertTrue(run.out().contains("# 上年实际值 2163篇; suggested: ≥2200篇"), run.out());
    assertTrue(run.out().contains("# 待核对：names 2024"), run.out());
  }
}
