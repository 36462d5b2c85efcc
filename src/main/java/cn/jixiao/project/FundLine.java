package cn.jixiao.project;

import cn.jixiao.yaml.Amount;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a project's funds, in the unit of its form.
 *
 * @param budget 年初预算数
 * @param adjusted 全年预算数, after adjustments in the year
 * @param executed 全年执行数
 * @param others what the form has in columns of its own, by their keys
 */
public record FundLine(
    Optional<Amount> budget,
    Optional<Amount> adjusted,
    Optional<Amount> executed,
    Map<String, Amount> others) {
  /** Copies the columns in their order. */
  public FundLine {
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  /** What a column of the form's own says. */
  public Optional<Amount> other(String column) {
    return Optional.ofNullable(others.get(column));
  }
}
