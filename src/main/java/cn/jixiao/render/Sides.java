package cn.jixiao.render;

import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.YearDiff;
import cn.jixiao.project.Messages;
import cn.jixiao.score.ScoreCard;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the two sides of a comparison are called over the columns of its tables.
 *
 * @param old the side before, such as 2023年度 or the name of a git revision
 * @param now the side after
 */
public record Sides(String old, String now) {
  /**
   * The years of the two sides; “before” and “after” where a side has several years, or both have
   * the same.
   */
  public static Sides ofYears(YearDiff diff, Messages messages) {
    Optional<Integer> old = year(diff, ProjectDiff::old);
    Optional<Integer> now = year(diff, ProjectDiff::now);
    if (old.isEmpty() || now.isEmpty() || old.equals(now)) {
      return new Sides(messages.text("comparison.before"), messages.text("comparison.after"));
    }
    return new Sides(
        messages.text("comparison.year", old.get().toString()),
        messages.text("comparison.year", now.get().toString()));
  }

  private static Optional<Integer> year(
      YearDiff diff, Function<ProjectDiff, Optional<ScoreCard>> side) {
    List<Integer> years =
        diff.projects().stream()
            .flatMap(project -> side.apply(project).stream())
            .map(card -> card.project().year().value())
            .distinct()
            .toList();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }
}
