package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.project.IndicatorGroup;
import cn.jixiao.project.IndicatorSubgroup;
import cn.jixiao.yaml.Authored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Fields that say the same thing twice, and indicators that stand in the wrong group. */
final class WordingRules implements RowRules {
  private static final int PASTED = 2;
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}%≥≤<>]");

  /**
   * The second levels of the national scheme of indicators (财预〔2015〕88号, with the costs that later
   * became a first level of their own).
   */
  private static final Set<String> LEVEL_2 =
      Set.of(
          "数量指标",
          "质量指标",
          "时效指标",
          "成本指标",
          "经济成本指标",
          "社会成本指标",
          "生态环境成本指标",
          "经济效益指标",
          "社会效益指标",
          "生态效益指标",
          "可持续影响指标",
          "服务对象满意度指标");

  /** Names that are printed for them. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("进度指标", "时效指标"),
          Map.entry("时间指标", "时效指标"),
          Map.entry("效果指标", "社会效益指标"),
          Map.entry("效益指标", "社会效益指标"),
          Map.entry("环境效益指标", "生态效益指标"),
          Map.entry("生态成本指标", "生态环境成本指标"),
          Map.entry("可持续发展指标", "可持续影响指标"),
          Map.entry("可持续性影响指标", "可持续影响指标"),
          Map.entry("满意度指标", "服务对象满意度指标"));

  private static final Pattern SATISFACTION = Pattern.compile("满意(度|率)$");
  private static final Pattern ACTION = Pattern.compile("^(举办|开展|组织|制作|印发|发放|召开|购置|采购)");

  @Override
  public void check(IndicatorTable table, Consumer<Finding> found) {
    Map<String, List<Authored<String>>> descriptions = new LinkedHashMap<>();
    OncePerTable repeatingName = new OncePerTable(CheckCode.DESCRIPTION_REPEATS_NAME);
    for (IndicatorRow row : table.rows()) {
      row.indicator()
          .description()
          .filter(description -> !withoutPunctuation(description.value()).isEmpty())
          .ifPresent(
              description -> {
                descriptions
                    .computeIfAbsent(
                        withoutPunctuation(description.value()), text -> new ArrayList<>())
                    .add(description);
                description(row, description, repeatingName, found);
              });
      home(row)
          .ifPresent(
              group ->
                  found.accept(
                      CheckCode.LEVEL2_DOUBTFUL.at(
                          row.indicator().name().place(),
                          row.name().text(),
                          row.subgroup(),
                          group)));
    }
    repeatingName.report(found);
    descriptions.values().stream()
        .filter(uses -> uses.size() >= PASTED)
        .forEach(
            uses ->
                found.accept(
                    CheckCode.DESCRIPTION_PASTED.at(
                        uses.get(0).place(), Integer.toString(uses.size()))));
    names(table, found);
  }

  /** A text's letters and digits alone, to compare what differs in punctuation only. */
  static String withoutPunctuation(String text) {
    return NOT_LETTERS.matcher(text).replaceAll("");
  }

  private static void description(
      IndicatorRow row,
      Authored<String> description,
      OncePerTable repeatingName,
      Consumer<Finding> found) {
    String words = withoutPunctuation(description.value());
    if (words.equals(withoutPunctuation(row.name().text()))) {
      repeatingName.add(row, description.place());
    }
    if (row.hasTarget() && words.equals(withoutPunctuation(row.target().text()))) {
      found.accept(CheckCode.TARGET_REPEATS_DESCRIPTION.at(row.targetPlace()));
    }
  }

  /** The group that an indicator rather belongs to. */
  private static Optional<String> home(IndicatorRow row) {
    String level2 = row.subgroup();
    if (SATISFACTION.matcher(row.name().text()).find()
        && !level2.contains("满意")
        && !row.group().contains("满意")) {
      return Optional.of("服务对象满意度指标");
    }
    if (!(row.target() instanceof Quantity target)) {
      return Optional.empty();
    }
    boolean count = row.unitOf(target).kind() == Unit.Kind.COUNT;
    if (level2.contains("数量") && target.unit().equals(Unit.PERCENT)) {
      return Optional.of("质量指标");
    }
    if (count
        && !row.name().wantsLess()
        && (level2.contains("质量")
            || (level2.contains("效益") && ACTION.matcher(row.name().text()).find()))) {
      return Optional.of("数量指标");
    }
    return Optional.empty();
  }

  private static void names(IndicatorTable table, Consumer<Finding> found) {
    // The form of 2019 calls these two so itself.
    boolean former = table.card().form().groups().containsKey("效果指标");
    for (IndicatorGroup group : table.card().project().indicators()) {
      for (IndicatorSubgroup subgroup : group.subgroups()) {
        String name = subgroup.name().value().strip();
        boolean own = former && Set.of("进度指标", "效益指标").contains(name);
        if (!LEVEL_2.contains(name) && !own) {
          found.accept(
              CheckCode.LEVEL2_UNKNOWN.at(
                  subgroup.name().place(), name, known(group.name().value(), name)));
        }
      }
    }
  }

  /** The known name nearest to another; those of its first level where none is near. */
  private static String known(String group, String name) {
    String plain = name.endsWith("指标") ? name : name + "指标";
    if (LEVEL_2.contains(plain)) {
      return plain;
    }
    if (OTHER_NAMES.containsKey(plain)) {
      return OTHER_NAMES.get(plain);
    }
    if (group.contains("满意")) {
      return "服务对象满意度指标";
    }
    if (group.contains("效益") || group.contains("效果")) {
      return "经济效益指标、社会效益指标、生态效益指标、可持续影响指标";
    }
    if (group.contains("成本")) {
      return "经济成本指标、社会成本指标、生态环境成本指标";
    }
    return "数量指标、质量指标、时效指标";
  }
}
