package cn.jixiao.form;

import cn.jixiao.finding.Messages;
import cn.jixiao.text.TextWidth;
import java.util.Optional;

/** Writes a project's file line by line, with comments that name every key as the form does. */
final class ProjectLines {
  private static final int COMMENT_COLUMN = 50;

  private final Messages messages;
  private final StringBuilder text = new StringBuilder();

  ProjectLines(Messages messages) {
    this.messages = messages;
  }

  /** Begins a file. */
  void begin(Optional<String> schema, Form form) {
    text.setLength(0);
    schema.ifPresent(path -> comment("", "yaml-language-server: $schema=" + path));
    comment("", messages.text("skeleton.top", form.name()));
  }

  String text() {
    return text.toString();
  }

  /** How many lines there are. */
  int count() {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  void blank() {
    text.append('\n');
  }

  /** A line without a comment. */
  void bare(String content) {
    text.append(content).append('\n');
  }

  /** A line with the comment of that key; none for the empty key. */
  void line(String content, String key) {
    with(content, key.isEmpty() ? "" : messages.text(key));
  }

  /** A line with a comment; none where it is empty. */
  void with(String content, String comment) {
    text.append(content);
    if (!comment.isEmpty()) {
      int gap = COMMENT_COLUMN - TextWidth.columns(content);
      text.append(" ".repeat(Math.max(gap, 2))).append("# ").append(comment);
    }
    text.append('\n');
  }

  void comment(String margin, String comment) {
    comment.lines().forEach(line -> text.append(margin).append("# ").append(line).append('\n'));
  }

  /** In quotation marks where the bare text would mean something else in YAML. */
  static String quoted(String value) {
    boolean plain =
        value.matches("[\\p{IsHan}\\p{IsLatin}“”（）《》、，。0-9-]+")
            && value.matches("[\\p{IsHan}\\p{IsLatin}“].*");
    return plain ? value : "'" + value.replaceAll("\\s+", " ").replace("'", "''") + "'";
  }
}
