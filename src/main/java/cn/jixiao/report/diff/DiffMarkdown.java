package cn.jixiao.report.diff;

import cn.jixiao.diff.DiffFinding;
import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.NotCompared;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.Side;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.report.Report;
import cn.jixiao.score.ScoredFile;
import cn.jixiao.text.MarkdownText;
import cn.jixiao.text.WordChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a comparison for the discussion of a change: all projects in a table, then each. */
public final class DiffMarkdown implements Report<DiffReport> {
  /** More rows than that are folded, except warnings. */
  private static final int MOST_UNFOLDED = 8;

  private static final int LONGEST_VALUE = 120;

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
      text.append(messages.text("diff.project-columns")).append("\n|---|---|---:|---:|\n");
      shown.projects().forEach(project -> text.append(row(project, shown)).append('\n'));
      text.append('\n');
    }
    shown.projects().forEach(project -> section(project, shown, text));
    return text.toString().strip() + "\n";
  }

  private String row(ProjectDiff project, Shown shown) {
    return "| %s | %s | %s | %s |"
        .formatted(
            escaped(project.name()),
            messages.text("diff.status." + project.status().key()),
            count(shown.findings(project), Severity.WARNING),
            count(shown.findings(project), Severity.INFO));
  }

  private static long count(List<DiffFinding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private void section(ProjectDiff project, Shown shown, StringBuilder text) {
    text.append("### ").append(escaped(project.name())).append("\n\n");
    text.append(file(shown.oldFile(project)))
        .append(" → ")
        .append(file(shown.newFile(project)))
        .append("\n\n");
    List<DiffFinding> findings = shown.findings(project);
    List<DiffFinding> quiet =
        findings.size() <= MOST_UNFOLDED
            ? List.of()
            : findings.stream().filter(finding -> finding.severity() == Severity.INFO).toList();
    table(findings.stream().filter(finding -> !quiet.contains(finding)).toList(), shown, text);
    if (!quiet.isEmpty()) {
      text.append("<details>\n<summary>")
          .append(messages.text("diff.folded", String.valueOf(quiet.size())))
          .append("</summary>\n\n");
      table(quiet, shown, text);
      text.append("</details>\n\n");
    }
  }

  private void table(List<DiffFinding> findings, Shown shown, StringBuilder text) {
    if (!findings.isEmpty()) {
      text.append(messages.text("diff.finding-columns"))
          .append("\n|---|---|---|---|---|---|---|\n");
      findings.forEach(finding -> text.append(row(finding, shown)).append('\n'));
      text.append('\n');
    }
  }

  private String row(DiffFinding finding, Shown shown) {
    String meaning = escaped(finding.text(messages));
    return "| %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            severity(finding.severity()),
            finding.indicator().map(DiffMarkdown::escaped).orElse("—"),
            lines(finding),
            finding.words().isEmpty() ? value(finding.old()) : "",
            finding.words().isEmpty() ? value(finding.now()) : "",
            escaped(shown.change(finding)),
            finding.words().isEmpty() ? meaning : meaning + "<br>" + words(finding.words()));
  }

  /** Where a finding's values stand in the files that are named above the table. */
  private static String lines(DiffFinding finding) {
    return finding.oldPlace().isEmpty() && finding.newPlace().isEmpty()
        ? ""
        : line(finding.oldPlace()) + " → " + line(finding.newPlace());
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
