package cn.jixiao.form;

import cn.jixiao.finding.Messages;
import cn.jixiao.project.DeclaredField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a project's file with values, laid out like a new one: the same order of keys, and at the
 * first of each kind the comment that names it.
 */
public final class ProjectWriter {
  private final Form form;
  private final ProjectLines lines;
  private final Set<String> named = new HashSet<>();
  private final IdentityHashMap<Written, Integer> places = new IdentityHashMap<>();

  /** A writer for one file. */
  public ProjectWriter(Form form, Messages messages) {
    this.form = form;
    this.lines = new ProjectLines(messages);
  }

  /**
   * A value to be written.
   *
   * @param text one line, or several for texts that may have them
   * @param remark what stands beside it as a comment; empty for none
   */
  public record Written(String text, String remark) {}

  /**
   * What a project's file says.
   *
   * @param head fields of the project by their keys, declared ones among them
   * @param funds amounts by line and column
   * @param plan the shares of the spending plan by their steps
   * @param rows the indicators by both levels, each with its fields by their keys
   * @param execution weight, rate and score of budget execution as published
   * @param total as published
   */
  public record Content(
      String id,
      int year,
      Map<String, Written> head,
      Map<String, Map<String, Written>> funds,
      Map<String, Written> plan,
      Map<String, Map<String, List<Map<String, Written>>>> rows,
      Map<String, Written> execution,
      Optional<Written> total) {}

  /**
   * The file.
   *
   * @param text its text
   * @param lines the line of each value, from 1
   */
  public record File(String text, IdentityHashMap<Written, Integer> lines) {}

  /**
   * Writes a file.
   *
   * @param schema where the editors' schema is, seen from the file; empty where there is none
   */
  public File write(Optional<String> schema, Content content) {
    lines.begin(schema, form);
    lines.line("id: " + ProjectLines.quoted(content.id()), "skeleton.id");
    lines.line("year: " + content.year(), "skeleton.year");
    lines.line("form: " + ProjectLines.quoted(form.id()), "skeleton.form");
    Map<String, Written> head = content.head();
    text("", "name", head.get("name"), "skeleton.name");
    optional("code", head);
    text("", "department", head.get("department"), "skeleton.department");
    optional("department-code", head);
    optional("unit", head);
    contact(head.get("person"), head.get("phone"));
    for (DeclaredField field : form.declared().head()) {
      Written value = head.get("own:" + field.key());
      if (value != null) {
        several("", field.key(), value, "");
      }
    }
    lines.blank();
    funds(content.funds());
    if (head.containsKey("purpose")) {
      several("", "purpose", head.get("purpose"), "skeleton.purpose");
    }
    if (!content.plan().isEmpty()) {
      lines.line("spending-plan:", "skeleton.plan");
      content
          .plan()
          .forEach(
              (step, share) -> value("  ", ProjectLines.quoted(step), share, scalar(share), ""));
    }
    lines.line("goals:", "skeleton.goals");
    for (String side : List.of("expected", "achieved")) {
      Written goal = head.get("goals." + side);
      if (goal != null) {
        several("  ", side, goal, "skeleton." + side);
      }
    }
    lines.blank();
    lines.line("indicators:", "skeleton.indicators");
    content.rows().forEach(this::group);
    published(content);
    return new File(lines.text(), places);
  }

  private void optional(String key, Map<String, Written> head) {
    if (head.containsKey(key)) {
      String comment = Set.of("code", "unit").contains(key) ? "skeleton." + key : "";
      text("", key, head.get(key), comment);
    }
  }

  private void contact(Written person, Written phone) {
    if (person != null || phone != null) {
      List<String> parts = new ArrayList<>();
      String remark = "";
      if (person != null) {
        places.put(person, lines.count() + 1);
        parts.add("person: " + flow(person));
        remark = person.remark();
      }
      if (phone != null) {
        places.put(phone, lines.count() + 1);
        parts.add("phone: " + flow(phone));
        remark = remark.isEmpty() ? phone.remark() : remark;
      }
      String content = "contact: {" + String.join(", ", parts) + "}";
      if (remark.isEmpty()) {
        lines.line(content, "skeleton.contact");
      } else {
        lines.with(content, remark);
      }
    }
  }

  private void funds(Map<String, Map<String, Written>> funds) {
    lines.line("funds:", "");
    funds.forEach(
        (line, columns) -> {
          List<String> parts = new ArrayList<>();
          List<String> remarks = new ArrayList<>();
          columns.forEach(
              (column, amount) -> {
                parts.add(column + ": " + number(amount));
                places.put(amount, lines.count() + 1);
                if (!amount.remark().isEmpty() && !remarks.contains(amount.remark())) {
                  remarks.add(amount.remark());
                }
              });
          if (!parts.isEmpty()) {
            lines.with(
                "  " + line + ": {" + String.join(", ", parts) + "}",
                remarks.isEmpty()
                    ? form.funds().labels().getOrDefault(line, "")
                    : String.join("；", remarks));
          }
        });
    lines.blank();
  }

  private void group(String name, Map<String, List<Map<String, Written>>> subgroups) {
    lines.bare("  " + ProjectLines.quoted(name) + ":");
    subgroups.forEach(
        (sub, rows) -> {
          lines.bare("    " + ProjectLines.quoted(sub) + ":");
          rows.forEach(this::row);
        });
  }

  private void row(Map<String, Written> row) {
    Written name = row.getOrDefault("name", new Written("", ""));
    value("      ", "- name", name, scalar(name), "skeleton.indicator");
    for (String key :
        List.of("description", "target", "actual", "weight", "score", "reason", "basis")) {
      Written value = row.get(key);
      if (value == null) {
        continue;
      }
      String comment = Set.of("score").contains(key) ? "" : "skeleton." + key;
      if (key.equals("weight") || key.equals("score")) {
        value("        ", key, value, number(value), comment);
      } else if (key.equals("reason")) {
        several("        ", key, value, comment);
      } else {
        value("        ", key, value, scalar(value), comment);
      }
    }
    for (DeclaredField field : form.declared().indicator()) {
      Written value = row.get("own:" + field.key());
      if (value != null) {
        several("        ", field.key(), value, "");
      }
    }
  }

  private void published(Content content) {
    if (content.execution().isEmpty() && content.total().isEmpty()) {
      return;
    }
    lines.blank();
    lines.line("published:", "skeleton.published");
    if (!content.execution().isEmpty()) {
      List<String> parts = new ArrayList<>();
      List<String> remarks = new ArrayList<>();
      content
          .execution()
          .forEach(
              (key, value) -> {
                parts.add(key + ": " + (key.equals("rate") ? flow(value) : number(value)));
                places.put(value, lines.count() + 1);
                if (!value.remark().isEmpty()) {
                  remarks.add(value.remark());
                }
              });
      lines.with(
          "  execution: {" + String.join(", ", parts) + "}",
          remarks.isEmpty() ? "" : remarks.get(0));
    }
    content.total().ifPresent(total -> value("  ", "total", total, number(total), ""));
  }

  private void text(String margin, String key, Written value, String comment) {
    if (value == null) {
      lines.line(margin + key + ":", comment);
    } else {
      value(margin, key, value, scalar(value), comment);
    }
  }

  /** A text that may have several lines. */
  private void several(String margin, String key, Written value, String comment) {
    if (!value.text().contains("\n")) {
      value(margin, key, value, scalar(value), comment);
      return;
    }
    value(margin, key, value, "|", comment);
    value.text().lines().forEach(line -> lines.bare(margin + "  " + line));
  }

  private void value(String margin, String key, Written value, String shown, String comment) {
    places.put(value, lines.count() + 1);
    String content = margin + key + ":" + (shown.isEmpty() ? "" : " " + shown);
    if (!value.remark().isEmpty()) {
      lines.with(content, value.remark());
    } else if (!comment.isEmpty() && named.add(comment)) {
      lines.line(content, comment);
    } else {
      lines.bare(content);
    }
  }

  private static String number(Written value) {
    return value.text().matches("|-?\\d+(?:\\.\\d+)?%?") ? value.text() : single(value.text());
  }

  private static String scalar(Written value) {
    String text = value.text();
    boolean plain =
        text.matches("[\\p{IsHan}≥≤“《0-9][\\p{IsHan}\\p{IsLatin}“”（）《》、，。；！？：…—·/+.%％≥≤0-9-]*")
            && text.codePoints().anyMatch(Character::isIdeographic);
    return plain || text.matches("[≥≤]\\d+(?:\\.\\d+)?%?") ? text : single(text);
  }

  /** In a mapping on one line commas and brackets mean something. */
  private static String flow(Written value) {
    return value.text().matches("[\\p{IsHan}]+|\\d+(?:\\.\\d+)?%")
        ? value.text()
        : single(value.text());
  }

  private static String single(String text) {
    return "'" + text.replaceAll("\\s+", " ").replace("'", "''") + "'";
  }
}
