package cn.jixiao.measure;

import java.util.Objects;

/**
 * A measure in words (定性指标): {@code 优}, {@code 得到提升}, a sentence, an empty cell, {@code ……}; also
 * whatever has numbers that cannot be read beyond doubt.
 *
 * @param text as written
 */
public record Words(String text) implements Measure {
  /** Refuses nulls. */
  public Words {
    Objects.requireNonNull(text, "text");
  }

  /** True where the cell says nothing: empty, blank, or dots and dashes only. */
  @Override
  public boolean isBlank() {
    return text.codePoints()
        .allMatch(c -> Character.isWhitespace(c) || c == 0xA0 || "….。·-—－_/".indexOf(c) >= 0);
  }

  @Override
  public Words withText(String other) {
    return new Words(other);
  }
}
