package cn.jixiao.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.FormLibrary;
import cn.jixiao.project.Corpus;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows that reviewers wrote, with what they expect in a remark behind each. */
class CasesTest {
  private static final Pattern ROW =
      Pattern.compile("\\s*- \\{name: \"?(?<name>[^\",]+)\"?,.*\\}\\s*#\\s*(?<remark>\\S.*)");

  private static final Pattern SHARE =
      Pattern.compile("(?<part>\\d+(?:\\.\\d+)?)(?:/(?<whole>\\d+(?:\\.\\d+)?))?(?:；.*)?");

  private static final int DIGITS = 6;

  private static String rounded(BigDecimal share) {
    return share.setScale(DIGITS, RoundingMode.HALF_UP).toPlainString();
  }

  private static void compare(String row, String remark, Judgement judgement, List<String> wrong) {
    Optional<String> share =
        judgement.share().map(part -> rounded(part.of(BigDecimal.ONE, DIGITS)));
    Matcher expected = SHARE.matcher(remark);
    boolean right;
    if (remark.startsWith("满分")) {
      right = share.equals(Optional.of(rounded(BigDecimal.ONE)));
    } else if (expected.matches()) {
      BigDecimal whole = new BigDecimal(Optional.ofNullable(expected.group("whole")).orElse("1"));
      BigDecimal part = new BigDecimal(expected.group("part"));
      right = share.equals(Optional.of(rounded(part.divide(whole, 12, RoundingMode.HALF_UP))));
    } else if (remark.contains("得满分")) {
      right = !share.equals(Optional.of(rounded(BigDecimal.ONE)));
    } else {
      right = remark.startsWith("交评价人") && share.isEmpty();
    }
    if (!right) {
      wrong.add(row + " # " + remark + ", but " + share);
    }
  }

  @Test
  void everyRowIsJudgedAsItsRemarkSays() throws IOException {
    FileScorer scorer = new FileScorer(new FormLibrary(Optional.empty()));
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    try (Stream<Path> files = Files.list(Corpus.folder().resolveSibling("cases"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().matches("c.*\\.yaml")).sorted().toList()) {
        List<ScoreCard.IndicatorScore> scores =
            scorer.score(file, Files.readAllBytes(file)).card().orElseThrow().indicators();
        for (String line : Files.readAllLines(file)) {
          Matcher row = ROW.matcher(line);
          if (row.matches()) {
            rows++;
            Judgement judgement =
                scores.stream()
                    .filter(score -> line.contains(score.indicator().name().value()))
                    .filter(
                        score ->
                            line.contains(
                                '"' + score.indicator().target().orElseThrow().value() + '"'))
                    .findFirst()
                    .orElseThrow()
                    .judgement();
            compare(line.strip(), row.group("remark").strip(), judgement, wrong);
          }
        }
      }
    }
    assertTrue(rows > 50, rows + " rows");
    assertEquals(List.of(), wrong);
  }
}
