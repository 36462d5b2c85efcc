package cn.jixiao.project;

import java.util.Locale;

/**
 * How an indicator is to be scored, where the author overrules what its target suggests ({@code
 * scored-as}).
 */
public enum ScoredAs {
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

  /** The word in a project's file, such as {@code at-least}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
