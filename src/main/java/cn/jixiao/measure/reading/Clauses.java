package cn.jixiao.measure.reading;

import cn.jixiao.text.HalfWidth;
import java.util.ArrayList;
import java.util.List;

/** A sentence cut where one statement ends and the next begins (分句). */
final class Clauses {
  private Clauses() {}

  /** The parts of a text between commas, semicolons and the like; none of them empty. */
  static List<String> of(String written) {
    String text = HalfWidth.ofMeasure(written);
    List<String> clauses = new ArrayList<>();
    int begin = 0;
    int position = 0;
    while (position < text.length()) {
      int length = separator(text, position);
      if (length > 0) {
        add(clauses, text.substring(begin, position));
        begin = position + length;
      }
      position += Math.max(1, length);
    }
    add(clauses, text.substring(begin));
    return clauses;
  }

  private static void add(List<String> clauses, String clause) {
    if (!clause.isBlank()) {
      clauses.add(clause);
    }
  }

  /** How long the separator here is; not the comma between the digits of one number. */
  private static int separator(String text, int position) {
    char c = text.charAt(position);
    if ("；;、。\n".indexOf(c) >= 0) {
      return 1;
    }
    if (c == ',' || c == '，') {
      boolean inNumber =
          position > 0
              && position + 1 < text.length()
              && Character.isDigit(text.charAt(position - 1))
              && Character.isDigit(text.charAt(position + 1));
      return inNumber ? 0 : 1;
    }
    return text.startsWith("以及", position) || text.startsWith("并且", position) ? 2 : 0;
  }
}
