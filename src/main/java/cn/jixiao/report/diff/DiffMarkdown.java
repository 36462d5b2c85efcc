package cn.jixiao.report.diff;

import cn.jixiao.diff.Change;
import cn.jixiao.diff.DiffFinding;
import cn.jixiao.diff.DiffLine;
import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.Mark;
import cn.jixiao.diff.NotCompared;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.Reached;
import cn.jixiao.diff.Side;
import cn.jixiao.diff.pairing.Match;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.Figures;
import cn.jixiao.report.Report;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.score.ScoredFile;
import cn.jixiao.text.MarkdownText;
import cn.jixiao.text.WordChange;
import cn.jixiao.yaml.Authored;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a comparison for the discussion of a change: all projects in a table, then each with its
 * head and one line an indicator.
 */
public final class DiffMarkdown implements Report<DiffReport> {
  /** More lines than that are folded, except warnings. */
  private static final int MOST_UNFOLDED = 8;

  private static final int LONGEST_VALUE = 60;

  private final Messages messages;
  private final Severity lowest;

  /**
   * @param messages the words
   * @param lowest the least severe findings that are written
   */
  public DiffMarkdown(Messages messages, Severity lowest) {
    this.messages = messages;
    this.lowest = lowest;
  }

  @Override
  public String of(DiffReport report) {
    Shown shown = new Shown(report, messages, lowest);
    StringBuilder text = new StringBuilder();
    text.append("## ")
        .append(escaped(messages.text("diff.title", shown.oldName(), shown.newName())))
        .append("\n\n")
        .append(escaped(shown.summary()))
        .append("\n\n");
    if (!report.notCompared().isEmpty()) {
      notCompared(report, text);
    }
    if (!shown.projects().isEmpty()) {
      text.append(messages.text("diff.project-columns"))
          .append("\n|---|---|---:|---:|---:|---:|\n");
      shown.projects().forEach(project -> text.append(row(project, shown)).append('\n'));
      text.append('\n');
    }
    shown.projects().stream()
        .filter(project -> project.match().isPresent())
        .forEach(project -> section(project, shown, text));
    if (shown.projects().stream().anyMatch(project -> project.has(Severity.WARNING))) {
      text.append("<sub>")
          .append(escaped(messages.text("diff.legend.order")))
          .append(escaped(messages.text("diff.legend.limits")))
          .append("</sub>\n");
    }
    return text.toString().strip() + "\n";
  }

  private String row(ProjectDiff project, Shown shown) {
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(
            escaped(project.name()),
            messages.text("diff.status." + project.status().key()),
            project.match().isPresent() ? Figures.AS_WRITTEN.computed(project.stake()) : "",
            count(shown.findings(project), Severity.WARNING),
            count(shown.findings(project), Severity.INFO),
            project.head().budget().change().map(Change::toString).orElse("—"));
  }

  private static long count(List<DiffFinding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private void section(ProjectDiff project, Shown shown, StringBuilder text) {
    text.append("### ").append(escaped(project.name())).append("\n\n");
    text.append("- ").append(escaped(project.head().years(messages)));
    project
        .match()
        .filter(match -> match.by() != Match.By.ID)
        .ifPresent(
            match ->
                text.append(' ')
                    .append(escaped(messages.text("diff.paired-by-" + match.by().key()))));
    text.append('\n');
    text.append("- ")
        .append(file(shown.oldFile(project)))
        .append(" → ")
        .append(file(shown.newFile(project)))
        .append('\n');
    project
        .head()
        .lines(messages)
        .forEach(line -> text.append("- ").append(escaped(line)).append('\n'));
    for (DiffFinding finding : shown.own(project)) {
      if (finding.words().isEmpty()) {
        text.append("- ")
            .append(severity(finding.severity()))
            .append(' ')
            .append(escaped(finding.text(messages)))
            .append('\n');
      }
    }
    text.append('\n');
    List<DiffLine> lines = shown.lines(project);
    List<DiffLine> quiet =
        lines.size() <= MOST_UNFOLDED
            ? List.of()
            : lines.stream().filter(line -> !line.has(Severity.WARNING)).toList();
    table(lines.stream().filter(line -> !quiet.contains(line)).toList(), project, shown, text);
    if (!quiet.isEmpty()) {
      text.append("<details>\n<summary>")
          .append(messages.text("diff.folded", String.valueOf(quiet.size())))
          .append("</summary>\n\n");
      table(quiet, project, shown, text);
      text.append("</details>\n\n");
    }
    wordings(project, shown, text);
  }

  /** Texts that changed, folded: they are read by whoever asks for them. */
  private void wordings(ProjectDiff project, Shown shown, StringBuilder text) {
    List<DiffFinding> worded =
        shown.findings(project).stream().filter(finding -> !finding.words().isEmpty()).toList();
    if (worded.isEmpty()) {
      return;
    }
    text.append("<details>\n<summary>")
        .append(messages.text("diff.folded-words", String.valueOf(worded.size())))
        .append("</summary>\n\n");
    for (DiffFinding finding : worded) {
      text.append("- ")
          .append(finding.indicator().map(name -> "**" + escaped(name) + "** ").orElse(""))
          .append(escaped(finding.text(messages)))
          .append("<br>")
          .append(words(finding.words()))
          .append('\n');
    }
    text.append("\n</details>\n\n");
  }

  private void table(List<DiffLine> lines, ProjectDiff project, Shown shown, StringBuilder text) {
    if (lines.isEmpty()) {
      return;
    }
    String reached =
        lines.stream()
            .flatMap(line -> line.pair().reached().stream())
            .map(found -> String.valueOf(found.year()))
            .findFirst()
            .orElse("");
    text.append(
            "|  | %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                    messages.text("diff.column.stake"),
                    messages.text("diff.column.indicator"),
                    messages.text("diff.column.old-target", shown.oldYear(project)),
                    messages.text("diff.column.reached", reached),
                    messages.text("diff.column.new-target", shown.newYear(project)),
                    messages.text("diff.column.change"),
                    messages.text("diff.column.marks"),
                    messages.text("diff.column.lines")))
        .append("\n|---|---:|---|---|---|---|---:|---|---|\n");
    lines.forEach(line -> text.append(row(line, shown)).append('\n'));
    text.append('\n');
  }

  private String row(DiffLine line, Shown shown) {
    boolean warning = line.has(Severity.WARNING);
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            warning ? severity(Severity.WARNING) : "",
            warning ? Figures.AS_WRITTEN.computed(line.pair().stake().points()) : "",
            name(line),
            value(target(line.pair().old())),
            value(line.pair().reached().map(Reached::value)),
            value(target(line.pair().now())),
            line.change().map(shown::change).map(DiffMarkdown::escaped).orElse(""),
            line.marks().stream().map(mark -> marked(mark)).collect(Collectors.joining("<br>")),
            line(place(line.pair().old())) + " → " + line(place(line.pair().now())));
  }

  private String marked(Mark mark) {
    String word = escaped(mark.text(messages));
    return mark.warning() ? "**" + word + "**" : word;
  }

  private String name(DiffLine line) {
    return escaped(line.level2().strip())
        + "<br>"
        + escaped(Shown.line(line.latest().indicator().name().value()))
        + line.formerName()
            .map(former -> escaped(messages.text("diff.former", Shown.line(former))))
            .orElse("");
  }

  private static Optional<String> target(Optional<IndicatorScore> side) {
    return side.flatMap(score -> score.indicator().target()).map(Authored::value);
  }

  private static Optional<Place> place(Optional<IndicatorScore> side) {
    return side.map(IndicatorScore::indicator)
        .map(indicator -> indicator.target().map(Authored::place).orElseGet(indicator::place));
  }

  private static String line(Optional<Place> place) {
    return place.map(Place::line).map(String::valueOf).orElse("—");
  }

  private String severity(Severity severity) {
    String word = messages.text("severity." + severity.key());
    return severity == Severity.INFO ? word : "**" + word + "**";
  }

  private static String value(Optional<String> value) {
    return value
        .map(Shown::line)
        .filter(line -> !line.isEmpty())
        .map(line -> escaped(Shown.cut(line, LONGEST_VALUE)))
        .orElse("—");
  }

  /** Marks that both platforms show, since colours are taken out. */
  private static String words(List<WordChange> words) {
    return Shown.excerpt(words).stream()
        .map(
            change ->
                switch (change.kind()) {
                  case KEPT -> escaped(change.text());
                  case REMOVED -> "<del>" + escaped(change.text()) + "</del>";
                  case ADDED -> "<ins>" + escaped(change.text()) + "</ins>";
                })
        .collect(Collectors.joining());
  }

  private void notCompared(DiffReport report, StringBuilder text) {
    text.append(messages.text("diff.not-compared-columns")).append("\n|---|---|---|\n");
    for (NotCompared pair : report.notCompared()) {
      pair.brokenOld().ifPresent(file -> text.append(rows(file, report.old())));
      pair.brokenNew().ifPresent(file -> text.append(rows(file, report.now())));
    }
    text.append('\n');
  }

  private String rows(ScoredFile file, Side side) {
    StringBuilder rows = new StringBuilder();
    for (Finding finding : file.findings()) {
      rows.append(
          "| %s | %s | %s |%n"
              .formatted(
                  escaped(side.shown(finding.place().file()) + ":" + finding.place().line()),
                  escaped(messages.message(finding)),
                  escaped(messages.hint(finding)))
              .replace(System.lineSeparator(), "\n"));
    }
    return rows.toString();
  }

  private static String file(Optional<String> file) {
    return file.map(DiffMarkdown::escaped).orElse("—");
  }

  private static String escaped(String text) {
    return MarkdownText.escaped(text);
  }
}
