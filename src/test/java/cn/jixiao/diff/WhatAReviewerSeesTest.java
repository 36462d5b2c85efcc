package cn.jixiao.diff;

import static cn.jixiao.diff.Table.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatAReviewerSeesTest {
  private static ProjectDiff compare(Table old, Table now) {
    return new YearComparer().compare(List.of(old.card()), List.of(now.card())).projects().get(0);
  }

  private static String warnings(ProjectDiff diff) {
    return diff.findings().stream()
        .filter(finding -> finding.severity() == Severity.WARNING)
        .map(finding -> finding.code().code())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** What stands a little below what was reached, untouched, is what most targets are. */
  @ParameterizedTest(name = "{0}: {1}, reached {2}, now {3}: {4}")
  @CsvSource({
    "满意度指标, ≥90%, 96.5%, ≥90%, ''",
    "满意度指标, ≥90%, 100%, ≥90%, ''",
    "满意度指标, ≥80%, 96.5%, ≥80%, below-last-actual",
    "满意度指标, ≥95%, 96.5%, ≥90%, below-last-actual target-loosened",
    "质量指标, ≥90%, 96.5%, ≥92%, ''",
    "质量指标, ≥70%, 96.5%, ≥75%, ''",
    "数量指标, ≥500人, 546人, ≥500人, ''",
    "数量指标, ≥500人, 600人, ≥500人, below-last-actual",
    "数量指标, ≥500人, 600人, ≥520人, ''",
    "数量指标, ≥500人, 546人, ≥450人, below-last-actual target-loosened",
    "数量指标, ≥100人, 1000人, ≥150人, far-below-last-actual",
    "成本指标, ≤500元, 440元, ≤500元, ''",
    "成本指标, ≤500元, 400元, ≤500元, below-last-actual",
  })
  void theGapTheKindAndTheTargetItselfDecide(
      String level2, String old, String actual, String now, String expected) {
    ProjectDiff diff =
        compare(
            Table.of(2023, line(level2, "指标", old).with("actual", actual)),
            Table.of(2024, line(level2, "指标", now)));
    assertEquals(expected, warnings(diff));
  }

  @ParameterizedTest(name = "{0}, reached {1}: {2}")
  @CsvSource({
    "≥100人, 60人, missed, 10, indicator-removed",
    "≥100人, 900人, overshot, 10, indicator-removed",
    "≥100人, 110人, measured, 10, indicator-removed",
    "有所提升, 有所提升, words, 0, ''",
  })
  void whatWasDroppedIsRanked(
      String target, String actual, String kind, BigDecimal stake, String expected) {
    Table.Line dropped = line("数量指标", "走访", target).with("actual", actual).with("weight", "8");
    Table.Line kept = line("数量指标", "培训人数", "≥5人").with("weight", "72");
    ProjectDiff diff = compare(Table.of(2023, dropped, kept), Table.of(2024, kept));
    DiffLine line =
        diff.lines().stream().filter(one -> one.fate() == DiffLine.Fate.DROPPED).findFirst().get();
    assertEquals(kind, line.pair().dropped().get().key());
    assertEquals(expected, warnings(diff));
    // 8 of 90 points, since the form's budget execution weighs 10.
    BigDecimal share = stake.signum() == 0 ? BigDecimal.ZERO : new BigDecimal("8.89");
    assertEquals(0, share.compareTo(line.pair().stake().points()), line.pair().stake().toString());
  }

  private static Table rewritten(int year, String... names) {
    List<Table.Line> lines = new ArrayList<>();
    for (String name : names) {
      lines.add(line("数量指标", name, "≥" + (name.length() * 7 + year % 10) + "人"));
    }
    return Table.of(year, lines.toArray(Table.Line[]::new));
  }

  @Test
  void aTableThatWasRewrittenIsSaidOnce() {
    Table old = rewritten(2023, "图书采购", "乡村医生培训", "河道清淤", "路灯更换", "年检车辆");
    Table.Line missed = old.lines().get(0).with("actual", "1人");
    Table now = rewritten(2024, "演出场次", "垃圾分类宣传", "就业帮扶", "校园安全检查", "老旧电梯改造");
    ProjectDiff diff = compare(old.withLines(with(missed, old)), now);
    assertTrue(diff.isRewritten());
    List<DiffFinding> warnings =
        diff.findings().stream().filter(one -> one.severity() == Severity.WARNING).toList();
    assertEquals(
        List.of(DiffCode.TABLE_REWRITTEN, DiffCode.INDICATOR_REMOVED),
        warnings.stream().map(DiffFinding::code).toList());
    assertEquals(List.of("5", "5", "0"), warnings.get(0).arguments());
    assertEquals("图书采购", warnings.get(1).indicator().get());
  }

  private static List<Table.Line> with(Table.Line first, Table table) {
    List<Table.Line> lines = new ArrayList<>(table.lines());
    lines.set(0, first);
    return lines;
  }

  @Test
  void aTableOfWhichHalfStayedIsNotRewritten() {
    Table old = rewritten(2023, "图书采购", "乡村医生培训", "河道清淤", "路灯更换", "年检车辆", "演出场次", "就业帮扶", "校园安全检查");
    Table now = rewritten(2024, "图书采购", "乡村医生培训", "河道清淤", "路灯更换", "防汛物资", "植树", "义诊", "电梯改造");
    assertFalse(compare(old, now).isRewritten());
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    "≥500人, ≥9500人, true",
    "≥500人, ≥5000人, true",
    "≥5000人, ≥500人, true",
    "≥500人, ≥2500人, true",
    "≥500人, ≥1500人, false",
    "≥500人, ≥2600人, false",
    "≥5人, ≥25人, false",
    "≥5人, ≥50人, true",
    "≥9%, ≥95%, true",
    "≤2月, ≤12月, false",
  })
  void aDigitThatMayHaveSlipped(String old, String now, boolean jumped) {
    ProjectDiff diff =
        compare(
            Table.of(2023, line("数量指标", "培训人数", old)), Table.of(2024, line("数量指标", "培训人数", now)));
    assertEquals(
        jumped,
        diff.findings().stream().anyMatch(finding -> finding.code() == DiffCode.TARGET_JUMPED));
  }

  @Test
  void anAverageThatBecameATotalIsOneChange() {
    ProjectDiff diff =
        compare(
            Table.of(2023, line("数量指标", "线下活动平均参与人数", ">200人").with("actual", "120人")),
            Table.of(2024, line("数量指标", "线下活动总参与人数", "500人")));
    assertEquals(1, diff.lines().size());
    assertEquals("target-changed", warnings(diff));
    assertTrue(
        diff.findings().stream()
            .anyMatch(finding -> finding.message() == DiffMessage.TARGET_CHANGED_BASIS));
  }

  @Test
  void aBudgetThatFellMayStillBeMoreThanWasSpent() {
    Table old = Table.of(2023, line("数量指标", "培训人数", "≥100人")).withBudget("100");
    String spent = "funds: {fiscal: {budget: 100, adjusted: 100, executed: 48}}";
    ProjectDiff diff =
        new YearComparer()
            .compare(
                List.of(Cards.of("2023/a.yaml", old.text().replaceAll("funds: .*", spent))),
                List.of(old.inYear(2024).withBudget("85").card()))
            .projects()
            .get(0);
    DiffFinding finding =
        diff.findings().stream()
            .filter(one -> one.code() == DiffCode.BUDGET_ABOVE_EXECUTED)
            .findFirst()
            .get();
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals(List.of("85", "48", "2023", "+77.08%"), finding.arguments());
  }

  @ParameterizedTest(name = "{0} → {1}, {2}: {3}")
  @CsvSource({
    "≥500人, ≥450人, 120, true",
    "≥500人, ≥600人, 120, false",
    "≥500人, ≥500人, 122, false",
    "≥500人, ≥500人, 125, true",
  })
  void whatOneUnitCosts(String old, String now, String budget, boolean rose) {
    ProjectDiff diff =
        compare(
            Table.of(2023, line("数量指标", "培训人数", old)),
            Table.of(2024, line("数量指标", "培训人数", now)).withBudget(budget));
    assertEquals(
        rose,
        diff.findings().stream().anyMatch(finding -> finding.code() == DiffCode.UNIT_COST_ROSE));
  }

  @ParameterizedTest(name = "budget {0}, weight {1}: {2}")
  @CsvSource({"102, 10, false", "104, 10, true", "104, 2, false"})
  void moreMoneyIsMoreThanPricesAndLessIsWhatWeighs(
      String budget, String weight, boolean expected) {
    Table.Line rest = line("数量指标", "走访户数", "≥20户").with("weight", "80");
    ProjectDiff diff =
        compare(
            Table.of(2023, line("数量指标", "培训人数", "≥100人").with("weight", weight), rest),
            Table.of(2024, line("数量指标", "培训人数", "≥90人").with("weight", weight), rest)
                .withBudget(budget));
    assertEquals(
        expected,
        diff.findings().stream()
            .anyMatch(finding -> finding.code() == DiffCode.MORE_MONEY_FOR_LESS));
  }

  /** A branch changes this year's file alone; last year's says what was reached. */
  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    "≥550人, ≥480人, 'below-last-actual target-loosened'",
    "≥450人, ≥400人, 'below-last-actual target-loosened'",
    "≥400人, ≥450人, ''",
    "≥450人, ≥450人, ''",
    "≥600人, ≥560人, target-loosened",
  })
  void aBranchIsHeldAgainstTheYearBefore(String before, String after, String expected) {
    Table last = Table.of(2024, line("数量指标", "培训人数", "≥500人").with("actual", "546人"));
    Table old = Table.of(2025, line("数量指标", "培训人数", before));
    Table now = Table.of(2025, line("数量指标", "培训人数", after));
    List<ProjectDiff> projects =
        new YearComparer()
            .compare(List.of(last.card(), old.card()), List.of(last.card(), now.card()))
            .projects();
    assertEquals("", warnings(projects.get(0)));
    assertEquals(expected, warnings(projects.get(1)));
    projects.get(1).findings().stream()
        .filter(finding -> finding.code() == DiffCode.BELOW_LAST_ACTUAL)
        .forEach(finding -> assertEquals("2024", finding.arguments().get(2)));
    Optional<Reached> reached =
        before.equals(after) ? Optional.empty() : Optional.of(new Reached(2024, "546人"));
    assertEquals(reached, projects.get(1).lines().get(0).pair().reached());
  }

  @Test
  void warningsComeFirstByWhatTheyAreWorth() {
    Table old =
        Table.of(
            2023,
            line("数量指标", "甲", "≥100人").with("weight", "20"),
            line("数量指标", "乙", "≥100人").with("weight", "30"),
            line("数量指标", "丙", "≥100人").with("weight", "10"),
            line("数量指标", "丁", "≥100人").with("weight", "30"));
    Table now =
        Table.of(
            2024,
            line("数量指标", "甲", "≥50人").with("weight", "20"),
            line("数量指标", "乙", "≥90人").with("weight", "30"),
            line("数量指标", "丁", "≥110人").with("weight", "30"));
    assertEquals(
        List.of("甲", "丙", "乙", "丁"),
        DiffLine.ranked(compare(old, now).lines()).stream()
            .map(line -> line.latest().indicator().name().value())
            .toList());
    ProjectHead.Counts counts = compare(old, now).head().counts();
    assertEquals(new ProjectHead.Counts(4, 3, 2, 1, 0, 1, 0, 0), counts);
    assertEquals("24.44", compare(old, now).stake().stripTrailingZeros().toPlainString());
  }
}
