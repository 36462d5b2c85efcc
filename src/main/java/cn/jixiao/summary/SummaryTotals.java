package cn.jixiao.summary;

import cn.jixiao.form.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Projects taken together (小计, 合计). Amounts are exact sums in 万元; an amount that a project does not
 * have counts nothing, and the sum is empty where none has it.
 *
 * @param projects how many there are
 * @param scored how many of them have a score; the others are not evaluated yet
 * @param budget 年初预算数
 * @param adjusted 全年预算数
 * @param executed 全年执行数
 * @param rate the rate of the sums, in percent: of all projects that have a rate of their own, what
 *     they executed by what their rates are taken of; rounded half up to two decimals
 * @param score the mean of the scores, each weighted with what its project's rate is taken of;
 *     rounded half up to two decimals, to more where a score has more. Projects without a score do
 *     not enter it; one with a score always has funds, without which there is none
 */
public record SummaryTotals(
    int projects,
    int scored,
    Optional<BigDecimal> budget,
    Optional<BigDecimal> adjusted,
    Optional<BigDecimal> executed,
    Optional<BigDecimal> rate,
    Optional<BigDecimal> score) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static SummaryTotals of(List<SummaryRow> rows) {
    return new SummaryTotals(
        rows.size(),
        (int) rows.stream().filter(row -> row.score().isPresent()).count(),
        sum(rows, SummaryRow::budget),
        sum(rows, SummaryRow::adjusted),
        sum(rows, SummaryRow::executed),
        rate(rows.stream().filter(row -> row.rate().isPresent()).toList()),
        mean(rows.stream().filter(row -> row.score().isPresent()).toList()));
  }

  /** How many projects are not evaluated yet. */
  public int pending() {
    return projects - scored;
  }

  private static Optional<BigDecimal> sum(
      List<SummaryRow> rows, Function<SummaryRow, Optional<BigDecimal>> column) {
    return rows.stream().flatMap(row -> column.apply(row).stream()).reduce(BigDecimal::add);
  }

  private static Optional<BigDecimal> rate(List<SummaryRow> rated) {
    return sum(rated, SummaryRow::base)
        .map(
            base ->
                sum(rated, SummaryRow::executed)
                    .orElse(BigDecimal.ZERO)
                    .multiply(HUNDRED)
                    .divide(base, Figures.COMPUTED_DECIMALS, RoundingMode.HALF_UP));
  }

  private static Optional<BigDecimal> mean(List<SummaryRow> scored) {
    int decimals =
        scored.stream()
            .flatMap(row -> row.score().stream())
            .mapToInt(score -> score.stripTrailingZeros().scale())
            .reduce(Figures.COMPUTED_DECIMALS, Math::max);
    return sum(scored, SummaryRow::base)
        .map(
            weights ->
                scored.stream()
                    .map(row -> row.score().orElseThrow().multiply(row.base().orElseThrow()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(weights, decimals, RoundingMode.HALF_UP));
  }
}
