package cn.jixiao.measure;

import java.util.Objects;

/**
 * A place among others (名次): {@code 前3名}, {@code 第2名}, {@code 排名第一}.
 *
 * @param text as written
 * @param place 1 is the best; of {@code 前3名} the last that counts
 */
public record Rank(String text, int place) implements Measure {
  /** Refuses places before the first. */
  public Rank {
    Objects.requireNonNull(text, "text");
    if (place < 1) {
      throw new IllegalArgumentException(text);
    }
  }

  @Override
  public Rank withText(String other) {
    return new Rank(other, place);
  }
}
