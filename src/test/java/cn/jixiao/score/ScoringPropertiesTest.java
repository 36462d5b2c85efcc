package cn.jixiao.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.project.Indicator;
import cn.jixiao.project.ScoredAs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class ScoringPropertiesTest {
  private static final int YEAR = 2024;
  private final Judge judge = new Judge(Cards.form("beijing-2024"));

  private Optional<BigDecimal> score(String target, String actual, BigDecimal weight) {
    return score(target, actual, weight, false);
  }

  private Optional<BigDecimal> score(
      String target, String actual, BigDecimal weight, boolean cost) {
    Indicator indicator = Indicators.of(target, actual, weight.toPlainString());
    return judge
        .judge(indicator, new Setting(cost, false), YEAR)
        .share()
        .map(share -> share.of(weight));
  }

  @Provide
  Arbitrary<String> measures() {
    Arbitrary<String> signs = Arbitraries.of("", "≥", "≤", ">", "<", "＝", "不少于", "不超过", "约");
    Arbitrary<BigDecimal> numbers =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1e9")).ofScale(2);
    Arbitrary<String> units = Arbitraries.of("", "%", "万", "万元", "元", "人次", "个", "月", "天", "亿元");
    Arbitrary<String> ends = Arbitraries.of("", "以上", "以内", "完成", "左右");
    Arbitrary<String> amounts =
        Combinators.combine(signs, numbers, units, ends)
            .as((sign, number, unit, end) -> sign + number.toPlainString() + unit + end);
    Arbitrary<String> words = Arbitraries.of("优", "得到提升", "12月底前", "1-12月", "8月10日", "", "……");
    Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(12);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, amounts),
        net.jqwik.api.Tuple.of(2, words),
        net.jqwik.api.Tuple.of(1, anything));
  }

  @Property
  void aScoreIsNeverNegativeNorAboveTheWeight(
      @ForAll("measures") String target,
      @ForAll("measures") String actual,
      @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal weight,
      @ForAll boolean cost) {
    score(target, actual, weight, cost)
        .ifPresent(
            score -> {
              assertTrue(score.signum() >= 0 && score.compareTo(weight) <= 0, score::toString);
              assertEquals(2, score.scale());
            });
  }

  @Property
  void theFormulaAndTheOutcomeNeverContradictEachOther(
      @ForAll("measures") String target, @ForAll("measures") String actual, @ForAll boolean cost) {
    Judgement judgement =
        judge.judge(Indicators.of(target, actual, "10"), new Setting(cost, false), YEAR);
    Optional<BigDecimal> points = judgement.share().map(share -> share.of(BigDecimal.TEN));
    if (judgement.outcome().isMissed()) {
      assertTrue(points.isEmpty() || points.get().compareTo(BigDecimal.TEN) <= 0, points::toString);
      assertFalse(judgement.share().equals(Optional.of(Share.FULL)));
    } else if (judgement.outcome().isMet()) {
      // A target set far too low costs three tenths at most.
      assertTrue(points.orElseThrow().compareTo(new BigDecimal("7")) >= 0, points::toString);
    }
  }

  @Property
  void moreIsNeverWorseBelowTheFirstBand(
      @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal target,
      @ForAll @BigRange(min = "0", max = "2.99") @Scale(4) BigDecimal less,
      @ForAll @BigRange(min = "0", max = "2.99") @Scale(4) BigDecimal more,
      @ForAll @IntRange(min = 1, max = 50) int weight) {
    BigDecimal low = target.multiply(less.min(more));
    BigDecimal high = target.multiply(less.max(more));
    BigDecimal points = BigDecimal.valueOf(weight);
    BigDecimal ofLow = score("≥" + target, low.toPlainString(), points).orElseThrow();
    BigDecimal ofHigh = score("≥" + target, high.toPlainString(), points).orElseThrow();
    assertTrue(ofLow.compareTo(ofHigh) <= 0, () -> ofLow + " " + ofHigh);
  }

  @Property
  void lessIsNeverWorseWhereLowerIsBetter(
      @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal target,
      @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal one,
      @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal other) {
    BigDecimal ofLow = score("≤" + target, one.min(other).toString(), BigDecimal.TEN).orElseThrow();
    BigDecimal ofHigh =
        score("≤" + target, one.max(other).toString(), BigDecimal.TEN).orElseThrow();
    assertTrue(ofHigh.compareTo(ofLow) <= 0, () -> ofLow + " " + ofHigh);
  }

  private Judgement judgement(String level2, String name, String target, String actual) {
    return new JudgedPair(level2, name, target, actual, "", "-", "").judgement();
  }

  private static BigDecimal points(Judgement judgement) {
    return judgement.share().map(share -> share.of(BigDecimal.TEN)).orElse(BigDecimal.ZERO);
  }

  @Property(tries = 200)
  void laterIsNeverBetter(
      @ForAll @IntRange(min = 1, max = 365) int target,
      @ForAll @IntRange(min = 1, max = 365) int one,
      @ForAll @IntRange(min = 1, max = 365) int other) {
    LocalDate year = LocalDate.of(YEAR, 1, 1);
    String asked = year.plusDays(target - 1L) + "前";
    Judgement early =
        judgement("时效指标", "完成时间", asked, "" + year.plusDays(Math.min(one, other) - 1L));
    Judgement late =
        judgement("时效指标", "完成时间", asked, "" + year.plusDays(Math.max(one, other) - 1L));
    assertTrue(points(late).compareTo(points(early)) <= 0);
    assertTrue(early.outcome().isMet() || !late.outcome().isMet());
  }

  @Property(tries = 200)
  void aLowerPlaceIsNeverBetter(
      @ForAll @IntRange(min = 1, max = 50) int target,
      @ForAll @IntRange(min = 1, max = 99) int one,
      @ForAll @IntRange(min = 1, max = 99) int other) {
    Judgement high =
        judgement("社会效益指标", "排名", "前" + target + "名", "第" + Math.min(one, other) + "名");
    Judgement low = judgement("社会效益指标", "排名", "前" + target + "名", "第" + Math.max(one, other) + "名");
    assertTrue(points(low).compareTo(points(high)) <= 0);
  }

  /** Up to the upper bound; what lies above is the evaluator's. */
  @Property(tries = 200)
  void belowAnIntervalMoreIsNeverWorse(
      @ForAll @IntRange(min = 20, max = 60) int low,
      @ForAll @IntRange(min = 0, max = 60) int one,
      @ForAll @IntRange(min = 0, max = 60) int other) {
    String target = low + "-60人";
    Judgement less = judgement("数量指标", "参训", target, Math.min(one, other) + "人");
    Judgement more = judgement("数量指标", "参训", target, Math.max(one, other) + "人");
    assertTrue(points(less).compareTo(points(more)) <= 0);
    assertEquals(ScoredAs.RANGE, more.kind());
  }

  @Property(tries = 200)
  void aGreaterChangeTheRightWayIsNeverWorse(
      @ForAll @IntRange(min = 1, max = 30) int target,
      @ForAll @IntRange(min = -30, max = 60) int one,
      @ForAll @IntRange(min = -30, max = 60) int other,
      @ForAll boolean fall) {
    String asked = "较上年" + (fall ? "下降" : "增长") + target + "%";
    int least = Math.min(one, other);
    int most = Math.max(one, other);
    // Beyond twice the target the bands for targets set too low begin.
    if (most < target * 3) {
      Judgement less = judgement("社会效益指标", "发案数", asked, change(least, fall));
      Judgement more = judgement("社会效益指标", "发案数", asked, change(most, fall));
      assertTrue(points(less).compareTo(points(more)) <= 0, () -> less + " " + more);
    }
  }

  private static String change(int percent, boolean fall) {
    boolean down = (percent < 0) != fall;
    return "较上年" + (down ? "下降" : "增长") + Math.abs(percent) + "%";
  }

  @Property(tries = 200)
  void longerIsNeverBetterOfWhatTakesTimeNorWorseOfWhatIsKeptUp(
      @ForAll @IntRange(min = 5, max = 60) int target,
      @ForAll @IntRange(min = 1, max = 120) int one,
      @ForAll @IntRange(min = 1, max = 120) int other) {
    String shorter = Math.min(one, other) + "天";
    String longer = Math.max(one, other) + "天";
    assertTrue(
        points(judgement("时效指标", "办结时限", target + "天", longer))
                .compareTo(points(judgement("时效指标", "办结时限", target + "天", shorter)))
            <= 0);
    if (Math.max(one, other) < target * 3) {
      assertTrue(
          points(judgement("时效指标", "维保期", target + "天", shorter))
                  .compareTo(points(judgement("时效指标", "维保期", target + "天", longer)))
              <= 0);
    }
  }

  @Property
  void scaleWordsChangeNothing(
      @ForAll @BigRange(min = "0.0001", max = "1000") @Scale(4) BigDecimal target,
      @ForAll @BigRange(min = "0", max = "10000") @Scale(4) BigDecimal actual,
      @ForAll @BigRange(min = "0.5", max = "30") @Scale(1) BigDecimal weight) {
    Optional<BigDecimal> scaled = score("≥" + target + "万人次", actual + "万人次", weight);
    assertTrue(scaled.isPresent());
    String plainTarget = target.movePointRight(4).toPlainString();
    String plainActual = actual.movePointRight(4).toPlainString();
    assertEquals(scaled, score("≥" + plainTarget + "人次", plainActual + "人次", weight));
    assertEquals(scaled, score("≥" + target + "万人次", plainActual + "人次", weight));
    assertEquals(scaled, score("≥" + plainTarget + "人次", actual + "万人次", weight));
  }

  /** An indicator of a table: its target, its actual value, its weight, perhaps a score. */
  private record Row(int target, int actual, BigDecimal weight, Optional<BigDecimal> score) {
    String yaml() {
      return "{name: 指标, target: ≥%d, actual: %d, weight: %s%s}"
          .formatted(target, actual, weight, score.map(s -> ", score: " + s).orElse(""));
    }
  }

  @Provide
  Arbitrary<Row> rows() {
    Arbitrary<BigDecimal> points =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN).ofScale(2);
    return Combinators.combine(
            Arbitraries.integers().between(1, 1000),
            Arbitraries.integers().between(0, 5000),
            points,
            points.optional(0.3))
        .as(Row::new);
  }

  @Property(tries = 200)
  void theTotalIsTheSumOfThePrintedScores(
      @ForAll @Size(max = 12) List<@net.jqwik.api.From("rows") Row> rows) {
    ScoreCard card =
        Cards.of(
            """
            id: test
            year: 2024
            form: beijing-2024
            name: 项目
            funds: {fiscal: {budget: 7, executed: 3}}
            indicators: {产出指标: {数量指标: [%s]}}
            """
                .formatted(rows.stream().map(Row::yaml).collect(Collectors.joining(", "))));
    BigDecimal sum = new BigDecimal("4.29");
    for (ScoreCard.IndicatorScore score : card.indicators()) {
      BigDecimal printed =
          score.isByEvaluator() ? score.score().orElseThrow() : score.computed().orElseThrow();
      assertTrue(printed.scale() <= 2);
      sum = sum.add(printed);
    }
    assertEquals(sum, card.total().orElseThrow());
    assertEquals(card.form().grade(sum), card.grade());
  }
}
