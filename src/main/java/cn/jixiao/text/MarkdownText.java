package cn.jixiao.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of authors within Markdown, as the platforms that host code read it. */
public final class MarkdownText {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<&|~]");

  private static final Pattern BLOCK = Pattern.compile("^([0-9]{0,9})([#>+=:.)-])");

  private MarkdownText() {}

  /**
   * A text for a cell of a table or a heading: it becomes neither markup nor a mention of a person
   * or an issue, and does not end the cell.
   */
  public static String escaped(String text) {
    return Visible.ofLines(text.strip().replaceAll("\\R", "\n"))
        .replace("&", "&amp;")
        .replaceAll("[\\\\`*_\\[\\]<>|~]", "\\\\$0")
        // Platforms look for mentions after they removed the backslashes.
        .replaceAll("@(?=[\\p{L}\\p{N}_])|[#!](?=\\d)", "$0&#8203;")
        .replace("\n", "<br>");
  }

  /**
   * A text as a paragraph that reads as it stands: no sign of it is markup, and its lines stay
   * lines.
   */
  public static String paragraph(String text) {
    return text.strip()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(MarkdownText::line)
        .collect(Collectors.joining("\\\n"));
  }

  private static String line(String text) {
    String plain = MARKUP.matcher(text).replaceAll("\\\\$0");
    // Signs that are markup at the beginning of a line only.
    return BLOCK.matcher(plain).replaceFirst("$1\\\\$2");
  }
}
