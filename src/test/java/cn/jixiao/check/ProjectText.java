package cn.jixiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.finding.Finding;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.Scorer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Projects' files made of a few rows, and what the rules about indicators find in them. */
final class ProjectText {
  private static final Path FILE = Path.of("x.yaml");

  private final StringBuilder text;

  private ProjectText(String head) {
    text = new StringBuilder(head);
  }

  static ProjectText evaluated() {
    return of("beijing-2020", "{budget: 100, adjusted: 100, executed: 95}");
  }

  /** A plan on a form that scores. */
  static ProjectText plannedToBeScored() {
    return of("beijing-2020", "{budget: 100}");
  }

  static ProjectText planned() {
    return of("tianjin-2023", "{budget: 100}");
  }

  private static ProjectText of(String form, String fiscal) {
    return new ProjectText(
        "id: x\nyear: 2020\nform: %s\nname: 青年培训\nfunds: {fiscal: %s}\nindicators:\n"
            .formatted(form, fiscal));
  }

  /**
   * Adds a second-level group in a first-level group of its own.
   *
   * @param groups both levels: {@code 产出指标/数量指标}
   * @param rows in braces' content, such as {@code target: 1}
   */
  ProjectText group(String groups, String... rows) {
    String[] levels = groups.split("/", -1);
    text.append("  %s:\n".formatted(levels[0]));
    return subgroup(levels[1], rows);
  }

  /** Adds another second-level group to the first-level group that was added last. */
  ProjectText subgroup(String level2, String... rows) {
    text.append("    %s:\n".formatted(level2));
    for (String row : rows) {
      text.append("      - {").append(row).append("}\n");
    }
    return this;
  }

  ScoreCard card() {
    Reading reading =
        new ProjectReader().read(FILE, text.toString().getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), reading.findings(), text.toString());
    var project = reading.project().orElseThrow();
    var form = new FormLibrary(Optional.empty()).form(project.form().value()).orElseThrow();
    return new Scorer(form.form().orElseThrow()).score(project);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    new IndicatorRules().check(card(), findings::add);
    return findings;
  }

  List<String> codes() {
    return findings().stream().map(Finding::code).toList();
  }
}
