package cn.jixiao.imports.source;

import java.text.Normalizer;

/** What characters of PDF stand for, and how they go together. */
final class PdfCharacters {
  /**
   * Radicals that have no compatible character in Unicode, each followed by the character that
   * looks like it: some fonts give them for the characters.
   */
  private static final String RADICALS = "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙";

  private PdfCharacters() {}

  /** A character as people write it: not a radical, and none that is not seen. */
  static String plain(String text) {
    if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < '\u007F') {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(c -> append(c, plain));
    return plain.toString();
  }

  private static void append(int c, StringBuilder to) {
    if (c >= 0x2F00 && c <= 0x2FDF) {
      to.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
    } else if (c >= 0x2E80 && c <= 0x2EFF) {
      int at = RADICALS.indexOf(c);
      to.appendCodePoint(at >= 0 && at % 2 == 0 ? RADICALS.charAt(at + 1) : c);
    } else if (c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c)) {
      to.append(' ');
    } else if (c == 0x00AD) {
      to.append('-');
    } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
      to.appendCodePoint(c);
    }
  }

  /** Whether blanks part it from its like: letters, figures and signs of Western scripts. */
  static boolean isWestern(int c) {
    return c < 0x2000 && !Character.isWhitespace(c) && c != '·' && c != '×' && c != '÷';
  }

  /** Whether it may stand in the middle of a figure. */
  static boolean isOfFigure(int c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '%';
  }

  /** Whether no line begins with it. */
  static boolean isClosing(int c) {
    return "，。；：！？、）》】〉」』”’％%…,.;:!?)]}℃‰".indexOf(c) >= 0;
  }

  /** Two lines of one paragraph in one. */
  static String join(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before + after;
    }
    int last = before.codePointBefore(before.length());
    int first = after.codePointAt(0);
    boolean blank =
        isWestern(last)
            && isWestern(first)
            && !(isOfFigure(last) && isOfFigure(first))
            && !isClosing(first)
            && "([{/-".indexOf(last) < 0
            && !(first == '/' || first == '-');
    return blank ? before + " " + after : before + after;
  }
}
