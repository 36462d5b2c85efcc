package cn.jixiao.report.diff;

import cn.jixiao.diff.DiffFinding;
import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.NotCompared;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.Side;
import cn.jixiao.diff.pairing.Match;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.report.Paint;
import cn.jixiao.report.Report;
import cn.jixiao.score.ScoredFile;
import cn.jixiao.text.Visible;
import cn.jixiao.text.WordChange;
import java.util.List;
import java.util.Optional;

/** Writes a comparison for people at a terminal: a block for each project that changed. */
public final class DiffText implements Report<DiffReport> {
  private static final String NONE = "—";
  private static final int LONGEST_VALUE = 60;

  private final Messages messages;
  private final Paint paint;
  private final Severity lowest;

  /**
   * @param messages the words
   * @param paint whether there are colours
   * @param lowest the least severe findings that are shown
   */
  public DiffText(Messages messages, Paint paint, Severity lowest) {
    this.messages = messages;
    this.paint = paint;
    this.lowest = lowest;
  }

  @Override
  public String of(DiffReport report) {
    return blocks(report) + new Shown(report, messages, lowest).summary() + "\n";
  }

  /** A block for each project that changed, and an empty line after each. */
  public String blocks(DiffReport report) {
    Shown shown = new Shown(report, messages, lowest);
    StringBuilder text = new StringBuilder();
    for (NotCompared pair : report.notCompared()) {
      text.append(notCompared(pair, report)).append('\n');
    }
    for (ProjectDiff project : shown.projects()) {
      text.append(project(project, shown)).append('\n');
    }
    return text.toString();
  }

  /** A project's block, which ends with its last finding's places. */
  private String project(ProjectDiff project, Shown shown) {
    StringBuilder text = new StringBuilder();
    text.append(paint.bold(Visible.of(project.name() + " (" + project.id() + ")")))
        .append("  ")
        .append(messages.text("diff.status." + project.status().key()))
        .append(pairedBy(project))
        .append('\n');
    text.append("  ")
        .append(paint.faint(arrow(shown.oldFile(project), shown.newFile(project))))
        .append('\n');
    for (DiffFinding finding : shown.findings(project)) {
      text.append(finding(finding, shown));
    }
    return text.toString();
  }

  private String pairedBy(ProjectDiff project) {
    return project
        .match()
        .filter(match -> match.by() != Match.By.ID)
        .map(match -> "  " + messages.text("diff.paired-by-" + match.by().key()))
        .orElse("");
  }

  private static String arrow(Optional<String> old, Optional<String> now) {
    return Visible.of(old.orElse(NONE) + " → " + now.orElse(NONE));
  }

  private String finding(DiffFinding finding, Shown shown) {
    StringBuilder text = new StringBuilder();
    String head =
        paint.loud(finding.severity(), messages.text("severity." + finding.severity().key()))
            + "  "
            + finding.code().code();
    String indicator = shown.indicator(finding);
    line(text, 2, indicator.isEmpty() ? head : head + "  " + paint.bold(Visible.of(indicator)));
    if (finding.words().isEmpty() && finding.old().isPresent() && finding.now().isPresent()) {
      String change = shown.change(finding);
      line(
          text,
          5,
          value(finding.old())
              + " → "
              + value(finding.now())
              + (change.isEmpty() ? "" : "  (" + change + ")"));
    }
    line(text, 5, finding.text(messages));
    if (!finding.words().isEmpty()) {
      line(text, 5, words(finding.words()));
    }
    String old = shown.oldPlace(finding);
    String now = shown.newPlace(finding);
    if (!old.isEmpty() || !now.isEmpty()) {
      line(
          text,
          5,
          paint.faint(
              Visible.of((old.isEmpty() ? NONE : old) + " → " + (now.isEmpty() ? NONE : now))));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, int indent, String line) {
    text.append(" ".repeat(indent)).append(line).append('\n');
  }

  private static String value(Optional<String> value) {
    return value
        .map(Shown::line)
        .filter(line -> !line.isEmpty())
        .map(line -> Visible.of(Shown.cut(line, LONGEST_VALUE)))
        .orElse(NONE);
  }

  private String words(List<WordChange> words) {
    StringBuilder text = new StringBuilder();
    for (WordChange change : Shown.excerpt(words)) {
      text.append(
          switch (change.kind()) {
            case KEPT -> Visible.of(change.text());
            case REMOVED -> paint.removed(Visible.of(change.text()));
            case ADDED -> paint.added(Visible.of(change.text()));
          });
    }
    return text.toString();
  }

  private String notCompared(NotCompared pair, DiffReport report) {
    StringBuilder text = new StringBuilder();
    String files =
        arrow(
            pair.old().map(file -> report.old().shown(file.file())),
            pair.now().map(file -> report.now().shown(file.file())));
    text.append(paint.bold(files))
        .append("  ")
        .append(paint.loud(Severity.ERROR, messages.text("diff.not-compared")))
        .append('\n');
    pair.brokenOld().ifPresent(file -> text.append(findings(file, report.old())));
    pair.brokenNew().ifPresent(file -> text.append(findings(file, report.now())));
    return text.toString();
  }

  private String findings(ScoredFile file, Side side) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : file.findings()) {
      Place place = finding.place();
      line(
          text,
          2,
          paint.loud(finding.severity(), messages.text("severity." + finding.severity().key()))
              + "  "
              + finding.code()
              + "  "
              + messages.message(finding));
      line(text, 5, messages.hint(finding));
      line(
          text,
          5,
          paint.faint(
              Visible.of(side.shown(place.file()) + ":" + place.line() + ":" + place.column())));
    }
    return text.toString();
  }
}
