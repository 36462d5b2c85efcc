package cn.jixiao.page.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.plot.PlotOrientation;

/**
 * A bar chart (柱状图、条形图) as vector pictures to be put into a page: {@code svg} elements whose {@code
 * aria-label} says all that they show. Text is drawn as outlines of the program's own fonts, so
 * that it looks the same in every document and on every machine; a character that they lack is
 * drawn as 〓.
 *
 * <p>The title stands in the words alone, as the page has it as a heading.
 *
 * @param title what the chart shows, such as 等级分布
 * @param bars in the order in which they are drawn; names may repeat
 */
public record BarChart(String title, List<Bar> bars) {
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** The part of a chart's width that names beside bars may take. */
  private static final double NAMES = 0.46;

  /** A chart. */
  public BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * Upright columns side by side, for few categories.
   *
   * @param width of the picture in millimetres
   * @param height of the picture in millimetres
   * @return the picture; none where there are no bars
   * @throws DrawingUnavailable where the Java runtime cannot draw text
   */
  public List<String> columns(int width, int height) {
    if (bars.isEmpty()) {
      return List.of();
    }
    double across = width * POINTS_PER_MM;
    double share = (across - 2 * BarPlot.EDGE) / bars.size();
    double room = share * 0.92;
    List<List<String>> names = names(room, 3);
    double below = most(names) * ChartText.line() + 6;
    double free = height * POINTS_PER_MM - 2 * BarPlot.EDGE - below;
    double longest = largest() * free / Math.max(1, free - ChartText.line() - 6);
    double thickness = Math.min(share * 0.5, 42);
    BarPlot plot =
        new BarPlot(PlotOrientation.VERTICAL, bars, names, longest, below, share, thickness);
    return List.of(plot.svg(width, height, words(bars, title)));
  }

  /**
   * Bars below each other, names at their left, for categories with long names. The height grows
   * with the number of bars, and what does not fit in one picture goes on in the next, to the same
   * scale.
   *
   * @param width of the pictures in millimetres
   * @param height the greatest height of a picture in millimetres
   * @return the pictures, from top to bottom; none where there are no bars
   * @throws DrawingUnavailable where the Java runtime cannot draw text
   */
  public List<String> rows(int width, int height) {
    if (bars.isEmpty()) {
      return List.of();
    }
    double across = width * POINTS_PER_MM - 2 * BarPlot.EDGE;
    List<List<String>> names = names(across * NAMES, 2);
    double beside =
        6 + names.stream().flatMap(List::stream).mapToDouble(ChartText::width).max().orElse(0);
    double labels = 8 + bars.stream().mapToDouble(b -> ChartText.width(b.label())).max().orElse(0);
    double free = across - beside;
    double longest = largest() * free / Math.max(1, free - labels);
    double pitch = most(names) * ChartText.line() + 4;
    int fitting = Math.max(1, (int) ((height * POINTS_PER_MM - 2 * BarPlot.EDGE) / pitch));
    // Even parts: one lonely bar on the last page would look like a mistake.
    int parts = (bars.size() + fitting - 1) / fitting;
    List<String> pictures = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = part * bars.size() / parts;
      int to = (part + 1) * bars.size() / parts;
      List<Bar> shown = bars.subList(from, to);
      BarPlot plot =
          new BarPlot(
              PlotOrientation.HORIZONTAL,
              shown,
              names.subList(from, to),
              longest,
              beside,
              pitch,
              9);
      double high = (shown.size() * pitch + 2 * BarPlot.EDGE) / POINTS_PER_MM;
      String heading = parts == 1 ? title : "%s（%d/%d）".formatted(title, part + 1, parts);
      pictures.add(plot.svg(width, high, words(shown, heading)));
    }
    return List.copyOf(pictures);
  }

  private List<List<String>> names(double room, int lines) {
    return bars.stream().map(bar -> ChartText.wrapped(bar.name(), room, lines)).toList();
  }

  private static int most(List<List<String>> names) {
    return Collections.max(names, Comparator.comparing(List::size)).size();
  }

  /** The scale: the largest value, or anything above zero where all are zero. */
  private double largest() {
    BigDecimal largest = bars.stream().map(Bar::value).max(Comparator.naturalOrder()).orElseThrow();
    return largest.signum() == 0 ? 1 : largest.doubleValue();
  }

  private static String words(List<Bar> bars, String title) {
    return bars.stream()
        .map(bar -> bar.name() + " " + bar.label())
        .collect(Collectors.joining("；", title + "：", ""));
  }
}
