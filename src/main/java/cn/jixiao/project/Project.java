package cn.jixiao.project;

import cn.jixiao.yaml.Authored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param texts other texts, as far as they are there
 * @param fields what the form declares, by its keys, as far as it is there
 * @param contact 项目负责人 and 联系电话
 * @param funds 项目资金
 * @param spendingPlan 资金支出计划, in the order of authoring
 * @param goals 年度总体目标
 * @param indicators 绩效指标 by 一级指标, in the order of authoring
 * @param published what a publication printed for the computed fields
 * @param foot what its tables say at their foot, where its form asks for it
 * @param layout how its tables are set, as far as it says so
 * @param notes the author's own remarks, never printed
 */
public record Project(
    Path file,
    Authored<String> id,
    Authored<Integer> year,
    Authored<String> form,
    Authored<String> name,
    Map<ProjectText, Authored<String>> texts,
    Map<String, FieldValue> fields,
    Contact contact,
    Funds funds,
    List<SpendingStep> spendingPlan,
    Goals goals,
    List<IndicatorGroup> indicators,
    Optional<Published> published,
    Map<FootLine, Authored<String>> foot,
    Layout layout,
    List<Authored<String>> notes) {
  /** Copies the collections. */
  public Project {
    texts = Map.copyOf(texts);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    foot = Map.copyOf(foot);
    spendingPlan = List.copyOf(spendingPlan);
    indicators = List.copyOf(indicators);
    notes = List.copyOf(notes);
  }

  /** The same with other funds. */
  public Project withFunds(Funds other) {
    return new Project(
        file,
        id,
        year,
        form,
        name,
        texts,
        fields,
        contact,
        other,
        spendingPlan,
        goals,
        indicators,
        published,
        foot,
        layout,
        notes);
  }

  /** One of the other texts. */
  public Optional<Authored<String>> text(ProjectText text) {
    return Optional.ofNullable(texts.get(text));
  }

  /** 主管部门. */
  public Optional<Authored<String>> department() {
    return text(ProjectText.DEPARTMENT);
  }

  /** 实施单位. */
  public Optional<Authored<String>> unit() {
    return text(ProjectText.UNIT);
  }

  /** 预算规模及资金用途. */
  public Optional<Authored<String>> purpose() {
    return text(ProjectText.PURPOSE);
  }

  /** Everything that a document may print as it was written, but figures. */
  public List<Authored<String>> printedTexts() {
    List<Authored<String>> printed = new ArrayList<>();
    printed.add(name);
    printed.addAll(texts.values());
    fields.values().forEach(value -> printed.add(value.text()));
    contact.person().ifPresent(printed::add);
    contact.phone().ifPresent(printed::add);
    printed.addAll(foot.values());
    for (SpendingStep step : spendingPlan) {
      printed.add(step.label());
      step.share().ifPresent(printed::add);
    }
    Stream.of(goals.expected(), goals.achieved())
        .flatMap(Optional::stream)
        .forEach(goal -> printed.addAll(goal.texts()));
    for (IndicatorGroup group : indicators) {
      printed.add(group.name());
      for (IndicatorSubgroup subgroup : group.subgroups()) {
        printed.add(subgroup.name());
        subgroup.indicators().forEach(indicator -> printed.addAll(indicator.printedTexts()));
      }
    }
    return printed;
  }

  /** All indicators over both levels of groups, in the order of authoring. */
  public List<Indicator> allIndicators() {
    return indicators.stream().flatMap(group -> group.indicators().stream()).toList();
  }
}
