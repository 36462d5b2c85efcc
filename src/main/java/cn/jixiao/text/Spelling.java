package cn.jixiao.text;

/**
 * The spelling in which texts count as the same: half-width, in lower case, without white space and
 * quotation marks. Where a line breaks and which comma was typed is no change of wording.
 */
public final class Spelling {
  private static final String UNHEARD = "“”‘’\"'「」『』《》\u200B\uFEFF";

  private Spelling() {}

  /** Whether two texts differ in spelling at most. */
  public static boolean same(String one, String other) {
    return fold(one).equals(fold(other));
  }

  /** A text in the one spelling. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints()
        .map(Spelling::fold)
        .filter(c -> !isUnheard(c))
        .forEach(folded::appendCodePoint);
    int end = folded.length();
    while (end > 0 && "。;.".indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    return folded.substring(0, end);
  }

  static int fold(int point) {
    int halfWidth = point >= '！' && point <= '～' ? point - '！' + '!' : point;
    return switch (halfWidth) {
      case '≧', '⩾' -> '≥';
      case '≦', '⩽' -> '≤';
      default -> Character.toLowerCase(halfWidth);
    };
  }

  static boolean isUnheard(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || UNHEARD.indexOf(point) >= 0;
  }
}
