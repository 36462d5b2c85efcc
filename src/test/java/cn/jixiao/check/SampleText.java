package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormLookup;
import cn.jixiao.measure.Measure;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.Scorer;
import cn.jixiao.yaml.Authored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The text of a sound sample project, to be broken line by line.
 *
 * @param file where it stands
 * @param lines its lines
 * @param card the scored project
 */
record SampleText(Path file, List<String> lines, ScoreCard card) {
  private static final FormLookup FORMS = new FormLookup(new FormLibrary(Optional.empty()));
  private static final ProjectReader READER = new ProjectReader(FORMS::declarations);
  private static final Checker CHECKER = new Checker();

  static SampleText of(Path file) {
    try {
      String text = Files.readString(file);
      return new SampleText(file, text.lines().toList(), card(file, text).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ScoreCard> card(Path file, String text) {
    Project project = read(file, text).project().orElseThrow();
    return FORMS.of(project, finding -> {}).map(form -> new Scorer(form).score(project));
  }

  private static Reading read(Path file, String text) {
    return READER.read(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Everything that is found in a text that stands in this file, beside another project. */
  List<Finding> findings(String text, Project neighbour) {
    Reading reading = read(file, text);
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (!reading.hasErrors()) {
      Project project = reading.project().orElseThrow();
      FORMS
          .of(project, findings::add)
          .map(form -> new Scorer(form).score(project))
          .ifPresent(scored -> findings.addAll(CHECKER.check(scored)));
      new ProjectSetRules()
          .check(Stream.of(project, neighbour).map(ProjectSetRules.Member::of).toList()).stream()
              .filter(finding -> finding.place().file().equals(file))
              .forEach(findings::add);
    }
    return findings;
  }

  Project project() {
    return card.project();
  }

  boolean isEvaluated() {
    return card.isEvaluated();
  }

  boolean takesPointsForLowTargets() {
    return !card.form().overTarget().isEmpty();
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    IndicatorRow before = null;
    boolean served = false;
    for (List<IndicatorRow> group : IndicatorTable.of(card).groups()) {
      boolean sameLevel = before != null && before.group().equals(group.get(0).group());
      served &= sameLevel && before.deduction().isPresent();
      for (IndicatorRow row : group) {
        List<IndicatorRow> above = group.subList(0, group.indexOf(row));
        boolean inGroup =
            above.stream().anyMatch(other -> ReasonRules.hasReason(other))
                || (served && above.stream().allMatch(other -> other.deduction().isPresent()));
        rows.add(new Row(this, row, above, inGroup));
        before = row;
      }
      served =
          group.stream().anyMatch(ReasonRules::hasReason)
              || (served && group.stream().allMatch(row -> row.deduction().isPresent()));
    }
    return List.copyOf(rows);
  }

  Edit edit() {
    return new Edit(lines);
  }

  /** The text with its first line that begins so replaced; empty where there is none. */
  Optional<Edit> line(String start, UnaryOperator<String> change) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return Optional.of(edit().put(i, change.apply(lines.get(i))));
      }
    }
    return Optional.empty();
  }

  /** The text without the block of lines that begins so; empty where there is none. */
  Optional<Edit> without(String start) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return Optional.of(edit().cut(i, edit().end(i)));
      }
    }
    return Optional.empty();
  }

  /**
   * An indicator of the sample.
   *
   * @param read its values as they are read
   * @param above the rows above it in its second-level group
   * @param isServedFromAbove whether a reason further up serves this row, too
   */
  record Row(
      SampleText sample, IndicatorRow read, List<IndicatorRow> above, boolean isServedFromAbove) {
    Indicator indicator() {
      return read.indicator();
    }

    String name() {
      return indicator().name().value();
    }

    Measure target() {
      return read.target();
    }

    Measure actual() {
      return read.actual();
    }

    Optional<String> targetText() {
      return indicator().target().map(Authored::value);
    }

    boolean isEvaluated() {
      return sample.isEvaluated();
    }

    boolean isIn(String level2) {
      return read.subgroup().contains(level2);
    }

    BigDecimal weight() {
      return read.weight().orElseThrow();
    }

    BigDecimal score() {
      return read.score().score().orElseThrow();
    }

    boolean isDeducted() {
      return read.deduction().isPresent();
    }

    int line() {
      return indicator().name().place().line();
    }

    Edit set(String key, String value) {
      return sample.edit().set(line(), key, value);
    }

    Edit setNumber(String key, BigDecimal number) {
      return sample.edit().setPlain(line(), key, number.toPlainString());
    }

    Edit remove(String key) {
      return sample.edit().remove(line(), key);
    }
  }

  /** The text being changed. */
  static final class Edit {
    private static final String FIELD = "        ";
    private final List<String> lines;

    private Edit(List<String> lines) {
      this.lines = new ArrayList<>(lines);
    }

    Edit put(int index, String line) {
      lines.set(index, line);
      return this;
    }

    Edit cut(int from, int to) {
      lines.subList(from, to).clear();
      return this;
    }

    Edit add(int index, String... added) {
      lines.addAll(index, List.of(added));
      return this;
    }

    Edit append(String... added) {
      return add(lines.size(), added);
    }

    /** A text field of the indicator whose name stands in a line, counted from 1. */
    Edit set(int nameLine, String key, String value) {
      return setPlain(nameLine, key, "'" + value.replace("'", "''") + "'");
    }

    /** As {@link #set}, written as it is. */
    Edit setPlain(int nameLine, String key, String value) {
      if (key.equals("name")) {
        return put(nameLine - 1, "      - name: " + value);
      }
      int at = field(nameLine, key);
      if (at < 0) {
        return add(nameLine, FIELD + key + ": " + value);
      }
      return cut(at + 1, end(at)).put(at, FIELD + key + ": " + value);
    }

    Edit remove(int nameLine, String key) {
      int at = field(nameLine, key);
      return at < 0 ? this : cut(at, end(at));
    }

    private int field(int nameLine, String key) {
      for (int i = nameLine; i < lines.size() && lines.get(i).startsWith(FIELD); i++) {
        if (lines.get(i).startsWith(FIELD + key + ":")) {
          return i;
        }
      }
      return -1;
    }

    /**
     * The index after the block that begins at an index: of deeper indentation, and blank lines.
     */
    int end(int start) {
      int depth = indentation(lines.get(start));
      int end = start + 1;
      while (end < lines.size()
          && (lines.get(end).isBlank() || indentation(lines.get(end)) > depth)) {
        end++;
      }
      return end;
    }

    private static int indentation(String line) {
      return line.length() - line.stripLeading().length();
    }

    String text() {
      return String.join("\n", lines) + "\n";
    }
  }
}
