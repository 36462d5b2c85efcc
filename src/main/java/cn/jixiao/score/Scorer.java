package cn.jixiao.score;

import cn.jixiao.form.Figures;
import cn.jixiao.form.Form;
import cn.jixiao.project.FundLine;
import cn.jixiao.project.Funds;
import cn.jixiao.project.FundsShape;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.IndicatorGroup;
import cn.jixiao.project.IndicatorSubgroup;
import cn.jixiao.project.Project;
import cn.jixiao.score.ScoreCard.Execution;
import cn.jixiao.score.ScoreCard.FundTotals;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Scores a project by its form's rules. All arithmetic is decimal and exact; a figure is rounded
 * once, half up, when it becomes a printed one.
 */
public final class Scorer {

  /** Decimals of figures that only explain others. */
  static final int UNROUNDED_DECIMALS = 10;

  private final Form form;
  private final Judge judge;
  private final Outlook outlook;

  /** A scorer for the projects of one form. */
  public Scorer(Form form) {
    this.form = form;
    this.judge = new Judge(form);
    this.outlook = new Outlook(form, judge);
  }

  /** Computes whatever the project's author left to compute. */
  public ScoreCard score(Project project) {
    return score(project, List.of());
  }

  /** The same with the projects that were added up for it. */
  ScoreCard score(Project project, List<ScoreCard.Member> members) {
    FundTotals funds = totals(project.funds());
    List<IndicatorScore> scores = new ArrayList<>();
    for (IndicatorGroup group : project.indicators()) {
      for (IndicatorSubgroup subgroup : group.subgroups()) {
        for (Indicator indicator : subgroup.indicators()) {
          scores.add(score(project, group, subgroup, indicator));
        }
      }
    }
    return new ScoreCard(project, form, funds, execution(funds), scores, members);
  }

  private IndicatorScore score(
      Project project, IndicatorGroup group, IndicatorSubgroup subgroup, Indicator indicator) {
    Setting setting = Setting.of(form, group, subgroup);
    Judgement judgement = judge.judge(indicator, setting, project.year().value());
    Optional<BigDecimal> weight = indicator.weight().map(Amount::value);
    Optional<BigDecimal> computed =
        weight.flatMap(points -> judgement.share().map(share -> share.of(points)));
    return new IndicatorScore(
        group,
        subgroup,
        indicator,
        judgement,
        outlook.of(indicator, setting, project.year().value()),
        computed,
        weight.flatMap(
            points -> judgement.share().map(share -> share.of(points, UNROUNDED_DECIMALS))),
        indicator.score().map(Amount::value).or(() -> computed));
  }

  private static FundTotals totals(Funds funds) {
    return new FundTotals(
        total(funds, FundLine::budget),
        total(funds, FundLine::adjusted),
        total(funds, FundLine::executed));
  }

  private static Optional<BigDecimal> total(
      Funds funds, Function<FundLine, Optional<Amount>> column) {
    return funds.amount(FundsShape.TOTAL, column).map(funds.shape().unit()::toWan);
  }

  /**
   * rate = executed ÷ adjusted, or ÷ budget on forms without an adjusted column; score = weight ×
   * rate, at most the weight (2020 form, note 1; reproduced on all published tables of the 2019 and
   * 2020 forms).
   */
  private Optional<Execution> execution(FundTotals funds) {
    Optional<BigDecimal> base =
        form.funds().adjusted() ? funds.adjusted().or(funds::budget) : funds.budget();
    if (form.execution().isEmpty()
        || base.isEmpty()
        || funds.executed().isEmpty()
        || base.get().signum() <= 0) {
      return Optional.empty();
    }
    Form.ExecutionRule execution = form.execution().get();
    BigDecimal executed = funds.executed().get();
    BigDecimal rate = ScoreCard.rate(executed, base.get());
    BigDecimal points = execution.weight().multiply(executed);
    BigDecimal score = points.divide(base.get(), Figures.COMPUTED_DECIMALS, RoundingMode.HALF_UP);
    BigDecimal unrounded = points.divide(base.get(), UNROUNDED_DECIMALS, RoundingMode.HALF_UP);
    return Optional.of(
        new Execution(
            execution.weight(),
            rate,
            score.min(execution.weight().setScale(Figures.COMPUTED_DECIMALS, RoundingMode.DOWN)),
            unrounded.min(execution.weight())));
  }
}
