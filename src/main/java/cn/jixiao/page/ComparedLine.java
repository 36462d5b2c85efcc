package cn.jixiao.page;

import cn.jixiao.diff.Change;
import cn.jixiao.diff.DiffFinding;
import cn.jixiao.diff.DiffLine;
import cn.jixiao.diff.DiffMessage;
import cn.jixiao.diff.Mark;
import cn.jixiao.diff.Reached;
import cn.jixiao.diff.Side;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.Figures;
import cn.jixiao.project.Indicator;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a template sees of an indicator in two years.
 *
 * <pre>
 * name, formerName    formerName is empty where the name is the same
 * level1, level2      as the latest year has them
 * status              added, removed, changed, unchanged
 * warning             whether any remark is one
 * oldTarget, oldActual, newTarget, change
 * stake       points of 100 that a warning is worth; empty where it is none
 * marks               list of: text, warning: what became of it, in a word each
 * remarks             list of: text, code, warning, old and now (places), words: kind, text
 * oldPlace, newPlace  of the targets: file, line; empty texts where the side is missing
 * </pre>
 */
final class ComparedLine {
  /** What the columns say already. */
  private static final Set<DiffMessage> SAID_BY_COLUMNS =
      Set.of(
          DiffMessage.INDICATOR_ADDED,
          DiffMessage.POSSIBLE_COUNTERPART,
          DiffMessage.INDICATOR_REMOVED,
          DiffMessage.INDICATOR_REMOVED_REACHED,
          DiffMessage.INDICATOR_RENAMED);

  private final Side oldSide;
  private final Side newSide;
  private final Messages messages;

  ComparedLine(Side oldSide, Side newSide, Messages messages) {
    this.oldSide = oldSide;
    this.newSide = newSide;
    this.messages = messages;
  }

  Map<String, Object> model(DiffLine line) {
    Optional<IndicatorScore> old = line.pair().old();
    Optional<IndicatorScore> now = line.pair().now();
    Map<String, Object> model = new HashMap<>();
    model.put("name", line.latest().indicator().name().value());
    model.put("formerName", line.formerName().orElse(""));
    model.put("level1", line.level1());
    model.put("level2", line.level2());
    model.put("status", status(line));
    model.put("warning", line.has(Severity.WARNING));
    model.put("oldTarget", text(old, Indicator::target));
    model.put(
        "oldActual",
        line.pair().reached().map(Reached::value).orElseGet(() -> text(old, Indicator::actual)));
    model.put("stake", stake(line));
    model.put("newTarget", text(now, Indicator::target));
    model.put("change", line.change().map(this::change).orElse(""));
    model.put("marks", marks(line));
    model.put(
        "remarks",
        line.findings().stream()
            .filter(finding -> !SAID_BY_COLUMNS.contains(finding.message()))
            .map(this::remark)
            .toList());
    model.put("oldPlace", place(oldSide, old.map(ComparedLine::targetPlace)));
    model.put("newPlace", place(newSide, now.map(ComparedLine::targetPlace)));
    return model;
  }

  /** A finding: its sentence, where it stands in both years, and the words that changed. */
  Map<String, Object> remark(DiffFinding finding) {
    return Map.of(
        "text",
        finding.text(messages),
        "code",
        finding.code().code(),
        "warning",
        finding.severity() != Severity.INFO,
        "old",
        place(oldSide, finding.oldPlace()),
        "now",
        place(newSide, finding.newPlace()),
        "words",
        finding.words().stream()
            .map(word -> Map.of("kind", word.kind().key(), "text", word.text()))
            .toList());
  }

  private static String stake(DiffLine line) {
    BigDecimal points = line.pair().stake().points();
    return line.has(Severity.WARNING) && points.signum() > 0
        ? Figures.AS_WRITTEN.computed(points)
        : "";
  }

  private static String status(DiffLine line) {
    if (line.pair().old().isEmpty()) {
      return "added";
    }
    if (line.pair().now().isEmpty()) {
      return "removed";
    }
    return line.findings().isEmpty() ? "unchanged" : "changed";
  }

  private List<Map<String, Object>> marks(DiffLine line) {
    List<Map<String, Object>> words = new ArrayList<>();
    for (Mark mark : line.marks()) {
      words.add(Map.of("text", mark.text(messages), "warning", mark.warning()));
    }
    if (words.isEmpty()) {
      words.add(Map.of("text", messages.text("comparison.mark.unchanged"), "warning", false));
    }
    return words;
  }

  private String change(Change change) {
    return change.points()
        ? messages.text("comparison.points", change.signed())
        : change.toString();
  }

  private static Place targetPlace(IndicatorScore score) {
    return score.indicator().target().map(Authored::place).orElseGet(score.indicator()::place);
  }

  private static Map<String, String> place(Side side, Optional<Place> place) {
    return Map.of(
        "file",
        place.map(where -> side.shown(where.file())).orElse(""),
        "line",
        place.map(where -> String.valueOf(where.line())).orElse(""));
  }

  private static String text(
      Optional<IndicatorScore> side, Function<Indicator, Optional<Authored<String>>> field) {
    return side.flatMap(score -> field.apply(score.indicator())).map(Authored::value).orElse("");
  }
}
