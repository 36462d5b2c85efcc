package cn.jixiao.project;

import cn.jixiao.yaml.Authored;
import java.util.List;

/**
 * The indicators of one second level (二级指标) within its first.
 *
 * @param name 二级指标, such as 数量指标
 * @param indicators in the order of authoring; may be empty, and names may occur twice
 */
public record IndicatorSubgroup(Authored<String> name, List<Indicator> indicators) {
  /** Copies the list. */
  public IndicatorSubgroup {
    indicators = List.copyOf(indicators);
  }
}
