package cn.jixiao.project;

import cn.jixiao.text.Keyed;

/**
 * How an indicator is to be scored, where the author overrules what its target suggests ({@code
 * scored-as}).
 */
public enum ScoredAs implements Keyed {
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
}
