package cn.jixiao.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.print.sheet.Workbooks;
import cn.jixiao.summary.Summaries.Sample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class SummaryPropertiesTest {
  private static final List<Function<SummaryTotals, Optional<BigDecimal>>> AMOUNTS =
      List.of(SummaryTotals::budget, SummaryTotals::adjusted, SummaryTotals::executed);

  @Provide
  static Arbitrary<Sample> samples() {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.integers()
            .between(0, 6)
            .flatMap(
                scale ->
                    Arbitraries.bigDecimals()
                        .between(new BigDecimal("0.01"), new BigDecimal("99999"))
                        .ofScale(Math.max(2, scale)));
    Arbitrary<BigDecimal> points =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("90")).ofScale(2);
    return Combinators.combine(
            Arbitraries.of("甲", "乙", "丙", ""),
            amounts,
            amounts,
            amounts.optional(0.9),
            points.optional(0.8),
            Arbitraries.of(true, true, true, false))
        .as(
            (unit, budget, adjusted, executed, score, modern) ->
                new Sample(
                    modern ? "beijing-2020" : "beijing-2019",
                    modern ? 2020 : 2019,
                    unit,
                    "项目",
                    budget.toPlainString(),
                    Optional.of(adjusted.toPlainString()).filter(amount -> modern),
                    executed.map(BigDecimal::toPlainString),
                    score));
  }

  private static void assertSums(
      SummaryTotals total, List<SummaryTotals> parts, List<SummaryRow> rows) {
    for (Function<SummaryTotals, Optional<BigDecimal>> amount : AMOUNTS) {
      assertEquals(
          amount.apply(total),
          parts.stream().flatMap(part -> amount.apply(part).stream()).reduce(BigDecimal::add));
    }
    assertEquals(
        total.budget(),
        rows.stream().flatMap(row -> row.budget().stream()).reduce(BigDecimal::add));
    assertEquals(total.projects(), parts.stream().mapToInt(SummaryTotals::projects).sum());
    assertEquals(total.scored(), parts.stream().mapToInt(SummaryTotals::scored).sum());
  }

  @Property(tries = 100)
  void theTotalIsTheSumOfTheSubtotalsAndOfTheRows(
      @ForAll @Size(max = 8) List<@From("samples") Sample> samples) {
    Summary summary = Summaries.of(samples);
    List<SummaryTotals> subtotals = summary.units().stream().map(SummaryUnit::subtotal).toList();
    assertSums(summary.total(), subtotals, summary.rows());
    for (SummaryUnit unit : summary.units()) {
      List<SummaryTotals> single =
          unit.rows().stream().map(row -> SummaryTotals.of(List.of(row))).toList();
      assertSums(unit.subtotal(), single, unit.rows());
    }
    assertEquals(
        summary.total().scored(),
        summary.grades().stream().mapToInt(Summary.GradeCount::projects).sum());
  }

  @Property(tries = 100)
  void meansAndRatesLieBetweenTheLeastAndTheMost(
      @ForAll @Size(max = 8) List<@From("samples") Sample> samples) {
    Summary summary = Summaries.of(samples);
    assertBetween(summary.rows(), SummaryRow::score, summary.total().score());
    assertBetween(summary.rows(), SummaryRow::rate, summary.total().rate());
  }

  private static void assertBetween(
      List<SummaryRow> rows,
      Function<SummaryRow, Optional<BigDecimal>> figure,
      Optional<BigDecimal> mean) {
    List<BigDecimal> figures = rows.stream().flatMap(row -> figure.apply(row).stream()).toList();
    assertEquals(figures.isEmpty(), mean.isEmpty());
    mean.ifPresent(
        value -> {
          assertTrue(value.compareTo(Collections.min(figures)) >= 0, () -> value + " " + figures);
          assertTrue(value.compareTo(Collections.max(figures)) <= 0, () -> value + " " + figures);
        });
  }

  @Property(tries = 100)
  void theOrderOfTheProjectsChangesNoTotal(
      @ForAll @Size(max = 8) List<@From("samples") Sample> samples, @ForAll Random random) {
    List<Sample> shuffled = new ArrayList<>(samples);
    Collections.shuffle(shuffled, random);
    Summary one = Summaries.of(samples);
    Summary other = Summaries.of(shuffled);
    assertEquals(one.total(), other.total());
    assertEquals(one.grades(), other.grades());
    assertEquals(one.lost(), other.lost());
    assertEquals(one.amounts(), other.amounts());
  }

  @Property(tries = 60)
  void theWorkbooksFormulasComeToTheSameFigures(
      @ForAll @Size(min = 1, max = 8) List<@From("samples") Sample> samples) {
    Workbooks.assertFormulasAgree(Summaries.of(samples));
  }
}
