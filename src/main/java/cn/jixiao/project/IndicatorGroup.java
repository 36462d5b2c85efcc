package cn.jixiao.project;

import cn.jixiao.yaml.Authored;
import java.util.List;

/**
 * The indicators of one first level (一级指标).
 *
 * @param name 一级指标, such as 产出指标
 * @param subgroups its second levels in the order of authoring; may be empty
 */
public record IndicatorGroup(Authored<String> name, List<IndicatorSubgroup> subgroups) {
  /** Copies the list. */
  public IndicatorGroup {
    subgroups = List.copyOf(subgroups);
  }

  /** All indicators of the group, over its second levels, in the order of authoring. */
  public List<Indicator> indicators() {
    return subgroups.stream().flatMap(subgroup -> subgroup.indicators().stream()).toList();
  }
}
