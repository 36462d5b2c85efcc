package cn.jixiao.summary;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A project in a summary. Amounts are in 万元, as the project's own table prints them.
 *
 * @param number counted from 1 through the whole summary (序号)
 * @param project what the summary takes from it
 */
public record SummaryRow(int number, ProjectResult project) {
  /** 项目名称. */
  public String name() {
    return project.name();
  }

  /** 年度. */
  public int year() {
    return project.year();
  }

  /** 实施单位, else 主管部门; empty where neither was authored. */
  public Optional<String> unit() {
    return filled(project.unit()).or(() -> filled(project.department()));
  }

  private static Optional<String> filled(Optional<String> text) {
    return text.map(String::strip).filter(value -> !value.isEmpty());
  }

  /** 年初预算数. */
  public Optional<BigDecimal> budget() {
    return project.budget();
  }

  /** 全年预算数; empty where the form has none. */
  public Optional<BigDecimal> adjusted() {
    return project.adjusted();
  }

  /** 全年执行数. */
  public Optional<BigDecimal> executed() {
    return project.executed();
  }

  /**
   * What the execution rate is taken of, and the project's weight in a mean: the adjusted budget,
   * else, as on forms without one, the initial budget.
   */
  public Optional<BigDecimal> base() {
    return adjusted().or(this::budget);
  }

  /** 执行率 in percent. */
  public Optional<BigDecimal> rate() {
    return project.rate();
  }

  /** 总分. */
  public Optional<BigDecimal> score() {
    return project.score();
  }

  /** 等级 of the score. */
  public Optional<String> grade() {
    return project.grade();
  }
}
