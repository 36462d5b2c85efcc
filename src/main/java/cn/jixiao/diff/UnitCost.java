package cn.jixiao.diff;

import cn.jixiao.diff.pairing.IndicatorPairing.RowPair;
import cn.jixiao.diff.pairing.Row;
import cn.jixiao.form.Figures;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.yaml.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one unit of a project's main output is planned to cost: the budget by the target of the
 * count that weighs most. Where two counts weigh the same, nobody says which is the main one.
 */
final class UnitCost {
  private static final BigDecimal YUAN = BigDecimal.valueOf(10_000);
  private static final int DECIMALS = 2;

  private final ScoreCard old;
  private final ScoreCard now;

  UnitCost(ScoreCard old, ScoreCard now) {
    this.old = old;
    this.now = now;
  }

  /** The finding that it rose by more than prices, and more than usual; empty where it did not. */
  Optional<DiffFinding> rose(List<RowPair> lines) {
    Optional<BigDecimal> before = old.funds().budget();
    Optional<BigDecimal> after = now.funds().budget();
    Optional<RowPair> main = mainOutput(lines);
    if (before.isEmpty() || after.isEmpty() || main.isEmpty()) {
      return Optional.empty();
    }
    Quantity was = (Quantity) main.get().old().get().target();
    Quantity is = (Quantity) main.get().now().get().target();
    BigDecimal oldCost = each(before.get(), was);
    BigDecimal newCost = each(after.get(), is);
    BigDecimal limit =
        oldCost
            .multiply(Limits.prices(old.project().year().value(), now.project().year().value()))
            .multiply(BigDecimal.ONE.add(Limits.UNIT_COST));
    if (oldCost.signum() <= 0 || newCost.compareTo(limit) <= 0) {
      return Optional.empty();
    }
    String unit = is.lacksUnit() ? was.unit().name() : is.unit().name();
    return Optional.of(
        new FindingBuilder(
                DiffMessage.UNIT_COST_ROSE,
                main.get().now().get().indicator().name().value(),
                plain(oldCost),
                plain(newCost),
                unit)
            .about(main.get())
            .old(plain(oldCost) + "元" + (unit.isEmpty() ? "" : "/" + unit))
            .now(plain(newCost) + "元" + (unit.isEmpty() ? "" : "/" + unit))
            .change(Change.percent(oldCost, newCost))
            .build());
  }

  private static Optional<RowPair> mainOutput(List<RowPair> lines) {
    List<RowPair> counts =
        lines.stream()
            .filter(line -> line.now().filter(UnitCost::isCount).isPresent())
            .sorted(Comparator.comparing((RowPair line) -> weight(line.now().get())).reversed())
            .toList();
    boolean unique =
        !counts.isEmpty()
            && (counts.size() == 1
                || weight(counts.get(0).now().get()).compareTo(weight(counts.get(1).now().get()))
                    > 0);
    return unique
        ? Optional.of(counts.get(0))
            .filter(line -> line.old().filter(UnitCost::isCount).isPresent())
            .filter(UnitCost::isOfOneSort)
        : Optional.empty();
  }

  private static boolean isOfOneSort(RowPair line) {
    return ((Quantity) line.old().get().target()).agreesWith((Quantity) line.now().get().target())
        && line.old().get().name().isAverage() == line.now().get().name().isAverage();
  }

  private static boolean isCount(Row row) {
    return row.level2().equals("数量")
        && row.kind() == ScoredAs.AT_LEAST
        && row.target() instanceof Quantity quantity
        && (quantity.unit().kind() == Unit.Kind.COUNT || quantity.unit().kind() == Unit.Kind.NONE)
        && quantity.value().signum() > 0;
  }

  private static BigDecimal weight(Row row) {
    return row.indicator().weight().map(Amount::value).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal each(BigDecimal budget, Quantity count) {
    return budget.multiply(YUAN).divide(count.value(), DECIMALS, RoundingMode.HALF_UP);
  }

  private static String plain(BigDecimal number) {
    return Figures.AS_WRITTEN.computed(number);
  }
}
