package cn.jixiao.score;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Figures;
import cn.jixiao.form.Form;
import cn.jixiao.project.FieldValue;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.IndicatorGroup;
import cn.jixiao.project.IndicatorSubgroup;
import cn.jixiao.project.Project;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.yaml.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What was computed for a project (自评得分): every figure that the author leaves to the program,
 * beside what the evaluator gave.
 *
 * @param project what was authored
 * @param form whose rules were used
 * @param funds the total line of the fund block
 * @param execution the score of budget execution; empty where nothing was executed yet, or the form
 *     has no self-evaluation
 * @param indicators in the order of authoring
 * @param members the projects whose money it adds up, where its form is about all of a department's
 *     spending
 */
public record ScoreCard(
    Project project,
    Form form,
    FundTotals funds,
    Optional<Execution> execution,
    List<IndicatorScore> indicators,
    List<Member> members) {

  /** Copies the lists. */
  public ScoreCard {
    indicators = List.copyOf(indicators);
    members = List.copyOf(members);
  }

  /**
   * A project of a department (项目支出 of 部门整体支出). Amounts are in 万元.
   *
   * @param name 项目名称
   * @param unit 实施单位
   * @param budget 年初预算数
   * @param adjusted 全年预算数; the budget where its form has none
   * @param executed 全年执行数
   */
  public record Member(
      String name,
      Optional<String> unit,
      Optional<BigDecimal> budget,
      Optional<BigDecimal> adjusted,
      Optional<BigDecimal> executed) {}

  /**
   * The total of the fund lines, in 万元: as authored, else the sum of the lines. Empty where no line
   * says it.
   */
  public record FundTotals(
      Optional<BigDecimal> budget, Optional<BigDecimal> adjusted, Optional<BigDecimal> executed) {}

  /**
   * The score of budget execution (预算执行率得分).
   *
   * @param weight in points of 100
   * @param rate in percent, rounded half up as the form says; above 100 where more was spent than
   *     planned; the full weight is then scored
   * @param score in points, at most the weight
   * @param unrounded the score before rounding, to ten decimals; only to explain a published figure
   */
  public record Execution(
      BigDecimal weight, BigDecimal rate, BigDecimal score, BigDecimal unrounded) {}

  /**
   * The score of one indicator.
   *
   * @param group its first level
   * @param subgroup its second level
   * @param indicator what was authored
   * @param judgement what its cells mean, and whether its target was met
   * @param computed what the rule gives, in points, rounded half up; empty where the rule cannot
   *     say
   * @param unrounded what the rule gives before rounding, to ten decimals; only to explain a
   *     published figure
   * @param prospect what the whole year is expected to reach; empty where the form does not ask
   * @param score what is printed: the evaluator's, else the computed one; empty where neither
   *     exists
   */
  public record IndicatorScore(
      IndicatorGroup group,
      IndicatorSubgroup subgroup,
      Indicator indicator,
      Judgement judgement,
      Optional<Prospect> prospect,
      Optional<BigDecimal> computed,
      Optional<BigDecimal> unrounded,
      Optional<BigDecimal> score) {

    /** Which way is better: as authored, else inferred from the target. */
    public ScoredAs kind() {
      return judgement.kind();
    }

    /** Whether the printed score is the evaluator's. */
    public boolean isByEvaluator() {
      return indicator.score().isPresent();
    }
  }

  /**
   * What a declared score of all indicators comes to, with that of budget execution.
   *
   * @param field its key
   * @return empty where an indicator lacks it
   */
  public Optional<BigDecimal> sumOf(String field) {
    BigDecimal sum = execution.map(Execution::score).orElse(BigDecimal.ZERO);
    for (IndicatorScore score : indicators) {
      Optional<BigDecimal> points =
          Optional.ofNullable(score.indicator().fields().get(field))
              .flatMap(FieldValue::number)
              .map(Amount::value);
      if (points.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(points.get());
    }
    return indicators.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  /**
   * The weights of all indicators and of budget execution together, in points; 100 in a sound
   * table.
   */
  public BigDecimal weight() {
    BigDecimal indicatorWeights =
        indicators.stream()
            .flatMap(score -> score.indicator().weight().stream())
            .map(weight -> weight.value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return indicatorWeights.add(
        form.execution().map(rule -> rule.weight()).orElse(BigDecimal.ZERO));
  }

  /**
   * Whether this is the result of a year, and not only its plan: some indicator has an actual
   * value. Money is spent all year, so an executed amount alone says nothing.
   */
  public boolean isEvaluated() {
    return (form.execution().isPresent()
            || form.documents().containsKey(DocumentKind.SELF_EVALUATION))
        && indicators.stream().anyMatch(score -> score.indicator().actual().isPresent());
  }

  /**
   * The sum of the printed scores, so that the printed column adds up; empty where one of them is
   * missing, or the form has none.
   */
  public Optional<BigDecimal> total() {
    boolean lacksExecution = form.execution().isPresent() && execution.isEmpty();
    if (!form.points()
        || (form.execution().isEmpty() && indicators.isEmpty())
        || lacksExecution
        || indicators.stream().anyMatch(score -> score.score().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        indicators.stream()
            .flatMap(score -> score.score().stream())
            .reduce(execution.map(Execution::score).orElse(BigDecimal.ZERO), BigDecimal::add));
  }

  /** What part of a budget was executed, in percent, rounded half up to two decimals. */
  public static BigDecimal rate(BigDecimal executed, BigDecimal budget) {
    return executed
        .movePointRight(2)
        .divide(budget, Figures.COMPUTED_DECIMALS, RoundingMode.HALF_UP);
  }

  /** The grade of the total. */
  public Optional<Form.Grade> grade() {
    return total().flatMap(form::grade);
  }
}
