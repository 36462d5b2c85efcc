package cn.jixiao.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.diff.SideComparer.ReadTwins;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.score.FileScorer;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoredFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is compared where files of either side cannot be read. */
class CounterpartsTest {
  private static final FileScorer SCORER = new FileScorer(new FormLibrary(Optional.empty()));

  /**
   * A file named by a word.
   *
   * @param side before or after, for its path
   * @param word its id and year, {@code a23}; of a broken one with {@code !} before them, which may
   *     lack the year or both; {@code -} for no file
   */
  private static Optional<ScoredFile> file(String side, String word) {
    if (word.equals("-")) {
      return Optional.empty();
    }
    String name = word.replace("!", "");
    String id = name.isEmpty() ? "" : "id: " + name.charAt(0) + "\n";
    String year = name.length() < 2 ? "" : "year: 20" + name.substring(1) + "\n";
    String rest =
        word.startsWith("!")
            ? "name: [\n"
            : "form: beijing-2024\nname: 项目\nfunds: {fiscal: {budget: 1}}\nindicators: {}\n";
    return Optional.of(
        SCORER.score(
            Path.of(side, word + ".yaml"), (id + year + rest).getBytes(StandardCharsets.UTF_8)));
  }

  private static ReadTwins twins(String pair) {
    String[] words = pair.split(">", -1);
    return new ReadTwins(file("old", words[0]), file("new", words[1]), words[0].equals(words[1]));
  }

  private static String shown(Optional<ScoredFile> file) {
    return file.map(one -> one.file().getFileName().toString().replace(".yaml", "")).orElse("-");
  }

  private static String shown(List<ScoreCard> cards) {
    return cards.stream()
        .map(card -> card.project().file().getFileName().toString().replace(".yaml", ""))
        .collect(Collectors.joining(" "));
  }

  /** Each pair is a file by its path: before and after; a file that moved is two of them. */
  @ParameterizedTest(name = "{0}: {1} | {2} | {3}")
  @CsvSource({
    // What can be read is compared, whatever its path.
    "a23>a24 b23>-, '', a23 b23, a24",
    // By path, also where nothing of it can be read.
    "a23>!a23, a23~!a23, '', ''",
    "a23>!, a23~!, '', ''",
    "!>a23, !~a23, '', ''",
    // Broken on both sides, otherwise than before.
    "!a23>!a, !a23~!a, '', ''",
    // Broken before and still the same: nothing changed.
    "!a23>!a23 b23>b23, '', b23, b23",
    // Moved: the same project in the same year, and not another year of it or another project.
    "a22>- a23>- b23>- ->!a23, a23~!a23, a22 b23, ''",
    "!a23>- ->a22 ->a23 ->b23, !a23~a23, '', a22 b23",
    // Moved and of another year, or one without a year: the only one that it can be.
    "a22>- b23>- ->!a23, a22~!a23, b23, ''",
    "a22>- b23>- ->!a, a22~!a, b23, ''",
    "!a23>- ->a24 ->b23, !a23~a24, '', b23",
    // Two that it could be: neither.
    "a21>- a22>- ->!a23, -~!a23, a21 a22, ''",
    "a21>- a22>- ->!a, -~!a, a21 a22, ''",
    "!a23>- ->a24 ->a25, !a23~-, '', a24 a25",
    // Another file of the broken one's side continues the project.
    "a23>a23 ->!a23, -~!a23, a23, a23",
    "a22>- ->!a23 ->a22, -~!a23, a22, a22",
    "a23>!b23 ->a23, -~!b23, a23, a23",
    "a23>a23 !a23>-, !a23~-, a23, a23",
    // Nothing to go by.
    "a23>- ->!, -~!, a23, ''",
    "a23>- ->!b23, -~!b23, a23, ''",
    // Each is somebody's counterpart once.
    "a23>- ->!a23 ->!a, a23~!a23 -~!a, '', ''",
    "!a23>- !a>- ->a23, !a23~a23 !a~-, '', ''",
  })
  void whatCannotBeReadTakesItsCounterpartOutOfTheComparison(
      String files, String notCompared, String old, String now) {
    Counterparts parts =
        Counterparts.of(Arrays.stream(files.split(" ")).map(CounterpartsTest::twins).toList());
    assertEquals(
        List.of(notCompared, old, now),
        List.of(
            parts.notCompared().stream()
                .map(pair -> shown(pair.old()) + "~" + shown(pair.now()))
                .collect(Collectors.joining(" ")),
            shown(parts.old()),
            shown(parts.now())));
  }
}
