package cn.jixiao.project;

import cn.jixiao.yaml.Amount;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A project's funds (项目资金), in the unit of their form. At least one line is there.
 *
 * @param lines as authored, by their keys; the total among them, which is checked against the
 *     others, as they are what counts
 * @param shape which lines there can be, and which add up to which
 */
public record Funds(Map<String, FundLine> lines, FundsShape shape) {
  /** Copies the lines in their order. */
  public Funds {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  /** A line as authored. */
  public Optional<FundLine> line(String key) {
    return Optional.ofNullable(lines.get(key));
  }

  /** 年度资金总额 as authored. */
  public Optional<FundLine> total() {
    return line(FundsShape.TOTAL);
  }

  /**
   * The lines that add up to the total, without the authored total; in the order forms print them.
   * A line that is itself a sum stands for its parts where it is authored.
   */
  public List<FundLine> sources() {
    return sources(FundsShape.TOTAL).toList();
  }

  /** The authored lines that add up to one, without that line itself. */
  public List<FundLine> parts(String key) {
    return sources(key).toList();
  }

  private Stream<FundLine> sources(String key) {
    return shape.parts(key).stream()
        .flatMap(part -> line(part).map(Stream::of).orElseGet(() -> sources(part)));
  }

  /** Whether a line is authored, or all lines are that add up to it. */
  public boolean isComplete(String key) {
    List<String> parts = shape.parts(key);
    return line(key).isPresent() || (!parts.isEmpty() && parts.stream().allMatch(this::isComplete));
  }

  /**
   * What a column of a line says: as authored, else the sum of its parts.
   *
   * @return in the form's unit; empty where neither is there
   */
  public Optional<BigDecimal> amount(String key, Function<FundLine, Optional<Amount>> column) {
    return line(key)
        .flatMap(column)
        .map(Amount::value)
        .or(
            () ->
                parts(key).stream()
                    .flatMap(line -> column.apply(line).stream())
                    .map(Amount::value)
                    .reduce(BigDecimal::add));
  }
}
