package cn.jixiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.check.Mutator.Broken;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormLookup;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.workspace.ProjectFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Breaks every sample project one thing at a time: each mistake is found by the rule meant for it,
 * where it was made, and by no rule not meant.
 */
class MutantsTest {
  private static final int FEWEST_MUTANTS = 500;

  private final List<SampleText> samples =
      ProjectFiles.in(List.of(Path.of("projects"))).files().stream().map(SampleText::of).toList();

  @Test
  void samplesAreSound() {
    assertTrue(samples.size() > 10);
    for (SampleText sample : samples) {
      String text = sample.edit().text();
      assertEquals(
          Set.of(), loud(sample.findings(text, neighbour(sample))), sample.file().toString());
    }
  }

  @Test
  void everyMistakeIsFoundByTheRuleMeantForItAndByNoOther() {
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (Mutator mutator : Mutators.ALL) {
      Set<String> consequences = new TreeSet<>();
      int mutants = 0;
      for (SampleText sample : samples) {
        Project neighbour = neighbour(sample);
        for (Broken broken : mutator.breaks().apply(sample).toList()) {
          mutants++;
          judge(mutator, sample, broken, sample.findings(broken.text(), neighbour), wrong)
              .forEach(consequences::add);
        }
      }
      counts.merge(mutator.code(), mutants, Integer::sum);
      if (mutants == 0) {
        wrong.add(mutator.what() + ": breaks no sample");
      }
      if (!consequences.equals(new TreeSet<>(mutator.consequences()))) {
        wrong.add(mutator.what() + ": has " + consequences + ", not " + mutator.consequences());
      }
    }
    assertEquals("", String.join("\n", wrong));
    int mutants = counts.values().stream().mapToInt(i -> i).sum();
    assertTrue(mutants >= FEWEST_MUTANTS, () -> mutants + " mutants: " + counts);
  }

  /** Returns the codes of other loud findings. */
  private static Set<String> judge(
      Mutator mutator, SampleText sample, Broken broken, List<Finding> found, List<String> wrong) {
    boolean told =
        found.stream()
            .anyMatch(
                finding ->
                    finding.code().equals(mutator.code())
                        && finding.place().line() >= broken.first()
                        && finding.place().line() <= broken.last());
    Set<String> others = loud(found);
    others.remove(mutator.code());
    if (!told || !mutator.consequences().containsAll(others)) {
      wrong.add(
          "%s (%s) %s: %s, found %s"
              .formatted(
                  mutator.what(),
                  mutator.code(),
                  sample.file().getFileName(),
                  change(sample, broken),
                  found.stream().map(f -> f.code() + ":" + f.place().line()).toList()));
    }
    return others;
  }

  /** The lines that the sample does not have. */
  private static List<String> change(SampleText sample, Broken broken) {
    return broken.text().lines().filter(line -> !sample.lines().contains(line)).toList();
  }

  private static Set<String> loud(List<Finding> findings) {
    Set<String> codes = new TreeSet<>();
    for (Finding finding : findings) {
      if (finding.severity() != Severity.INFO) {
        codes.add(finding.code());
      }
    }
    return codes;
  }

  private static Project neighbour(SampleText sample) {
    String text =
        sample.line("id:", line -> "id: " + Mutators.neighbour(sample)).orElseThrow().text();
    return new ProjectReader(new FormLookup(new FormLibrary(Optional.empty()))::declarations)
        .read(Path.of("neighbour.yaml"), text.getBytes(StandardCharsets.UTF_8))
        .project()
        .orElseThrow();
  }
}
