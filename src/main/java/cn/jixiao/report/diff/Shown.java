package cn.jixiao.report.diff;

import cn.jixiao.diff.Change;
import cn.jixiao.diff.DiffFinding;
import cn.jixiao.diff.DiffLine;
import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.Side;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.text.WordChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What reports have in common: which findings they show, in which order, and in which words. */
final class Shown {
  /** So many characters of an unchanged run of words are shown beside a changed one. */
  private static final int CONTEXT = 12;

  private final DiffReport report;
  private final Messages messages;
  private final Severity lowest;

  /**
   * @param lowest the least severe findings that are shown
   */
  Shown(DiffReport report, Messages messages, Severity lowest) {
    this.report = report;
    this.messages = messages;
    this.lowest = lowest;
  }

  /** The findings of a project that are shown, the loudest first. */
  List<DiffFinding> findings(ProjectDiff project) {
    return project.findings().stream()
        .filter(finding -> finding.severity().compareTo(lowest) <= 0)
        .sorted(Comparator.comparing(DiffFinding::severity))
        .toList();
  }

  /** The projects of which something is shown, in the order in which a reviewer takes them. */
  List<ProjectDiff> projects() {
    return report.ranked().stream().filter(project -> !findings(project).isEmpty()).toList();
  }

  /** The lines of which something is shown, those worth most to a reviewer first. */
  List<DiffLine> lines(ProjectDiff project) {
    return DiffLine.ranked(project.lines()).stream().filter(line -> line.has(lowest)).toList();
  }

  /** The findings about a project as a whole that are shown. */
  List<DiffFinding> own(ProjectDiff project) {
    return findings(project).stream().filter(finding -> finding.indicator().isEmpty()).toList();
  }

  /** What the old values of a project are called: their year, if the new ones have another. */
  String oldYear(ProjectDiff project) {
    return year(project, ProjectDiff::old, "diff.old");
  }

  /** What the new values of a project are called. */
  String newYear(ProjectDiff project) {
    return year(project, ProjectDiff::now, "diff.new");
  }

  private String year(
      ProjectDiff project, Function<ProjectDiff, Optional<ScoreCard>> side, String otherwise) {
    boolean same =
        project.old().isPresent()
            && project.now().isPresent()
            && project.head().oldYear().equals(project.head().newYear());
    return side.apply(project)
        .filter(card -> !same)
        .map(card -> String.valueOf(card.project().year().value()))
        .orElse(messages.text(otherwise));
  }

  /** The indicator with its levels, or nothing where the project as a whole is meant. */
  String indicator(DiffFinding finding) {
    return finding
        .indicator()
        .map(
            name ->
                finding.level1().orElse("") + "/" + finding.level2().orElse("") + "/" + line(name))
        .orElse("");
  }

  /** The change as people write it. */
  String change(DiffFinding finding) {
    return finding.change().map(this::change).orElse("");
  }

  /** A change as people write it. */
  String change(Change change) {
    return change.points()
        ? messages.text("diff.points", change.toString().replace("pp", ""))
        : change.toString();
  }

  /** Where the old file is, and where the new one; empty where there is none. */
  Optional<String> oldFile(ProjectDiff project) {
    return project.old().map(card -> report.old().shown(card.project().file()));
  }

  Optional<String> newFile(ProjectDiff project) {
    return project.now().map(card -> report.now().shown(card.project().file()));
  }

  String oldPlace(DiffFinding finding) {
    return place(report.old(), finding.oldPlace());
  }

  String newPlace(DiffFinding finding) {
    return place(report.now(), finding.newPlace());
  }

  private static String place(Side side, Optional<Place> place) {
    return place.map(where -> side.shown(where.file()) + ":" + where.line()).orElse("");
  }

  /** How the old side is called. */
  String oldName() {
    return name(report.old());
  }

  /** How the new side is called. */
  String newName() {
    return name(report.now());
  }

  private String name(Side side) {
    return side.name().isEmpty() ? messages.text("diff.working-tree") : side.name();
  }

  /** How many projects and findings there are, and how many of them are not shown. */
  String summary() {
    String counts =
        messages.text(
            "diff.summary",
            number(report.count(ProjectDiff.Status.CHANGED)),
            number(report.count(ProjectDiff.Status.ADDED)),
            number(report.count(ProjectDiff.Status.REMOVED)),
            number(report.count(ProjectDiff.Status.UNCHANGED)),
            number(report.count(Severity.WARNING)),
            number(report.count(Severity.INFO)));
    long hidden =
        report.findings().filter(finding -> finding.severity().compareTo(lowest) > 0).count();
    return counts
        + (report.notCompared().isEmpty()
            ? ""
            : messages.text("diff.summary.not-compared", number(report.notCompared().size())))
        + (hidden == 0 ? "" : messages.text("diff.summary.hidden", number(hidden)));
  }

  private static String number(long count) {
    return String.valueOf(count);
  }

  /** A text in one line. */
  static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** A line, or its beginning where it has more characters than that. */
  static String cut(String line, int longest) {
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest)) + "…";
  }

  /** Changed words in full, in one line, with some of the unchanged ones around them. */
  static List<WordChange> excerpt(List<WordChange> words) {
    List<WordChange> excerpt = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      WordChange change = words.get(i);
      String run = change.text().replaceAll("\\s+", " ");
      boolean kept = change.kind() == WordChange.Kind.KEPT;
      excerpt.add(
          new WordChange(change.kind(), kept ? around(run, i == 0, i == words.size() - 1) : run));
    }
    return excerpt;
  }

  private static String around(String run, boolean first, boolean last) {
    int[] points = run.codePoints().toArray();
    int shown = first || last ? CONTEXT : 2 * CONTEXT;
    if (points.length <= shown + 1) {
      return run;
    }
    String head = first ? "" : new String(points, 0, CONTEXT);
    String tail = last ? "" : new String(points, points.length - CONTEXT, CONTEXT);
    return head + "…" + tail;
  }
}
