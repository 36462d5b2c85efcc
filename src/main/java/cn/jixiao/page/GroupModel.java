package cn.jixiao.page;

import cn.jixiao.score.LevelGroup;
import cn.jixiao.score.Leveled;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a template sees of a table's lines by their levels.
 *
 * <pre>
 * groups   list of: name, rows, groups: name, rows, lines
 * </pre>
 */
final class GroupModel {
  private GroupModel() {}

  /**
   * The groups of lines.
   *
   * @param line what a template sees of a line
   */
  static <T extends Leveled> List<Map<String, Object>> of(
      List<T> lines, Function<T, Map<String, Object>> line) {
    return LevelGroup.of(lines).stream().map(group -> group(group, line)).toList();
  }

  private static <T extends Leveled> Map<String, Object> group(
      LevelGroup<T> group, Function<T, Map<String, Object>> line) {
    return Map.of(
        "name",
        group.name(),
        "rows",
        group.size(),
        "groups",
        group.subgroups().stream()
            .map(
                subgroup ->
                    Map.of(
                        "name",
                        subgroup.name(),
                        "rows",
                        subgroup.lines().size(),
                        "lines",
                        subgroup.lines().stream().map(line).toList()))
            .toList());
  }
}
