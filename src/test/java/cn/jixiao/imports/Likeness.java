package cn.jixiao.imports;

import cn.jixiao.project.Goal;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.IndicatorGroup;
import cn.jixiao.project.IndicatorSubgroup;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectText;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How an imported project differs from the one that was printed: in what the document prints. White
 * space, numbers of points and the way a number is written make no difference.
 */
final class Likeness {
  private static final Set<String> OF_RESULTS = Set.of("actual", "score", "reason");

  private final Project want;
  private final Project got;

  /** Whether the document prints results. */
  private final boolean evaluated;

  Likeness(Project want, Project got, boolean evaluated) {
    this.want = want;
    this.got = got;
    this.evaluated = evaluated;
  }

  /** What differs, each with both values. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    compare("form", want.form().value(), got.form().value(), differences);
    compare("year", want.year().value() + "", got.year().value() + "", differences);
    if (!got.name().value().endsWith("整体支出")) {
      // The document about a department's spending does not print it.
      compare("name", dense(want.name().value()), dense(got.name().value()), differences);
    }
    for (ProjectText text : ProjectText.values()) {
      String read = text(got.texts(), text);
      if (!read.isEmpty()) {
        compare(text.key(), text(want.texts(), text), read, differences);
      }
    }
    compare("expected", goal(want.goals().expected()), goal(got.goals().expected()), differences);
    if (evaluated) {
      compare("achieved", goal(want.goals().achieved()), goal(got.goals().achieved()), differences);
    }
    compare("funds", funds(want), funds(got), differences);
    want.fields()
        .forEach(
            (key, value) ->
                compare(
                    key,
                    dense(value.text().value()),
                    Optional.ofNullable(got.fields().get(key))
                        .map(field -> dense(field.text().value()))
                        .orElse(""),
                    differences));
    List<Map<String, String>> rows = rows(want);
    List<Map<String, String>> read = rows(got);
    compare("rows", rows.size() + "", read.size() + "", differences);
    for (int i = 0; i < Math.min(rows.size(), read.size()); i++) {
      for (Map.Entry<String, String> cell : rows.get(i).entrySet()) {
        String key = cell.getKey();
        String other = read.get(i).get(key);
        // What a form has no column for, or fills in itself.
        boolean unprinted = other.isEmpty() && Set.of("description", "basis").contains(key);
        boolean computed = key.equals("score") && cell.getValue().isEmpty();
        boolean weightless = key.equals("weight") && other.isEmpty() && !evaluated;
        boolean result = OF_RESULTS.contains(key) && !evaluated;
        if (!unprinted && !computed && !weightless && !result) {
          compare("row " + (i + 1) + " " + key, cell.getValue(), other, differences);
        }
      }
    }
    return differences;
  }

  private static void compare(String what, String want, String got, List<String> differences) {
    if (!want.equals(got)) {
      differences.add(what + ": " + want + " -> " + got);
    }
  }

  /** The indicators, each with its cells by their keys. */
  static List<Map<String, String>> rows(Project project) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (IndicatorGroup group : project.indicators()) {
      for (IndicatorSubgroup subgroup : group.subgroups()) {
        for (Indicator indicator : subgroup.indicators()) {
          Map<String, String> row = new LinkedHashMap<>();
          row.put("group", dense(group.name().value()));
          row.put("subgroup", dense(subgroup.name().value()));
          row.put("name", dense(indicator.name().value()));
          row.put("description", text(indicator.description()));
          row.put("target", text(indicator.target()).replaceFirst("^=(?=\\d)", ""));
          row.put("actual", text(indicator.actual()));
          row.put("weight", number(indicator.weight()));
          row.put("score", number(indicator.score()));
          row.put("reason", text(indicator.reason()));
          row.put("basis", text(indicator.basis()));
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private String funds(Project project) {
    // Not every form has a column for it.
    boolean budgets =
        got.funds().lines().values().stream().anyMatch(line -> line.budget().isPresent());
    Map<String, String> lines = new TreeMap<>();
    project
        .funds()
        .lines()
        .forEach(
            (key, line) -> {
              String results =
                  evaluated ? "/" + number(line.adjusted()) + "/" + number(line.executed()) : "";
              lines.put(key, (budgets ? number(line.budget()) : "") + results);
            });
    // Sums are printed whether or not they are authored.
    if (!want.funds().lines().containsKey("total")) {
      lines.remove("total");
    }
    lines.remove("projects");
    lines.values().removeIf(line -> line.matches("/*"));
    return lines.toString();
  }

  private static String text(Map<ProjectText, Authored<String>> texts, ProjectText key) {
    return text(Optional.ofNullable(texts.get(key)));
  }

  private static String text(Optional<Authored<String>> text) {
    return text.map(authored -> dense(authored.value())).orElse("");
  }

  private static String number(Optional<Amount> amount) {
    return amount
        .map(Amount::value)
        .map(BigDecimal::stripTrailingZeros)
        .map(BigDecimal::toPlainString)
        .orElse("");
  }

  private static String goal(Optional<Goal> goal) {
    String text =
        goal.map(
                written ->
                    written instanceof Goal.Points points
                        ? points.points().stream()
                            .map(Authored::value)
                            .collect(Collectors.joining("\n"))
                        : ((Goal.Text) written).text().value())
            .orElse("");
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().map(Likeness::dense).filter(one -> !one.isEmpty()).toList()) {
      String number = (lines.size() + 1) + ".";
      lines.add(
          line.startsWith(number)
              ? line.substring(number.length())
              : line.replaceFirst("^[0-9]{1,2}[.、．](?![0-9])", ""));
    }
    return String.join("\n", lines);
  }

  static String dense(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }
}
