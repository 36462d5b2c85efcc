package cn.jixiao.text;

/**
 * A run of words in a text that changed.
 *
 * @param kind what became of it
 * @param text the words as written; an unchanged run as the new text has it
 */
public record WordChange(Kind kind, String text) {
  /** What became of a run of words. */
  public enum Kind implements Keyed {
    /** In both texts. */
    KEPT,
    /** In the old text alone. */
    REMOVED,
    /** In the new text alone. */
    ADDED;
  }
}
