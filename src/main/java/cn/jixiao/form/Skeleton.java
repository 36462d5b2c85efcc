package cn.jixiao.form;

import cn.jixiao.finding.Messages;
import cn.jixiao.project.Achievement;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.project.FieldKind;
import cn.jixiao.project.FundsShape;
import cn.jixiao.text.TextWidth;
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

  private static final int COMMENT_COLUMN = 50;

  private final Form form;
  private final Messages messages;
  private final StringBuilder text = new StringBuilder();

  /** A skeleton in one language; names of fields stay Chinese, as they are in the documents. */
  public Skeleton(Form form, Messages messages) {
    this.form = form;
    this.messages = messages;
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
    text.setLength(0);
    schema.ifPresent(path -> comment("", "yaml-language-server: $schema=" + path));
    comment("", messages.text("skeleton.top", form.name()));
    line("id: " + quoted(id), "skeleton.id");
    line("year: " + year, "skeleton.year");
    line("form: " + quoted(form.id()), "skeleton.form");
    line("name: " + quoted(name.orElse(Placeholder.TEXT)), "skeleton.name");
    line("code:", "skeleton.code");
    line("department:", "skeleton.department");
    line("unit:", "skeleton.unit");
    line("contact: {person: , phone: }", "skeleton.contact");
    form.declared().head().forEach(field -> field("", field));
    text.append('\n');
    lineWith("funds:", messages.text("skeleton.funds", form.declared().funds().unit().label()));
    comment("  ", messages.text(evaluates() ? "skeleton.funds-columns" : "skeleton.funds-budget"));
    for (Map.Entry<String, String> label : form.funds().labels().entrySet()) {
      boolean added =
          form.declared().funds().sums().containsKey(label.getKey())
              || form.funds().projects().equals(Optional.of(label.getKey()));
      if (!label.getKey().equals(FundsShape.TOTAL) && !added) {
        lineWith("  " + label.getKey() + ": " + fundLine(), label.getValue());
      }
    }
    text.append('\n');
    if (targets()) {
      line("purpose:", "skeleton.purpose");
      line("spending-plan:", "skeleton.plan");
      for (String step : List.of("3月底", "6月底", "10月底", "12月底")) {
        text.append("  ").append(step).append(":\n");
      }
    }
    line("goals:", "skeleton.goals");
    line("  expected:", "skeleton.expected");
    if (evaluates()) {
      line("  achieved:", "skeleton.achieved");
    }
    text.append('\n');
    line("indicators:", "skeleton.indicators");
    comment("  ", messages.text("skeleton.target-examples"));
    if (evaluates() && form.points()) {
      comment("  ", messages.text("skeleton.score-rules"));
    }
    form.groups().forEach(this::group);
    return text.toString();
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
    lineWith(
        "  " + quoted(name) + ":",
        weight
            .map(points -> messages.text("skeleton.group-weight", points.toPlainString()))
            .orElse(""));
    for (String level : levels(name)) {
      text.append("    ").append(level).append(":\n");
      line("      - name: " + Placeholder.TEXT, "skeleton.indicator");
      line("        target: " + Placeholder.TEXT, "skeleton.target");
      if (evaluates()) {
        line("        actual:", "skeleton.actual");
        if (form.points()) {
          line("        weight:", "skeleton.weight");
        }
        line("        reason:", "skeleton.reason");
      } else {
        line("        description:", "skeleton.description");
        line("        basis:", "skeleton.basis");
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
    lineWith(
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

  private void line(String content, String key) {
    lineWith(content, messages.text(key));
  }

  private void lineWith(String content, String comment) {
    text.append(content);
    if (!comment.isEmpty()) {
      int gap = COMMENT_COLUMN - TextWidth.columns(content);
      text.append(" ".repeat(Math.max(gap, 2))).append("# ").append(comment);
    }
    text.append('\n');
  }

  private void comment(String margin, String comment) {
    comment.lines().forEach(line -> text.append(margin).append("# ").append(line).append('\n'));
  }

  /** In quotation marks where the bare text would mean something else in YAML. */
  private static String quoted(String value) {
    boolean plain =
        value.matches("[\\p{IsHan}\\p{IsLatin}“”（）《》、，。0-9-]+")
            && value.matches("[\\p{IsHan}\\p{IsLatin}“].*");
    return plain ? value : "'" + value.replaceAll("\\s+", " ").replace("'", "''") + "'";
  }
}
