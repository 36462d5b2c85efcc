package cn.jixiao.page;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.Side;
import cn.jixiao.finding.Messages;
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
record SideNames(String old, String now) {
  /**
   * The years of the two sides; what the sides were named where one of them has several years, or
   * both have the same.
   */
  static SideNames of(DiffReport report, Messages messages) {
    Optional<Integer> old = year(report, ProjectDiff::old);
    Optional<Integer> now = year(report, ProjectDiff::now);
    if (old.isPresent() && now.isPresent() && !old.equals(now)) {
      return new SideNames(
          messages.text("comparison.year", old.get().toString()),
          messages.text("comparison.year", now.get().toString()));
    }
    return new SideNames(name(report.old(), messages), name(report.now(), messages));
  }

  private static String name(Side side, Messages messages) {
    return side.name().isEmpty() ? messages.text("comparison.working-tree") : side.name();
  }

  private static Optional<Integer> year(
      DiffReport report, Function<ProjectDiff, Optional<ScoreCard>> side) {
    List<Integer> years =
        report.projects().stream()
            .flatMap(project -> side.apply(project).stream())
            .map(card -> card.project().year().value())
            .distinct()
            .toList();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }
}
