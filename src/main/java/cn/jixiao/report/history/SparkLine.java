package cn.jixiao.report.history;

import cn.jixiao.history.IndicatorHistory;
import cn.jixiao.history.IndicatorYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A row of little bars for a terminal, one a year. */
final class SparkLine {
  private static final String BARS = "▁▂▃▄▅▆▇";
  private static final String NOTHING = "·";

  private SparkLine() {}

  /**
   * The bars of actual values, drawn to the same scale as their targets: the highest bar is the
   * largest number of all. A year without an actual value is a dot, and so is a number below zero.
   */
  static String of(IndicatorHistory history) {
    BigDecimal largest =
        history.years().stream()
            .flatMap(Optional::stream)
            .flatMap(year -> List.of(year.target(), year.actual()).stream())
            .flatMap(Optional::stream)
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    StringBuilder line = new StringBuilder();
    for (Optional<IndicatorYear> year : history.years()) {
      line.append(
          year.flatMap(IndicatorYear::actual)
              .filter(actual -> largest.signum() > 0 && actual.signum() >= 0)
              .map(actual -> bar(actual, largest))
              .orElse(NOTHING));
    }
    return line.toString();
  }

  private static String bar(BigDecimal value, BigDecimal largest) {
    int height =
        value
            .multiply(BigDecimal.valueOf(BARS.length() - 1L))
            .divide(largest, 0, RoundingMode.HALF_UP)
            .intValueExact();
    return BARS.substring(height, height + 1);
  }
}
