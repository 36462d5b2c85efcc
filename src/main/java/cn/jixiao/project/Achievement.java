package cn.jixiao.project;

import cn.jixiao.text.Keyed;
import java.util.List;

/** How far a qualitative indicator was reached, as the evaluator judges it ({@code level}). */
public enum Achievement implements Keyed {
  /** 达成预期指标. */
  ACHIEVED,
  /** 部分达成预期指标并具有一定效果. */
  PARTIAL,
  /** 未达成预期指标且效果较差. */
  MISSED;

  @Override
  public List<String> words() {
    return switch (this) {
      case ACHIEVED -> List.of("达成预期指标", "达成", "全部达成");
      case PARTIAL -> List.of("部分达成预期指标并具有一定效果", "部分达成");
      case MISSED -> List.of("未达成预期指标且效果较差", "未达成");
    };
  }

  /** As documents print it. */
  public String label() {
    return switch (this) {
      case ACHIEVED -> "达成预期指标";
      case PARTIAL -> "部分达成预期指标并具有一定效果";
      case MISSED -> "未达成预期指标且效果较差";
    };
  }
}
