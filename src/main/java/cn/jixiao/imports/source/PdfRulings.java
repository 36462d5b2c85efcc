package cn.jixiao.imports.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Joins what was drawn piece by piece to the lines that people see, and sorts these to tables:
 * lines that touch belong to one.
 */
final class PdfRulings {
  /** Lines nearer than this are one line, in points. */
  static final double NEAR = 3.0;

  /** How far pieces of a line may be apart, as in dotted lines. */
  private static final double GAP = 3.0;

  /** Shorter lines are edges of signs, not of cells. */
  private static final double SHORT = 6.0;

  /** With more lines a page is a drawing. */
  private static final int MOST = 6000;

  private PdfRulings() {}

  /**
   * The lines of each table that may be on a page; one of those lines alone is no table.
   *
   * @param drawn as they were drawn, in any order
   */
  static List<List<PdfRuling>> groups(List<PdfRuling> drawn) {
    List<PdfRuling> lines =
        Stream.concat(
                joined(drawn.stream().filter(PdfRuling::horizontal).toList()).stream(),
                joined(drawn.stream().filter(ruling -> !ruling.horizontal()).toList()).stream())
            .toList();
    return lines.size() > MOST ? List.of() : touching(lines);
  }

  /** Lines of one direction, those that lie in one another or go on after each other as one. */
  static List<PdfRuling> joined(List<PdfRuling> pieces) {
    List<PdfRuling> sorted =
        pieces.stream().sorted(Comparator.comparingDouble(PdfRuling::at)).toList();
    List<PdfRuling> joined = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i).at() - sorted.get(begin).at() > NEAR) {
        joined.addAll(inRow(sorted.subList(begin, i)));
        begin = i;
      }
    }
    return joined;
  }

  private static List<PdfRuling> inRow(List<PdfRuling> pieces) {
    double weight = 0;
    double sum = 0;
    for (PdfRuling piece : pieces) {
      weight += piece.length() + 0.01;
      sum += piece.at() * (piece.length() + 0.01);
    }
    double at = sum / weight;
    List<PdfRuling> row = new ArrayList<>();
    PdfRuling last = null;
    for (PdfRuling piece :
        pieces.stream().sorted(Comparator.comparingDouble(PdfRuling::from)).toList()) {
      if (last != null && piece.from() <= last.to() + GAP) {
        last = new PdfRuling(last.horizontal(), at, last.from(), Math.max(last.to(), piece.to()));
      } else {
        addLong(last, row);
        last = new PdfRuling(piece.horizontal(), at, piece.from(), piece.to());
      }
    }
    addLong(last, row);
    return row;
  }

  private static void addLong(PdfRuling line, List<PdfRuling> to) {
    if (line != null && line.length() >= SHORT) {
      to.add(line);
    }
  }

  private static List<List<PdfRuling>> touching(List<PdfRuling> lines) {
    int[] group = new int[lines.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < group.length; i++) {
      for (int j = i + 1; j < group.length; j++) {
        if (touch(lines.get(i), lines.get(j))) {
          group[root(group, i)] = root(group, j);
        }
      }
    }
    List<List<PdfRuling>> groups = new ArrayList<>();
    for (int i = 0; i < group.length; i++) {
      groups.add(new ArrayList<>());
    }
    for (int i = 0; i < group.length; i++) {
      groups.get(root(group, i)).add(lines.get(i));
    }
    groups.removeIf(List::isEmpty);
    addSides(groups);
    groups.removeIf(
        found ->
            found.stream().filter(PdfRuling::horizontal).count() < 2
                && found.stream().filter(line -> !line.horizontal()).count() < 2);
    return groups;
  }

  /**
   * Gives tables that go on over pages the lines at their sides that no line across reaches: the
   * cell beside them is drawn where it begins and where it ends.
   */
  private static void addSides(List<List<PdfRuling>> groups) {
    List<PdfRuling> sides = new ArrayList<>();
    for (List<PdfRuling> group : groups) {
      if (group.size() == 1 && !group.get(0).horizontal()) {
        sides.add(group.get(0));
      }
    }
    groups.removeIf(group -> group.size() == 1 && sides.contains(group.get(0)));
    for (PdfRuling side : sides) {
      groups.stream()
          .filter(group -> isSide(side, group))
          .findFirst()
          .ifPresent(group -> group.add(side));
    }
  }

  private static boolean isSide(PdfRuling side, List<PdfRuling> group) {
    double[] ends =
        group.stream()
            .filter(line -> !line.horizontal())
            .flatMapToDouble(line -> DoubleStream.of(line.from(), line.to()))
            .sorted()
            .toArray();
    if (ends.length < 4) {
      return false;
    }
    double top = ends[0];
    double bottom = ends[ends.length - 1];
    return side.from() >= top - 2 * NEAR
        && side.to() <= bottom + 2 * NEAR
        && (side.from() <= top + 2 * NEAR || side.to() >= bottom - 2 * NEAR);
  }

  private static boolean touch(PdfRuling a, PdfRuling b) {
    return a.horizontal() != b.horizontal() && spans(a, b.at()) && spans(b, a.at());
  }

  private static boolean spans(PdfRuling line, double at) {
    return at >= line.from() - NEAR && at <= line.to() + NEAR;
  }

  /** The root of an element in a forest of which each element names its parent. */
  static int root(int[] parents, int element) {
    int at = element;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
