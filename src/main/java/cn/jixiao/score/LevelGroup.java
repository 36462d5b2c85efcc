package cn.jixiao.score;

import cn.jixiao.measure.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Lines of several years under one 一级指标, where years that name a level differently (进度指标, 时效指标)
 * share it.
 *
 * @param name the level as the latest year names it
 * @param subgroups its 二级指标, none of them empty
 * @param <T> what a line is
 */
public record LevelGroup<T extends Leveled>(String name, List<Subgroup<T>> subgroups) {
  /** Copies the list. */
  public LevelGroup {
    subgroups = List.copyOf(subgroups);
  }

  /**
   * Lines under one 二级指标.
   *
   * @param name the level as the latest year names it
   * @param lines in the order given, never empty
   */
  public record Subgroup<T extends Leveled>(String name, List<T> lines) {
    /** Copies the list. */
    public Subgroup {
      lines = List.copyOf(lines);
    }
  }

  /** How many lines there are. */
  public int size() {
    return subgroups.stream().mapToInt(subgroup -> subgroup.lines().size()).sum();
  }

  /**
   * Groups lines, which keep the order in which they come; so do the levels of the latest year,
   * before those that it no longer has.
   */
  public static <T extends Leveled> List<LevelGroup<T>> of(List<T> lines) {
    List<LevelGroup<T>> groups = new ArrayList<>();
    for (List<T> group : by(Leveled::level1, lines)) {
      List<Subgroup<T>> subgroups = new ArrayList<>();
      for (List<T> subgroup : by(Leveled::level2, group)) {
        subgroups.add(new Subgroup<>(name(subgroup, Leveled::level2), subgroup));
      }
      groups.add(new LevelGroup<>(name(group, Leveled::level1), subgroups));
    }
    return groups;
  }

  private static <T extends Leveled> Collection<List<T>> by(
      Function<Leveled, String> level, List<T> lines) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    // The latest year's levels keep its order, whatever former lines stand before them.
    lines.stream()
        .filter(Leveled::isCurrent)
        .forEach(line -> groups.putIfAbsent(Level.of(level.apply(line)), new ArrayList<>()));
    for (T line : lines) {
      groups.computeIfAbsent(Level.of(level.apply(line)), key -> new ArrayList<>()).add(line);
    }
    return groups.values();
  }

  private static <T extends Leveled> String name(List<T> lines, Function<Leveled, String> level) {
    return lines.stream()
        .filter(Leveled::isCurrent)
        .findFirst()
        .map(level)
        .orElseGet(() -> level.apply(lines.get(0)));
  }
}
