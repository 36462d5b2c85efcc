package cn.jixiao.report.diff;

import cn.jixiao.diff.DiffCode;
import cn.jixiao.diff.DiffFinding;
import cn.jixiao.diff.DiffLine;
import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.NotCompared;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.ProjectHead;
import cn.jixiao.diff.Side;
import cn.jixiao.diff.pairing.Match;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.Figures;
import cn.jixiao.project.Indicator;
import cn.jixiao.report.Paint;
import cn.jixiao.report.Report;
import cn.jixiao.report.ReportStyle;
import cn.jixiao.score.ScoredFile;
import cn.jixiao.text.TextTable;
import cn.jixiao.text.Visible;
import cn.jixiao.text.WordChange;
import cn.jixiao.yaml.Authored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a comparison for people at a terminal: a block for each project that changed, with what a
 * reviewer sees first at its head and one line an indicator.
 */
public final class DiffText implements Report<DiffReport> {
  private static final String NONE = "—";

  /** Lines that are no warnings are left out beyond so many lines of a project. */
  private static final int MOST_LINES = 18;

  /** So many names of a list are written. */
  private static final int MOST_NAMES = 12;

  private static final int LONGEST_VALUE = 16;
  private static final int LONGEST_NAME = 32;
  private static final int INDENT = 2;

  /** The columns of the figures before a project's name. */
  private static final int PLACE_OF_FIGURES = 44;

  /** From so many changed projects on, they are listed before they are told of. */
  private static final int PROJECTS_TO_LIST = 3;

  private final Messages messages;
  private final Paint paint;
  private final Severity lowest;
  private final int columns;
  private final boolean all;

  /** As a reader wishes. */
  public DiffText(ReportStyle style) {
    this.messages = style.messages();
    this.paint = style.paint();
    this.lowest = style.lowest();
    this.columns = style.columns();
    this.all = style.all();
  }

  @Override
  public String of(DiffReport report) {
    Shown shown = new Shown(report, messages, lowest);
    StringBuilder text = new StringBuilder();
    List<ProjectDiff> changed = changed(shown);
    if (changed.size() >= PROJECTS_TO_LIST) {
      text.append(overview(changed)).append('\n');
    }
    text.append(blocks(report)).append(legend(changed));
    return text.append(Wrapped.lines(shown.summary(), 0, columns)).toString();
  }

  /** A block for each project that changed, and an empty line after each. */
  public String blocks(DiffReport report) {
    Shown shown = new Shown(report, messages, lowest);
    StringBuilder text = new StringBuilder();
    for (NotCompared pair : report.notCompared()) {
      text.append(notCompared(pair, report)).append('\n');
    }
    for (ProjectDiff project : shown.projects()) {
      if (all || project.match().isPresent() || shown.projects().size() == 1) {
        text.append(project(project, shown)).append('\n');
      }
    }
    if (!all && shown.projects().size() > 1) {
      text.append(alone(shown, ProjectDiff.Status.ADDED, "diff.list.added-projects"));
      text.append(alone(shown, ProjectDiff.Status.REMOVED, "diff.list.removed-projects"));
    }
    return text.toString();
  }

  private static List<ProjectDiff> changed(Shown shown) {
    return shown.projects().stream().filter(project -> project.match().isPresent()).toList();
  }

  /** Projects of one side alone, by name. */
  private String alone(Shown shown, ProjectDiff.Status status, String key) {
    List<ProjectDiff> projects =
        shown.projects().stream().filter(project -> project.status() == status).toList();
    return projects.isEmpty()
        ? ""
        : Wrapped.lines(
                messages.text(
                    key,
                    String.valueOf(projects.size()),
                    joined(projects.stream().map(ProjectDiff::name).toList(), projects.size())),
                0,
                columns)
            + "\n";
  }

  /** The changed projects by what their warnings are worth. */
  private String overview(List<ProjectDiff> projects) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            messages.text("diff.column.stake"),
            messages.text("diff.column.warnings"),
            messages.text("diff.column.loosened"),
            messages.text("diff.column.dropped"),
            messages.text("diff.column.budget"),
            messages.text("diff.column.project")));
    for (ProjectDiff project : projects) {
      ProjectHead head = project.head();
      rows.add(
          List.of(
              Figures.AS_WRITTEN.computed(project.stake()),
              String.valueOf(
                  project.findings().stream()
                      .filter(finding -> finding.severity() != Severity.INFO)
                      .count()),
              String.valueOf(head.counts().loosened()),
              String.valueOf(head.counts().dropped()),
              head.budget().change().map(Object::toString).orElse(NONE),
              TextTable.shortened(
                  project.name()
                      + (project.isRewritten()
                          ? messages.text(
                              "diff.brackets", messages.text("comparison.mark.table-rewritten"))
                          : ""),
                  Math.max(columns - PLACE_OF_FIGURES, LONGEST_NAME))));
    }
    List<String> lines = new TextTable(Set.of(0, 1, 2, 3, 4)).lines(rows);
    return paint.faint(lines.get(0))
        + "\n"
        + String.join("\n", lines.subList(1, lines.size()))
        + "\n";
  }

  /** By what lines are ranked, from where on they are warnings, and what they are called. */
  private String legend(List<ProjectDiff> changed) {
    Set<String> codes = new TreeSet<>();
    for (ProjectDiff project : changed) {
      project.findings().stream()
          .filter(finding -> finding.severity() != Severity.INFO)
          .forEach(
              finding ->
                  codes.add(
                      messages.text("diff.code." + finding.code().code())
                          + "="
                          + finding.code().code()));
    }
    if (codes.isEmpty()) {
      return "";
    }
    return paint.faint(
            Wrapped.lines(messages.text("diff.legend.order"), 0, columns)
                + Wrapped.lines(messages.text("diff.legend.limits"), 0, columns)
                + Wrapped.lines(
                        messages.text(
                            "diff.legend.codes", String.join(messages.text("diff.join"), codes)),
                        0,
                        columns)
                    .stripTrailing())
        + "\n\n";
  }

  /** A project's block. */
  private String project(ProjectDiff project, Shown shown) {
    StringBuilder text = new StringBuilder();
    text.append(paint.bold(Visible.of(project.name() + " (" + project.id() + ")")))
        .append("  ")
        .append(messages.text("diff.status." + project.status().key()))
        .append("  ")
        .append(project.head().years(messages))
        .append(pairedBy(project))
        .append('\n');
    text.append("  ")
        .append(paint.faint(arrow(shown.oldFile(project), shown.newFile(project))))
        .append('\n');
    if (project.match().isEmpty()) {
      return text.toString();
    }
    project
        .head()
        .lines(messages)
        .forEach(line -> text.append(Wrapped.lines(line, INDENT, columns)));
    own(project, shown, text);
    ProjectRows rows = new ProjectRows(project, shown, messages, paint, columns);
    List<DiffLine> lines = shown.lines(project);
    if (all) {
      text.append(rows.of(lines));
      lines.forEach(line -> wording(line, text));
    } else {
      few(lines, rows, project, text);
    }
    return text.toString();
  }

  /** Warnings, then other changes of targets as far as there is room, and the rest by number. */
  private void few(
      List<DiffLine> lines, ProjectRows rows, ProjectDiff project, StringBuilder text) {
    List<DiffLine> warnings = lines.stream().filter(line -> line.has(Severity.WARNING)).toList();
    List<DiffLine> quiet = lines.stream().filter(line -> !line.has(Severity.WARNING)).toList();
    List<DiffLine> targets = quiet.stream().filter(DiffText::isAboutTarget).toList();
    int room = Math.max(MOST_LINES - warnings.size(), 0);
    List<DiffLine> first = targets.subList(0, Math.min(room, targets.size()));
    List<DiffLine> listed = new ArrayList<>(warnings);
    listed.addAll(first);
    text.append(rows.of(listed));
    List<String> dropped = names(quiet, DiffLine.Fate.DROPPED);
    List<String> added = names(quiet, DiffLine.Fate.ADDED);
    list("diff.list.dropped", dropped, text);
    list("diff.list.added", added, text);
    int rest = lines.size() - listed.size() - dropped.size() - added.size();
    long worded = lines.stream().filter(DiffText::isOnlyWorded).count();
    if (rest - worded > 0) {
      line(text, messages.text("diff.list.rest", String.valueOf(rest - worded)));
    }
    List<String> texts = new ArrayList<>();
    project.ownFindings().stream()
        .filter(finding -> finding.code() == DiffCode.WORDING_CHANGED)
        .filter(finding -> finding.severity().compareTo(lowest) <= 0 && !isName(finding))
        .map(this::wordingOf)
        .forEach(texts::add);
    if (worded > 0) {
      texts.add(messages.text("diff.list.wording-of-indicators", String.valueOf(worded)));
    }
    if (!texts.isEmpty()) {
      line(
          text, messages.text("diff.list.wording", String.join(messages.text("diff.join"), texts)));
    }
  }

  private static boolean isAboutTarget(DiffLine line) {
    return switch (line.fate()) {
      case LOOSENED, CHANGED, TIGHTENED -> true;
      case DROPPED, ADDED -> false;
      case SAME -> line.findings().stream().anyMatch(DiffText::isOfReached);
    };
  }

  private static boolean isOfReached(DiffFinding finding) {
    return finding.code() == DiffCode.BELOW_LAST_ACTUAL
        || finding.code() == DiffCode.INDICATOR_RENAMED
        || finding.code() == DiffCode.INDICATOR_MOVED;
  }

  private static boolean isOnlyWorded(DiffLine line) {
    return line.findings().stream().allMatch(finding -> finding.code() == DiffCode.WORDING_CHANGED);
  }

  private List<String> names(List<DiffLine> lines, DiffLine.Fate fate) {
    return lines.stream()
        .filter(line -> line.fate() == fate)
        .sorted(Comparator.comparing(line -> line.pair().dropped().map(Enum::ordinal).orElse(0)))
        .map(this::named)
        .toList();
  }

  private String named(DiffLine line) {
    Indicator indicator = line.latest().indicator();
    String target = indicator.target().map(Authored::value).map(String::strip).orElse("");
    String hint =
        line.findings().stream()
            .filter(finding -> finding.code() == DiffCode.POSSIBLE_COUNTERPART)
            .map(finding -> messages.text("diff.list.counterpart", finding.arguments().get(0)))
            .findFirst()
            .orElse("");
    return (TextTable.shortened(indicator.name().value(), LONGEST_NAME)
                + " "
                + TextTable.shortened(target, LONGEST_VALUE))
            .strip()
        + hint;
  }

  private void list(String key, List<String> names, StringBuilder text) {
    if (!names.isEmpty()) {
      line(text, messages.text(key, String.valueOf(names.size()), joined(names, MOST_NAMES)));
    }
  }

  private String joined(List<String> names, int most) {
    return String.join(messages.text("diff.join"), names.subList(0, Math.min(most, names.size())))
        + (names.size() > most ? messages.text("diff.list.more") : "");
  }

  private void line(StringBuilder text, String line) {
    text.append(Wrapped.lines(line, INDENT, columns));
  }

  /** What is said about the project as a whole: the head says its budgets, unless all is asked. */
  private void own(ProjectDiff project, Shown shown, StringBuilder text) {
    for (DiffFinding finding : shown.own(project)) {
      boolean told =
          switch (finding.code()) {
            case BUDGET_CHANGED -> false;
            case WORDING_CHANGED -> isName(finding);
            default -> true;
          };
      if (all || told) {
        own(finding, text);
      }
    }
  }

  /** Another name may mean another project. */
  private static boolean isName(DiffFinding finding) {
    return switch (finding.message()) {
      case WORDING_CHANGED_NAME_ALIKE, WORDING_CHANGED_NAME_FILES -> true;
      default -> false;
    };
  }

  private void own(DiffFinding finding, StringBuilder text) {
    String word = messages.text("severity." + finding.severity().key());
    String line = Wrapped.lines(word + "  " + said(finding) + lines(finding), INDENT, columns);
    text.append(
        finding.severity() == Severity.INFO
            ? line
            : line.replaceFirst(
                Pattern.quote(word),
                Matcher.quoteReplacement(paint.loud(finding.severity(), word))));
    if (!finding.words().isEmpty()) {
      line(text, 4, words(finding.words()));
    }
  }

  private String said(DiffFinding finding) {
    String text = finding.text(messages);
    return finding.accepted() ? messages.text("comparison.mark.accepted", text) : text;
  }

  /** Where it stands in the files that are named above. */
  private static String lines(DiffFinding finding) {
    return finding.oldPlace().isEmpty() && finding.newPlace().isEmpty()
        ? ""
        : "  " + number(finding.oldPlace()) + "→" + number(finding.newPlace());
  }

  private static String number(Optional<Place> place) {
    return place.map(Place::line).map(String::valueOf).orElse(NONE);
  }

  private String wordingOf(DiffFinding finding) {
    return switch (finding.message()) {
      case WORDING_CHANGED_NAME, WORDING_CHANGED_NAME_ALIKE, WORDING_CHANGED_NAME_FILES ->
          messages.text("diff.wording.name");
      case WORDING_CHANGED_GOALS -> messages.text("diff.wording.goals");
      case WORDING_CHANGED_PURPOSE -> messages.text("diff.wording.purpose");
      case WORDING_CHANGED_DESCRIPTION -> messages.text("diff.wording.description");
      case WORDING_CHANGED_BASIS -> messages.text("diff.wording.basis");
      default -> finding.arguments().isEmpty() ? "" : finding.arguments().get(0);
    };
  }

  /** The words that changed beside an indicator. */
  private void wording(DiffLine line, StringBuilder text) {
    for (DiffFinding finding : line.findings()) {
      if (!finding.words().isEmpty() && finding.severity().compareTo(lowest) <= 0) {
        line(
            text,
            4,
            Visible.of(line.latest().indicator().name().value())
                + "  "
                + finding.text(messages)
                + lines(finding));
        line(text, 6, words(finding.words()));
      }
    }
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

  private static void line(StringBuilder text, int indent, String line) {
    text.append(" ".repeat(indent)).append(line).append('\n');
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
