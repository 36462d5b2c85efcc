package cn.jixiao.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.project.Achievement;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.ScoredAs;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {
  private static final int YEAR = 2020;
  private final Judge judge = new Judge(Cards.form("beijing-2020"));

  private Judgement judge(Indicator indicator, boolean cost) {
    return judge.judge(indicator, new Setting(cost, false), YEAR);
  }

  private Optional<BigDecimal> score(Indicator indicator, boolean cost, int year) {
    return judge
        .judge(indicator, new Setting(cost, false), year)
        .share()
        .flatMap(share -> indicator.weight().map(weight -> share.of(weight.value())));
  }

  private void assertScore(String expected, ScoredAs kind, Indicator indicator, boolean cost) {
    assertEquals(kind, judge(indicator, cost).kind());
    assertEquals(Optional.ofNullable(expected), score(indicator, cost, YEAR).map(Object::toString));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥85%          | 80%           | 10 | 9.41
          >90%          | 95%           | 10 | 10.00
          >90%          | 90%           | 10 | 10.00
          不少于10万人次 | 8万人次        | 5  | 4.00
          900场次以上    | 850场次       | 9  | 8.50
          100%          | 98%           | 5  | 4.90
          260           | 222           | 9  | 7.68
          40            | 39            | 5  | 4.88
          300           | 2000          | 10 | 7.00
          10000         | 48700         | 9  | 7.20
          1000000       | 7927000       | 5  | 3.50
          45万条         | 48.322万条     | 4  | 4.00
          ≥10万人次      | 121189人次     | 6  | 6.00
          ≥90%          | ≥90%          | 10 | 10.00
          ≥98%          | ≥90%          | 4  | 3.67
          ≥90%          | 约90%         | 5  | 5.00
          1,000         | 893           | 3  | 2.68
          超过5万小时     | 4万小时        | 5  | 4.00
          120000000次    | 0.6亿次        | 4  | 2.00
          ≥19分钟        | 19分钟18秒     | 8  | 8.00
          ≥20分钟        | 19分钟18秒     | 8  | 7.72
          400           | 397           | 5  | 4.96
          """)
  void higherIsBetter(String target, String actual, String weight, String score) {
    assertScore(score, ScoredAs.AT_LEAST, Indicators.of(target, actual, weight), false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≤71.37万元         | 71.1872万元   | 4  | 4.00  | false
          ≤71.37万元         | 71.37万元     | 4  | 4.00  | false
          ≤71.37万元         | 713701元      | 4  | 4.00  | false
          ≤71.37万元         | 713800元      | 4  | 4.00  | false
          ≤71.37万元         | 72万元        | 4  | 3.97  | false
          不超过550元每人每天 | 600元每人每天  | 6  | 5.50  | false
          30万元以内          | 40万元        | 10 | 7.50  | false
          <5%               | 5%            | 5  | 5.00  | false
          550               | 464.39        | 4  | 4.00  | true
          550               | 1100          | 4  | 2.00  | true
          0.1万元/小时       | 1250元/小时    | 5  | 4.00  | true
          ≤11月             | 12月          | 10 | 9.17  | false
          ≤11月             | 11月          | 10 | 10.00 | false
          ≤0               | 3             | 10 | 0.00  | false
          ≤0               | 0             | 10 | 10.00 | false
          """)
  void lowerIsBetter(String target, String actual, String weight, String score, boolean cost) {
    assertScore(score, ScoredAs.AT_MOST, Indicators.of(target, actual, weight), cost);
  }

  /** The same bare figures mean the opposite among costs and elsewhere. */
  @Test
  void aBareNumberIsACeilingAmongCostsOnly() {
    assertScore("4.00", ScoredAs.AT_MOST, Indicators.of("170", "160", "4"), true);
    assertScore("3.76", ScoredAs.AT_LEAST, Indicators.of("170", "160", "4"), false);
    assertScore("3.76", ScoredAs.AT_LEAST, Indicators.of("≥170", "160", "4"), true);
  }

  /** (actual − target) ÷ target at the bands' very edges, with a weight of 10. */
  @ParameterizedTest
  @CsvSource({
    "1, 2.999999, 10.00", // below 200%
    "1, 3, 9.00", // 200%, included
    "1, 3.000001, 9.00",
    "1, 3.999999, 9.00",
    "1, 4, 8.00", // 300%, included
    "1, 4.000001, 8.00",
    "1, 5.999999, 8.00",
    "1, 6, 7.00", // 500%, included
    "1, 6.000001, 7.00",
    "1, 100000000, 7.00",
    "700, 2099, 10.00",
    "700, 2100, 9.00",
    "700, 2799, 9.00",
    "700, 2800, 8.00",
    "700, 2801, 8.00",
    "700, 4199, 8.00",
    "700, 4200, 7.00",
    "700, 4201, 7.00",
    "0.3, 0.9, 9.00", // no binary fraction hits this edge
    "0.7, 2.8, 8.00",
    "0.7, 4.2, 7.00"
  })
  void aTargetSetTooLowCostsPoints(String target, String actual, String score) {
    assertScore(score, ScoredAs.AT_LEAST, Indicators.of(target, actual, "10"), false);
  }

  @Test
  void costsFarBelowTheirCeilingCostNoPoints() {
    assertScore("10.00", ScoredAs.AT_MOST, Indicators.of("≤1000元", "1元", "10"), false);
  }

  /** Rounded once, half up, from the exact fraction. */
  @ParameterizedTest
  @CsvSource({
    "120, 107, 3, 2.68", // 3 × 0.891666… = 2.675 exactly
    "3, 1, 10, 3.33",
    "3, 0, 10, 0.00",
    "3, 2, 10, 6.67",
    "3, 2, 0.01, 0.01",
    "200, 1, 1, 0.01", // 0.005 exactly
    "2000, 9, 1, 0.00", // 0.0045
    "7, 1, 7, 1.00",
    "400, 397, 5, 4.96", // 4.9625
    "8, 1, 1, 0.13", // 0.125 exactly
    "1000, 445, 1, 0.45", // 0.445 exactly: rounded to even it were 0.44
    "600, 535, 3, 2.68"
  })
  void scoresAreRoundedHalfUpFromTheExactQuotient(
      String target, String actual, String weight, String score) {
    assertScore(score, ScoredAs.AT_LEAST, Indicators.of(target, actual, weight), false);
  }

  @Test
  void nothingAskedForIsAlwaysReached() {
    assertScore("5.00", ScoredAs.AT_LEAST, Indicators.of("≥0", "0", "5"), false);
    assertScore("5.00", ScoredAs.AT_LEAST, Indicators.of("≥0", "12", "5"), false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020年12月31日前 | 2020年11月30日完成       | 4.00
          2020年12月31日前 | 项目整体于2020年11月30日完成 | 4.00
          2020年12月31日前 | 2020年12月31日           | 4.00
          12月底前         | 12月25日                | 4.00
          1-12月          | 1-12月                  | 4.00
          8月10日前        | 7月31日完成              | 4.00
          8月10日前        | 8月11日完成              |
          10月底前         | 12月20日                |
          2020年12月31日前 | 2021年1月1日             |
          2020年12月31日前 | 未完成                   |
          """)
  void deadlinesAreKeptInFullOrLeftToTheEvaluator(String target, String actual, String score) {
    assertScore(score, ScoredAs.DEADLINE, Indicators.of(target, actual, "4"), false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          优       | 优                    | 10.00
          得到提升  | 得到提升               | 10.00
          达到目标  | ' 达到目标 '            | 10.00
          得到提升  | 志愿服务水平有一定提升    |
          优       | 良                    |
          ……      | ……                   |
          ''      | ''                   |
          """)
  void wordsScoreInFullWhenTheyAreTheSame(String target, String actual, String score) {
    assertScore(score, ScoredAs.QUALITATIVE, Indicators.of(target, actual, "10"), false);
  }

  @ParameterizedTest
  @EnumSource(Achievement.class)
  void theEvaluatorsLevelStandsBeforeTheWords(Achievement level) {
    String score = level == Achievement.ACHIEVED ? "10.00" : null;
    assertScore(score, ScoredAs.QUALITATIVE, Indicators.leveled("优", "优", "10", level), false);
    assertScore(score, ScoredAs.QUALITATIVE, Indicators.leveled("优", "有提升", "10", level), false);
    assertScore(score, ScoredAs.QUALITATIVE, Indicators.leveled("优", null, "10", level), false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AT_LEAST    | ≤100人 | 50人  | 5.00
          AT_MOST     | ≥100人 | 125人 | 8.00
          AT_MOST     | 100    | 50   | 10.00
          EXACTLY     | 100    | 100  | 10.00
          EXACTLY     | 100    | 101  | 10.00
          EXACTLY     | 100    | 99   | 9.90
          EXACTLY     | 1万    | 10000 | 10.00
          DEADLINE    | ≤11月  | 10月  | 10.00
          DEADLINE    | ≤11月  | 12月  |
          QUALITATIVE | 90%    | 90%  | 10.00
          QUALITATIVE | 90%    | 95%  |
          """)
  void theAuthorMayOverruleTheKind(ScoredAs scoredAs, String target, String actual, String score) {
    assertScore(score, scoredAs, Indicators.scoredAs(target, actual, "10", scoredAs), false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥90%    | 95人
          ≥10万元  | 20万人
          ≥3场     | 5小时
          ≤12月    | 30天
          ≥5000万元 | 大于目标
          """)
  void unitsThatDoNotAgreeAreNotGuessed(String target, String actual) {
    Indicator indicator = Indicators.of(target, actual, "10");
    assertEquals(Optional.empty(), score(indicator, false, YEAR));
  }

  @Test
  void whatIsMissingIsNotScored() {
    for (Indicator indicator :
        new Indicator[] {
          Indicators.of("≥90%", "95%", null),
          Indicators.of("≥90%", null, "10"),
          Indicators.of(null, "95%", "10"),
          Indicators.of(null, null, "10"),
          Indicators.of("12月底前", null, "10"),
          Indicators.of("优", null, "10"),
          Indicators.of("≤5", null, "10")
        }) {
      assertEquals(Optional.empty(), score(indicator, false, YEAR));
    }
  }

  @Test
  void aYearIsTakenFromTheProjectWhereADateNamesNone() {
    Indicator indicator = Indicators.of("2020年12月31日前", "12月20日", "4");
    assertEquals(Optional.of(new BigDecimal("4.00")), score(indicator, false, 2020));
    assertEquals(Optional.empty(), score(indicator, false, 2021));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥85%           | 85%          | MET
          ≥85%           | 84.9%        | MISSED
          >95%           | 95.1%        | MET
          >95%           | 95%          | AT_EDGE
          >95%           | 94.9%        | MISSED
          >95%           | >95%         | MET
          超过5万小时     | 50000小时     | AT_EDGE
          <5%            | 5%           | AT_EDGE
          <5%            | 5.01%        | MISSED
          ≤30万元         | 300000元     | MET
          ≤30万元         | 30.01万元    | MISSED
          =100%          | 100%         | MET
          =100%          | 99%          | MISSED
          =100%          | 101%         | MET
          =45.2%         | 45.17%       | MET
          260            | 222          | MISSED
          ≥90%           | 约95%        | ACTUAL IMPRECISE
          ≥90%           | ≥95%         | MET
          ≥90%           | ≥85%         | ACTUAL IMPRECISE
          ≥90%           | 不足85%       | MISSED
          ≤90            | 不足85        | MET
          >90%           | ≥90%         | ACTUAL IMPRECISE
          =3            | 约3           | ACTUAL IMPRECISE
          ≥90%           | 95人         | BOTH UNITS
          ≥5000万元       | 大于目标      | ACTUAL WORDS
          ''             | 5            | TARGET BLANK
          —              | 5            | TARGET BLANK
          ≥5             | ''           | ACTUAL BLANK
          12月底前        | 12月25日     | MET
          8月10日前       | 8月11日      | MISSED
          12月前          | 12月5日      | BOTH DATES
          12月底前        | 已完成        | ACTUAL NO_DATE
          优             | 优            | MET
          优             | 良            | BOTH JUDGEMENT
          """)
  void whetherTheTargetWasMetIsDecidedOnce(String target, String actual, String expected) {
    assertOutcome(expected, judge(Indicators.of(target, actual, "10"), false));
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 大量, 5次, TARGET WORDS",
    "AT_MOST, 尽量少, 5次, TARGET WORDS",
    "AT_MOST, ≥5次, 4次, MET",
    "AT_MOST, ≥5次, 5次, MET",
    "EXACTLY, >5次, 5次, MET",
    "DEADLINE, 及时, 12月25日, TARGET NO_DATE",
    "DEADLINE, ≤11月, 11月, MET",
    "QUALITATIVE, ≥90%, 95%, BOTH JUDGEMENT",
  })
  void whetherItWasMetIsDecidedByTheKindThatTheAuthorNames(
      ScoredAs scoredAs, String target, String actual, String expected) {
    assertOutcome(expected, judge(Indicators.scoredAs(target, actual, "10", scoredAs), false));
  }

  private static void assertOutcome(String expected, Judgement judgement) {
    Outcome outcome = judgement.outcome();
    String shown =
        outcome instanceof Outcome.Untold untold
            ? untold.cell() + " " + untold.why()
            : outcome.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    assertEquals(expected, shown.toUpperCase(Locale.ROOT));
  }

  @Test
  void aStrictSignReachedExactlyScoresInFullAndIsNoMiss() {
    Judgement judgement = judge(Indicators.of(">95%", "95%", "10"), false);
    assertEquals(new Outcome.AtEdge(), judgement.outcome());
    assertTrue(judgement.outcome().isMet());
    assertFalse(judgement.outcome().isMissed());
    assertEquals(Optional.of(Share.FULL), judgement.share());
  }

  @ParameterizedTest
  @CsvSource({"ACHIEVED, MET", "PARTIAL, MISSED", "MISSED, MISSED"})
  void theEvaluatorsLevelDecidesOfWords(Achievement level, String expected) {
    assertOutcome(expected, judge(Indicators.leveled("优", "优", "10", level), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          平均成本（万元/次）  | ≤3    | 28000元/次 | MET
          平均成本（万元/次）  | ≤3    | 3.1       | MISSED
          评审费用（单位：万元） | ≤30   | 28万元     | MET
          满意度（%）         | ≥90   | 95%        | MET
          满意度（%）         | 90以上 | 85%        | MISSED
          覆盖人数            | ≥100  | 90人       | MISSED
          """)
  void aNumberHasTheUnitThatStandsInTheName(
      String name, String target, String actual, String expected) {
    Judgement judgement = judge(Indicators.named(name, target, actual, "5"), false);
    assertOutcome(expected, judgement);
    assertEquals(target, judgement.target().text());
    assertTrue(judgement.share().isPresent());
  }

  @Test
  void whereLessIsBetterABareNumberIsACeiling() {
    Judgement judgement = judge(Indicators.named("投诉次数", "5次", "3次", "5"), false);
    assertOutcome("MET", judgement);
    assertEquals(ScoredAs.AT_MOST, judgement.kind());
    assertTrue(judgement.isDirectionUnsaid());
    assertFalse(judge(Indicators.named("投诉次数", "≤5次", "3次", "5"), false).isDirectionUnsaid());
    assertOutcome("MISSED", judge(Indicators.named("投诉次数", "5次", "8次", "5"), false));
    assertOutcome("MISSED", judge(Indicators.named("投诉处理件数", "5件", "3件", "5"), false));
  }
}
