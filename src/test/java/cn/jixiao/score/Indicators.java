package cn.jixiao.score;

import cn.jixiao.finding.Place;
import cn.jixiao.project.Achievement;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Indicators as they come out of a project's file. */
final class Indicators {
  private static final Place PLACE = Place.startOf(Path.of("test.yaml"));

  private Indicators() {}

  static Indicator of(String target, String actual, String weight) {
    return named("指标", target, actual, weight);
  }

  static Indicator named(String name, String target, String actual, String weight) {
    return of(name, target, actual, weight, null, null);
  }

  static Indicator leveled(String target, String actual, String weight, Achievement level) {
    return of("指标", target, actual, weight, level, null);
  }

  static Indicator scoredAs(String target, String actual, String weight, ScoredAs scoredAs) {
    return of("指标", target, actual, weight, null, scoredAs);
  }

  private static Indicator of(
      String name,
      String target,
      String actual,
      String weight,
      Achievement level,
      ScoredAs scoredAs) {
    return new Indicator(
        new Authored<>(name, PLACE),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        authored(target),
        authored(actual),
        Optional.ofNullable(weight).map(w -> new Amount(new BigDecimal(w), w, PLACE)),
        Optional.empty(),
        authored(level),
        authored(scoredAs),
        Optional.empty(),
        Map.of(),
        PLACE);
  }

  private static <T> Optional<Authored<T>> authored(T value) {
    return Optional.ofNullable(value).map(v -> new Authored<>(v, PLACE));
  }
}
