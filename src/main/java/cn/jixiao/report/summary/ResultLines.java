package cn.jixiao.report.summary;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.form.Form;
import cn.jixiao.report.JsonText;
import cn.jixiao.report.Report;
import cn.jixiao.report.score.ScoreEntry;
import cn.jixiao.summary.LostPoints;
import cn.jixiao.summary.ProjectResult;
import cn.jixiao.summary.ResultPart;
import cn.jixiao.summary.SummaryCode;
import cn.jixiao.yaml.ShapeCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results of projects as JSON lines: what parts of a summary are written to and put together from.
 *
 * <p>The first line says which part it is: {@code set}, {@code part}, {@code parts}, {@code
 * projects}, {@code missing}. Then comes a line a project with the keys of {@link SummaryJson}'s
 * projects and, for the sums of all, {@code at}, {@code grades}, {@code amount-decimals}, {@code
 * score-decimals}, {@code overall} and {@code lost}.
 */
public final class ResultLines implements Report<ResultPart> {
  private static final String SET = "set";
  private static final String PART = "part";
  private static final String PARTS = "parts";
  private static final String PROJECTS = "projects";
  private static final String MISSING = "missing";

  /** As many as can be asked for. */
  private static final int MOST_PARTS = 1_000_000;

  private final JsonMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Makes a report. */
  public ResultLines() {}

  @Override
  public String of(ResultPart part) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put(SET, part.set());
    head.put(PART, part.part());
    head.put(PARTS, part.parts());
    head.put(PROJECTS, part.results().size());
    head.put(MISSING, part.missing());
    StringBuilder lines = new StringBuilder(JsonText.line(head));
    for (ProjectResult result : part.results()) {
      lines.append(JsonText.line(entry(result)));
    }
    return lines.toString();
  }

  private static Map<String, Object> entry(ProjectResult result) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("at", result.at());
    entry.putAll(SummaryJson.project(result));
    entry.put(
        "grades",
        result.grades().stream()
            .map(grade -> pair("grade", grade.name(), "from", ScoreEntry.plain(grade.from())))
            .toList());
    entry.put("amount-decimals", result.amountDecimals().orElse(null));
    entry.put("score-decimals", result.scoreDecimals().orElse(null));
    entry.put("overall", result.overall());
    entry.put("lost", result.lost().stream().map(SummaryJson::lost).toList());
    return entry;
  }

  private static Map<String, Object> pair(String key, Object value, String other, Object second) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put(key, value);
    pair.put(other, second);
    return pair;
  }

  /**
   * Reads a part.
   *
   * @param found where it is reported why a file is none, or not whole
   * @return empty where it is none, or not whole
   */
  public Optional<ResultPart> read(Path file, Consumer<Finding> found) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      boolean there = Files.exists(file);
      found.accept(
          (there ? ShapeCode.FILE_UNREADABLE : ShapeCode.FILE_MISSING).at(Place.startOf(file)));
      return Optional.empty();
    }
    int line = 1;
    try {
      JsonNode head = object(lines.isEmpty() ? "" : lines.get(0));
      List<ProjectResult> results = new ArrayList<>();
      int projects = number(head, PROJECTS);
      for (line = 2; line <= lines.size(); line++) {
        results.add(result(object(lines.get(line - 1))));
      }
      if (results.size() != projects) {
        found.accept(
            SummaryCode.RESULT_CUT_OFF.at(
                new Place(file, Math.max(1, lines.size()), 1),
                String.valueOf(projects),
                String.valueOf(results.size())));
        return Optional.empty();
      }
      line = 1;
      return Optional.of(part(head, results));
    } catch (JacksonException e) {
      found.accept(SummaryCode.RESULT_UNREADABLE.at(new Place(file, line, 1)));
      return Optional.empty();
    }
  }

  private static ResultPart part(JsonNode head, List<ProjectResult> results) {
    int part = number(head, PART);
    int parts = number(head, PARTS);
    require(head, part >= 1 && part <= parts && parts <= MOST_PARTS);
    return new ResultPart(text(head, SET), part, parts, number(head, MISSING), results);
  }

  private JsonNode object(String line) {
    JsonNode node = mapper.readTree(line);
    if (!node.isObject()) {
      throw new UnexpectedShape();
    }
    return node;
  }

  private static ProjectResult result(JsonNode node) {
    return new ProjectResult(
        number(node, "at"),
        text(node, "file"),
        text(node, "id"),
        number(node, "year"),
        text(node, "form"),
        text(node, "name"),
        optional(node, "department", ResultLines::text),
        optional(node, "unit", ResultLines::text),
        optional(node, "budget", ResultLines::decimal),
        optional(node, "adjusted", ResultLines::decimal),
        optional(node, "executed", ResultLines::decimal),
        optional(node, "rate", ResultLines::percent),
        optional(node, "score", ResultLines::decimal),
        optional(node, "grade", ResultLines::text),
        list(node, "grades", ResultLines::grade),
        optional(node, "amount-decimals", ResultLines::number),
        optional(node, "score-decimals", ResultLines::number),
        list(node, "lost", ResultLines::lost),
        fields(node.path("fields")),
        node.path("overall").asBoolean(false));
  }

  private static Map<String, String> fields(JsonNode node) {
    Map<String, String> fields = new LinkedHashMap<>();
    node.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
    return fields;
  }

  private static Form.Grade grade(JsonNode node) {
    return new Form.Grade(text(node, "grade"), decimal(node.path("from")));
  }

  private static LostPoints lost(JsonNode node) {
    return new LostPoints(
        optional(node, "level2", ResultLines::text),
        decimal(node.path("weight")),
        decimal(node.path("lost")));
  }

  private static String text(JsonNode node, String key) {
    return text(node.path(key));
  }

  private static String text(JsonNode value) {
    return require(value, value.isString()).asString();
  }

  private static int number(JsonNode node, String key) {
    return number(node.path(key));
  }

  private static int number(JsonNode value) {
    return require(value, value.isInt()).asInt();
  }

  private static BigDecimal decimal(JsonNode value) {
    return require(value, value.isNumber()).decimalValue();
  }

  private static BigDecimal percent(JsonNode value) {
    String text = text(value);
    try {
      return new BigDecimal(text.substring(0, Math.max(0, text.length() - 1)));
    } catch (NumberFormatException e) {
      throw new UnexpectedShape(e);
    }
  }

  private static <T> Optional<T> optional(JsonNode node, String key, Function<JsonNode, T> reader) {
    JsonNode value = require(node.path(key), node.has(key));
    return value.isNull() ? Optional.empty() : Optional.of(reader.apply(value));
  }

  private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> reader) {
    List<T> list = new ArrayList<>();
    for (JsonNode value : require(node.path(key), node.path(key).isArray())) {
      list.add(reader.apply(value));
    }
    return list;
  }

  private static JsonNode require(JsonNode value, boolean right) {
    if (!right) {
      throw new UnexpectedShape();
    }
    return value;
  }

  /** A line is JSON, but not what was written. */
  private static final class UnexpectedShape extends JacksonException {
    private static final long serialVersionUID = 1L;

    UnexpectedShape() {
      super("unexpected shape");
    }

    UnexpectedShape(Throwable cause) {
      super(cause);
    }
  }
}
