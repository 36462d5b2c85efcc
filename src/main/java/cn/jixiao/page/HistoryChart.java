package cn.jixiao.page;

import cn.jixiao.history.IndicatorHistory;
import cn.jixiao.history.IndicatorYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The geometry of a small chart of an indicator's numbers: a bar for each year's actual value, and
 * a dashed line in steps with a dot a year for the targets. It is drawn in lines and grey, so that
 * it is the same on black-and-white paper. Heights start at zero: a bar twice as high is twice as
 * much.
 *
 * <pre>
 * width, height     of the view box
 * base              y of the zero line
 * bars              list of: x, y, width, height
 * steps             list of: points of one unbroken line
 * dots              list of: x, y
 * labels            list of: x, year
 * </pre>
 */
final class HistoryChart {
  private static final double WIDTH = 176;
  private static final double TOP = 5;
  private static final double BASE = 46;
  private static final double HEIGHT = 60;
  private static final double WIDEST_BAR = 26;

  private final List<Optional<IndicatorYear>> years;
  private final List<String> names;
  private final double slot;
  private final double largest;
  private final double smallest;

  private HistoryChart(IndicatorHistory history, List<String> names) {
    this.years = history.years();
    this.names = names;
    this.slot = WIDTH / years.size();
    double most = 0;
    double least = 0;
    for (Optional<IndicatorYear> year : years) {
      for (Optional<BigDecimal> value :
          List.of(year.flatMap(IndicatorYear::target), year.flatMap(IndicatorYear::actual))) {
        most = Math.max(most, value.map(BigDecimal::doubleValue).orElse(0.0));
        least = Math.min(least, value.map(BigDecimal::doubleValue).orElse(0.0));
      }
    }
    this.largest = most;
    this.smallest = least;
  }

  /**
   * The chart of an indicator.
   *
   * @param names what each year is called under the zero line
   */
  static Map<String, Object> of(IndicatorHistory history, List<String> names) {
    return new HistoryChart(history, names).model();
  }

  private Map<String, Object> model() {
    List<Map<String, String>> bars = new ArrayList<>();
    List<Map<String, String>> dots = new ArrayList<>();
    List<Map<String, String>> labels = new ArrayList<>();
    double bar = Math.min(WIDEST_BAR, slot * 0.6);
    for (int i = 0; i < years.size(); i++) {
      double middle = slot * (i + 0.5);
      labels.add(Map.of("x", number(middle), "year", names.get(i)));
      Optional<Double> actual = y(years.get(i).flatMap(IndicatorYear::actual));
      if (actual.isPresent()) {
        double top = Math.min(actual.get(), y(0));
        bars.add(
            Map.of(
                "x",
                number(middle - bar / 2),
                "y",
                number(top),
                "width",
                number(bar),
                "height",
                number(Math.abs(actual.get() - y(0)))));
      }
      y(years.get(i).flatMap(IndicatorYear::target))
          .ifPresent(y -> dots.add(Map.of("x", number(middle), "y", number(y))));
    }
    return Map.of(
        "width", number(WIDTH),
        "height", number(HEIGHT),
        "base", number(y(0)),
        "foot", number(HEIGHT - 2),
        "bars", bars,
        "steps", steps(),
        "dots", dots,
        "labels", labels);
  }

  /** A line along each target's year, up or down where the next begins; broken by years without. */
  private List<String> steps() {
    List<String> steps = new ArrayList<>();
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < years.size(); i++) {
      Optional<Double> y = y(years.get(i).flatMap(IndicatorYear::target));
      if (y.isEmpty()) {
        if (points.length() > 0) {
          steps.add(points.toString().strip());
          points.setLength(0);
        }
      } else {
        String height = number(y.get());
        points.append(number(slot * i)).append(',').append(height).append(' ');
        points.append(number(slot * (i + 1))).append(',').append(height).append(' ');
      }
    }
    if (points.length() > 0) {
      steps.add(points.toString().strip());
    }
    return steps;
  }

  private Optional<Double> y(Optional<BigDecimal> value) {
    return value.map(BigDecimal::doubleValue).map(this::y);
  }

  private double y(double value) {
    double range = largest - smallest;
    return range == 0 ? BASE : TOP + (largest - value) / range * (BASE - TOP);
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
