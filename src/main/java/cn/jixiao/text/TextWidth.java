package cn.jixiao.text;

/** How wide texts are on a terminal, where a Chinese character is as wide as two Latin letters. */
public final class TextWidth {
  /** The columns that a tab is given. */
  public static final int TAB = 4;

  private TextWidth() {}

  /** How many columns a terminal gives a text without line breaks. */
  public static int columns(String text) {
    return text.codePoints().map(TextWidth::columns).sum();
  }

  /**
   * How many columns a terminal gives a character: two for Chinese, Japanese and Korean characters,
   * their punctuation and full-width forms, none for combining and formatting characters, else one.
   */
  public static int columns(int character) {
    if (character == '\t') {
      return TAB;
    }
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (character >= 0x1100 && character <= 0x115F)
            || (character >= 0x2E80 && character <= 0x303E)
            || (character >= 0x3041 && character <= 0xA4CF)
            || (character >= 0xAC00 && character <= 0xD7A3)
            || (character >= 0xF900 && character <= 0xFAFF)
            || (character >= 0xFE30 && character <= 0xFE4F)
            || (character >= 0xFF01 && character <= 0xFF60)
            || (character >= 0xFFE0 && character <= 0xFFE6)
            || (character >= 0x1F300 && character <= 0x1FAFF)
            || (character >= 0x20000 && character <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
