package cn.jixiao.summary;

import cn.jixiao.measure.Level;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Amount;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The points that projects lost in one second-level group (失分), in points of 100 a project.
 *
 * @param level2 二级指标 under its usual name, of the several that forms have for the same; empty for
 *     budget execution (预算执行)
 * @param weight of the group in all projects
 * @param lost the weights less the scores
 */
public record LostPoints(Optional<String> level2, BigDecimal weight, BigDecimal lost) {
  private static final String SATISFACTION = "满意度";
  private static final Comparator<LostPoints> MOST_FIRST =
      Comparator.comparing(LostPoints::lost)
          .thenComparing(LostPoints::weight)
          .reversed()
          .thenComparing(group -> group.level2.orElse(""));

  /**
   * The groups of all projects with a score, those first that lost most.
   *
   * @return the same for the same projects in any order
   */
  static List<LostPoints> of(List<SummaryRow> rows) {
    return added(rows.stream().flatMap(row -> row.project().lost().stream()));
  }

  /** The groups of a project with a score. */
  static List<LostPoints> of(ScoreCard card) {
    ScoreCard.Execution execution = card.execution().orElseThrow();
    Stream<LostPoints> indicators = card.indicators().stream().map(LostPoints::of);
    return added(
        Stream.concat(
            Stream.of(of(Optional.empty(), execution.weight(), execution.score())), indicators));
  }

  private static LostPoints of(IndicatorScore score) {
    return of(
        Optional.of(usual(score.subgroup().name().value())),
        score.indicator().weight().map(Amount::value).orElseThrow(),
        score.score().orElseThrow());
  }

  private static LostPoints of(Optional<String> level2, BigDecimal weight, BigDecimal score) {
    return new LostPoints(level2, weight, weight.subtract(score));
  }

  private static List<LostPoints> added(Stream<LostPoints> points) {
    Map<Optional<String>, LostPoints> groups = new LinkedHashMap<>();
    points.forEach(one -> groups.merge(one.level2, one, LostPoints::plus));
    return groups.values().stream().sorted(MOST_FIRST).toList();
  }

  private LostPoints plus(LostPoints other) {
    return new LostPoints(level2, weight.add(other.weight), lost.add(other.lost));
  }

  private static String usual(String name) {
    String level = Level.of(name);
    return (level.equals(SATISFACTION) ? "服务对象满意度" : level) + "指标";
  }
}
