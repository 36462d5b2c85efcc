package cn.jixiao.yaml;

import static cn.jixiao.text.Ideographs.isChinese;

/**
 * Lines of a text that YAML joins with blanks (折行). Chinese has none between its words, so that
 * between Chinese characters, and between them and figures, the lines are joined without.
 */
final class Folds {
  private Folds() {}

  /**
   * A text without the blanks that folding made.
   *
   * @param value as YAML joined it
   * @param written the lines as they stand in the file
   */
  static String joined(String value, String written) {
    StringBuilder joined = new StringBuilder(value);
    String[] lines = written.split("\\R", -1);
    int from = 0;
    for (int i = 0; i + 1 < lines.length; i++) {
      String above = lines[i].strip();
      String below = lines[i + 1].strip();
      if (!above.isEmpty() && !below.isEmpty()) {
        int last = above.codePointBefore(above.length());
        int first = below.codePointAt(0);
        String fold = Character.toString(last) + " " + Character.toString(first);
        int at = joined.indexOf(fold, from);
        if (at >= 0) {
          from = at + Character.charCount(last);
          if (isWithout(last, first)) {
            joined.deleteCharAt(from);
          }
        }
      }
    }
    return joined.toString();
  }

  private static boolean isWithout(int last, int first) {
    boolean chinese = isChinese(last) || isChinese(first);
    return chinese && (isChinese(last) || isFigure(last)) && (isChinese(first) || isFigure(first));
  }

  private static boolean isFigure(int character) {
    return Character.isDigit(character) || character == '%';
  }
}
