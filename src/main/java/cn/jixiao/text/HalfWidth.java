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

  /** As {@link #of}, but only digits and the signs that belong to a measure: {@code ％ ＞ ＜ ＝ ．}. */
  public static String ofMeasure(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean measure = (character >= '０' && character <= '９') || "％＞＜＝．".indexOf(character) >= 0;
      result.append(measure ? (char) (character - '\uFF01' + '!') : character);
    }
    return result.toString();
  }
}
