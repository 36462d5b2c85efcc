package cn.jixiao.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Messages;
import cn.jixiao.project.Corpus;
import cn.jixiao.score.Cards;
import cn.jixiao.summary.Summaries.Sample;
import cn.jixiao.summary.Summary.GradeCount;
import cn.jixiao.workspace.ProjectFiles;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static Optional<BigDecimal> number(String number) {
    return Optional.of(new BigDecimal(number));
  }

  @Test
  void unitsStandInTheOrderOfTheirFirstProjectsWhateverTheirBrackets() {
    Summary summary =
        Summaries.of(
            Sample.of("某局（本级）", "10", "10", "80").named("一"),
            Sample.of("中心", "10", "10", "80").named("二"),
            Sample.of("某局(本级)", "10", "10", "80").named("三"));
    assertEquals(
        List.of(Optional.of("某局（本级）"), Optional.of("中心")),
        summary.units().stream().map(SummaryUnit::name).toList());
    assertEquals(List.of("一", "三", "二"), summary.rows().stream().map(SummaryRow::name).toList());
    assertEquals(List.of(1, 2, 3), summary.rows().stream().map(SummaryRow::number).toList());
    assertTrue(summary.hasSubtotals());
    assertEquals(Optional.of("某某局"), summary.department());
  }

  @Test
  void theMeanIsWeightedWithTheAdjustedBudgetAndRoundedHalfUp() {
    // (100 × 90.01 + 100 × 90.02) ÷ 200 = 90.015
    Summary tie =
        Summaries.of(Sample.of("甲", "100", "100", "80.01"), Sample.of("甲", "100", "100", "80.02"));
    assertEquals(number("90.02"), tie.total().score());
    Summary weighted =
        Summaries.of(Sample.of("甲", "300", "300", "80"), Sample.of("乙", "100", "100", "60"));
    assertEquals(number("85.00"), weighted.total().score());
    assertEquals(number("70.00"), weighted.units().get(1).subtotal().score());
  }

  @Test
  void theRateOfTheSumsIsNoMeanOfRates() {
    Summary summary =
        Summaries.of(Sample.of("甲", "900", "900", "80"), Sample.of("甲", "100", "0", "80"));
    assertEquals(number("90.00"), summary.total().rate());
    assertEquals(number("1000"), summary.total().adjusted());
  }

  @Test
  void whatIsNotEvaluatedCountsInTheFundsAlone() {
    Summary summary =
        Summaries.of(
            Sample.of("甲", "100", "50", "80"), Sample.of("甲", "900", "0.5", "0").pending());
    SummaryRow pending = summary.rows().get(1);
    assertEquals(Optional.empty(), pending.rate());
    assertEquals(Optional.empty(), pending.score());
    assertEquals(Optional.empty(), pending.grade());
    assertEquals(1, summary.total().pending());
    assertEquals(number("1000"), summary.total().adjusted());
    assertEquals(number("50.5"), summary.total().executed());
    assertEquals(number("50.00"), summary.total().rate());
    assertEquals(number("85.00"), summary.total().score());
    String notes = String.join("\n", SummaryNotes.of(summary, new Messages(Locale.CHINA)));
    assertTrue(notes.contains("1个项目尚未完成自评"), notes);
  }

  @Test
  void aFormWithoutAdjustedBudgetTakesTheInitialOne() {
    Sample old = Sample.of("甲", "200", "100", "80").of2019();
    Summary alone = Summaries.of(old);
    assertFalse(alone.hasAdjusted());
    assertEquals(number("50.00"), alone.total().rate());
    Summary mixed = Summaries.of(old, Sample.of("甲", "200", "200", "80"));
    assertTrue(mixed.hasAdjusted());
    assertEquals(1, mixed.withoutAdjusted());
    assertEquals(number("400"), mixed.total().budget());
    assertEquals(number("200"), mixed.total().adjusted());
    assertEquals(number("75.00"), mixed.total().rate());
    assertEquals(number("87.50"), mixed.total().score());
    assertEquals(List.of(2019, 2024), mixed.years());
    assertEquals("2019—2024", mixed.yearText());
  }

  @Test
  void gradesAreCountedAlsoThoseThatNobodyHas() {
    Summary summary = Summaries.of(Sample.of("甲", "1", "1", "85"), Sample.of("甲", "1", "1", "40"));
    assertEquals(
        List.of(
            new GradeCount("优", 1),
            new GradeCount("良", 0),
            new GradeCount("中", 0),
            new GradeCount("差", 1)),
        summary.grades());
  }

  @Test
  void lostPointsAreThoseOfAllProjectsMostFirst() {
    Summary summary =
        Summaries.of(
            Sample.of("甲", "10", "5", "85.5"),
            Sample.of("甲", "10", "10", "80"),
            Sample.of("甲", "10", "1", "0").pending());
    assertEquals(
        List.of(
            new LostPoints(Optional.of("数量指标"), new BigDecimal("180"), new BigDecimal("14.5")),
            new LostPoints(Optional.empty(), new BigDecimal("20"), new BigDecimal("5.00"))),
        summary.lost());
  }

  @Test
  void allFiguresOfAColumnHaveTheSameDecimals() {
    Summary summary =
        Summaries.of(Sample.of("甲", "10.12345", "5", "85.505"), Sample.of("甲", "7", "7", "80"));
    assertEquals("7.00000", summary.amounts().computed(new BigDecimal("7")));
    assertEquals("1,234.50000", summary.amounts().computed(new BigDecimal("1234.5")));
    assertEquals(Optional.of(3), summary.scores().decimals());
    assertEquals(3, summary.total().score().orElseThrow().scale());
  }

  @Test
  void withoutProjectsThereIsNothing() {
    Summary summary = Summary.of(List.of(), 2);
    assertEquals(List.of(), summary.rows());
    assertEquals(Optional.empty(), summary.total().rate());
    assertEquals("", summary.yearText());
  }

  @Test
  void aPublishedYearAddsUp() {
    List<Path> files = ProjectFiles.in(List.of(Corpus.folder().resolve("beijing-2020"))).files();
    Summary summary = Summary.of(files.stream().map(Cards::of).toList(), 0);
    assertEquals(14, summary.total().projects());
    assertEquals(0, summary.total().pending());
    assertEquals(
        summary.total().executed().orElseThrow(),
        summary.rows().stream()
            .map(row -> row.executed().orElseThrow())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
    assertTrue(
        summary.lost().stream().anyMatch(group -> group.level2().equals(Optional.of("时效指标"))));
    assertTrue(
        summary.lost().stream().noneMatch(group -> group.level2().equals(Optional.of("进度指标"))));
  }
}
