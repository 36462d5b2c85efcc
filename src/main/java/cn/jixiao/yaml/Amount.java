package cn.jixiao.yaml;

import cn.jixiao.finding.Place;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number with the digits its author wrote, so that {@code 71.370000} can be printed as it was
 * authored.
 *
 * @param value the number; its scale is that of the text ({@code 379.} reads as 379, {@code
 *     1,000.00} as 1000.00)
 * @param written the text in the file
 * @param place where the text stands
 */
public record Amount(BigDecimal value, String written, Place place) {
  /** Refuses nulls. */
  public Amount {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(place, "place");
  }
}
