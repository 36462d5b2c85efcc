package cn.jixiao.report.diff;

import cn.jixiao.text.TextWidth;
import cn.jixiao.text.Visible;

/** Long texts in lines of a terminal. */
final class Wrapped {
  /** No line begins with these; they may stand out by their own width. */
  private static final String CLOSING = "。，、；：）”》";

  private Wrapped() {}

  /**
   * A text in lines that are not wider than that, the first and all others indented, with a line
   * break at the end. Between Chinese characters a line may end anywhere, within other words only
   * where they are longer than a line.
   */
  static String lines(String text, int indent, int columns) {
    StringBuilder lines = new StringBuilder();
    String margin = " ".repeat(indent);
    int room = Math.max(columns - indent, 1);
    StringBuilder line = new StringBuilder();
    int width = 0;
    int lastBreak = 0;
    for (int point : Visible.of(text).codePoints().toArray()) {
      int wide = TextWidth.columns(point);
      if (width + wide > room && line.length() > 0 && CLOSING.indexOf(point) < 0) {
        int cut = lastBreak > 0 ? lastBreak : line.length();
        while (cut < line.length() && CLOSING.indexOf(line.charAt(cut)) >= 0) {
          cut++;
        }
        lines.append(margin).append(line.substring(0, cut).stripTrailing()).append('\n');
        String rest = line.substring(cut).stripLeading();
        line.setLength(0);
        line.append(rest);
        width = TextWidth.columns(rest);
        lastBreak = 0;
      }
      line.appendCodePoint(point);
      width += wide;
      if (point == ' ' || (wide == 2 && "（“《".indexOf(point) < 0)) {
        lastBreak = line.length();
      }
    }
    return lines.append(margin).append(line.toString().stripTrailing()).append('\n').toString();
  }
}
