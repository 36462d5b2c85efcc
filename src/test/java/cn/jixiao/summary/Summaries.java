package cn.jixiao.summary;

import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Projects for tests of summaries. */
public final class Summaries {
  private Summaries() {}

  /**
   * A project, evaluated unless it has no score.
   *
   * @param points of its two indicators, at most 90; the rest of the total is budget execution's
   */
  public record Sample(
      String form,
      int year,
      String unit,
      String name,
      String budget,
      Optional<String> adjusted,
      Optional<String> executed,
      Optional<BigDecimal> points) {
    public static Sample of(String unit, String adjusted, String executed, String points) {
      return new Sample(
          "beijing-2024",
          2024,
          unit,
          "项目",
          adjusted,
          Optional.of(adjusted),
          Optional.of(executed),
          Optional.of(new BigDecimal(points)));
    }

    public Sample named(String other) {
      return new Sample(form, year, unit, other, budget, adjusted, executed, points);
    }

    public Sample of2019() {
      return new Sample(
          "beijing-2019", 2019, unit, name, budget, Optional.empty(), executed, points);
    }

    public Sample pending() {
      return new Sample(form, year, unit, name, budget, adjusted, executed, Optional.empty());
    }

    ScoreCard card() {
      String funds =
          "budget: "
              + budget
              + adjusted.map(amount -> ", adjusted: " + amount).orElse("")
              + executed.map(amount -> ", executed: " + amount).orElse("");
      String first = points.map(p -> ", actual: 好, score: " + p.toPlainString()).orElse("");
      return Cards.of(
          """
          id: test
          year: %d
          form: %s
          name: '%s'
          department: 某某局
          unit: '%s'
          funds: {fiscal: {%s}}
          indicators:
            产出指标:
              数量指标: [{name: 甲, target: 好, weight: 90%s}]
          """
              .formatted(
                  year, form, name.replace("'", "''"), unit.replace("'", "''"), funds, first));
    }
  }

  public static Summary of(Sample... samples) {
    return of(List.of(samples));
  }

  public static Summary of(List<Sample> samples) {
    return Summary.of(samples.stream().map(Sample::card).toList(), 0);
  }
}
