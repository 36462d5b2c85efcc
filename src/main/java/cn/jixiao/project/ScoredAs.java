package cn.jixiao.project;

import cn.jixiao.text.Keyed;

/**
 * How an indicator's actual value is held against its target (计分方式): what the author says ({@code
 * scored-as}), or what the target suggests.
 */
public enum ScoredAs implements Keyed {
  /** Higher is better. */
  AT_LEAST,
  /** Lower is better. */
  AT_MOST,
  /** Neither more nor less. */
  EXACTLY,
  /** Between two bounds. */
  RANGE,
  /** In time or late. */
  DEADLINE,
  /** Judged in words. */
  QUALITATIVE;
}
