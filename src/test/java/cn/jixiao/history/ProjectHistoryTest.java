package cn.jixiao.history;

import static cn.jixiao.diff.Table.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.diff.Cards;
import cn.jixiao.diff.Table;
import cn.jixiao.finding.Messages;
import cn.jixiao.measure.Unit;
import cn.jixiao.report.history.HistoryText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators over several years. */
class ProjectHistoryTest {
  private static ProjectHistory history(Table... years) {
    return ProjectHistory.of(Stream.of(years).map(Table::card).toList());
  }

  private static List<Optional<BigDecimal>> targets(IndicatorHistory history) {
    return history.years().stream().map(year -> year.flatMap(IndicatorYear::target)).toList();
  }

  private static List<Optional<BigDecimal>> actuals(IndicatorHistory history) {
    return history.years().stream().map(year -> year.flatMap(IndicatorYear::actual)).toList();
  }

  private static Optional<BigDecimal> number(String number) {
    return Optional.of(new BigDecimal(number));
  }

  @Test
  void yearsAreInTheirOrderHoweverTheyCome() {
    ProjectHistory history =
        history(
            Table.of(2024, line("数量指标", "培训场次", "≥12场")),
            Table.of(2022, line("数量指标", "培训场次", "≥10场")),
            Table.of(2023, line("数量指标", "培训场次", "≥11场")));
    assertEquals(
        List.of(2022, 2023, 2024),
        history.years().stream().map(card -> card.project().year().value()).toList());
    assertEquals(1, history.indicators().size());
    assertEquals(
        List.of(number("10"), number("11"), number("12")), targets(history.indicators().get(0)));
  }

  @Test
  void aRenamedIndicatorStaysOneLineUnderItsNewestName() {
    ProjectHistory history =
        history(
            Table.of(2022, line("数量指标", "青年志愿者培训场次", "≥10场")),
            Table.of(2023, line("数量指标", "青年志愿者培训的场次", "≥10场")),
            Table.of(2024, line("数量指标", "志愿者培训场次", "≥10场")));
    assertEquals(1, history.indicators().size());
    IndicatorHistory indicator = history.indicators().get(0);
    assertEquals("志愿者培训场次", indicator.name());
    assertEquals(List.of("青年志愿者培训的场次", "青年志愿者培训场次"), indicator.formerNames());
  }

  @Test
  void anIdHoldsTogetherWhatNoNameDoes() {
    ProjectHistory history =
        history(
            Table.of(2023, line("数量指标", "甲", "≥1次").with("id", "x")),
            Table.of(2024, line("质量指标", "乙完全不同", "≥2次").with("id", "x")));
    assertEquals(1, history.indicators().size());
    assertEquals("质量指标", history.indicators().get(0).level2());
  }

  @Test
  void oneThatIsLeftOutForAYearGoesOnAfterTheGap() {
    ProjectHistory history =
        history(
            Table.of(2022, line("数量指标", "培训场次", "≥10场"), line("质量指标", "培训合格率", "≥90%")),
            Table.of(2023, line("数量指标", "培训场次", "≥10场")),
            Table.of(2024, line("数量指标", "培训场次", "≥10场"), line("质量指标", "培训合格率", "≥95%")));
    IndicatorHistory rate = history.indicators().get(1);
    assertEquals("培训合格率", rate.name());
    assertEquals(List.of(number("90"), Optional.empty(), number("95")), targets(rate));
    assertTrue(rate.years().get(1).isEmpty());
  }

  @Test
  void likenessAloneBridgesNoGap() {
    ProjectHistory history =
        history(
            Table.of(2022, line("数量指标", "青年志愿者培训场次", "≥10场")),
            Table.of(2023, line("质量指标", "设备完好率", "≥90%")),
            Table.of(2024, line("数量指标", "志愿者培训场次", "≥10场"), line("质量指标", "设备完好率", "≥90%")));
    assertEquals(
        List.of("志愿者培训场次", "设备完好率", "青年志愿者培训场次"),
        history.indicators().stream().map(IndicatorHistory::name).toList());
  }

  @Test
  void valuesAreInOneUnitWhateverTheYearsWrote() {
    ProjectHistory history =
        history(
            Table.of(2022, line("成本指标", "会场费用", "≤1.2万元").with("actual", "0.9万元")),
            Table.of(2023, line("成本指标", "会场费用", "≤11000元").with("actual", "12000元")),
            Table.of(2024, line("成本指标", "会场费用", "≤0.0001亿元")));
    IndicatorHistory cost = history.indicators().get(0);
    assertEquals(Unit.YUAN, cost.unit());
    assertEquals(List.of(number("12000"), number("11000"), number("10000")), targets(cost));
    assertEquals(List.of(number("9000"), number("12000"), Optional.empty()), actuals(cost));
    assertEquals(
        List.of(false, true, false),
        cost.years().stream().map(year -> year.get().missed()).toList());
    assertTrue(cost.isNumeric());
  }

  @ParameterizedTest(name = "{0} {1} reached {2}: missed is {3}")
  @CsvSource({
    "质量指标, ≥95%, 95%, false",
    "质量指标, ≥95%, 94.9%, true",
    // The very number of a strict bound is in doubt, and nobody calls it missed.
    "质量指标, >95%, 95%, false",
    "质量指标, >95%, 94.9%, true",
    "质量指标, <5%, 5%, false",
    "质量指标, <5%, 5.1%, true",
    "成本指标, ≤10元, 10.01元, true",
    // So is what cannot be told.
    "质量指标, >95%, 约95%, false",
    "质量指标, ≥95%, 大部分, false",
    "时效指标, 11月底前, 12月, true",
  })
  void onlyWhatIsCertainlyBelowItsTargetIsMissed(
      String level2, String target, String actual, boolean missed) {
    IndicatorYear year =
        history(Table.of(2024, line(level2, "指标", target).with("actual", actual)))
            .indicators()
            .get(0)
            .years()
            .get(0)
            .orElseThrow();
    assertEquals(missed, year.missed());
  }

  @Test
  void whatCannotBeComparedIsLeftOutOfTheNumbers() {
    ProjectHistory history =
        history(
            Table.of(2022, line("数量指标", "宣传视频", "≥3小时")),
            Table.of(2023, line("数量指标", "宣传视频", "进一步增加")),
            Table.of(2024, line("数量指标", "宣传视频", "≥20部")));
    IndicatorHistory videos = history.indicators().get(0);
    assertEquals(List.of(Optional.empty(), Optional.empty(), number("20")), targets(videos));
    assertFalse(videos.isNumeric());
  }

  @Test
  void datesAndWordsAreNoNumbers() {
    ProjectHistory history =
        history(
            Table.of(2023, line("时效指标", "完成时间", "≤11月"), line("社会效益指标", "影响力", "显著提高")),
            Table.of(2024, line("时效指标", "完成时间", "≤12月"), line("社会效益指标", "影响力", "显著提高")));
    assertTrue(history.indicators().stream().noneMatch(IndicatorHistory::isNumeric));
  }

  @Test
  void theTableShowsAGapARenameAndAMissedTarget() {
    ProjectHistory history =
        history(
            Table.of(
                2022,
                line("数量指标", "青年志愿者培训场次", "≥10场").with("actual", "5场"),
                line("质量指标", "影响力", "显著提高")),
            Table.of(2024, line("数量指标", "志愿者培训场次", "≥10场").with("actual", "10场")));
    String text = new HistoryText(new Messages(Locale.SIMPLIFIED_CHINESE)).of(List.of(history));
    assertTrue(text.contains("志愿者培训场次（原名：青年志愿者培训场次）  ≥10场 → 5场 ×"), text);
    assertTrue(text.contains("≥10场 → 10场  ▄▇"), text);
    assertTrue(text.contains("显著提高 → —   —\n"), text);
  }

  @Test
  void samplesOfThreeYearsAreFollowed() {
    Path samples = Path.of("projects/beijing-tuanshiwei");
    ProjectHistory history =
        ProjectHistory.of(
            Stream.of("2019", "2020", "2024")
                .map(
                    year ->
                        Cards.of(samples.resolve(year).resolve("xinmeiti-zhongyang-chufang.yaml")))
                .toList());
    IndicatorHistory articles =
        history.indicators().stream()
            .filter(indicator -> indicator.name().equals("微信图文推送总篇数"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("公众号图文信息推送篇数"), articles.formerNames());
    assertEquals(List.of(number("2163"), number("2508"), number("1700")), actuals(articles));
  }
}
