package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.form.Monitor;
import cn.jixiao.project.FundLine;
import cn.jixiao.project.Funds;
import cn.jixiao.project.FundsShape;
import cn.jixiao.project.Indicator;
import cn.jixiao.score.Prospect;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** Warnings in the middle of a year (绩效运行监控预警): what will not be reached if it goes on so. */
final class MonitorRules implements RuleFamily {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public void check(ScoreCard card, Consumer<Finding> found) {
    if (card.form().monitor().isEmpty() || card.isEvaluated()) {
      // Once the year is evaluated, what was expected of it is of no interest.
      return;
    }
    for (IndicatorScore score : card.indicators()) {
      if (score.indicator().actual().isEmpty()) {
        score.prospect().ifPresent(prospect -> prospect(score.indicator(), prospect, found));
      }
    }
    execution(card, card.form().monitor().get(), found);
  }

  private static void prospect(Indicator indicator, Prospect prospect, Consumer<Finding> found) {
    String target = indicator.target().map(Authored::value).orElse("");
    if (prospect.outcome().isMissed()) {
      found.accept(CheckCode.FORECAST_SHORT.at(prospect.place(), prospect.text(), target));
    }
    if (prospect.reckoned()) {
      found.accept(CheckCode.FORECAST_RECKONED.at(prospect.place(), prospect.text()));
    }
  }

  /** Behind the calendar (低于序时进度). */
  private static void execution(ScoreCard card, Monitor monitor, Consumer<Finding> found) {
    Funds funds = card.project().funds();
    Optional<BigDecimal> spent =
        monitor
            .executed()
            .flatMap(column -> funds.amount(FundsShape.TOTAL, line -> line.other(column)));
    Optional<BigDecimal> whole =
        funds
            .amount(FundsShape.TOTAL, FundLine::adjusted)
            .or(() -> funds.amount(FundsShape.TOTAL, FundLine::budget))
            .filter(budget -> budget.signum() > 0);
    if (spent.isEmpty() || whole.isEmpty()) {
      return;
    }
    BigDecimal rate = ScoreCard.rate(spent.get(), whole.get());
    BigDecimal calendar =
        ScoreCard.rate(BigDecimal.valueOf(monitor.months()), BigDecimal.valueOf(Monitor.MONTHS));
    if (rate.compareTo(calendar.min(HUNDRED)) < 0) {
      funds.lines().values().stream()
          .flatMap(line -> monitor.executed().flatMap(line::other).stream())
          .map(Amount::place)
          .findFirst()
          .ifPresent(
              place ->
                  found.accept(
                      CheckCode.EXECUTION_BEHIND.at(
                          place,
                          rate.toPlainString() + "%",
                          calendar.toPlainString() + "%",
                          String.valueOf(monitor.months()))));
    }
  }
}
