package cn.jixiao.page.chart;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * Outlines written as briefly as SVG allows: whole hundredths of a point, each counted from the
 * point before. A Chinese character has a hundred points, and a chart some thousand characters.
 */
final class PathText {
  /** How many of the path's units make a point. */
  static final int UNITS = 100;

  private final StringBuilder text = new StringBuilder();
  private final double[] points = new double[6];
  private int x;
  private int y;
  private int startX;
  private int startY;

  private PathText() {}

  /** The data of a path element that is {@link #UNITS} times as large as the shape. */
  static String of(Shape shape) {
    PathText path = new PathText();
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      path.add(i.currentSegment(path.points));
    }
    return path.text.toString();
  }

  private void add(int segment) {
    switch (segment) {
      case PathIterator.SEG_MOVETO -> {
        text.append('M').append(units(0)).append(' ').append(units(1));
        x = units(0);
        y = units(1);
        startX = x;
        startY = y;
      }
      case PathIterator.SEG_LINETO -> relative('l', 1);
      case PathIterator.SEG_QUADTO -> relative('q', 2);
      case PathIterator.SEG_CUBICTO -> relative('c', 3);
      default -> {
        text.append('z');
        x = startX;
        y = startY;
      }
    }
  }

  private void relative(char command, int count) {
    int end = 2 * (count - 1);
    text.append(command);
    for (int i = 0; i < 2 * count; i++) {
      int distance = units(i) - (i % 2 == 0 ? x : y);
      if (i > 0 && distance >= 0) {
        text.append(' ');
      }
      text.append(distance);
    }
    x = units(end);
    y = units(end + 1);
  }

  private int units(int index) {
    return (int) Math.round(points[index] * UNITS);
  }
}
