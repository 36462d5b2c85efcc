package cn.jixiao.text;

/** Texts of authors within Markdown, as the platforms that host code read it. */
public final class MarkdownText {
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
}
