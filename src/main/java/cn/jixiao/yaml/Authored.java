package cn.jixiao.yaml;

import cn.jixiao.finding.Place;
import java.util.Objects;

/**
 * A value and where its author wrote it.
 *
 * @param value the value, never null
 * @param place the first character of the value in the file (the quotation mark of a quoted one,
 *     the {@code |} of a block)
 * @param <T> what kind of value
 */
public record Authored<T>(T value, Place place) {
  /** Refuses nulls: an absent value is an empty {@code Optional<Authored<T>>}. */
  public Authored {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(place, "place");
  }
}
