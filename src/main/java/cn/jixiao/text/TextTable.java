package cn.jixiao.text;

import java.util.List;
import java.util.Set;

/**
 * Aligns tables on a terminal, where a Chinese character is as wide as two Latin letters.
 *
 * @param figures the columns of figures, counted from 0, which are aligned to the right
 */
public record TextTable(Set<Integer> figures) {
  /** Copies the set. */
  public TextTable {
    figures = Set.copyOf(figures);
  }

  /**
   * The lines of a table, indented by two blanks and without blanks at their ends.
   *
   * @param texts rows, all with as many cells as the first
   */
  public List<String> lines(List<List<String>> texts) {
    List<List<String>> rows =
        texts.stream().map(row -> row.stream().map(Visible::of).toList()).toList();
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TextWidth.columns(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String gap = " ".repeat(widths[i] - TextWidth.columns(row.get(i)));
      line.append("  ").append(figures.contains(i) ? gap + row.get(i) : row.get(i) + gap);
    }
    return line.toString().stripTrailing();
  }

  /** A text of one line, shortened to a width in columns. */
  public static String shortened(String text, int widest) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (TextWidth.columns(line) <= widest) {
      return line;
    }
    StringBuilder shown = new StringBuilder();
    for (int character : line.codePoints().toArray()) {
      if (TextWidth.columns(shown + Character.toString(character)) >= widest) {
        break;
      }
      shown.appendCodePoint(character);
    }
    return shown + "…";
  }
}
