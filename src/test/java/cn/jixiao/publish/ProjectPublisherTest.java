package cn.jixiao.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.print.Format;
import cn.jixiao.print.Press;
import cn.jixiao.publish.OutputPlan.Output;
import cn.jixiao.score.FileScorer;
import cn.jixiao.score.ScoreGaps;
import cn.jixiao.score.ScoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which documents of a project are written, and what is said of those that are not. */
class ProjectPublisherTest {
  private static final FormLibrary FORMS = new FormLibrary(Optional.empty());

  private static final String PROJECT =
      """
      id: a
      year: 2024
      form: %s
      name: %s
      funds: {fiscal: {budget: 20, executed: 10}}
      indicators:
        产出指标:
          数量指标:
            - {name: 次数, %s}
      """;

  @TempDir private Path folder;

  private CheckedFile checked(String form, String name, String indicator) {
    Path file = folder.resolve("a.yaml");
    byte[] text = PROJECT.formatted(form, name, indicator).getBytes(StandardCharsets.UTF_8);
    ScoredFile scored = new FileScorer(FORMS).score(file, text);
    return new CheckedFile(
        file, scored.card(), scored.findings(), scored.source(), scored.failure());
  }

  private Publication publish(CheckedFile file, Set<DocumentKind> requested, Set<Format> formats) {
    ProjectPrinter printer = new ProjectPrinter(FORMS, Press.FONTS);
    return new ProjectPublisher(
            printer, requested, formats, true, Optional.empty(), UnaryOperator.identity())
        .publish(new Output(file.file(), folder.resolve("out"), "a"), file);
  }

  private static String names(List<Path> files) {
    return files.stream()
        .map(file -> file.getFileName().toString())
        .collect(Collectors.joining(" "));
  }

  private static Set<DocumentKind> kinds(String words) {
    Set<DocumentKind> kinds = new TreeSet<>();
    DocumentKind.USUAL.stream()
        .filter(kind -> Arrays.asList(words.split(" ")).contains(kind.key()))
        .forEach(kinds::add);
    return kinds;
  }

  private static String shown(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.code() + " " + finding.place().line())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest(name = "{2} of {0} with {1}: {3}, {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # What the form and the data allow.
          beijing-2024|target: ≥1次, actual: 1次, weight: 90|''|a.target.html a.self-evaluation.html|''
          beijing-2024|target: ≥1次, weight: 90|''|a.target.html|''
          zhangjiakou-2024|target: ≥1次|''|a.target.html|''
          zhangjiakou-2024|weight: 90|''|''|nothing-to-print 3
          # What was asked for, and why it is not there.
          beijing-2024|target: ≥1次, actual: 1次, weight: 90|target|a.target.html|''
          beijing-2024|target: ≥1次, actual: 1次, weight: 90|self-evaluation|a.self-evaluation.html|''
          zhangjiakou-2024|target: ≥1次|target self-evaluation|a.target.html|document-not-in-form 3
          zhangjiakou-2024|target: ≥1次|self-evaluation|''|document-not-in-form 3
          beijing-2024|weight: 90|target|''|targets-missing 3
          # A total without all scores is none.
          beijing-2024|target: 好, actual: 很好, weight: 90|''|a.target.html|score-missing 9
          beijing-2024|target: ≥1次, actual: 1次|self-evaluation|''|weight-missing 9
          """)
  void documentsAreWrittenAsFarAsFormAndDataAllow(
      String form, String indicator, String requested, String written, String expected) {
    Publication outcome =
        publish(checked(form, "甲", indicator), kinds(requested), Set.of(Format.HTML));
    assertEquals(written, names(outcome.written()));
    assertTrue(outcome.written().stream().allMatch(Files::exists));
    assertEquals(expected, shown(outcome.findings()));
    assertEquals(Optional.empty(), outcome.failure());
  }

  @Test
  void withoutAnythingDoneThereIsNoSelfEvaluation() {
    CheckedFile file = checked("beijing-2024", "甲", "target: ≥1次, weight: 90");
    String unspent = file.source().text().replace(", executed: 10", "");
    ScoredFile scored =
        new FileScorer(FORMS).score(file.file(), unspent.getBytes(StandardCharsets.UTF_8));
    Publication outcome =
        publish(
            new CheckedFile(
                file.file(), scored.card(), List.of(), scored.source(), Optional.empty()),
            Set.of(DocumentKind.SELF_EVALUATION),
            Set.of(Format.HTML));
    assertEquals("results-missing 3", shown(outcome.findings()));
    assertEquals(List.of(), outcome.written());
  }

  @Test
  void whatTheChecksSaidIsNotSaidAgain() {
    CheckedFile file = checked("beijing-2024", "甲", "target: 好, actual: 很好, weight: 90");
    List<Finding> gaps = ScoreGaps.of(file.card().orElseThrow());
    Publication outcome = publish(file.with(gaps), Set.of(), Set.of(Format.HTML));
    assertEquals(1, gaps.size());
    List<Finding> others =
        List.of(
            PublishCode.NOTHING_TO_PRINT.at(gaps.get(0).place(), gaps.get(0).arguments().get(0)));
    assertEquals(gaps, publish(file.with(others), Set.of(), Set.of(Format.HTML)).findings());
    assertEquals(List.of(), outcome.findings());
    assertEquals("a.target.html", names(outcome.written()));
  }

  @Test
  void aFileWithoutScoresIsPassedOver() {
    CheckedFile file = checked("no-such-form", "甲", "target: ≥1次");
    Publication outcome = publish(file, Set.of(), Set.of(Format.HTML));
    assertEquals(List.of(), outcome.findings());
    assertEquals(List.of(), outcome.written());
  }

  @Test
  void aCharacterThatNoFontHasKeepsTheDocumentFromPrintAndIsSaidOnce() throws IOException {
    CheckedFile file =
        checked("beijing-2024", "甲\uD83E\uDEE0", "target: ≥1次, actual: 1次, weight: 90");
    Publication outcome = publish(file, Set.of(), Set.of(Format.PDF, Format.HTML));
    assertEquals("character-without-font 4", shown(outcome.findings()));
    assertEquals(List.of(), outcome.written());
    assertTrue(Files.notExists(folder.resolve("out/a.target.html")));
  }

  @Test
  void aFileWithErrorsIsPrintedOnlyByForce() {
    CheckedFile file = checked("tianjin-2023", "甲", "target: ≥1次");
    CheckedFile faulty =
        file.with(List.of(PublishCode.OUTPUT_EXISTS.at(Place.startOf(file.file()))));
    ProjectPrinter printer = new ProjectPrinter(FORMS, Press.FONTS);
    Output output = new Output(file.file(), folder.resolve("out"), "a");
    ProjectPublisher strict =
        new ProjectPublisher(
            printer,
            Set.of(),
            Set.of(Format.HTML),
            false,
            Optional.empty(),
            UnaryOperator.identity());
    assertEquals(List.of(), strict.publish(output, faulty).written());
    assertEquals("a.target.html", names(strict.publish(output, file).written()));
    assertEquals("a.target.html", names(publish(faulty, Set.of(), Set.of(Format.HTML)).written()));
  }
}
