package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
  @TempDir private Path folder;
  private Path review;
  private String old;
  private String now;

  @BeforeEach
  void twoYears() throws IOException {
    review = folder.resolve("审核 意见/review.yaml");
    Files.createDirectories(review.getParent());
    old = write("2023/a.yaml", 2023, "≥500人", "actual: 546人").toString();
    now = write("2024/a.yaml", 2024, "≥450人", "").toString();
  }

  private Path write(String file, int year, String target, String more) throws IOException {
    return Projects.write(
        folder.resolve(file),
        """
        id: a
        year: %d
        form: beijing-2024
        name: 项目
        funds: {fiscal: {budget: 100}}
        indicators:
          产出指标:
            数量指标:
              - name: 培训人数
                target: %s
                weight: 90
                %s
        """
            .formatted(year, target, more));
  }

  private Run review(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of("review", command));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--diff", old, "--diff", now));
    if (Files.exists(review) || command.equals("accept")) {
      if (!Files.exists(review)) {
        try {
          Files.writeString(review, "");
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
      arguments.addAll(List.of("--review", review.toString()));
    }
    return Run.of(arguments.toArray(String[]::new));
  }

  private Run diff(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("diff", old, now, "--review", review.toString()));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  private static String fingerprint(Run list, String code) {
    return list.out()
        .lines()
        .filter(line -> line.contains("  " + code + "  "))
        .map(line -> line.strip().split(" ", -1)[0])
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWasAcceptedIsNotAskedAgain() throws IOException {
    Run list = review("list");
    assertTrue(list.out().startsWith("还没有人看过的 2 条：\n"), list.out());
    String loosened = fingerprint(list, "target-loosened");
    Run one = review("accept", loosened.substring(0, 6), "--reason", "评审会同意", "--by", "张三");
    assertEquals(0, one.code(), one.err());
    String text = Files.readString(review);
    assertTrue(text.startsWith("# 审核意见"), text);
    assertTrue(text.contains("    reason: '评审会同意'\n    by: '张三'\n    date: '20"), text);
    assertTrue(text.contains("    subject: '数量指标/培训人数'\n"), text);
    assertEquals(1, diff("--fail-on", "warning").code());
    Run all = review("accept", "--all", "--reason", "同上", "--by", "张三");
    assertTrue(all.err().contains("认可了 1 条"), all.err());
    Run passed = diff("--fail-on", "warning");
    assertEquals(0, passed.code(), passed.out());
    assertTrue(passed.out().contains("放宽（已认可）"), passed.out());
    assertTrue(passed.err().contains("2 条已有人认可"), passed.err());
    assertTrue(review("list").out().contains("    张三 20"), review("list").out());
    // Nothing is accepted twice.
    assertTrue(review("accept", "--all", "--reason", "x", "--by", "y").err().contains("认可了 0 条"));
    assertEquals(
        1, Files.readString(review).lines().filter(line -> line.equals("accepted:")).count());
  }

  @Test
  void anotherValueIsAnotherFindingAndTheAcceptanceIsSaidToBeStale() throws IOException {
    review("accept", "--all", "--reason", "同意", "--by", "张三");
    write("2024/a.yaml", 2024, "≥400人", "");
    Run run = diff("--fail-on", "warning");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("review-stale"), run.err());
    assertTrue(review("list").out().contains("不再适用的认可 2 条"), review("list").out());
    Run pruned = review("prune");
    assertTrue(pruned.err().contains("清除了 2 条"), pruned.err());
    assertTrue(Files.readString(review).endsWith("accepted: []\n"), Files.readString(review));
    assertFalse(diff().err().contains("review-stale"));
    review("accept", "--all", "--reason", "同意", "--by", "李四");
    assertEquals(0, diff("--fail-on", "warning").code(), Files.readString(review));
  }

  @Test
  void whatIsNotSaidIsAsked() throws IOException {
    assertEquals(2, review("accept", "--all").code());
    assertTrue(review("accept", "--all").err().contains("认可要写理由"));
    assertTrue(review("accept", "--reason", "x").err().contains("请写要认可的指纹"));
    assertTrue(
        review("accept", "ffffff", "--reason", "x", "--by", "y").err().contains("没有以“ffffff”开头"));
    Files.writeString(
        review,
        "accepted:\n  - {fingerprint: 'abcd', from: diff, code: target-loosened, project: a}\n");
    Run run = diff();
    assertTrue(run.err().contains("review-without-reason"), run.err());
    assertEquals(1, run.code());
    Files.writeString(review, "accepted: [\n");
    assertEquals(1, review("prune").code());
    assertEquals("accepted: [\n", Files.readString(review));
  }

  @Test
  void checksAreAcceptedLikewise() throws IOException {
    write("2023/a.yaml", 2023, "≥500人", "actual: 400人\n        score: 90");
    String path = folder.resolve("2023").toString();
    Files.writeString(review, "");
    String[] check = {"check", path, "--review", review.toString(), "--format", "json"};
    Run before = Run.of(check);
    assertTrue(before.out().contains("\"severity\": \"warning\""), before.out());
    assertTrue(before.out().contains("\"fingerprint\": \""), before.out());
    Run accepted =
        Run.of(
            "review",
            "accept",
            "--all",
            "--check",
            path,
            "--reason",
            "存量",
            "--by",
            "张三",
            "--review",
            review.toString());
    assertEquals(0, accepted.code(), accepted.err());
    Run after = Run.of(check);
    assertFalse(after.out().contains("\"severity\": \"warning\""), after.out());
    assertTrue(after.err().contains("已认可"), after.err());
    // Lines above it move nothing; another score does.
    Path file = folder.resolve("2023/a.yaml");
    Files.writeString(file, "# 说明\n\n" + Files.readString(file));
    assertEquals(after.out(), Run.of(check).out());
    Files.writeString(file, Files.readString(file).replace("score: 90", "score: 89"));
    assertTrue(Run.of(check).out().contains("\"severity\": \"warning\""), Run.of(check).out());
  }

  @Test
  void comparisonsObeySettingsSelectionsAndAllowances() throws IOException {
    Path settings = folder.resolve("jixiao.yaml");
    Files.writeString(settings, "severities: {target-loosened: off, below-last-actual: info}\n");
    Files.writeString(review, "");
    assertEquals(1, diff("--fail-on", "warning").code());
    assertEquals(0, diff("--fail-on", "warning", "--settings", settings.toString()).code());
    assertEquals(1, diff("--fail-on", "warning", "--select", "target-loosened").code());
    assertEquals(
        0, diff("--fail-on", "warning", "--ignore", "target-loosened,below-last-actual").code());
    assertEquals(2, diff("--ignore", "score-missing").code());
    Path file = folder.resolve("2024/a.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "target: ≥450人",
                "target: ≥450人  # jixiao: allow target-loosened, below-last-actual 场地维修"));
    assertEquals(0, diff("--fail-on", "warning").code());
    // A check cannot tell whether it is needed.
    Run check = Run.of("check", file.toString(), "--severity", "info");
    assertFalse(check.out().contains("allow-"), check.out());
  }
}
