package cn.jixiao.finding;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where something stands in a file.
 *
 * @param file the file, as it was named by the caller
 * @param line the line, counted from 1
 * @param column the column, counted from 1 in Unicode code points (a Chinese character is one)
 */
public record Place(Path file, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> IN_READING_ORDER =
      Comparator.comparing((Place place) -> place.file().toString())
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** Refuses places before the first line or column. */
  public Place {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line " + line + ", column " + column);
    }
  }

  /** The beginning of a file: the place of what concerns the file as a whole. */
  public static Place startOf(Path file) {
    return new Place(file, 1, 1);
  }

  @Override
  public int compareTo(Place other) {
    return IN_READING_ORDER.compare(this, other);
  }

  /** The form compilers use and terminals link: {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
