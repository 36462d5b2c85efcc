package cn.jixiao.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.project.Corpus;
import cn.jixiao.project.Published;
import cn.jixiao.score.ScoreCard.Execution;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Computed figures against those that were published, and against a reckoning by other means. */
class PublishedScoresTest {
  /**
   * What publications print and what their own figures make; where the two differ, the printed one
   * is at fault, for the reason given.
   */
  private static final Map<Difference, String> MISPRINTS =
      Map.of(
          misprint("beijing-2020/xinmeiti-zhongyang-chufang-yunying", "total", "89.36", "86.96"),
          "The printed scores make 86.96, and the weights 107: a row is lost or a score altered.",
          misprint(
              "beijing-2020/zhongxue-gongqingtuan-ji-shaoxiandui-gongzuo",
              "total",
              "87.56",
              "87.55"),
          "Added before rounding: 397÷400×5 = 4.9625 and 176.522268÷184×10 = 9.5936.",
          misprint("beijing-2024/duikou-zhiyuan-gongzuo", "rate", "88", "87.89"),
          "46.827386÷53.28, printed as a whole percent.",
          misprint("beijing-2024/duikou-zhiyuan-gongzuo", "score", "8.8", "8.79"),
          "Taken from the whole percent.",
          misprint("beijing-2024/duikou-zhiyuan-gongzuo", "total", "98.8", "98.79"),
          "The sum with that score.",
          misprint("beijing-2024/xinmeiti-zhongyang-chufang-yunying", "rate", "99", "99.39"),
          "379.68÷382, printed as a whole percent.",
          misprint("beijing-2024/xinmeiti-zhongyang-chufang-yunying", "score", "9.9", "9.94"),
          "Taken from the whole percent.",
          misprint("beijing-2024/xinmeiti-zhongyang-chufang-yunying", "total", "94.5", "94.54"),
          "The sum with that score.",
          misprint(
              "beijing-2024/shequ-qingnianhui-shehui-gongzuo-fuwu-xiangmu",
              "total",
              "6.07",
              "96.97"),
          "Illegible in the scan: 87 + 9.97 reads as 06.07.");

  private static Difference misprint(String table, String figure, String printed, String computed) {
    return new Difference(table, figure, new BigDecimal(printed), new BigDecimal(computed));
  }

  /** A figure that is printed otherwise than computed. */
  private record Difference(String table, String figure, BigDecimal printed, BigDecimal computed) {}

  private static Optional<Difference> difference(
      String table, String figure, Optional<String> printed, Optional<BigDecimal> computed) {
    BigDecimal expected = new BigDecimal(printed.orElseThrow().replace("%", ""));
    BigDecimal actual =
        computed.orElseThrow(() -> new AssertionError(table + " has no computed " + figure));
    return expected.compareTo(actual) == 0
        ? Optional.empty()
        : Optional.of(new Difference(table, figure, expected.stripTrailingZeros(), actual));
  }

  private static List<Difference> differences(Path file) {
    ScoreCard card = Cards.of(file);
    String table = Corpus.name(file);
    Published published = card.project().published().orElseThrow();
    Published.Execution printed = published.execution().orElseThrow();
    List<Difference> found = new ArrayList<>();
    difference(
            table,
            "rate",
            printed.rate().map(rate -> rate.value()),
            card.execution().map(Execution::rate))
        .ifPresent(found::add);
    difference(
            table,
            "score",
            printed.score().map(score -> score.written()),
            card.execution().map(Execution::score))
        .ifPresent(found::add);
    difference(table, "total", published.total().map(total -> total.written()), card.total())
        .ifPresent(found::add);
    return found;
  }

  private static List<Path> tables(String form) {
    return Corpus.files().stream().filter(file -> Corpus.name(file).startsWith(form)).toList();
  }

  @Test
  void publishedFiguresAreReproducedExceptMisprints() {
    Set<Difference> found = new HashSet<>();
    int tables = 0;
    for (Path file : tables("beijing-")) {
      found.addAll(differences(file));
      tables++;
    }
    assertEquals(25, tables);
    assertEquals(MISPRINTS.keySet(), found);
  }

  @Test
  void executionOf2019IsReproducedThreeOfThree() {
    assertExecutionReproduced("beijing-2019", 3);
  }

  @Test
  void executionOf2020IsReproducedFourteenOfFourteen() {
    assertExecutionReproduced("beijing-2020", 14);
  }

  private static void assertExecutionReproduced(String form, int count) {
    List<Path> tables = tables(form);
    assertEquals(count, tables.size());
    for (Path file : tables) {
      assertEquals(
          List.of(),
          differences(file).stream()
              .filter(difference -> !difference.figure.equals("total"))
              .toList());
    }
  }

  @Test
  void everyEvaluatedTableHasEveryScoreAndAGrade() {
    for (Path file : tables("beijing-")) {
      ScoreCard card = Cards.of(file);
      assertTrue(card.isEvaluated(), file::toString);
      assertEquals(List.of(), ScoreGaps.of(card), file::toString);
      assertTrue(card.grade().isPresent(), file::toString);
      boolean sumsUp = card.weight().compareTo(BigDecimal.valueOf(100)) == 0;
      assertEquals(
          !Corpus.name(file).equals("beijing-2020/xinmeiti-zhongyang-chufang-yunying"),
          sumsUp,
          () -> file + " has weights of " + card.weight());
    }
  }

  @Test
  void targetSettingTablesHaveNoScores() {
    List<Path> tables =
        Corpus.files().stream().filter(file -> !Corpus.name(file).startsWith("beijing-")).toList();
    assertEquals(7, tables.size());
    for (Path file : tables) {
      ScoreCard card = Cards.of(file);
      assertTrue(card.execution().isEmpty() && card.total().isEmpty(), file::toString);
      assertFalse(card.isEvaluated(), file::toString);
      assertNotEquals(List.of(), card.indicators(), file::toString);
    }
  }

  /** The samples' figures, reckoned by hand and in a spreadsheet's way apart from the program. */
  @Test
  void samplesScoreAsReckonedApart() throws Exception {
    Path table = Path.of("src/test/resources/cn/jixiao/score/samples-expected.tsv");
    List<String> lines = Files.readAllLines(table);
    for (String line : lines.subList(1, lines.size())) {
      String[] expected = line.split("\t", -1);
      ScoreCard card = Cards.of(Path.of(expected[0]));
      Execution execution = card.execution().orElseThrow();
      assertEquals(
          Map.of(
              "rate", expected[1],
              "score", expected[2],
              "total", expected[3]),
          Map.of(
              "rate", execution.rate().toPlainString() + "%",
              "score", execution.score().toPlainString(),
              "total", card.total().orElseThrow().toPlainString()),
          expected[0]);
    }
    assertEquals(
        Cards.samples().stream().filter(file -> Cards.of(file).total().isPresent()).count(),
        lines.size() - 1);
  }
}
