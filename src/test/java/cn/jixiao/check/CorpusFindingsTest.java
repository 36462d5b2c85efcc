package cn.jixiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.project.Corpus;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.ProjectChecks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a reviewer is told of published tables; every row was read against its table. */
class CorpusFindingsTest {
  /**
   * A row of the reviewed list.
   *
   * @param finding file, line, severity, code and arguments, as {@link #line} writes them
   * @param verdict whether the finding holds beyond doubt
   * @param reason why
   */
  private record Reviewed(String finding, String verdict, String reason) {
    static Reviewed of(String row) {
      String[] cells = row.split("\t", -1);
      return new Reviewed(
          String.join("\t", List.of(cells).subList(0, cells.length - 2)),
          cells[cells.length - 2],
          cells[cells.length - 1]);
    }
  }

  @Test
  void publishedTablesHaveTheReviewedFindingsAndNoOthers() {
    List<String> reviewed = reviewed().stream().map(Reviewed::finding).toList();
    assertEquals(String.join("\n", reviewed), String.join("\n", found()));
  }

  @Test
  void wrongTotalsAndWeightsAreTheOnlyErrors() {
    List<String> errors = found().stream().filter(line -> line.contains("\terror\t")).toList();
    assertEquals(
        List.of(
            "beijing-2020/xinmeiti-zhongyang-chufang-yunying\t17\terror\tweights-not-100\t107",
            "beijing-2020/xinmeiti-zhongyang-chufang-yunying\t97\terror\tpublished-total"
                + "\t89.36 | 86.96",
            "beijing-2020/zhongxue-gongqingtuan-ji-shaoxiandui-gongzuo\t129\terror"
                + "\tpublished-total-unrounded\t87.56 | 87.55",
            "beijing-2024/shequ-qingnianhui-shehui-gongzuo-fuwu-xiangmu\t127\terror"
                + "\tpublished-total\t06.07 | 96.97"),
        errors);
  }

  /** No error is debatable, and of all findings at most one in seven is. */
  @Test
  void reviewedFindingsArePrecise() {
    List<Reviewed> debatable =
        reviewed().stream().filter(row -> !row.verdict().equals("true")).toList();
    for (Reviewed row : debatable) {
      assertEquals("debatable", row.verdict(), row.finding());
      assertTrue(row.finding().contains("\twarning\t"), row.finding());
    }
    assertTrue(debatable.size() * 7 <= reviewed().size(), debatable.toString());
    assertTrue(reviewed().stream().noneMatch(row -> row.reason().isBlank()));
  }

  private static List<String> found() {
    return new ProjectChecks(new FormLibrary(Optional.empty()), CheckSettings.DEFAULT)
        .check(Corpus.files()).stream()
            .flatMap(file -> file.findings().stream())
            .filter(finding -> finding.severity() != Severity.INFO)
            .map(CorpusFindingsTest::line)
            .toList();
  }

  private static String line(Finding finding) {
    return String.join(
        "\t",
        Corpus.name(finding.place().file()),
        Integer.toString(finding.place().line()),
        finding.severity().key(),
        finding.code(),
        String.join(" | ", finding.arguments()));
  }

  /** Without the header. */
  private static List<Reviewed> reviewed() {
    try (InputStream in = CorpusFindingsTest.class.getResourceAsStream("corpus-findings.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(Reviewed::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
