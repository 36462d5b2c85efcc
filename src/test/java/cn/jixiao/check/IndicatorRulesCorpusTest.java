package cn.jixiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jixiao.form.FormLibrary;
import cn.jixiao.project.Finding;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectFiles;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Severity;
import cn.jixiao.score.Scorer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a reviewer is told of real tables about indicators, each finding read against its table. */
class IndicatorRulesCorpusTest {
  private final FormLibrary forms = new FormLibrary(Optional.empty());

  @Test
  void publishedTablesHaveTheReviewedFindingsAndNoOthers() {
    Path folder = Path.of(System.getProperty("jixiao.corpus", "../shared/corpus"));
    assumeTrue(Files.isDirectory(folder), () -> "no corpus in " + folder.toAbsolutePath());
    List<String> found = new ArrayList<>();
    for (Path file : ProjectFiles.in(List.of(folder)).files()) {
      for (Finding finding : loud(file)) {
        found.add(
            String.join(
                "\t",
                folder.relativize(file).toString().replace('\\', '/'),
                Integer.toString(finding.place().line()),
                finding.severity().key(),
                finding.code()));
      }
    }
    assertEquals(String.join("\n", reviewed()), String.join("\n", found));
  }

  @Test
  void sampleProjectsAreSound() {
    List<Path> samples = ProjectFiles.in(List.of(Path.of("projects"))).files();
    assertTrue(samples.size() > 10);
    for (Path sample : samples) {
      assertEquals(List.of(), loud(sample), sample.toString());
    }
  }

  private List<Finding> loud(Path file) {
    Project project = new ProjectReader().read(file).project().orElseThrow();
    Scorer scorer =
        new Scorer(forms.form(project.form().value()).orElseThrow().form().orElseThrow());
    return new Checker(List.of(new IndicatorRules()))
        .check(scorer.score(project)).stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .toList();
  }

  /** Without the header and the last column, which says why the finding is right. */
  private static List<String> reviewed() {
    try (InputStream in =
        IndicatorRulesCorpusTest.class.getResourceAsStream("indicators-reviewed.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.substring(0, line.lastIndexOf('\t')))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
