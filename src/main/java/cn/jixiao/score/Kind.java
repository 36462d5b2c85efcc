package cn.jixiao.score;

import java.util.Locale;

/** How an indicator's actual value is held against its target (计分方式). */
public enum Kind {
  /** Higher is better. */
  AT_LEAST,
  /** Lower is better. */
  AT_MOST,
  /** Neither more nor less. */
  EXACTLY,
  /** In time or late. */
  DEADLINE,
  /** Judged in words. */
  QUALITATIVE;

  /** The word in files and machine formats, such as {@code at-least}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
