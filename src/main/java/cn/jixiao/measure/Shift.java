package cn.jixiao.measure;

import java.util.Objects;
import java.util.Optional;

/**
 * A change against an earlier time (比上年): {@code 较上年增长5%}, {@code 同比下降10%以上}, {@code 不低于上年}, {@code
 * 与上年持平}.
 *
 * @param text as written
 * @param direction which way
 * @param amount by how much; empty where only the way is said
 */
public record Shift(String text, Direction direction, Optional<Quantity> amount)
    implements Measure {
  /** Which way something changed or has to change. */
  public enum Direction {
    /** 增长, 高于上年. */
    UP,
    /** 不低于上年. */
    NOT_DOWN,
    /** 与上年持平. */
    LEVEL,
    /** 不高于上年. */
    NOT_UP,
    /** 下降, 低于上年. */
    DOWN
  }

  /** Refuses nulls; only a rise and a fall have an amount. */
  public Shift {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(direction, "direction");
    if (amount.isPresent() && direction != Direction.UP && direction != Direction.DOWN) {
      throw new IllegalArgumentException(text);
    }
  }

  @Override
  public Shift withText(String other) {
    return new Shift(other, direction, amount);
  }
}
