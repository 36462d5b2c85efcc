package cn.jixiao.summary;

import cn.jixiao.form.Form;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.Execution;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A project in a summary. Amounts are in 万元, as the project's own table prints them.
 *
 * @param number counted from 1 through the whole summary (序号)
 * @param card the scored project
 */
public record SummaryRow(int number, ScoreCard card) {
  /** 项目名称. */
  public String name() {
    return card.project().name().value();
  }

  /** 年度. */
  public int year() {
    return card.project().year().value();
  }

  /** 实施单位, else 主管部门; empty where neither was authored. */
  public Optional<String> unit() {
    return filled(card.project().unit()).or(() -> filled(card.project().department()));
  }

  private static Optional<String> filled(Optional<Authored<String>> text) {
    return text.map(Authored::value).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** 年初预算数. */
  public Optional<BigDecimal> budget() {
    return card.funds().budget();
  }

  /** 全年预算数; empty where the form has none. */
  public Optional<BigDecimal> adjusted() {
    return card.funds().adjusted().filter(amount -> card.form().funds().adjusted());
  }

  /** 全年执行数. */
  public Optional<BigDecimal> executed() {
    return card.funds().executed();
  }

  /**
   * What the execution rate is taken of, and the project's weight in a mean: the adjusted budget,
   * else, as on forms without one, the initial budget.
   */
  public Optional<BigDecimal> base() {
    return adjusted().or(this::budget);
  }

  /**
   * 执行率 in percent, as the project's own table prints it; empty before the project is evaluated,
   * because money is spent all year.
   */
  public Optional<BigDecimal> rate() {
    return card.execution().filter(execution -> card.isEvaluated()).map(Execution::rate);
  }

  /** 总分; empty before the project is evaluated, and where a score is missing. */
  public Optional<BigDecimal> score() {
    return card.total().filter(total -> card.isEvaluated());
  }

  /** 等级 of the score; empty without one, and where the form has no grades. */
  public Optional<String> grade() {
    return card.grade().filter(grade -> score().isPresent()).map(Form.Grade::name);
  }
}
