package cn.jixiao.project;

import cn.jixiao.text.Keyed;
import java.util.List;

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

  @Override
  public List<String> words() {
    return switch (this) {
      case AT_LEAST -> List.of("越高越好", "正向");
      case AT_MOST -> List.of("越低越好", "反向", "逆向");
      case EXACTLY -> List.of("等于");
      case RANGE -> List.of("范围", "区间");
      case DEADLINE -> List.of("时限");
      case QUALITATIVE -> List.of("定性");
    };
  }
}
