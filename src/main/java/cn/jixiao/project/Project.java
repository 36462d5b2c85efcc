package cn.jixiao.project;

import cn.jixiao.yaml.Authored;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One project in one year, as authored. Nothing in it is computed, and it says nothing about
 * whether its figures agree.
 *
 * @param file the file it was read from
 * @param id the same in every year: pairs a project with its former years
 * @param year the budget year, 1990 to 2100
 * @param form the folder of {@code templates/} that prints it and whose rules score it; a plain
 *     folder name
 * @param name 项目名称, never blank
 * @param code 项目编码
 * @param department 主管部门
 * @param departmentCode the department's code
 * @param unit 实施单位
 * @param contact 项目负责人 and 联系电话
 * @param funds 项目资金, in 万元
 * @param purpose 预算规模及资金用途
 * @param spendingPlan 资金支出计划, in the order of authoring
 * @param goals 年度总体目标
 * @param indicators 绩效指标 by 一级指标, in the order of authoring
 * @param published what a publication printed for the computed fields
 * @param notes the author's own remarks, never printed
 */
public record Project(
    Path file,
    Authored<String> id,
    Authored<Integer> year,
    Authored<String> form,
    Authored<String> name,
    Optional<Authored<String>> code,
    Optional<Authored<String>> department,
    Optional<Authored<String>> departmentCode,
    Optional<Authored<String>> unit,
    Contact contact,
    Funds funds,
    Optional<Authored<String>> purpose,
    List<SpendingStep> spendingPlan,
    Goals goals,
    List<IndicatorGroup> indicators,
    Optional<Published> published,
    List<Authored<String>> notes) {
  /** Copies the lists. */
  public Project {
    spendingPlan = List.copyOf(spendingPlan);
    indicators = List.copyOf(indicators);
    notes = List.copyOf(notes);
  }

  /** All indicators over both levels of groups, in the order of authoring. */
  public List<Indicator> allIndicators() {
    return indicators.stream().flatMap(group -> group.indicators().stream()).toList();
  }
}
