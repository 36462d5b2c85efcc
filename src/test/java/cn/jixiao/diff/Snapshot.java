package cn.jixiao.diff;

import cn.jixiao.diff.pairing.Match;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.text.WordChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A comparison as a text that a person can read beside the two files. */
final class Snapshot {
  private static final Messages MESSAGES = new Messages(Locale.SIMPLIFIED_CHINESE);

  private Snapshot() {}

  static String of(YearDiff diff) {
    return diff.projects().stream().map(Snapshot::of).collect(Collectors.joining("\n"));
  }

  static String of(ProjectDiff project) {
    StringBuilder text = new StringBuilder();
    text.append(
        "# %s [%s]%s\n".formatted(project.name(), project.status().key(), by(project.match())));
    if (project.match().isPresent()) {
      text.append("\n## pairs\n");
      project.indicators().forEach(line -> text.append(of(line)).append('\n'));
    }
    text.append("\n## findings\n");
    project.findings().forEach(finding -> text.append(of(finding)).append('\n'));
    return text.toString();
  }

  private static String of(IndicatorPair line) {
    return line.old().map(Snapshot::of).orElse("—")
        + "  =>  "
        + line.now().map(Snapshot::of).orElse("—")
        + by(line.match());
  }

  private static String of(IndicatorScore score) {
    String target = score.indicator().target().map(value -> value.value()).orElse("");
    String actual = score.indicator().actual().map(value -> value.value()).orElse("");
    return "%s (%s; %s)".formatted(score.indicator().name().value(), cut(target), cut(actual));
  }

  private static String by(Optional<Match> match) {
    return match
        .map(found -> "  [%s %s]".formatted(found.by().key(), found.similarity().value()))
        .orElse("");
  }

  private static String of(DiffFinding finding) {
    String indicator =
        finding
            .indicator()
            .map(
                name -> " %s/%s/%s".formatted(finding.level1().get(), finding.level2().get(), name))
            .orElse("");
    String words = finding.words().isEmpty() ? "" : "\n    " + words(finding.words());
    return "%-7s %s%s: %s%s%s%s"
        .formatted(
            finding.severity().key(),
            finding.code().code(),
            indicator,
            finding.text(MESSAGES),
            finding.change().map(change -> " (" + change + ")").orElse(""),
            places(finding),
            words);
  }

  private static String places(DiffFinding finding) {
    return " @" + line(finding.oldPlace()) + "→" + line(finding.newPlace());
  }

  private static String line(Optional<Place> place) {
    return place.map(where -> String.valueOf(where.line())).orElse("-");
  }

  private static String words(List<WordChange> words) {
    return words.stream()
        .map(
            change ->
                switch (change.kind()) {
                  case KEPT -> cut(change.text());
                  case REMOVED -> "[-" + cut(change.text()) + "-]";
                  case ADDED -> "{+" + cut(change.text()) + "+}";
                })
        .collect(Collectors.joining());
  }

  private static String cut(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 40
        ? line
        : line.substring(0, 20) + "…" + line.substring(line.length() - 19);
  }
}
