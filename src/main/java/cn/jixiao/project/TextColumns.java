package cn.jixiao.project;

import java.util.List;
import java.util.Set;

/** Tables on a terminal, where a Chinese character is as wide as two Latin letters. */
public final class TextColumns {
  private TextColumns() {}

  /**
   * The lines of a table, its columns aligned, two blanks before each.
   *
   * @param rows all with the same number of texts
   * @param figures the columns, from 0, that are aligned to the right
   */
  public static List<String> aligned(List<List<String>> rows, Set<Integer> figures) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], SourceText.columns(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths, figures)).toList();
  }

  private static String line(List<String> row, int[] widths, Set<Integer> figures) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String gap = " ".repeat(widths[i] - SourceText.columns(row.get(i)));
      line.append("  ").append(figures.contains(i) ? gap + row.get(i) : row.get(i) + gap);
    }
    return line.toString().stripTrailing();
  }

  /** A text on one line, cut with an ellipsis where it takes more columns than that. */
  public static String shortened(String text, int columns) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (SourceText.columns(line) <= columns) {
      return line;
    }
    StringBuilder shown = new StringBuilder();
    for (int character : line.codePoints().toArray()) {
      if (SourceText.columns(shown + Character.toString(character)) >= columns) {
        break;
      }
      shown.appendCodePoint(character);
    }
    return shown + "…";
  }
}
