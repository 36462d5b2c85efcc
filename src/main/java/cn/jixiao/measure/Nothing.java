package cn.jixiao.measure;

import java.util.Objects;

/**
 * A measure that says in words that there was none (没有): {@code 无}, {@code 没有}, {@code 未开展}, {@code
 * 未发生}, {@code 无事故}. As a target, nothing may happen; as an actual value, nothing did.
 *
 * @param text as written
 */
public record Nothing(String text) implements Measure {
  /** Refuses nulls. */
  public Nothing {
    Objects.requireNonNull(text, "text");
  }

  @Override
  public Nothing withText(String other) {
    return new Nothing(other);
  }
}
