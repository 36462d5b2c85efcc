package cn.jixiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.Explanation;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.score.ScoreCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IndicatorRulesTest {
  /** A row that only one rule objects to, and a row like it that none does. */
  record Pair(FindingCode code, String group, String bad, String good) {}

  /** A row without fault. */
  private static final String SOUND = "name: 会议场次, target: ≥4场, actual: 5场, weight: 4";

  private static final Place PLACE = Place.startOf(Path.of("x.yaml"));
  private static final String COUNTS = "产出指标/数量指标";
  private static final String QUALITY = "产出指标/质量指标";
  private static final String TIMES = "产出指标/时效指标";
  private static final String COSTS = "产出指标/成本指标";
  private static final String SOCIAL = "效益指标/社会效益指标";
  private static final String CONTENT = "满意度指标/服务对象满意度指标";

  static Stream<Pair> evaluated() {
    String met = "name: 培训场次, target: ≥5场, actual: 6场, weight: 5";
    String missed = "name: 培训场次, target: ≥5场, actual: 4场, weight: 5";
    String words = "name: 影响力, target: 得到提升, actual: 有所提升, weight: 10";
    return Stream.of(
        new Pair(CheckCode.SCORE_OVER_WEIGHT, COUNTS, met + ", score: 5.01", met + ", score: 5"),
        new Pair(
            CheckCode.SCORE_NEGATIVE,
            COUNTS,
            missed + ", score: -0.01, reason: 疫情",
            "name: 培训场次, target: ≥5场, actual: 0场, weight: 5, score: 0, reason: 疫情"),
        new Pair(
            ScoreCode.SCORE_MISSING,
            SOCIAL,
            words,
            words + ", level: partial, score: 7, reason: 疫情"),
        new Pair(ScoreCode.WEIGHT_MISSING, COUNTS, "name: 培训场次, target: ≥5场, actual: 6场", met),
        new Pair(
            CheckCode.WEIGHT_NOT_POSITIVE,
            COUNTS,
            "name: 培训场次, target: ≥5场, actual: 6场, weight: 0, score: 0",
            met),
        new Pair(
            CheckCode.WEIGHT_NOT_POSITIVE,
            COUNTS,
            "name: 培训场次, target: ≥5场, actual: 6场, weight: -1",
            met),
        new Pair(
            CheckCode.SCORE_OUTSIDE_BAND,
            SOCIAL,
            words + ", level: partial, score: 8, reason: 疫情",
            words + ", level: partial, score: 7.99, reason: 疫情"),
        new Pair(
            CheckCode.SCORE_OUTSIDE_BAND,
            SOCIAL,
            words + ", level: achieved, score: 7.99, reason: 疫情",
            words + ", level: achieved, score: 8, reason: 疫情"),
        new Pair(
            CheckCode.SCORE_OUTSIDE_BAND,
            SOCIAL,
            words + ", level: missed, score: 6, reason: 疫情",
            words + ", level: missed, score: 5.99, reason: 疫情"),
        new Pair(
            CheckCode.SCORE_OUTSIDE_BAND,
            SOCIAL,
            words + ", level: partial, score: 5.99, reason: 疫情",
            words + ", level: partial, score: 6, reason: 疫情"),
        new Pair(CheckCode.REASON_MISSING, COUNTS, missed, missed + ", reason: 疫情"),
        new Pair(
            CheckCode.REASON_MISSING, COUNTS, missed + ", reason: 无。", missed + ", reason: 疫情"),
        new Pair(
            CheckCode.FULL_SCORE_FOR_MISSED,
            COUNTS,
            missed + ", score: 5",
            missed + ", score: 4, reason: 疫情"),
        new Pair(
            CheckCode.MET_AT_EDGE,
            COUNTS,
            "name: 培训场次, target: \">5场\", actual: 5场, weight: 5, score: 5",
            "name: 培训场次, target: ≥5场, actual: 5场, weight: 5, score: 5"),
        new Pair(
            CheckCode.FULL_SCORE_FOR_MISSED,
            COSTS,
            "name: 总成本, target: ≤95万元, actual: 95.01万元, weight: 5, score: 5",
            "name: 总成本, target: ≤95万元, actual: 950000元, weight: 5, score: 5"),
        new Pair(
            CheckCode.FULL_SCORE_FOR_MISSED,
            TIMES,
            "name: 完成时间, target: 11月30日前, actual: 12月1日, weight: 5, score: 5",
            "name: 完成时间, target: 11月30日前, actual: 11月30日, weight: 5, score: 5"),
        new Pair(
            CheckCode.FULL_SCORE_FOR_PARTIAL,
            SOCIAL,
            "name: 影响力, target: 得到提升, actual: 部分活动延期, weight: 10, score: 10",
            "name: 影响力, target: 得到提升, actual: 无延期, weight: 10, score: 10"),
        new Pair(
            CheckCode.OVER_TARGET_NOT_DEDUCTED,
            COUNTS,
            "name: 培训场次, target: ≥5场, actual: 15场, weight: 5, score: 5",
            "name: 培训场次, target: ≥5场, actual: 15场, weight: 5, score: 4.5, reason: 目标偏低"),
        new Pair(
            CheckCode.OVER_TARGET_NOT_DEDUCTED,
            COUNTS,
            "name: 培训人数, target: ≥500人, actual: 1500人, weight: 5, score: 5",
            "name: 培训人数, target: ≥500人, actual: 1499人, weight: 5, score: 5, reason: 需求大"),
        new Pair(
            CheckCode.OVERSHOOT_UNEXPLAINED,
            COUNTS,
            "name: 培训场次, target: ≥5场, actual: 10场, weight: 5",
            "name: 培训场次, target: ≥5场, actual: 10场, weight: 5, reason: 增加专场"),
        new Pair(
            CheckCode.OVERSHOOT_UNEXPLAINED,
            COUNTS,
            "name: 培训人数, target: ≥500人, actual: 1499人, weight: 5, score: 5",
            "name: 培训人数, target: ≥500人, actual: 999人, weight: 5, score: 5"),
        new Pair(
            CheckCode.COST_SCORED_UPWARDS,
            COSTS,
            "name: 总成本, target: ≤100万元, actual: 90万元, weight: 5, score: 4.5, reason: 节约",
            "name: 总成本, target: ≤100万元, actual: 90万元, weight: 5, reason: 节约"),
        new Pair(
            CheckCode.ABOVE_EXACT,
            COUNTS,
            "name: 补助对象, target: =9个, actual: 10个, weight: 5",
            "name: 补助对象, target: =9个, actual: 9个, weight: 5"),
        new Pair(
            CheckCode.FULL_SCORE_FOR_PARTIAL,
            SOCIAL,
            "name: 道路, target: 建成通车, actual: 部分建成, weight: 10, score: 10",
            "name: 道路, target: 建成通车, actual: 全部建成, weight: 10, score: 10"),
        new Pair(
            CheckCode.SCORE_DEPARTS,
            COUNTS,
            missed + ", score: 3.99, reason: 疫情",
            missed + ", score: 4.00, reason: 疫情"),
        new Pair(
            CheckCode.DEDUCTION_THOUGH_MET,
            COUNTS,
            met + ", score: 4.9, reason: 资料不全",
            met + ", score: 5"),
        new Pair(
            CheckCode.REASON_WITHOUT_DEVIATION,
            COUNTS,
            "name: 培训场次, target: ≥5场, actual: 5场, weight: 5, reason: 疫情",
            met + ", reason: 需求旺盛"),
        new Pair(
            CheckCode.REASON_CONTRADICTS,
            COUNTS,
            met + ", reason: 受疫情影响，未完成目标",
            missed + ", reason: 受疫情影响，未完成目标"),
        new Pair(
            CheckCode.REASON_CONTRADICTS,
            COUNTS,
            missed + ", reason: 超额完成任务",
            met + ", reason: 超额完成任务"),
        new Pair(
            CheckCode.TARGET_MISSING, COUNTS, "name: 场次, actual: 5场, weight: 5, score: 5", met),
        new Pair(
            CheckCode.ACTUAL_MISSING,
            SOCIAL,
            "name: 影响力, target: 得到提升, actual: ……, weight: 10, score: 10",
            "name: 影响力, target: 得到提升, actual: 得到提升, weight: 10, score: 10"),
        new Pair(
            CheckCode.UNITS_DIFFER,
            COUNTS,
            "name: 培训, target: ≥5场, actual: 6个, weight: 5, score: 5",
            "name: 培训场次, target: ≥5场, actual: 6, weight: 5, score: 5"),
        new Pair(
            CheckCode.UNITS_DIFFER,
            CONTENT,
            "name: 学员满意度, target: ≥9, actual: 90%, weight: 5, score: 5",
            "name: 学员满意度, target: ≥90%, actual: 90%, weight: 5, score: 5"),
        new Pair(
            CheckCode.UNITS_DIFFER,
            TIMES,
            "name: 完成期, target: 12月31日前, actual: 100%, weight: 5, score: 5",
            "name: 开展期, target: ≤12个月, actual: 12月, weight: 5, score: 5"),
        new Pair(
            CheckCode.ACTUAL_NOT_A_NUMBER,
            CONTENT,
            "name: 学员满意度, target: ≥90%, actual: 达到预期, weight: 5, score: 5",
            "name: 学员满意度, target: ≥90%, actual: 91%, weight: 5, score: 5"),
        new Pair(
            CheckCode.ACTUAL_IN_SENTENCE,
            CONTENT,
            "name: 学员满意度, target: ≥90%, actual: 经过两轮问卷调查统计共91%满意, weight: 5, score: 5",
            "name: 学员满意度, target: ≥90%, actual: 91%, weight: 5, score: 5"),
        new Pair(
            CheckCode.ACTUAL_IMPRECISE,
            CONTENT,
            "name: 学员满意度, target: ≥90%, actual: 约95%, weight: 5, score: 5",
            "name: 学员满意度, target: ≥90%, actual: 95%, weight: 5, score: 5"),
        new Pair(
            CheckCode.PERCENT_ABOVE_100,
            CONTENT,
            "name: 学员满意度, target: ≥90%, actual: 102%, weight: 5, score: 5",
            "name: 任务完成率, target: ≥90%, actual: 120%, weight: 5, score: 5"),
        new Pair(
            CheckCode.ACTUAL_OTHER_YEAR,
            TIMES,
            "name: 完成时间, target: 2020年12月31日前, actual: 2019年12月1日, weight: 5, score: 5",
            "name: 完成时间, target: 2020年12月31日前, actual: 2020年12月1日, weight: 5, score: 5"));
  }

  static Stream<Pair> planned() {
    return Stream.of(
        new Pair(CheckCode.TARGET_MISSING, COUNTS, "name: 培训场次", "name: 培训场次, target: ≥5场"),
        new Pair(CheckCode.TARGET_MISSING, SOCIAL, "name: 影响力, target: ……", "name: 影响力, target: 优"),
        new Pair(
            CheckCode.QUANTITY_IN_WORDS,
            COUNTS,
            "name: 思想引领, target: 各高校参与",
            "name: 思想引领, target: 两场"),
        new Pair(
            CheckCode.QUANTITY_IN_WORDS,
            SOCIAL,
            "name: 活动观看人数（含网络）, target: 让青年受教育",
            "name: 活动影响力, target: 让青年受教育"),
        new Pair(
            CheckCode.UNIT_MISSING, COUNTS, "name: 作品数量, target: ≥300", "name: 作品件数, target: ≥300"),
        new Pair(
            CheckCode.UNIT_MISSING,
            COUNTS,
            "name: 视频时长, target: ≥300",
            "name: 视频时长（单位：分钟）, target: ≥300"),
        new Pair(
            CheckCode.COST_WITHOUT_UNIT,
            COSTS,
            "name: 总成本, target: ≤170.76",
            "name: 总成本（万元）, target: ≤170.76"),
        new Pair(
            CheckCode.COST_WITHOUT_UNIT,
            COSTS,
            "name: 总成本, target: 170.76",
            "name: 总成本, target: ≤170.76万元"),
        new Pair(
            CheckCode.COST_WITHOUT_YUAN,
            COSTS,
            "name: 人工, target: ≤620万/月",
            "name: 人工, target: ≤620万元/月"),
        new Pair(
            CheckCode.COST_WITHOUT_YUAN,
            COSTS,
            "name: 总成本, target: ≤170.76万",
            "name: 总成本（万元）, target: ≤170.76"),
        new Pair(
            CheckCode.ALL_AT_LEAST,
            QUALITY,
            "name: 培训合格率, target: ≥100%",
            "name: 培训合格率, target: 100%"),
        new Pair(
            CheckCode.ALL_AT_LEAST,
            QUALITY,
            "name: 验收通过率, target: ≥100%",
            "name: 任务完成率, target: ≥100%"),
        new Pair(
            CheckCode.RATE_IN_WORDS,
            QUALITY,
            "name: 群众知晓率, target: 较高",
            "name: 群众知晓率, target: ≥85%"),
        new Pair(
            CheckCode.DEADLINE_IN_WORDS,
            TIMES,
            "name: 完成时间, target: 及时",
            "name: 完成时间, target: 11月30日前"),
        new Pair(
            CheckCode.COST_NOT_MONEY,
            COSTS,
            "name: 人均培训费, target: ≤550人天",
            "name: 人均培训费, target: ≤550元/人天"),
        new Pair(
            CheckCode.PERCENT_ABOVE_100,
            QUALITY,
            "name: 培训合格率, target: ≥101%",
            "name: 培训合格率, target: 100%"),
        new Pair(
            CheckCode.PERCENT_ABOVE_100,
            QUALITY,
            "name: 培训合格率, target: \">100%\"",
            "name: 受众覆盖率增长, target: \">100%\""),
        new Pair(
            CheckCode.DIRECTION_CONTRADICTS,
            COUNTS,
            "name: 志愿服务活动, target: ≤2场",
            "name: 因公出国团组, target: ≤2个"),
        new Pair(
            CheckCode.DIRECTION_CONTRADICTS,
            SOCIAL,
            "name: 覆盖青联委员, target: ≤200人次",
            "name: 安全责任事故, target: ≤0起"),
        new Pair(
            CheckCode.DIRECTION_CONTRADICTS,
            COSTS,
            "name: 总成本, target: ≥95万元",
            "name: 节约成本, target: ≥5万元"),
        new Pair(
            CheckCode.DIRECTION_CONTRADICTS,
            TIMES,
            "name: 项目开展期, target: ≥10月",
            "name: 项目开展期, target: ≤10月"),
        new Pair(
            CheckCode.DIRECTION_CONTRADICTS,
            QUALITY,
            "name: 差错率, target: ≥1%",
            "name: 差错率, target: ≤1%"),
        new Pair(
            CheckCode.DIRECTION_CONTRADICTS,
            CONTENT,
            "name: 学员满意度, target: ≤90%",
            "name: 学员不满意率, target: ≤10%"),
        new Pair(
            CheckCode.DIRECTION_CONTRADICTS,
            QUALITY,
            "name: 任务完成率, target: ≤90%",
            "name: 人员流失率, target: ≤10%"),
        new Pair(
            CheckCode.DIRECTION_UNSAID,
            QUALITY,
            "name: 差错率, target: 3%",
            "name: 投诉处理率, target: 100%"),
        new Pair(
            CheckCode.DIRECTION_UNSAID,
            QUALITY,
            "name: 投诉次数, target: 3次",
            "name: 投诉次数, target: 3次, scored-as: at-most"),
        new Pair(
            CheckCode.DATE_IN_QUALITY,
            QUALITY,
            "name: 服务质量, target: 2020年内",
            "name: 服务质量, target: 优"),
        new Pair(
            CheckCode.TIME_IN_PERCENT,
            TIMES,
            "name: 培训开展时间, target: ≥90%",
            "name: 培训按时开展率, target: ≥90%"),
        new Pair(
            CheckCode.TARGET_REPEATS_DESCRIPTION,
            SOCIAL,
            "name: 对外形象, description: 提供高效服务。, target: 提供高效服务",
            "name: 对外形象, description: 提供高效服务, target: 优"),
        new Pair(
            CheckCode.DESCRIPTION_REPEATS_NAME,
            QUALITY,
            "name: 高校覆盖率, description: 高校覆盖率, target: ≥90%",
            "name: 高校覆盖率, description: 参与高校的比例, target: ≥90%"),
        new Pair(
            CheckCode.UNIT_AGAINST_NAME,
            COUNTS,
            "name: 受益人数, target: ≥500人次",
            "name: 受益青年数, target: ≥500人次"),
        new Pair(
            CheckCode.DATE_OUTSIDE_YEAR,
            TIMES,
            "name: 完成时间, target: 2019年12月底前",
            "name: 完成时间, target: 2019年6月至2020年6月"),
        new Pair(
            CheckCode.SEVERAL_MEASURES,
            COUNTS,
            "name: 培训, target: 培训3期，参加150人",
            "name: 培训, target: 培训3期"),
        new Pair(
            CheckCode.LEVEL2_DOUBTFUL,
            QUALITY,
            "name: 保险范围, target: ≥5项",
            "name: 重大事故, target: ≤1起"),
        new Pair(
            CheckCode.LEVEL2_DOUBTFUL,
            COUNTS,
            "name: 工单处置比例, target: 100%",
            "name: 工单, target: 100件"),
        new Pair(
            CheckCode.LEVEL2_DOUBTFUL,
            QUALITY,
            "name: 工单满意率, target: ≥95%",
            "name: 工单处置率, target: ≥95%"),
        new Pair(
            CheckCode.LEVEL2_DOUBTFUL,
            SOCIAL,
            "name: 举办活动, target: ≥5场",
            "name: 媒体报道, target: ≥5篇"));
  }

  @ParameterizedTest
  @MethodSource
  void evaluated(Pair pair) {
    assertEquals(
        List.of(pair.code().code()),
        ProjectText.evaluated().group(pair.group(), pair.bad()).codes());
    assertEquals(List.of(), ProjectText.evaluated().group(pair.group(), pair.good()).codes());
  }

  @ParameterizedTest
  @MethodSource
  void planned(Pair pair) {
    assertEquals(
        List.of(pair.code().code()), ProjectText.planned().group(pair.group(), pair.bad()).codes());
    assertEquals(List.of(), ProjectText.planned().group(pair.group(), pair.good()).codes());
  }

  @ParameterizedTest(name = "{0} with {1} of 10: {2}")
  @CsvSource({
    "achieved, 10, ''",
    "achieved, 8, ''",
    "achieved, 7.99, score-outside-band",
    "partial, 8, score-outside-band",
    "partial, 6, ''",
    "partial, 5.99, score-outside-band",
    "missed, 6, score-outside-band",
    "missed, 0, ''",
  })
  void aLevelHasItsBandOfScores(String level, String score, String expected) {
    List<String> codes =
        ProjectText.evaluated()
            .group(
                SOCIAL,
                "name: 影响力, target: 得到提升, actual: 有所提升, weight: 10, reason: 疫情, level: %s, score: %s"
                    .formatted(level, score))
            .codes();
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        codes.stream().filter(code -> code.startsWith("score-")).toList());
  }

  @Test
  void whatIsNotAboveItsTargetIsNotSaidToBe() {
    assertEquals(
        List.of("score-departs", "actual-imprecise"),
        codes("name: 培训, target: ≥100人, actual: 约80人, weight: 10, score: 10"));
  }

  @Test
  void aPlanHasNoFindingsAboutScoresOrResults() {
    assertEquals(List.of(), ProjectText.planned().group(COUNTS, "name: 培训场次, target: ≥5场").codes());
  }

  @Test
  void weightsOfAPlanAreMissedOnlyWhereOthersHaveOne() {
    String weighted = "name: 培训场次, target: ≥5场, weight: 5";
    String bare = "name: 会议场次, target: ≥5场";
    assertEquals(List.of(), ProjectText.plannedToBeScored().group(COUNTS, bare).codes());
    assertEquals(
        List.of("weight-missing"),
        ProjectText.plannedToBeScored().group(COUNTS, weighted, bare).codes());
  }

  @Test
  void aReasonServesTheDeductedRowsBelowIt() {
    String full = "name: 会议场次, target: ≥4场, actual: 5场, weight: 4";
    String missed = "name: 培训场次, target: ≥4场, actual: 2场, weight: 4";
    String explained = missed + ", reason: 疫情";
    assertEquals(List.of(), codes(explained, missed, missed));
    assertEquals(List.of(), codes(explained, full, missed));
    assertEquals(List.of(), codes(full + ", reason: 需求旺盛", missed));
    assertEquals(List.of("reason-missing"), codes(missed, explained));
    // One finding for rows that one reason would serve.
    assertEquals(List.of("reason-missing"), codes(missed, missed));
    assertEquals(List.of("reason-missing"), codes(missed, full, missed));
    assertEquals(
        List.of(),
        codes("name: 培训, target: ≥4场, actual: 因疫情只开展2场, weight: 4, score: 2").stream()
            .filter("reason-missing"::equals)
            .toList());
  }

  @Test
  void aReasonDoesNotServeAnotherGroup() {
    String missed = "name: 培训场次, target: ≥4场, actual: 2场, weight: 4";
    List<Finding> findings =
        ProjectText.evaluated()
            .group(COUNTS, missed + ", reason: 疫情")
            .group(SOCIAL, "name: 报道, target: ≥4篇, actual: 2篇, weight: 4")
            .findings();
    assertEquals(List.of("reason-missing"), findings.stream().map(Finding::code).toList());
    assertEquals(List.of("2", "报道"), findings.get(0).arguments());
  }

  /** A merged cell may go on over the end of a second-level group. */
  @Test
  void aReasonServesTheNextGroupOfItsLevelWithoutAGap() {
    String missed = "name: 培训场次, target: ≥4场, actual: 2场, weight: 4";
    String quality = "name: 合格率, target: ≥90%, actual: 80%, weight: 4";
    String met = "name: 会议场次, target: ≥4场, actual: 5场, weight: 4";
    assertEquals(
        List.of(),
        ProjectText.evaluated()
            .group(COUNTS, missed + ", reason: 疫情")
            .subgroup("质量指标", quality)
            .codes());
    assertEquals(
        List.of("reason-missing"),
        ProjectText.evaluated()
            .group(COUNTS, missed + ", reason: 疫情", met)
            .subgroup("质量指标", quality)
            .codes());
  }

  @Test
  void whatHoldsOfManyRowsIsToldOnce() {
    String met = "name: 培训场次, target: ≥5场, actual: 6场, weight: 5, score: 4, reason: 资料不全";
    List<Finding> findings =
        ProjectText.evaluated().group(COUNTS, met, met.replace("培训", "会议") + "甲").findings();
    assertEquals(List.of("deduction-though-met"), findings.stream().map(Finding::code).toList());
    assertEquals("several", findings.get(0).variant());
    assertEquals(List.of("2", "培训场次、会议场次"), findings.get(0).arguments());
    assertEquals(
        "2 个指标达到了指标值，却扣了分：培训场次、会议场次。", new Messages(Locale.CHINA).message(findings.get(0)));
  }

  @Test
  void aReasonOnAFullRowMaySpeakOfTheDeductedRowsBelow() {
    String full = "name: 会议场次, target: ≥4场, actual: 4场, weight: 4, reason: 受疫情影响，未完成计划";
    String missed = "name: 培训场次, target: ≥4场, actual: 2场, weight: 4";
    assertEquals(List.of(), codes(full, missed));
    assertEquals(List.of("reason-contradicts"), codes(full, missed + ", reason: 疫情"));
  }

  @Test
  void aRepeatedReasonNamesTheLineOfTheFirst() {
    String missed = "name: 培训场次, target: ≥4场, actual: 2场, weight: 4, reason: 有待完善";
    List<Finding> findings = ProjectText.evaluated().group(COUNTS, missed, missed + "。").findings();
    assertEquals(List.of("reason-repeated"), findings.stream().map(Finding::code).toList());
    assertEquals(List.of("9"), findings.get(0).arguments());
    assertEquals(10, findings.get(0).place().line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "≥85% | 80% | 10 | 6 | 80 ÷ 85 × 10 = 9.41",
        "≥85% | 97% | 10 | 8 | 97% ≥ 85%",
        "≥10万人次 | 95000人次 | 10 | 9 | 95000 ÷ 100000 × 10 = 9.5",
        "≤11月 | 12月 | 10 | 9 | 11 ÷ 12 × 10 = 9.17",
        // As written where both are written alike, else in the unit that both come to.
        "≥10万人次 | 5万人次 | 10 | 4 | 5 ÷ 10 × 10 = 5",
        "≥10场 | 5场次 | 10 | 4 | 5 ÷ 10 × 10 = 5",
        "≤1小时 | 90分钟 | 10 | 6 | 3600 ÷ 5400 × 10 = 6.67",
        "≤60分钟 | 90分钟 | 10 | 6 | 60 ÷ 90 × 10 = 6.67",
        "300件 | 2000件 | 10 | 6 | 10 × (1 − 30%) = 7",
        "12月底前 | 11月30日 | 5 | 4 | 2020-11-30 ≤ 2020-12-31",
        "优 | 优 | 5 | 4 | 优",
      })
  void theArithmeticIsSpeltOut(
      String target, String actual, String weight, String score, String arithmetic) {
    List<Finding> findings =
        ProjectText.evaluated()
            .group(
                TIMES,
                "name: 工作, target: %s, actual: %s, weight: %s, score: %s, reason: 疫情"
                    .formatted(target, actual, weight, score))
            .findings();
    List<Finding> scores =
        findings.stream().filter(finding -> !finding.code().endsWith("-in-words")).toList();
    assertEquals(1, scores.size(), findings.toString());
    assertEquals(arithmetic, scores.get(0).arguments().get(2));
  }

  @Test
  void theDeviationIsSpeltOut() {
    List<Finding> findings =
        ProjectText.evaluated()
            .group(COUNTS, "name: 视频个数, target: 100, actual: 1170, weight: 8, score: 8")
            .findings();
    assertEquals(List.of("100", "1170", "1070%", "5.6"), findings.get(0).arguments());
  }

  @Test
  void aRateIsOneThatItsCountCanGive() {
    String count = "name: 简报期数, target: ≥4期, actual: 4期, weight: 5";
    String rate = "name: 简报合格率, target: ≥90%, actual: {}, weight: 5";
    assertEquals(
        List.of("rate-impossible"),
        ProjectText.evaluated()
            .group(COUNTS, count)
            .group("质量/质量指标", rate.replace("{}", "95%"))
            .codes());
    assertEquals(
        List.of(),
        ProjectText.evaluated()
            .group(COUNTS, count)
            .group("质量/质量指标", rate.replace("{}", "100%"))
            .codes());
  }

  @Test
  void roundedRatesArePossible() {
    String count = "name: 简报期数, target: ≥3期, actual: 3期, weight: 5";
    for (String rate : List.of("66.67%", "66.66%", "67%", "66%")) {
      assertEquals(
          List.of(),
          ProjectText.evaluated()
              .group(COUNTS, count)
              .group("质量/质量指标", "name: 简报合格率, target: ≥60%%, actual: %s, weight: 5".formatted(rate))
              .codes(),
          rate);
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    // Less is better among the costs: money, money by something, a number without its unit.
    "成本指标, 总支出, ≥95万元, direction-contradicts",
    "成本指标, 人均支出, ≥550元/人, direction-contradicts",
    "成本指标, 总支出, ≥95, direction-contradicts",
    "成本指标, 服务人数, ≥95人, ''",
    "成本指标, 服务频率, ≥2次/年, ''",
    "成本指标, 节约支出, ≥5万元, ''",
    "数量指标, 总支出, ≥95万元, ''",
    // So it is where a month is asked for in time, and not elsewhere.
    "时效指标, 开展期, ≥10月, direction-contradicts",
    "进度指标, 开展期, ≥10月, direction-contradicts",
    "质量指标, 开展期, ≥10月, date-in-quality",
    "时效指标, 开展期, ≥10个月, ''",
    // More is better of what is done, and of rates that speak of success.
    "数量指标, 活动, ≤2场, direction-contradicts",
    "质量指标, 活动, ≤2场, ''",
    "数量指标, 活动支出, ≤2万元, ''",
    "质量指标, 任务完成率, ≤90%, direction-contradicts",
    "质量指标, 人员流失率, ≤90%, ''",
    // An exact number has no direction.
    "数量指标, 活动, =2场, ''",
    // A share is a part, whichever of the two cells names it.
    "质量指标, 培训合格率, ≥101%, percent-above-100",
    "质量指标, 培训, 合格率≥101%, percent-above-100",
    "质量指标, 培训合格率, >100%, percent-above-100",
    "质量指标, 培训合格率, >99%, ''",
    "质量指标, 培训合格率, ≥100%, ''",
    "质量指标, 培训合格率增长, ≥101%, ''",
    "质量指标, 增长, 合格率≥101%, ''",
    // Several numbers, each with its unit.
    "数量指标, 培训, '培训3期，参加150人', several-measures",
    "数量指标, 培训, '培训3期，参加150', ''",
    "数量指标, 培训, 第3期, ''",
  })
  void aTargetAgreesWithItsName(String level2, String name, String target, String expected) {
    Set<String> asked =
        Set.of("direction-contradicts", "percent-above-100", "several-measures", "date-in-quality");
    List<String> codes =
        ProjectText.planned()
            .group("产出指标/" + level2, "name: %s, target: '%s'".formatted(name, target))
            .codes();
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        codes.stream().filter(asked::contains).toList());
  }

  /** A count of things beside a rate of the same things. */
  @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
  @CsvSource({
    "简报期数, 4期, 简报合格率, 95%, rate-impossible",
    "简报期数, 4期, 简报合格率, 75%, ''",
    "简报期数, 4期, 简报合格率, 0%, ''",
    "简报期数, 4, 简报合格率, 95%, rate-impossible",
    // The greatest number for which it is told, and one more.
    "简报期数, 50期, 简报合格率, 91%, rate-impossible",
    "简报期数, 51期, 简报合格率, 91%, ''",
    // Nothing, a part of one, and about so many allow any rate.
    "简报期数, 0期, 简报合格率, 95%, ''",
    "简报期数, 4.5期, 简报合格率, 95%, ''",
    "简报期数, 约4期, 简报合格率, 95%, ''",
    "简报期数, 4期, 简报合格率, 约95%, ''",
    // Other things, a name of one character, people, money, a rate that is no rate of things.
    "通报期数, 4期, 简报合格率, 95%, ''",
    "书场次, 4场, 书合格率, 95%, ''",
    "简报期数, 4人, 简报合格率, 95%, ''",
    "简报期数, 4元, 简报合格率, 95%, ''",
    "简报期数, 4期, 简报阅读率, 95%, ''",
    "简报期数, 很多, 简报合格率, 95%, ''",
  })
  void aRateIsHeldAgainstTheCountOfItsThings(
      String countName, String count, String rateName, String rate, String expected) {
    String row = "name: %s, target: %s, actual: %s, weight: 5, score: 5";
    List<String> codes =
        ProjectText.evaluated()
            .group(COUNTS, row.formatted(countName, count, count))
            .group("质量/质量指标", row.formatted(rateName, rate, rate))
            .codes();
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        codes.stream().filter(code -> code.equals("rate-impossible")).toList());
  }

  /** In an evaluated project of 2020. */
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    // A period may reach over one end of the year, and not over both.
    "12月底前, 2019年6月至2020年6月, ''",
    "12月底前, 2020年6月至2021年6月, ''",
    "12月底前, 2019年6月至2021年6月, actual-other-year",
    "12月底前, 2019年6月至12月, actual-other-year",
    "12月底前, 2020年6月至12月, ''",
    "12月底前, 6月至12月, ''",
    "2021年12月底前, 12月, date-outside-year",
    // Units of a target and of an actual value.
    "≥5, 6, unit-missing",
    "≥5场, 6, unit-missing",
    "≥5场, 6个, units-differ",
    "≥5小时, 6, unit-missing",
    "≥5, 6小时, unit-missing",
    "≥5元, 6, unit-missing",
    "≥5场, 6场, ''",
    "≥5场, 12月, units-differ",
    "≥5场, 12月1日, units-differ",
    "≤12个月, 12月1日, ''",
    "12月底前, 6个月, ''",
    "12月底前, 100%, units-differ",
    "≥90%, 95, unit-missing",
    "≥90, 95%, units-differ",
    // A month may be said in words, a number may not.
    "≤11月, 已完成, ''",
    "≥5场, 已完成, actual-not-a-number",
    "≥5场, 已完成5个单元各1次, actual-in-sentence",
    "≥5场, 全年在各街道陆续开展宣传活动5场, actual-in-sentence",
  })
  void whatAnActualValueMustSay(String target, String actual, String expected) {
    Set<String> asked =
        Set.of(
            "actual-other-year",
            "date-outside-year",
            "unit-missing",
            "units-differ",
            "actual-not-a-number",
            "actual-in-sentence");
    List<String> codes =
        ProjectText.evaluated()
            .group(
                TIMES,
                "name: 工作, target: '%s', actual: '%s', weight: 5, score: 5"
                    .formatted(target, actual))
            .codes();
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        codes.stream().filter(asked::contains).toList());
  }

  @Test
  void unitsOfAPlanAreAskedForBeforeAnythingIsReached() {
    assertEquals(
        List.of("unit-missing"),
        ProjectText.planned().group(COUNTS, "name: 工作, target: ≥5").codes());
    assertEquals(
        List.of("actual-missing", "unit-missing"),
        ProjectText.evaluated()
            .group(COUNTS, "name: 工作, target: ≥5, weight: 5, score: 5", SOUND)
            .codes());
  }

  @Test
  void actualValuesThatAllRepeatTheirTargetsWereCopied() {
    String copied = "name: 培训场次, target: ≥5场, actual: 5场, weight: 5";
    assertEquals(
        List.of("actuals-repeat-targets"),
        ProjectText.evaluated()
            .group(COUNTS, copied, copied, copied, copied, copied)
            .group("成本/成本指标", "name: 总成本, target: ≤5万元, actual: 4万元, weight: 5")
            .codes());
    assertEquals(List.of(), codes(copied, copied, copied, copied));
    assertEquals(List.of(), codes(copied, copied, copied, copied, SOUND));
  }

  @Test
  void aDescriptionIsPastedWhenTwoIndicatorsHaveIt() {
    String row = "name: 培训场次, description: 开展培训, target: ≥5场";
    assertEquals(List.of(), ProjectText.planned().group(COUNTS, row).codes());
    assertEquals(
        List.of("description-pasted"), ProjectText.planned().group(COUNTS, row, row).codes());
  }

  @ParameterizedTest
  @CsvSource({
    "产出指标/进度指标, 时效指标",
    "效益指标/社会效益, 社会效益指标",
    "满意度指标/服务对象满意度, 服务对象满意度指标",
    "满意度指标/群众评价, 服务对象满意度指标",
    "产出指标/其他, 数量指标、质量指标、时效指标",
  })
  void groupsGoByTheNamesOfTheScheme(String groups, String known) {
    List<Finding> findings = ProjectText.planned().group(groups, "name: 完成, target: 5项").findings();
    assertEquals(List.of("level2-unknown"), findings.stream().map(Finding::code).toList());
    assertEquals(known, findings.get(0).arguments().get(1));
  }

  @Test
  void everyFindingAndItsExplanationAreInBothLanguages() {
    Set<CheckCode> codes = ofIndicators();
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      Messages messages = new Messages(locale);
      for (CheckCode code : codes) {
        Finding finding =
            new Finding(
                code.code(), code.severity(), PLACE, List.of("first", "second", "third", "fourth"));
        Explanation explained = messages.explanation(code.code());
        for (String text :
            List.of(
                messages.message(finding),
                messages.hint(finding),
                explained.rule(),
                explained.why(),
                explained.source())) {
          assertTrue(text.matches("(?s).*[。.]"), text);
          assertTrue(!text.contains("{"), text);
        }
        assertTrue(!explained.bad().equals(explained.good()));
      }
    }
  }

  @Test
  void everyCodeIsTried() {
    Set<FindingCode> tried =
        Stream.concat(evaluated(), planned()).map(Pair::code).collect(Collectors.toSet());
    // These take more than one row, or another form, and have tests of their own.
    Set<CheckCode> ofSeveralRows =
        EnumSet.of(
            CheckCode.FORECAST_SHORT,
            CheckCode.FORECAST_RECKONED,
            CheckCode.REASON_REPEATED,
            CheckCode.RATE_IMPOSSIBLE,
            CheckCode.ACTUALS_REPEAT_TARGETS,
            CheckCode.DESCRIPTION_PASTED,
            CheckCode.LEVEL2_UNKNOWN);
    for (CheckCode code : ofIndicators()) {
      assertTrue(tried.contains(code) != ofSeveralRows.contains(code), code.code());
    }
    assertTrue(tried.containsAll(Set.of(ScoreCode.SCORE_MISSING, ScoreCode.WEIGHT_MISSING)));
  }

  @Test
  void onlyWhatNobodyCanDefendIsAnError() {
    Set<CheckCode> errors =
        ofIndicators().stream()
            .filter(code -> code.severity() == Severity.ERROR)
            .collect(Collectors.toSet());
    assertEquals(
        EnumSet.of(
            CheckCode.SCORE_OVER_WEIGHT, CheckCode.SCORE_NEGATIVE, CheckCode.WEIGHT_NOT_POSITIVE),
        errors);
  }

  private static Set<CheckCode> ofIndicators() {
    return Arrays.stream(CheckCode.values())
        .filter(code -> code.family() == CodeFamily.SCORES || code.family() == CodeFamily.TARGETS)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CheckCode.class)));
  }

  private static List<String> codes(String... rows) {
    return ProjectText.evaluated().group(COUNTS, rows).codes();
  }
}
