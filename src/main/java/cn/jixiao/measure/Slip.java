package cn.jixiao.measure;

import java.util.Optional;

/**
 * A slip of the input method (输入法的误键): a key that gives another sign while Chinese is typed. The
 * value is read as it was meant; checks show how it should be written.
 *
 * @param typed what stands in the text: {@code 》}, {@code ，} between digits
 * @param meant what was meant: {@code >}, {@code ,}
 */
public record Slip(String typed, String meant) {

  /** The first slip of a target or an actual value. */
  public static Optional<Slip> in(String text) {
    int first = 0;
    while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == first && startsWithBracket(text, i)) {
        return Optional.of(
            new Slip(String.valueOf(c), c == '》' || c == '〉' ? ">" : "<"));
      }
      if (c == '≫' || c == '≪') {
        return Optional.of(new Slip(String.valueOf(c), c == '≫' ? "≥" : "≤"));
      }
      if (c == '，' && isBetweenDigits(text, i)) {
        return Optional.of(new Slip("，", ","));
      }
      if (isFullStopForPoint(text, i)) {
        return Optional.of(new Slip("。", "."));
      }
    }
    return Optional.empty();
  }

  /** A title's bracket opens a title; before a number or a sign, it is a slip. */
  private static boolean startsWithBracket(String text, int position) {
    if ("》〉《〈".indexOf(text.charAt(position)) < 0) {
      return false;
    }
    for (int i = position + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        return Character.isDigit(c) || "=＝".indexOf(c) >= 0;
      }
    }
    return false;
  }

  /** {@code 3。5万元}: a full stop between digits ends no sentence. */
  static boolean isFullStopForPoint(String text, int position) {
    return text.charAt(position) == '。'
        && isBetweenDigits(text, position)
        // 完成3场。5月结束: what follows is another sentence where it goes on after its number.
        && !goesOnAsSentence(text, position);
  }

  private static boolean goesOnAsSentence(String text, int position) {
    int after = position + 1;
    while (after < text.length() && Character.isDigit(text.charAt(after))) {
      after++;
    }
    return after < text.length() && "月年日号.．、。".indexOf(text.charAt(after)) >= 0;
  }

  private static boolean isBetweenDigits(String text, int position) {
    return position > 0
        && position + 1 < text.length()
        && Character.isDigit(text.charAt(position - 1))
        && Character.isDigit(text.charAt(position + 1));
  }
}
