package cn.jixiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessRulesTest {
  private static List<String> findings(String... replacements) {
    return Sample.findings(new CompletenessRules(), Sample.with(replacements));
  }

  private static String from(String start) {
    return Sample.SOUND.substring(Sample.SOUND.indexOf(start));
  }

  @Test
  void aSoundProjectHasNothing() {
    assertEquals(List.of(), findings());
  }

  @Test
  void everyGroupOfTheFormIsThere() {
    assertEquals(List.of("group-missing:11"), findings(from("  满意度指标:"), ""));
    assertEquals(
        List.of("group-missing:11", "group-unknown:39"), findings("  效益指标:\n", "  效果指标:\n"));
    assertEquals(
        List.of(),
        findings("  满意度指标:\n", "  服务对象满意度:\n").stream()
            .filter(code -> code.startsWith("group-missing"))
            .toList());
  }

  @Test
  void whatIsWrittenForTheFootIsAskedForBySomeone() {
    assertEquals(
        List.of("foot-not-printed:10", "foot-not-printed:10"),
        findings("indicators:\n", "foot: {head: 张明远, date: 2025-03-05, phone: ''}\nindicators:\n"));
  }

  @Test
  void costsMayBeAGroupOfTheirOwn() {
    assertEquals(List.of(), findings("    成本指标:\n", "  成本指标:\n    经济成本指标:\n"));
  }

  @Test
  void everyGroupHasAnIndicator() {
    String satisfaction = from("  满意度指标:");
    assertEquals(List.of("group-empty:46"), findings(satisfaction, "  满意度指标:\n"));
    assertEquals(List.of("group-empty:46"), findings(satisfaction, "  满意度指标:\n    服务对象满意度指标:\n"));
    assertEquals(
        List.of("group-empty:40"), findings("    社会效益指标:\n", "    经济效益指标:\n    社会效益指标:\n"));
  }

  @Test
  void satisfactionMayStandOnTheSecondLevel() {
    String form2019 = "form: beijing-2019";
    assertEquals(
        List.of("satisfaction-missing:11"),
        findings("form: beijing-2024", form2019, "  效益指标:\n", "  效果指标:\n", from("  满意度指标:"), ""));
    assertEquals(
        List.of(),
        findings("form: beijing-2024", form2019, "  效益指标:\n", "  效果指标:\n", "  满意度指标:\n", ""));
  }

  @Test
  void goalsAndWhatBecameOfThemAreWritten() {
    String expected = "举办青年新媒体人才培训班2期，培训青年骨干80人次，开展青清讲堂活动不少于5场。";
    String achieved = "全年按计划完成各项工作，其中培训班参训青年来自四十家互联网企业。";
    assertEquals(List.of("goals-missing:4"), findings("  expected: " + expected + "\n", ""));
    assertEquals(List.of("goals-missing:8"), findings(expected, "\" \""));
    assertEquals(List.of("achieved-missing:8"), findings("  achieved: " + achieved + "\n", ""));
    String plan =
        Sample.SOUND
            .replaceAll("(?m)^ +(?:actual|score|achieved):.*\\n", "")
            .replace(", executed: 67.6182", "");
    assertEquals(List.of(), Sample.findings(new CompletenessRules(), plan));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "培训青年骨干90人次",
        "培训青年骨干 80 余家 100 人次",
        "培训青年骨干0.8万人次",
        "全年培训青年骨干1,080人次",
        "培训青年骨干不少于81人次"
      })
  void aNumberThatContradictsTheIndicatorOfTheSameName(String words) {
    assertEquals(
        words.contains("余") ? List.of() : List.of("goal-contradicts:8"),
        findings("培训青年骨干80人次", words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "培训青年骨干80人次",
        "培训青年骨干近百人次",
        "培训青年骨干约90人次",
        "每期培训青年骨干40人次",
        "培训青年骨干2期",
        "培训青年骨干90%",
        "培训青年骨干40人次和优秀青年40人次",
        "培训青年骨干40人次，再培训青年骨干40人次",
        "培训青年骨干，全年90人次",
        "培训青年骨干2024年全部完成",
        "培训青年骨干新增90人次"
      })
  void aNumberThatMayMeanSomethingElse(String words) {
    assertEquals(List.of(), findings("培训青年骨干80人次", words));
  }

  @Test
  void whatWasAchievedIsHeldAgainstTheActualValue() {
    assertEquals(List.of(), findings("全年按计划完成各项工作", "培训青年骨干84人次"));
    assertEquals(List.of("goal-contradicts:9"), findings("全年按计划完成各项工作", "培训青年骨干80人次"));
    assertEquals(
        List.of("goal-contradicts:9"), findings("全年按计划完成各项工作", "培训青年骨干80人次", "84人次", "84"));
  }

  @Test
  void pointsOfAGoalHaveTheirOwnPlace() {
    assertEquals(
        List.of("goal-contradicts:10"),
        findings(
            "expected: 举办青年新媒体人才培训班2期，培训青年骨干80人次，",
            "expected:\n    - 举办青年新媒体人才培训班2期\n    - 培训青年骨干90人次，"));
  }

  @Test
  void whatWasAchievedIsNotCopied() {
    String achieved = "全年按计划完成各项工作，其中培训班参训青年来自四十家互联网企业。";
    String expected = "举办青年新媒体人才培训班2期，培训青年骨干80人次，开展青清讲堂活动不少于5场。";
    String copied = "已举办青年新媒体人才培训班 2 期；培训青年骨干 80 人次；开展青清讲堂活动不少于 5 场";
    assertEquals(
        List.of("goal-contradicts:9", "goal-contradicts:9", "goal-copied:9"),
        findings(achieved, copied).stream().sorted().toList());
    assertEquals(List.of(), findings(achieved, expected.replace("80", "84").replace("不少于5", "6")));
    assertEquals(List.of(), findings(achieved, "已经完成。", expected, "全部完成。"));
  }

  @Test
  void namesAreThereAndDiffer() {
    assertEquals(List.of("name-blank:18"), findings("培训青年骨干人次", "\"\""));
    assertEquals(List.of("indicator-repeated:18"), findings("培训青年骨干人次", "青清讲堂 活动场次"));
    assertEquals(List.of(), findings("讲堂活动成本", "青清讲堂活动场次"));
  }
}
