package cn.jixiao.text;

/**
 * Texts of others (authors, file systems, repositories) as they may stand in a line for a person:
 * characters that would move the cursor, change colours, end the line or turn the reading direction
 * are shown by their names instead of being obeyed.
 */
public final class Visible {
  private Visible() {}

  /**
   * The text as one line: line breaks and tabs become {@code \n} and {@code \t}, other controls and
   * bidirectional marks their numbers, as {@code <U+001B>}.
   */
  public static String of(String text) {
    return escaped(text, false);
  }

  /** As {@link #of}, but line feeds and tabs stay: for texts that have lines of their own. */
  public static String ofLines(String text) {
    return escaped(text, true);
  }

  private static String escaped(String text, boolean lines) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean kept = !isObeyed(character) || (lines && (character == '\n' || character == '\t'));
      if (!kept && shown == null) {
        shown = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (shown != null) {
        shown.append(kept ? String.valueOf(character) : name(character));
      }
    }
    return shown == null ? text : shown.toString();
  }

  /** Whether a terminal obeys a character instead of showing it. */
  public static boolean isObeyed(char character) {
    return character < ' '
        || (character >= 0x7F && character <= 0x9F)
        || character == 0x061C
        || character == 0x200E
        || character == 0x200F
        || (character >= 0x2028 && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069)
        // No characters: what writes to terminals uses them for itself.
        || (character >= 0xFDD0 && character <= 0xFDEF);
  }

  /** What is shown for a character. */
  public static String name(char character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("<U+%04X>", (int) character);
    };
  }
}
