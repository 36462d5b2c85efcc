package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.project.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
  private static final String OVER = Projects.EVALUATED.replace("score: 38.5", "score: 41");

  @TempDir private Path folder;

  private Run check(String... options) {
    return Run.of(
        Stream.concat(Stream.of("check", folder.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private void file(String name, String text) throws IOException {
    Projects.write(folder.resolve(name), text);
  }

  private static List<String> codes(Run run) {
    List<String> codes = new ArrayList<>();
    new JsonMapper().readTree(run.out()).forEach(entry -> codes.add(entry.get("code").asString()));
    return codes;
  }

  @Test
  void aFindingIsShownWithItsLineAndWhatToDo() throws IOException {
    file("x.yaml", OVER);
    Run run = check("--severity", "error");
    assertEquals(1, run.code());
    assertEquals("", run.err());
    assertTrue(
        run.out()
            .startsWith(
                folder.resolve("x.yaml")
                    + """
                    :19:16  错误  score-over-weight  得分 41 超过分值 40。
                       19 |         score: 41
                          |                ^^
                       请改为不超过 40 的数，或核对分值。
                    错误 1，警告 0，提示 0；检查了 1 个文件。\
                    """),
        run.out());
    assertTrue(run.out().endsWith("处级别较低，没有显示；用 --severity info 查看全部。\n"), run.out());
    Run english = check("--severity", "error", "--lang", "en");
    assertTrue(english.out().contains("error  score-over-weight  The score 41 is"), english.out());
    assertTrue(english.out().contains("\nErrors: 1, warnings: 0, notes: 0; files"), english.out());
  }

  @Test
  void caretsOfWideCharactersTakeTwoColumns() throws IOException {
    file("x.yaml", Projects.TARGET.replace("zhangjiakou-2024", "\"河北 表\" # 注"));
    Run run = check();
    assertTrue(
        run.out().contains("   3 | form: \"河北 表\" # 注\n     |       ^^^^^^^^^\n"), run.out());
  }

  @Test
  void theMostSevereComesFirstInEachFile() throws IOException {
    file("a.yaml", OVER);
    file("b.yaml", "id: [");
    JsonNode entries =
        new JsonMapper().readTree(check("--severity", "info", "--format", "json").out());
    List<String> ranks = List.of("error", "warning", "info");
    Map<String, Integer> last = new HashMap<>();
    for (JsonNode entry : entries) {
      int rank = ranks.indexOf(entry.get("severity").asString());
      String file = entry.get("file").asString();
      assertTrue(rank >= last.getOrDefault(file, 0), entries.toString());
      last.put(file, rank);
    }
    assertEquals(2, last.size());
  }

  @Test
  void jsonHasItsKeysInTheirOrderAndStandsAlone() throws IOException {
    file("x.yaml", OVER);
    Run run = check("--format", "json", "--severity", "error");
    assertEquals(
        """
        [{"file":"%s","line":19,"column":16,"severity":"error","code":"score-over-weight",\
        "message":"得分 41 超过分值 40。","hint":"请改为不超过 40 的数，或核对分值。",\
        "fingerprint":"cce0023fc0899d36"}]"""
            .formatted(folder.resolve("x.yaml").toString().replace('\\', '/')),
        new JsonMapper().readTree(run.out()).toString());
    assertTrue(run.err().startsWith("错误 1"), run.err());
    assertEquals(1, run.code());
    file("x.yaml", "");
    assertEquals(List.of("file-empty"), codes(check("--format", "json")));
  }

  @Test
  void nothingFoundIsAnEmptyListAndWell() {
    Run run = Run.of("check", "--format", "json", "projects");
    assertEquals("[]", run.out().replaceAll("\\s", ""));
    assertEquals(0, run.code(), run.err());
  }

  @Test
  void theSamplesHaveNeitherErrorsNorWarnings() {
    Run run = Run.of("check", "projects", "--strict");
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().startsWith("错误 0，警告 0，提示 0；检查了 "), run.out());
  }

  @Test
  void strictFailsOnWarnings() throws IOException {
    file("x.yaml", Projects.TARGET);
    Run run = check();
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("  警告  "), run.out());
    assertEquals(1, check("--strict").code());
    assertEquals(0, check("--strict", "--severity", "error").code());
  }

  @Test
  void codesAreSelectedAndIgnored() throws IOException {
    file("x.yaml", OVER.replace("weight: 50", "weight: 51"));
    String[] json = {"--format", "json", "--severity", "error"};
    assertEquals(
        List.of("weights-not-100", "score-over-weight"), codes(with(json)).stream().toList());
    assertEquals(
        List.of("score-over-weight"), codes(with(json, "--select", "score-over-weight,id-twice")));
    assertEquals(
        List.of("weights-not-100", "score-over-weight"),
        codes(with(json, "--select", "score-over-weight", "--select", "WEIGHTS_NOT_100")));
    Run none = with(json, "--ignore", "score-over-weight", "--ignore", "weights-not-100");
    assertEquals(List.of(), codes(none));
    assertEquals(0, none.code());
    file("x.yaml", "id: [");
    assertEquals(1, check("--select", "id-twice").code());
  }

  private Run with(String[] first, String... more) {
    return check(Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check --select score-over-wieght | 没有“score-over-wieght”这个检查代码。 | 是不是：score-over-weight",
        "check --ignore id-twise          | 没有“id-twise”这个检查代码。          | 是不是：id-twice",
        "check --ignore x,id-twice        | 没有“x”这个检查代码。                 | jixiao check --help",
        "check --ignore unknown-key       | “unknown-key”不能忽略                 | jixiao check --help",
        "check --settings nix.yaml        | “--settings”指定的文件不存在：nix.yaml | jixiao check --help",
        "check --severity loud            | 可以用的值：error, warning, info      | jixiao check --help",
        "check --format xml               | text, json, sarif, gitlab, junit, markdown | jixiao check --help",
        "explain score-over-wieght        | 没有“score-over-wieght”这个检查代码。 | 是不是：score-over-weight",
        "explain zzzzzzzzzzzzzzz          | 没有“zzzzzzzzzzzzzzz”这个检查代码。   | jixiao explain --help",
      })
  void wrongUsageIsExplained(String arguments, String message, String help) {
    Run run = Run.of(arguments.split(" +"));
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains(message), run.err());
    assertTrue(run.err().contains(help), run.err());
    Run english = Run.with(Map.of("LANG", "en"), false, arguments.split(" +"));
    assertEquals(2, english.code());
    assertFalse(english.err().codePoints().anyMatch(Character::isIdeographic), english.err());
  }

  @Test
  void settingsAreObeyedAndTheirMistakesShown() throws IOException {
    file("in/x.yaml", OVER);
    file("mine.yaml", "severity: error\nignore: [score-over-weight]\n");
    String settings = folder.resolve("mine.yaml").toString();
    String in = folder.resolve("in").toString();
    assertEquals(0, Run.of("check", in, "--settings", settings).code());
    file("mine.yaml", "severities: {score-over-weight: info}\n");
    assertEquals(0, Run.of("check", in, "--settings", settings).code());
    file("mine.yaml", "severity: error\nignore: [score-over-wieght]\n");
    Run run = Run.of("check", in, "--settings", settings);
    assertEquals(1, run.code());
    assertTrue(run.out().startsWith(settings + ":2:10  错误  setting-code-misspelt"), run.out());
    assertTrue(run.out().contains("   2 | ignore: [score-over-wieght]"), run.out());
    assertTrue(run.out().contains("     |          ^^^^^^^^^^^^^^^^^\n"), run.out());
  }

  @Test
  void anAllowedFindingIsNotShown() throws IOException {
    file("x.yaml", OVER.replace("41", "41  # jixiao: allow score-over-weight 另行加分"));
    Run run = check();
    assertEquals(0, run.code(), run.err());
    assertFalse(run.out().contains("score-over-weight"), run.out());
  }

  @Test
  void projectsAreComparedWithEachOther() throws IOException {
    file("a.yaml", Projects.TARGET);
    file("b.yaml", Projects.TARGET);
    assertEquals(
        List.of("id-twice", "id-twice"), codes(check("--select", "id-twice", "--format", "json")));
  }

  @Test
  void booksAreChecked() throws IOException {
    file("a.yaml", Projects.TARGET);
    file("book.yaml", "title: 文本\nparts:\n  - {title: 一, text: nix.md}\n");
    Run run = check("--severity", "error");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("book.yaml:3:22  错误  book-text-missing"), run.out());
    assertTrue(run.out().contains("检查了 2 个文件"), run.out());
    assertTrue(run.out().contains("                       ^^^^^^\n"), run.out());
  }

  @Test
  void pathsWithoutProjectsAreReported() {
    Run missing = Run.of("check", folder.resolve("nix").toString());
    assertEquals(1, missing.code());
    assertTrue(missing.out().contains("file-missing"), missing.out());
    assertEquals(0, check().code());
    assertEquals(1, check("--strict").code());
  }

  @Test
  void markdownHasATableForEachFile() throws IOException {
    file("a.yaml", Projects.TARGET.replace("form: zhangjiakou-2024", "form: '<a>|b_c*'"));
    Run run = check("--format", "markdown", "--severity", "error");
    List<String> lines = run.out().lines().toList();
    assertTrue(lines.get(0).startsWith("### "), run.out());
    assertEquals("| 行 | 级别 | 代码 | 问题 | 改法 |", lines.get(2));
    assertEquals("|---:|---|---|---|---|", lines.get(3));
    assertTrue(lines.get(4).startsWith("| 3 | 错误 | `"), run.out());
    // Five cells, whatever the author wrote.
    assertEquals(6, lines.get(4).replace("\\|", "").chars().filter(c -> c == '|').count());
    assertTrue(run.out().endsWith("查看全部。\n") || run.out().endsWith("个文件。\n"), run.out());
    assertEquals(1, run.code());
  }

  @Test
  void aCorpusOfPublishedTablesHasTheErrorsThatWereReviewed() {
    Path corpus = Corpus.folder();
    Run run = Run.of("check", corpus.toString(), "--format", "json", "--severity", "error");
    assertEquals(1, run.code(), run.err());
    assertEquals(
        List.of(
            "published-total", "published-total", "published-total-unrounded", "weights-not-100"),
        codes(run).stream().sorted().toList());
    Run all = Run.of("check", corpus.toString(), "--severity", "info");
    assertEquals(1, all.code());
    assertFalse(all.err().contains("program-failure"), all.err());
  }

  @Test
  void resultsOfTheYearBeforeAreShownWhereTheyBegin() throws IOException {
    String more =
        Projects.EVALUATED
            + """
                  - name: 参加人数
                    target: ≥80人
                    actual: 84人
                    weight: 0
            """;
    file("2023/x.yaml", more.replace("year: 2024", "year: 2023"));
    file("2024/x.yaml", more);
    Run run = check("--select", "results-copied");
    assertTrue(run.out().contains("2024/x.yaml:13:"), run.out());
    assertTrue(run.out().contains("| "), run.out());
    assertTrue(run.out().contains("actual: 12次"), run.out());
    assertFalse(run.out().contains("2023/x.yaml:13"), run.out());
  }
}
