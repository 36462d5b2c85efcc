package cn.jixiao.measure.reading;

/** Kinds of characters in a folded text. */
final class Text {
  private Text() {}

  /** Whether a character is Chinese. */
  static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** Whether a character can stand in a unit that is not written in Chinese: kW, ℃, μg. */
  static boolean isSymbol(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "℃℉°ΩμΜ".indexOf(c) >= 0;
  }

  /** Whether a text has a digit. */
  static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> Cursor.isDigit((char) c));
  }
}
