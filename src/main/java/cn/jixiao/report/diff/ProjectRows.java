package cn.jixiao.report.diff;

import cn.jixiao.diff.DiffCode;
import cn.jixiao.diff.DiffLine;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.Reached;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.Figures;
import cn.jixiao.project.Indicator;
import cn.jixiao.report.Paint;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.text.TextTable;
import cn.jixiao.text.TextWidth;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The indicators of a project at a terminal, one line each; where that does not fit, the name
 * stands in a line above its values.
 */
final class ProjectRows {
  private static final int VALUE = 18;

  /** How wide names and values may be, the widest first; below the last, lines are stacked. */
  private static final List<Widths> WIDTHS =
      List.of(
          new Widths(44, VALUE),
          new Widths(36, VALUE),
          new Widths(32, 14),
          new Widths(26, 12),
          new Widths(22, 10));

  private static final int INDENT = 10;

  /** What every level of its kind has. */
  private static final Pattern LEVEL = Pattern.compile("^服务对象(?=满意)|指标$");

  private static final String NONE = "—";

  /** What a table's cells are cut to, in columns. */
  private record Widths(int name, int value) {}

  private final ProjectDiff project;
  private final Shown shown;
  private final Messages messages;
  private final Paint paint;
  private final int columns;

  ProjectRows(ProjectDiff project, Shown shown, Messages messages, Paint paint, int columns) {
    this.project = project;
    this.shown = shown;
    this.messages = messages;
    this.paint = paint;
    this.columns = columns;
  }

  /** The lines, with a head where there are any. */
  String of(List<DiffLine> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    for (Widths widths : WIDTHS) {
      List<String> table = table(lines, widths.name, widths.value);
      if (table.stream().allMatch(line -> TextWidth.columns(line) <= columns)) {
        StringBuilder text = new StringBuilder(paint.faint(table.get(0))).append('\n');
        for (int i = 1; i < table.size(); i++) {
          text.append(painted(table.get(i), lines.get(i - 1))).append('\n');
        }
        return text.toString();
      }
    }
    return lines.stream().map(this::stacked).collect(Collectors.joining());
  }

  private String painted(String line, DiffLine of) {
    String word = warning();
    return of.has(Severity.WARNING) && line.startsWith("  " + word)
        ? "  " + paint.loud(Severity.WARNING, word) + line.substring(2 + word.length())
        : line;
  }

  private String warning() {
    return messages.text("severity." + Severity.WARNING.key());
  }

  private List<String> table(List<DiffLine> lines, int name, int value) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "",
            messages.text("diff.column.stake"),
            messages.text("diff.column.indicator"),
            messages.text("diff.column.old-target", shown.oldYear(project)),
            messages.text("diff.column.reached", reachedYear(lines)),
            messages.text("diff.column.new-target", shown.newYear(project)),
            messages.text("diff.column.change"),
            messages.text("diff.column.marks"),
            messages.text("diff.column.lines")));
    lines.forEach(line -> rows.add(row(line, name, value)));
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      int column = i;
      if (rows.stream().skip(1).anyMatch(row -> !row.get(column).isEmpty())) {
        kept.add(i);
      }
    }
    Set<Integer> figures = new LinkedHashSet<>();
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i) == 1 || kept.get(i) == 6) {
        figures.add(i);
      }
    }
    return new TextTable(figures)
        .lines(rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
  }

  private List<String> row(DiffLine line, int name, int value) {
    return List.of(
        line.has(Severity.WARNING) ? warning() : "",
        stake(line),
        TextTable.shortened(name(line), name),
        TextTable.shortened(text(line.pair().old(), NONE), value),
        TextTable.shortened(line.pair().reached().map(Reached::value).orElse(""), value),
        TextTable.shortened(text(line.pair().now(), NONE), value),
        line.change().map(shown::change).orElse(""),
        marks(line),
        places(line));
  }

  private String stacked(DiffLine line) {
    boolean warning = line.has(Severity.WARNING);
    String stake = stake(line);
    String head =
        name(line)
            + (stake.isEmpty() ? "" : "  " + messages.text("diff.column.stake") + " " + stake);
    String first = Wrapped.lines(head, INDENT, columns);
    if (warning) {
      String word = warning();
      String gap = " ".repeat(Math.max(INDENT - 2 - TextWidth.columns(word), 1));
      first = "  " + paint.loud(Severity.WARNING, word) + gap + first.substring(INDENT);
    }
    String reached =
        line.pair()
            .reached()
            .map(
                found ->
                    "  "
                        + messages.text("diff.column.reached", String.valueOf(found.year()))
                        + " "
                        + TextTable.shortened(found.value(), VALUE))
            .orElse("");
    String change = line.change().map(shown::change).map(text -> "  " + text).orElse("");
    String values =
        TextTable.shortened(text(line.pair().old(), NONE), VALUE)
            + " → "
            + TextTable.shortened(text(line.pair().now(), NONE), VALUE)
            + change
            + reached
            + "  "
            + marks(line)
            + "  "
            + places(line);
    return first + Wrapped.lines(values, INDENT, columns);
  }

  private static String stake(DiffLine line) {
    BigDecimal points = line.pair().stake().points();
    return line.has(Severity.WARNING) && points.signum() > 0
        ? Figures.AS_WRITTEN.computed(points)
        : "";
  }

  private String name(DiffLine line) {
    String level = LEVEL.matcher(line.level2().strip()).replaceAll("");
    String former = line.formerName().map(name -> messages.text("diff.former", name)).orElse("");
    return level + "/" + line.latest().indicator().name().value() + former;
  }

  private String marks(DiffLine line) {
    return line.marks().stream()
        // The name's own column says it.
        .filter(mark -> mark.code() != DiffCode.INDICATOR_RENAMED)
        // The year stands over the column of actual values.
        .map(
            mark ->
                switch (mark.code()) {
                  case BELOW_LAST_ACTUAL, FAR_BELOW_LAST_ACTUAL ->
                      messages.text("diff.code." + mark.code().code());
                  default -> mark.text(messages);
                })
        .collect(Collectors.joining(messages.text("diff.join")));
  }

  private static String places(DiffLine line) {
    return line(line.pair().old()) + "→" + line(line.pair().now());
  }

  private static String line(Optional<IndicatorScore> side) {
    return side.map(IndicatorScore::indicator)
        .map(indicator -> indicator.target().map(Authored::place).orElseGet(indicator::place))
        .map(Place::line)
        .map(String::valueOf)
        .orElse(NONE);
  }

  private static String text(Optional<IndicatorScore> side, String none) {
    return side.map(IndicatorScore::indicator)
        .flatMap(Indicator::target)
        .map(Authored::value)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .orElse(none);
  }

  private static String reachedYear(List<DiffLine> lines) {
    return lines.stream()
        .flatMap(line -> line.pair().reached().stream())
        .map(reached -> String.valueOf(reached.year()))
        .findFirst()
        .orElse("");
  }
}
