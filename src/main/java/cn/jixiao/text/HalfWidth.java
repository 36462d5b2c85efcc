package cn.jixiao.text;

/**
 * Full-width forms, which a Chinese input method writes for Latin digits and signs, and their
 * half-width equals.
 */
public final class HalfWidth {
  private HalfWidth() {}

  /**
   * The text with every full-width form ({@code ！} to {@code ～}) and full-width space replaced by
   * its half-width equal.
   */
  public static String of(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= '\uFF01' && character <= '\uFF5E') {
        result.append((char) (character - '\uFF01' + '!'));
      } else {
        result.append(character == '\u3000' ? ' ' : character);
      }
    }
    return result.toString();
  }

  /**
   * As {@link #of}, but only what belongs to a measure: digits, {@code ％ ＞ ＜ ＝ ．}, and what the
   * keys of such signs give while Chinese is typed: {@code 》85%} is {@code >85%}, {@code 11，120个}
   * is {@code 11,120个}, {@code 3。5万元} is {@code 3.5万元}; {@code ≫} and {@code ≪} stand beside {@code
   * ≥} and {@code ≤} in its tables.
   */
  public static String ofMeasure(String text) {
    StringBuilder result = new StringBuilder(text.length());
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean measure = (character >= '０' && character <= '９') || "％＞＜＝．".indexOf(character) >= 0;
      if (measure) {
        result.append((char) (character - '\uFF01' + '!'));
      } else if (!begun && isBracketForSign(text, i)) {
        result.append("》〉".indexOf(character) >= 0 ? '>' : '<');
      } else if (character == '≫' || character == '≪') {
        result.append(character == '≫' ? '≥' : '≤');
      } else if (character == '，' && isThousandsSeparator(text, i)) {
        result.append(',');
      } else if (isStopForPoint(text, i)) {
        result.append('.');
      } else {
        result.append(character);
      }
      begun |= !Character.isWhitespace(character);
    }
    return result.toString();
  }

  /** A title's bracket opens a title; before a number or a sign, it is another key's. */
  private static boolean isBracketForSign(String text, int position) {
    if ("》〉《〈".indexOf(text.charAt(position)) < 0) {
      return false;
    }
    int next = position + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length()
        && (Character.isDigit(text.charAt(next)) || "=＝".indexOf(text.charAt(next)) >= 0);
  }

  /** Three digits follow, as they do in 11,120. */
  private static boolean isThousandsSeparator(String text, int position) {
    int digits = digitsFrom(text, position + 1);
    return position > 0 && Character.isDigit(text.charAt(position - 1)) && digits == 3;
  }

  /**
   * Whether a full stop ends no sentence: {@code 3。5万元}. Where the digits after it go on as a date
   * or as a number of a list, it does.
   */
  private static boolean isStopForPoint(String text, int position) {
    if (text.charAt(position) != '。'
        || position == 0
        || !Character.isDigit(text.charAt(position - 1))) {
      return false;
    }
    int after = position + 1 + digitsFrom(text, position + 1);
    return after > position + 1
        && (after == text.length() || "月年日号.．、。".indexOf(text.charAt(after)) < 0);
  }

  private static int digitsFrom(String text, int position) {
    int end = position;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - position;
  }
}
