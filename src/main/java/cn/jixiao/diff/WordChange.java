package cn.jixiao.diff;

import java.util.Locale;

/**
 * A run of words in a text that changed.
 *
 * @param kind what became of it
 * @param text the words as written; an unchanged run as the new text has it
 */
public record WordChange(Kind kind, String text) {
  /** What became of a run of words. */
  public enum Kind {
    /** In both texts. */
    KEPT,
    /** In the old text alone. */
    REMOVED,
    /** In the new text alone. */
    ADDED;

    /** The word in machine formats. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
