package cn.jixiao.measure;

import java.util.List;

/**
 * Several measures in one cell, each with a unit of its own (一格几个量): {@code 3期300人}, {@code
 * 培训3期，每期50人}.
 *
 * @param text as written
 * @param parts in the order of the text, at least two, no two of one unit
 */
public record Several(String text, List<Quantity> parts) implements Measure {
  /** Copies the list. */
  public Several {
    parts = List.copyOf(parts);
    if (parts.size() < 2) {
      throw new IllegalArgumentException(text);
    }
  }

  @Override
  public Several withText(String other) {
    return new Several(other, parts);
  }
}
