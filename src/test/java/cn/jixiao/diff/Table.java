package cn.jixiao.diff;

import cn.jixiao.score.ScoreCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A project to compare, built line by line and written as a file.
 *
 * @param year the project's year
 * @param form the project's form
 * @param name the project's name
 * @param budget 年初预算数, in 万元
 * @param adjusted 全年预算数, in 万元
 * @param goal 预期目标
 * @param lines the indicators
 */
public record Table(
    int year,
    String form,
    String name,
    String budget,
    String adjusted,
    String goal,
    List<Line> lines) {

  /**
   * An indicator.
   *
   * @param level2 its 二级指标; the 一级指标 follows from it
   * @param name its name
   * @param fields its other keys
   */
  public record Line(String level2, String name, Map<String, String> fields) {
    Line named(String other) {
      return new Line(level2, other, fields);
    }

    public Line with(String key, String value) {
      Map<String, String> more = new TreeMap<>(fields);
      more.put(key, value);
      return new Line(level2, name, more);
    }

    private String level1() {
      return switch (level2) {
        case "社会效益指标", "经济效益指标", "生态效益指标", "可持续影响指标" -> "效益指标";
        case "经济成本指标" -> "成本指标";
        case "服务对象满意度指标" -> "满意度指标";
        default -> "产出指标";
      };
    }
  }

  public static Table of(int year, Line... lines) {
    return new Table(year, "beijing-2024", "项目", "100", "100", "目标", List.of(lines));
  }

  public static Line line(String level2, String name, String target) {
    return new Line(level2, name, new TreeMap<>(Map.of("target", target, "weight", "10")));
  }

  public Table withLines(List<Line> others) {
    return new Table(year, form, name, budget, adjusted, goal, others);
  }

  Table withBudget(String other) {
    return new Table(year, form, name, other, adjusted, goal, lines);
  }

  Table withAdjusted(String other) {
    return new Table(year, form, name, budget, other, goal, lines);
  }

  Table withGoal(String other) {
    return new Table(year, form, name, budget, adjusted, other, lines);
  }

  Table withName(String other) {
    return new Table(year, form, other, budget, adjusted, goal, lines);
  }

  public ScoreCard card() {
    return card("xiangmu");
  }

  public ScoreCard card(String id) {
    return Cards.of(year + "/" + id + ".yaml", yaml(id, "  ", false));
  }

  /** The file's text. */
  public String text() {
    return yaml("xiangmu", "  ", false);
  }

  Table inYear(int other) {
    return new Table(other, form, name, budget, adjusted, goal, lines);
  }

  /** The same project, laid out in another way. */
  public ScoreCard reformatted() {
    return Cards.of(year + "/other.yaml", yaml("xiangmu", "      ", true));
  }

  private String yaml(String id, String indent, boolean spread) {
    StringBuilder yaml = new StringBuilder();
    String gap = spread ? "\n\n# remark\n" : "\n";
    yaml.append("id: ").append(id).append(gap);
    yaml.append("form: ").append(form).append(gap);
    yaml.append("year: ").append(year).append(gap);
    yaml.append("name: ").append(quoted(name)).append(gap);
    yaml.append("funds: {fiscal: {budget: %s, adjusted: %s}}".formatted(budget, adjusted));
    yaml.append(gap);
    yaml.append("goals:\n").append(indent).append("expected: ").append(quoted(goal)).append(gap);
    yaml.append(lines.isEmpty() ? "indicators: {}\n" : "indicators:\n");
    Map<String, Map<String, List<Line>>> groups =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    Line::level1,
                    LinkedHashMap::new,
                    Collectors.groupingBy(Line::level2, LinkedHashMap::new, Collectors.toList())));
    groups.forEach(
        (level1, subgroups) -> {
          yaml.append(indent).append(level1).append(":\n");
          subgroups.forEach(
              (level2, indicators) -> {
                yaml.append(indent.repeat(2)).append(level2).append(":\n");
                indicators.forEach(line -> yaml.append(indicator(line, indent.repeat(3), spread)));
              });
        });
    return yaml.toString();
  }

  private static String indicator(Line line, String indent, boolean spread) {
    List<String> fields = new ArrayList<>();
    fields.add("name: " + quoted(line.name()));
    line.fields().forEach((key, value) -> fields.add(key + ": " + quotedUnlessWord(key, value)));
    return spread
        ? indent + "- " + String.join("\n" + indent + "  ", fields) + "\n"
        : indent + "- {" + String.join(", ", fields) + "}\n";
  }

  private static String quotedUnlessWord(String key, String value) {
    return List.of("weight", "scored-as", "level", "score").contains(key) ? value : quoted(value);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''").replace("\n", "\n\n") + "'";
  }
}
