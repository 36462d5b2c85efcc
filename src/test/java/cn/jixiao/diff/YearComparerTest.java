package cn.jixiao.diff;

import static cn.jixiao.diff.Table.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.diff.Table.Line;
import cn.jixiao.diff.pairing.Match;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Severity;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.text.WordChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class YearComparerTest {
  private static ProjectDiff compare(Table old, Table now) {
    return new YearComparer().compare(List.of(old.card()), List.of(now.card())).projects().get(0);
  }

  private static ProjectDiff compare(Line old, Line now) {
    return compare(Table.of(2023, old), Table.of(2024, now));
  }

  private static List<String> codes(ProjectDiff project) {
    return project.findings().stream().map(finding -> finding.code().code()).toList();
  }

  private static DiffFinding finding(ProjectDiff project, DiffCode code) {
    return project.findings().stream()
        .filter(finding -> finding.code() == code)
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " is not among " + codes(project)));
  }

  @ParameterizedTest(name = "{0} {1} reached {2}, now {3}: {4}")
  @CsvSource({
    "数量指标, ≥100人, 120人, ≥110人, below-last-actual",
    "数量指标, ≥100人, 120人, ≥120人, ",
    "数量指标, ≥100人, 120人, ≥130人, ",
    "数量指标, ≥100人, 约120人, ≥110人, below-last-actual",
    "数量指标, ≥100人, ≥120人, ≥110人, below-last-actual",
    "数量指标, ≥100人, 12万人次, ≥110人, ",
    "数量指标, ≥100人, 完成, ≥110人, ",
    "数量指标, 100, 299, 100, below-last-actual",
    "数量指标, 100, 300, 100, far-below-last-actual",
    "质量指标, ≥90%, 95%, ≥90%, below-last-actual",
    "成本指标, ≤550元/人·天, 464.39元/人·天, ≤550元/人·天, below-last-actual",
    "成本指标, ≤550元/人·天, 600元/人·天, ≤550元/人·天, ",
    "成本指标, ≤5万元, 1万元, ≤50000元, below-last-actual",
    // The very same is no retreat, …
    "数量指标, ≥100人, 100人, ≥100人, ",
    "成本指标, ≤550元, 500元, ≤500元, ",
    "成本指标, ≤550元, 500元, ≤500.01元, below-last-actual",
    // … nor is what may have been the same, …
    "数量指标, ≥100人, 不足120人, ≥110人, ",
    "成本指标, ≤550元, ≥500元, ≤550元, ",
    "质量指标, =100%, 100%, =90%, ",
    // … and nothing is held against nothing in percent.
    "数量指标, ≥5人, 5人, ≥0人, below-last-actual",
    "时效指标, 12月底前, 10月30日, 12月底前, ",
    "时效指标, ≤12月, 10月, ≤12月, ",
  })
  void aTargetBelowWhatWasReached(
      String level2, String old, String actual, String now, String expected) {
    ProjectDiff diff =
        compare(line(level2, "指标", old).with("actual", actual), line(level2, "指标", now));
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        codes(diff).stream().filter(code -> code.endsWith("last-actual")).toList());
  }

  @Test
  void aFarLowerTargetSaysWhatRepeatingTheYearWouldCost() {
    ProjectDiff diff =
        compare(
            line("数量指标", "视频制作数量", "≥100部").with("actual", "1170部"),
            line("数量指标", "视频制作数量", "≥200部"));
    DiffFinding finding = finding(diff, DiffCode.FAR_BELOW_LAST_ACTUAL);
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals("-82.91%", finding.change().orElseThrow().toString());
    assertTrue(finding.text(new Messages(Locale.CHINA)).contains("扣去该项分值的 20%"));
  }

  @Test
  void moreMoneyForLessNamesWhatWasLoosenedAndRemoved() {
    Table old =
        Table.of(
            2023,
            line("数量指标", "培训人数", "≥100人"),
            line("数量指标", "走访户数", "≥20户"),
            line("成本指标", "项目总成本", "≤100万元"));
    Table now =
        Table.of(2024, line("数量指标", "培训人数", "≥80人"), line("成本指标", "项目总成本", "≤120万元"))
            .withBudget("120")
            .withAdjusted("120");
    DiffFinding finding = finding(compare(old, now), DiffCode.MORE_MONEY_FOR_LESS);
    assertEquals(List.of("100", "120", "培训人数、走访户数"), finding.arguments());
    assertEquals("+20%", finding.change().orElseThrow().toString());
    assertFalse(codes(compare(now, old)).contains("more-money-for-less"));
  }

  @Test
  void moreMoneyForMoreIsNoFinding() {
    Table old = Table.of(2023, line("数量指标", "培训人数", ">100人"));
    Table now = Table.of(2024, line("数量指标", "培训人数", "≥100人")).withBudget("120");
    assertEquals(List.of("budget-changed", "target-loosened"), codes(compare(old, now)));
  }

  @Test
  void theInitialBudgetCountsAndTheAdjustedOneStandsBeside() {
    Table old = Table.of(2023, line("数量指标", "培训人数", "≥100人")).withAdjusted("60");
    Table now = Table.of(2024, line("数量指标", "培训人数", "≥90人")).withBudget("90").withAdjusted("90");
    ProjectDiff diff = compare(old, now);
    DiffFinding finding = finding(diff, DiffCode.BUDGET_CHANGED);
    assertEquals("-10%", finding.change().orElseThrow().toString());
    assertEquals(List.of("100", "90", "60", "90"), finding.arguments());
    assertFalse(codes(diff).contains("more-money-for-less"));
  }

  @ParameterizedTest(name = "{0} {1} of {2} → {3} {4} of {5}: {6}")
  @CsvSource({
    "项目预算控制数, 100万元以内, 100, 总成本, ≤120万元, 120, ceiling-follows-budget",
    "总成本, ≤100万元, 100, 总成本, ≤120万元, 120, ceiling-follows-budget",
    "总成本, ≤100万, 100, 总成本, ≤1200000元, 120, ceiling-follows-budget",
    "总成本, ≤100万元, 100, 总成本, ≤100万元, 100, ",
    "总成本, ≤100万元, 100, 总成本, ≤120万元, 100, target-loosened",
    "设备购置费, ≤50万元, 100, 设备购置费, ≤60万元, 120, target-loosened",
  })
  void aCeilingThatIsTheBudgetFollowsIt(
      String oldName,
      String old,
      String oldBudget,
      String newName,
      String now,
      String newBudget,
      String expected) {
    Table before =
        Table.of(2023, line("成本指标", oldName, old).with("actual", "1万元"))
            .withBudget(oldBudget)
            .withAdjusted(oldBudget);
    Table after =
        Table.of(2024, line("成本指标", newName, now)).withBudget(newBudget).withAdjusted(newBudget);
    List<String> codes =
        codes(compare(before, after)).stream()
            .filter(code -> !code.equals("budget-changed") && !code.startsWith("more-money"))
            .filter(code -> expected == null || !code.equals("below-last-actual"))
            .toList();
    assertEquals(expected == null ? List.of() : List.of(expected), codes);
  }

  @Test
  void aRemovedIndicatorShowsWhatItAskedForAndWhatWasReached() {
    ProjectDiff diff =
        compare(
            Table.of(2023, line("数量指标", "走访户数", "≥20户").with("actual", "12户")),
            Table.of(2024, line("数量指标", "培训场次", "≥5场")));
    assertEquals(List.of("indicator-removed", "indicator-added"), codes(diff));
    DiffFinding finding = finding(diff, DiffCode.INDICATOR_REMOVED);
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals("指标已取消，原目标值为“≥20户”，2023年实际完成“12户”。", finding.text(new Messages(Locale.CHINA)));
  }

  @Test
  void aSplitIsHintedAtInTheRemovedIndicator() {
    ProjectDiff diff =
        compare(
            Table.of(2023, line("数量指标", "培训班参训人数", "≥20人")),
            Table.of(
                2024,
                line("数量指标", "第一期互联网企业团干部培训班参训人数", "≥10人"),
                line("数量指标", "第二期互联网企业团干部培训班参训人数", "≥10人")));
    assertEquals(
        List.of("≥20人", "第一期互联网企业团干部培训班参训人数、第二期互联网企业团干部培训班参训人数"),
        finding(diff, DiffCode.INDICATOR_REMOVED).arguments());
  }

  @Test
  void namesThatOccurTwiceArePairedWithinTheirLevelAndByTheirTargets() {
    ProjectDiff diff =
        compare(
            Table.of(
                2023,
                line("数量指标", "社工队伍", "≥40人"),
                line("质量指标", "社工队伍", "稳定"),
                line("质量指标", "社工队伍", "专业")),
            Table.of(
                2024,
                line("质量指标", "社工队伍", "专业"),
                line("质量指标", "社工队伍", "稳定"),
                line("数量指标", "社工队伍", "≥40人")));
    assertEquals(List.of(), codes(diff));
  }

  @ParameterizedTest
  @CsvSource({
    "beijing-2019, 进度指标, beijing-2020, 时效指标",
    "beijing-2019, 进度指标, beijing-2024, 时效指标",
  })
  void synonymousLevelsAreTheSame(String oldForm, String old, String newForm, String now) {
    Table before = Table.of(2023, line(old, "完成时间", "12月底前"));
    Table after = Table.of(2024, line(now, "完成时间", "12月底前"));
    assertEquals(List.of(), codes(compare(inForm(before, oldForm), inForm(after, newForm))));
  }

  private static Table inForm(Table table, String form) {
    return new Table(
        table.year(),
        form,
        table.name(),
        table.budget(),
        table.adjusted(),
        table.goal(),
        table.lines());
  }

  @Test
  void anotherLevelIsAMove() {
    ProjectDiff diff = compare(line("数量指标", "微博关注人数", "≥40人"), line("社会效益指标", "微博关注人数", "≥40人"));
    DiffFinding finding = finding(diff, DiffCode.INDICATOR_MOVED);
    assertEquals("产出指标/数量指标", finding.old().orElseThrow());
    assertEquals("效益指标/社会效益指标", finding.now().orElseThrow());
    assertEquals(List.of("indicator-moved"), codes(diff));
  }

  @Test
  void anIdPairsWhatNamesCannot() {
    ProjectDiff diff =
        compare(
            line("数量指标", "群体活动", "≥40场").with("id", "huodong"),
            line("数量指标", "青年汇", "≥50场").with("id", "huodong"));
    assertEquals(List.of("indicator-renamed", "target-tightened"), codes(diff));
    assertEquals(Match.By.ID, finding(diff, DiffCode.INDICATOR_RENAMED).match().orElseThrow().by());
  }

  @Test
  void theOnlyDeadlinesOfALevelBelongTogether() {
    ProjectDiff diff = compare(line("时效指标", "按项目进度安排执行", "1-12月"), line("时效指标", "完成时间", "12月底前"));
    assertEquals(List.of("indicator-renamed"), codes(diff));
  }

  @Test
  void weightThatLeavesAMissedIndicatorForAMetOneIsAWarning() {
    Line missed = line("数量指标", "培训人数", "≥100人").with("actual", "60人");
    Line met = line("数量指标", "走访户数", "≥20户").with("actual", "20户");
    ProjectDiff diff =
        compare(
            Table.of(2023, missed, met),
            Table.of(2024, missed.with("weight", "5"), met.with("weight", "15")));
    List<DiffFinding> weights =
        diff.findings().stream()
            .filter(finding -> finding.code() == DiffCode.WEIGHT_CHANGED)
            .toList();
    assertEquals(
        List.of(Severity.WARNING, Severity.INFO),
        weights.stream().map(DiffFinding::severity).toList());
    assertEquals(
        List.of("10", "5", "33.33%", "16.67%", "走访户数", "2023"), weights.get(0).arguments());
  }

  @Test
  void onlyWhatWeighsMoreThanBeforeGainsAMissedIndicatorsWeight() {
    Line missed = line("数量指标", "培训人数", "≥100人").with("actual", "60人");
    Line same = line("数量指标", "走访户数", "≥20户").with("actual", "20户");
    Line less = line("质量指标", "合格率", "≥90%").with("actual", "95%");
    Line more = line("质量指标", "设备完好", "≥90%").with("actual", "95%");
    ProjectDiff diff =
        compare(
            Table.of(2023, missed, same, less, more),
            Table.of(
                2024,
                missed.with("weight", "5"),
                same,
                less.with("weight", "9.5"),
                more.with("weight", "15.5")));
    assertEquals("设备完好", finding(diff, DiffCode.WEIGHT_CHANGED).arguments().get(4));
    assertEquals(
        List.of("培训人数", "合格率", "设备完好"),
        diff.findings().stream()
            .filter(finding -> finding.code() == DiffCode.WEIGHT_CHANGED)
            .map(finding -> finding.indicator().orElseThrow())
            .toList());
  }

  @Test
  void eachTextOfAnIndicatorIsComparedForItself() {
    Line old = line("数量指标", "培训人数", "≥100人").with("description", "一次").with("basis", "规划");
    Line now = line("数量指标", "培训人数", "≥100人").with("description", "两次").with("basis", "规划");
    DiffFinding finding = finding(compare(old, now), DiffCode.WORDING_CHANGED);
    assertEquals(DiffMessage.WORDING_CHANGED_DESCRIPTION, finding.message());
    assertEquals("[-一][+两]次", shown(finding.words()));
  }

  /** Weight goes from the first indicator to the second, both of the old year. */
  @ParameterizedTest(name = "from {0} with {1} to {2} with {3}: {4}")
  @CsvSource({
    "≥95%, 94%, ≥95%, 95%, warning",
    // A strict bound that was reached exactly is not missed, so nothing leaves a missed one, …
    ">95%, 95%, ≥95%, 95%, info",
    "<5%, 5%, ≥95%, 95%, info",
    // … and it may be what a missed one's weight goes to.
    "≥95%, 94%, >95%, 95%, warning",
    ">95%, 94%, <5%, 5%, warning",
    // Where either cannot be told, nothing is said.
    "≥95%, 约95%, ≥95%, 95%, info",
    "≥95%, 94%, ≥95%, 约95%, info",
    "≥95%, 94%, ≥95%, 94%, info",
  })
  void weightIsSaidToLeaveWhatWasMissedForWhatWasMetOnlyIfBothAreCertain(
      String loser, String reachedByLoser, String gainer, String reachedByGainer, String expected) {
    Line first = line("质量指标", "培训合格率", loser).with("actual", reachedByLoser);
    Line second = line("质量指标", "设备完好率", gainer).with("actual", reachedByGainer);
    ProjectDiff diff =
        compare(
            Table.of(2023, first, second),
            Table.of(2024, first.with("weight", "5"), second.with("weight", "15")));
    DiffFinding finding = finding(diff, DiffCode.WEIGHT_CHANGED);
    assertEquals("培训合格率", finding.indicator().orElseThrow());
    assertEquals(expected, finding.severity().key());
    assertEquals(
        expected.equals("warning")
            ? DiffMessage.WEIGHT_CHANGED_FROM_MISSED
            : DiffMessage.WEIGHT_CHANGED,
        finding.message());
  }

  @Test
  void textsAreComparedWordByWord() {
    Line old = line("数量指标", "培训人数", "≥100人").with("basis", "参照上年完成情况").with("description", "一");
    Line now = line("数量指标", "培训人数", "≥100人").with("basis", "参照2023年完成情况").with("description", "一。");
    DiffFinding finding = finding(compare(old, now), DiffCode.WORDING_CHANGED);
    assertEquals("diff.wording-changed.basis", finding.message().key());
    assertEquals("参照[-上][+2023]年完成情况", shown(finding.words()));
  }

  @Test
  void aProjectsOwnTextsAreComparedToo() {
    String project =
        """
        id: a
        year: %d
        form: beijing-2024
        name: %s
        purpose: %s
        funds: {fiscal: {budget: 1}}
        indicators: {}
        """;
    ScoreCard old = Cards.of("old.yaml", project.formatted(2023, "2023年青年培训", "办班"));
    ScoreCard now = Cards.of("new.yaml", project.formatted(2024, "青年骨干培训", "办好班"));
    ScoreCard same = Cards.of("new.yaml", project.formatted(2024, "2024年青年培训", "办班"));
    assertEquals(
        List.of(DiffMessage.WORDING_CHANGED_NAME, DiffMessage.WORDING_CHANGED_PURPOSE),
        messages(old, now));
    assertEquals(List.of(), messages(old, same));
  }

  private static List<DiffMessage> messages(ScoreCard old, ScoreCard now) {
    return new YearComparer()
        .compare(List.of(old), List.of(now)).projects().get(0).findings().stream()
            .map(DiffFinding::message)
            .toList();
  }

  @Test
  void goalsThatOnlyBreakTheirLinesOtherwiseAreTheSame() {
    Table old = Table.of(2023).withGoal("培训100人，\n走访“困难”家庭。");
    assertEquals(List.of(), codes(compare(old, Table.of(2024).withGoal("培训100人, 走访困难家庭"))));
    DiffFinding finding =
        finding(compare(old, Table.of(2024).withGoal("培训120人，走访困难家庭。")), DiffCode.WORDING_CHANGED);
    assertEquals("培训[-100][+120]人，走访困难家庭。", shown(finding.words()));
  }

  private static String shown(List<WordChange> words) {
    return words.stream()
        .map(
            change ->
                switch (change.kind()) {
                  case KEPT -> change.text();
                  case REMOVED -> "[-" + change.text() + "]";
                  case ADDED -> "[+" + change.text() + "]";
                })
        .collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "2023年新媒体运营项目, 新媒体运营, name",
    "新媒体“中央厨房”运营, 新媒体\"中央厨房\" 运营工作, name",
    "新媒体运营（2023年度）, 新媒体运营（2024年度）, name",
    "新媒体运营, 新媒体建设, none",
    "项目, 工作, none",
  })
  void projectsArePairedByTheirLastingNames(String old, String now, String expected) {
    YearDiff diff =
        new YearComparer()
            .compare(
                List.of(Table.of(2023).withName(old).card("a")),
                List.of(Table.of(2024).withName(now).card("b")));
    ProjectDiff project = diff.projects().get(0);
    assertEquals(expected, project.match().map(match -> match.by().key()).orElse("none"));
    assertEquals(expected.equals("name") ? 1 : 2, diff.projects().size());
  }

  @Test
  void projectsWithoutCounterpartAreAddedAndRemoved() {
    ScoreCard old = Table.of(2023).withName("旧楼维修").card("a");
    ScoreCard now = Table.of(2024).withName("青年汇").card("b");
    YearDiff diff = new YearComparer().compare(List.of(old), List.of(now));
    assertEquals(
        List.of(ProjectDiff.Status.ADDED, ProjectDiff.Status.REMOVED),
        diff.projects().stream().map(ProjectDiff::status).toList());
    assertEquals(List.of("project-added"), codes(diff.projects().get(0)));
    assertEquals(List.of("project-removed"), codes(diff.projects().get(1)));
    assertFalse(diff.has(Severity.WARNING));
  }

  @Test
  void severalYearsOfOneProjectInTwoStatesOfAFolderEachBelongToThemselves() {
    List<ScoreCard> old = List.of(Table.of(2020).card(), Table.of(2019).card());
    List<ScoreCard> now = List.of(Table.of(2019).card(), Table.of(2020).card());
    YearDiff diff = new YearComparer().compare(old, now);
    assertEquals(2, diff.projects().size());
    for (ProjectDiff project : diff.projects()) {
      assertEquals(
          project.old().orElseThrow().project().year().value(),
          project.now().orElseThrow().project().year().value());
    }
  }

  @Test
  void theLatestOfSeveralYearsIsComparedWithTheNext() {
    YearDiff diff =
        new YearComparer()
            .compare(
                List.of(Table.of(2019).card(), Table.of(2020).card()),
                List.of(Table.of(2024).card()));
    assertEquals(2020, diff.projects().get(0).old().orElseThrow().project().year().value());
    assertEquals(ProjectDiff.Status.REMOVED, diff.projects().get(1).status());
  }

  @Test
  void placesNameBothFiles() {
    DiffFinding finding =
        compare(line("数量指标", "培训人数", "≥100人"), line("数量指标", "培训人数", "≥90人")).findings().get(0);
    assertEquals("2023/xiangmu.yaml:11:32", shown(finding.oldPlace().orElseThrow()));
    assertEquals("2024/xiangmu.yaml:11:32", shown(finding.newPlace().orElseThrow()));
  }

  private static String shown(cn.jixiao.finding.Place place) {
    return place.toString().replace('\\', '/');
  }

  @ParameterizedTest
  @EnumSource(DiffMessage.class)
  void everyMessageIsASentenceInBothLanguages(DiffMessage message) {
    for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
      String text =
          new Messages(locale).quoting(message.key(), List.of("a", "b", "c", "d", "e", "f"));
      assertTrue(text.endsWith("。") || text.endsWith("."), text);
      assertFalse(text.matches(".*\\{\\d}.*"), text);
    }
  }

  @ParameterizedTest
  @EnumSource(DiffCode.class)
  void everyCodeHasAMessage(DiffCode code) {
    assertTrue(List.of(DiffMessage.values()).stream().anyMatch(m -> m.code() == code));
  }

  /** Words that repeat the name are no other words where the name changed. */
  @ParameterizedTest(name = "{0} {1} → {2} {3}: {4}")
  @CsvSource({
    "制度建设情况, 制度建设情况健全, 制度建设, 制度建设健全, ''",
    "制度建设情况, 制度建设情况：健全, 制度建设, 健全, ''",
    "制度建设情况, 制度建设情况健全, 制度建设, 制度建设完善, target-changed",
    "制度建设情况, 制度建设情况, 制度建设, 健全, target-changed",
  })
  void aTargetThatRepeatsTheNameIsComparedWithoutIt(
      String oldName, String old, String newName, String now, String expected) {
    ProjectDiff diff =
        compare(
            Table.of(2023, line("质量指标", oldName, old)), Table.of(2024, line("质量指标", newName, now)));
    assertEquals(
        expected, codes(diff).stream().filter("target-changed"::equals).findFirst().orElse(""));
  }

  @Test
  void aDroppedAndANewIndicatorWithARareWordInCommonAreShownTogether() {
    ProjectDiff diff =
        compare(
            Table.of(2023, line("数量指标", "老旧小区改造户数", "≥1800户")),
            Table.of(2024, line("数量指标", "改造老旧小区个数", "≥12个")));
    assertEquals(
        List.of("indicator-removed", "indicator-added", "possible-counterpart"), codes(diff));
    DiffFinding hint = finding(diff, DiffCode.POSSIBLE_COUNTERPART);
    assertEquals(Severity.INFO, hint.severity());
    assertEquals(List.of("老旧小区改造户数", "老旧小区"), hint.arguments());
    assertEquals(
        List.of(Optional.of("≥1800户"), Optional.of("≥12个")), List.of(hint.old(), hint.now()));
    assertTrue(hint.oldPlace().isPresent() && hint.newPlace().isPresent());
  }

  /** Paired by likeness, and said to be, in every format. */
  @Test
  void aProjectRenamedInNameAndIdIsMarked() {
    Line[] lines = {line("数量指标", "养护里程", "≥820公里"), line("数量指标", "桥梁检查座数", "≥12座")};
    ScoreCard old = Table.of(2023, lines).withName("农村公路养护").card("a");
    ScoreCard now = Table.of(2024, lines).withName("农村公路日常养护").card("b");
    ProjectDiff diff = new YearComparer().compare(List.of(old), List.of(now)).projects().get(0);
    assertEquals(Optional.of(Match.By.SIMILARITY), diff.match().map(Match::by));
    assertEquals(
        DiffMessage.WORDING_CHANGED_NAME_ALIKE, finding(diff, DiffCode.WORDING_CHANGED).message());
  }
}
