package cn.jixiao.form;

import cn.jixiao.finding.Messages;
import cn.jixiao.project.Achievement;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.project.FieldKind;
import cn.jixiao.project.FundsShape;
import cn.jixiao.yaml.Placeholder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The beginning of a project's file for a form: every key that the form prints, with a comment that
 * names it as the form does. It reads without an error, so that authors see from the first line on
 * whether what they write is right.
 */
public final class Skeleton {
  /**
   * Second levels as the guidelines of most provinces name them, by what the first level's name
   * says.
   */
  private static final Map<String, List<String>> SECOND_LEVELS = secondLevels();

  private final Form form;
  private final Messages messages;
  private final ProjectLines lines;

  /** A skeleton in one language; names of fields stay Chinese, as they are in the documents. */
  public Skeleton(Form form, Messages messages) {
    this.form = form;
    this.messages = messages;
    this.lines = new ProjectLines(messages);
  }

  private static Map<String, List<String>> secondLevels() {
    Map<String, List<String>> levels = new LinkedHashMap<>();
    levels.put("成本", List.of("经济成本指标"));
    levels.put("产出", List.of("数量指标", "质量指标", "时效指标", "成本指标"));
    levels.put("效", List.of("经济效益指标", "社会效益指标", "可持续影响指标"));
    levels.put("满意度", List.of("服务对象满意度指标"));
    return levels;
  }

  /**
   * The text of the file.
   *
   * @param schema where the editors' schema is, seen from the file; empty where there is none
   * @param id a plain name
   * @param name 项目名称; a placeholder where there is none yet
   */
  public String text(Optional<String> schema, String id, int year, Optional<String> name) {
    lines.begin(schema, form);
    lines.line("id: " + ProjectLines.quoted(id), "skeleton.id");
    lines.line("year: " + year, "skeleton.year");
    lines.line("form: " + ProjectLines.quoted(form.id()), "skeleton.form");
    lines.line("name: " + ProjectLines.quoted(name.orElse(Placeholder.TEXT)), "skeleton.name");
    lines.line("code:", "skeleton.code");
    lines.line("department:", "skeleton.department");
    lines.line("unit:", "skeleton.unit");
    lines.line("contact: {person: , phone: }", "skeleton.contact");
    form.declared().head().forEach(field -> field("", field));
    lines.blank();
    lines.with("funds:", messages.text("skeleton.funds", form.declared().funds().unit().label()));
    lines.comment(
        "  ", messages.text(evaluates() ? "skeleton.funds-columns" : "skeleton.funds-budget"));
    for (Map.Entry<String, String> label : form.funds().labels().entrySet()) {
      boolean added =
          form.declared().funds().sums().containsKey(label.getKey())
              || form.funds().projects().equals(Optional.of(label.getKey()));
      if (!label.getKey().equals(FundsShape.TOTAL) && !added) {
        lines.with("  " + label.getKey() + ": " + fundLine(), label.getValue());
      }
    }
    lines.blank();
    if (targets()) {
      lines.line("purpose:", "skeleton.purpose");
      lines.line("spending-plan:", "skeleton.plan");
      for (String step : List.of("3月底", "6月底", "10月底", "12月底")) {
        lines.bare("  " + step + ":");
      }
    }
    lines.line("goals:", "skeleton.goals");
    lines.line("  expected:", "skeleton.expected");
    if (evaluates()) {
      lines.line("  achieved:", "skeleton.achieved");
    }
    lines.blank();
    lines.line("indicators:", "skeleton.indicators");
    lines.comment("  ", messages.text("skeleton.target-examples"));
    if (evaluates() && form.points()) {
      lines.comment("  ", messages.text("skeleton.score-rules"));
    }
    form.groups().forEach(this::group);
    return lines.text();
  }

  private boolean evaluates() {
    return form.documents().containsKey(DocumentKind.SELF_EVALUATION);
  }

  private boolean targets() {
    return form.documents().containsKey(DocumentKind.TARGET);
  }

  private String fundLine() {
    List<String> columns = new ArrayList<>(List.of("budget: "));
    if (evaluates() && form.funds().adjusted()) {
      columns.add("adjusted: ");
    }
    if (evaluates()) {
      columns.add("executed: ");
    }
    form.declared().funds().columns().keySet().forEach(column -> columns.add(column + ": "));
    return "{" + String.join(", ", columns) + "}";
  }

  private void group(String name, Optional<BigDecimal> weight) {
    lines.with(
        "  " + ProjectLines.quoted(name) + ":",
        weight
            .map(points -> messages.text("skeleton.group-weight", points.toPlainString()))
            .orElse(""));
    for (String level : levels(name)) {
      lines.bare("    " + level + ":");
      lines.line("      - name: " + Placeholder.TEXT, "skeleton.indicator");
      lines.line("        target: " + Placeholder.TEXT, "skeleton.target");
      if (evaluates()) {
        lines.line("        actual:", "skeleton.actual");
        if (form.points()) {
          lines.line("        weight:", "skeleton.weight");
        }
        lines.line("        reason:", "skeleton.reason");
      } else {
        lines.line("        description:", "skeleton.description");
        lines.line("        basis:", "skeleton.basis");
      }
      form.declared().indicator().forEach(field -> field("        ", field));
    }
  }

  /** A field that the form declares, with what may be written in it. */
  private void field(String margin, DeclaredField field) {
    List<String> words =
        field.kind() == FieldKind.LEVEL
            ? Stream.of(Achievement.values()).map(Achievement::key).toList()
            : field.choices();
    String label = field.label();
    lines.with(
        margin + field.key() + ":",
        words.isEmpty()
            ? label
            : messages.text("skeleton.choices", label, String.join("、", words)));
  }

  /** The usual second levels below a first one. */
  static List<String> levels(String group) {
    return SECOND_LEVELS.entrySet().stream()
        .filter(entry -> group.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(List.of(group));
  }
}
