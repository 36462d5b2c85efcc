package cn.jixiao.project;

import cn.jixiao.finding.Place;
import cn.jixiao.yaml.Authored;
import java.util.List;

/** What a project is to achieve or has achieved: one text, or points that the form numbers. */
public sealed interface Goal {
  /** Where the goal stands. */
  Place place();

  /** What was written: the running text, or the points. */
  List<Authored<String>> texts();

  /**
   * A goal in running text; its line breaks are the author's.
   *
   * @param text the text, without the line breaks at its end
   */
  record Text(Authored<String> text) implements Goal {
    @Override
    public Place place() {
      return text.place();
    }

    @Override
    public List<Authored<String>> texts() {
      return List.of(text);
    }
  }

  /**
   * A goal in points.
   *
   * @param points the points in the order of authoring, without numbers
   * @param place where the list begins
   */
  record Points(List<Authored<String>> points, Place place) implements Goal {
    /** Copies the list. */
    public Points {
      points = List.copyOf(points);
    }

    @Override
    public List<Authored<String>> texts() {
      return points;
    }
  }
}
