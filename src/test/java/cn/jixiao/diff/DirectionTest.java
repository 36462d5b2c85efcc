package cn.jixiao.diff;

import static cn.jixiao.diff.Table.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.diff.Table.Line;
import cn.jixiao.finding.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two targets is harder to meet. */
class DirectionTest {
  private static final Map<String, String> MIRRORED =
      Map.of("loosened", "tightened", "tightened", "loosened");

  @ParameterizedTest(name = "{0}: {1} → {2} is {3}")
  @CsvSource({
    // At least.
    "数量指标, ≥500人, ≥550人, tightened",
    "数量指标, ≥500人, ≥450人, loosened",
    "数量指标, ≥500人, ≥500人, same",
    "数量指标, ≥500人, 不少于500人, same",
    "数量指标, >500人, >550人, tightened",
    "数量指标, >500人, ≥550人, tightened",
    "数量指标, >500人, ≥450人, loosened",
    "数量指标, 500人以上, ≥450人, loosened",
    "数量指标, 超过500人, 超过600人, tightened",
    "数量指标, ≥1万人, ≥9999人, loosened",
    "数量指标, ≥1万人, ≥10000人, same",
    "数量指标, ≥1亿次, ≥9999万次, loosened",
    "数量指标, ≥1亿次, ≥1.2亿次, tightened",
    "数量指标, ≥12000万次, 1.2亿次, same",
    "质量指标, ≥90%, ≥95%, tightened",
    "质量指标, 100%, ≥90%, loosened",
    "质量指标, 100%, ≥100%, same",
    "质量指标, 90%, ≥90%, same",
    // At most.
    "数量指标, ≤500元/人, ≤550元/人, loosened",
    "数量指标, ≤500元/人, ≤450元/人, tightened",
    "数量指标, 不超过500元/人, ≤500元/人, same",
    "数量指标, <5%, <3%, tightened",
    "数量指标, <5%, ≤6%, loosened",
    "成本指标, ≤5万元, ≤60000元, loosened",
    "成本指标, ≤5万元, ≤49999元, tightened",
    "成本指标, ≤5万元, 50000元以内, same",
    "成本指标, ≤0.1亿元, ≤1001万元, loosened",
    "成本指标, ≤10元/人/天, ≤9元/人·天, tightened",
    // Exactly.
    "数量指标, =8场, =9场, changed",
    "数量指标, =8场, ≥7场, loosened",
    "数量指标, =8场, ≥9场, changed",
    "数量指标, =8场, ≤9场, loosened",
    "数量指标, =8场, ≤7场, changed",
    // Bare numbers.
    "数量指标, 260, 222, loosened",
    "数量指标, 260, 300, tightened",
    "数量指标, 260, 260个, same",
    "数量指标, 1200, ≥1600篇, tightened",
    "数量指标, 260, =300, tightened",
    "数量指标, 260, =222, changed",
    "数量指标, 260, ≤300, loosened",
    "成本指标, 260元, 222元, tightened",
    "成本指标, 260元, 300元, loosened",
    "成本指标, 550, ≤500, tightened",
    "成本指标, 550, 500, tightened",
    "质量指标, 30秒, ≤25秒, tightened",
    "质量指标, 30秒, ≤0.5分钟, same",
    // Opposite directions, other units.
    "数量指标, ≥500人, ≤500人, changed",
    "质量指标, ≥99%, ≤5%, changed",
    "数量指标, ≥500人, ≥500人次, changed",
    "数量指标, ≥5场, ≥6次, changed",
    "数量指标, ≥90, ≥90%, changed",
    // Deadlines.
    "时效指标, 11月底前, 12月底前, loosened",
    "时效指标, 12月底前, 11月底前, tightened",
    "时效指标, ≤11月, ≤12月, loosened",
    "时效指标, ≤11月, 12月底前, loosened",
    "时效指标, 12月31日前, ≤12月, same",
    "时效指标, 12月31日前, 1-12月, same",
    "时效指标, 1-12月, 6-12月, same",
    "时效指标, 2023年12月31日前, 2024年12月31日前, same",
    "时效指标, 2023年12月31日前, 12月底前, same",
    "时效指标, 2023年2月底前, 2024年2月底前, same",
    "时效指标, 2023年12月31日前, 2025年1月31日前, loosened",
    "时效指标, 12月底前, 12月20日前, tightened",
    "时效指标, 8月10日前, 8月20日前, loosened",
    "时效指标, 上半年, 全年, loosened",
    "时效指标, 12月前, 12月底前, changed",
    "时效指标, 11月前, 12月底前, loosened",
    "时效指标, ≥10月, ≥12月, tightened",
    "时效指标, ≥10月, 12月底前, changed",
    "时效指标, 全年, 按计划完成, loosened",
    // Words.
    "质量指标, ≥90%, 显著提高, loosened",
    "质量指标, 显著提高, ≥90%, tightened",
    "质量指标, 显著提高, 有所提高, changed",
    "质量指标, '人员稳定，专业', '人员稳定,专业', same",
    "质量指标, ≥90%, ……, changed",
    "质量指标, ≥90%, '', loosened",
    "质量指标, '', ≥90%, tightened",
    "数量指标, ≥10个, 10-20个, changed",
    "数量指标, ≥10个, 全年两次考核, changed",
  })
  void harderOrEasier(String level2, String old, String now, String expected) {
    Line before = line(level2, "指标", old);
    Line after = line(level2, "指标", now);
    assertEquals(expected, became(before, 2023, after, 2024));
    if (!old.contains("年") && !now.contains("年")) {
      assertEquals(MIRRORED.getOrDefault(expected, expected), became(after, 2023, before, 2024));
    }
  }

  @ParameterizedTest(name = "{1} in {0} → {3} in {2} is {4}")
  @CsvSource({
    // Left open on both sides, a number is a ceiling where either stands among the costs.
    "成本指标, 550, 数量指标, 500, tightened",
    "数量指标, 550, 成本指标, 500, tightened",
    "成本指标, 550, 数量指标, 600, loosened",
    "数量指标, 550, 质量指标, 500, loosened",
    // Said on one side, it holds on both.
    "成本指标, 550, 数量指标, ≥500, loosened",
    "数量指标, ≥550, 成本指标, 500, loosened",
  })
  void costsAreCeilingsOnEitherSide(
      String oldLevel, String old, String newLevel, String now, String expected) {
    assertEquals(
        expected, became(line(oldLevel, "指标", old), 2023, line(newLevel, "指标", now), 2024));
  }

  @ParameterizedTest(name = "{0} scored {1} → {2} scored {3} is {4}")
  @CsvSource({
    "30秒, at-most, 25秒, at-most, tightened",
    "30秒, at-most, 25秒, , tightened",
    "8场, exactly, 8场, exactly, same",
    "8场, exactly, ≥8场, , sign",
    "8场, exactly, ≥7场, , loosened",
    "8场, exactly, 9场, exactly, changed",
    "100%, qualitative, ≥90%, , loosened",
    "90%, qualitative, 95%, qualitative, changed",
    "90%, qualitative, 90.0%, qualitative, changed",
    "90%, qualitative, 100%, exactly, changed",
    "90%, qualitative, ≤95%, , loosened",
    "≥90%, qualitative, ≥80%, qualitative, loosened",
    ">90%, qualitative, >95%, qualitative, tightened",
    "≤5%, qualitative, ≤6%, qualitative, loosened",
    "<5%, qualitative, <4%, qualitative, tightened",
    "=8场, qualitative, ≥7场, , loosened",
    "30天, deadline, 20天, deadline, tightened",
    ">6次, , ≥6次, , sign",
    ">6次, , 6次, , sign",
    "<6次, , ≤6次, , sign",
  })
  void theKindDecides(String old, String oldKind, String now, String newKind, String expected) {
    Line before = line("质量指标", "指标", old);
    Line after = line("质量指标", "指标", now);
    assertEquals(
        expected,
        became(
            oldKind == null ? before : before.with("scored-as", oldKind),
            2023,
            newKind == null ? after : after.with("scored-as", newKind),
            2024));
  }

  @ParameterizedTest(name = "{0} {1} → {2} {3} is {4}")
  @CsvSource({
    "报表合格率, ≥95%, 报表不合格率, ≤5%, same",
    "报表合格率, ≥95%, 报表不合格率, ≤3%, tightened",
    "报表合格率, ≥95%, 报表不合格率, ≤8%, loosened",
    "报表差错率, ≤5%, 报表准确率, ≥98%, tightened",
    // Only a rate leaves the rest of 100%.
    "报表合格份数, ≥95份, 报表不合格份数, ≤5份, changed",
    "系统运行可靠性指标, ≥99%, 系统运行可靠性差错, ≤5%, changed",
    "活动人均费用, ≤100元, 活动人均总费用, ≤90元, tightened",
    "活动参与人数统计, ≥100人, 活动平均参与人数统计, ≥50人, none",
    "培训成本（万元/次）, 5, 培训成本, ≤6万元/次, loosened",
    "培训成本(不超过元/人/天), 550, 培训成本, ≤500元/人·天, tightened",
  })
  void namesDecide(String oldName, String old, String newName, String now, String expected) {
    assertEquals(
        expected, became(line("成本指标", oldName, old), 2023, line("成本指标", newName, now), 2024));
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    ">500人, ≥500人, TARGET_LOOSENED_SIGN",
    "≥500人, >500人, TARGET_TIGHTENED_SIGN",
    "<5%, ≤5%, TARGET_LOOSENED_SIGN",
    "≤5%, <5%, TARGET_TIGHTENED_SIGN",
    "=8场, ≥8场, TARGET_LOOSENED_SIGN",
    "≥8场, =8场, TARGET_TIGHTENED_SIGN",
  })
  void aSignAloneIsNoWarning(String old, String now, DiffMessage expected) {
    YearDiff diff = compare(line("质量指标", "指标", old), 2023, line("质量指标", "指标", now), 2024);
    DiffFinding finding = diff.projects().get(0).findings().get(0);
    assertEquals(expected, finding.message());
    assertEquals(Severity.INFO, finding.severity());
  }

  @ParameterizedTest
  @CsvSource({
    "≥500人, ≥550人, +10%",
    "≥8场, ≥9场, +12.5%",
    "≥3场, ≥1场, -66.67%",
    "≥1万人, ≥12000人, +20%",
    "≥90%, ≥95%, +5pp",
    "≥90%, ≥87.5%, -2.5pp",
  })
  void howFar(String old, String now, String change) {
    YearDiff diff = compare(line("数量指标", "指标", old), 2023, line("数量指标", "指标", now), 2024);
    DiffFinding finding = diff.projects().get(0).findings().get(0);
    assertEquals(change, finding.change().orElseThrow().toString());
  }

  private static YearDiff compare(Line old, int oldYear, Line now, int newYear) {
    return new YearComparer()
        .compare(List.of(Table.of(oldYear, old).card()), List.of(Table.of(newYear, now).card()));
  }

  private static String became(Line old, int oldYear, Line now, int newYear) {
    ProjectDiff project = compare(old, oldYear, now, newYear).projects().get(0);
    if (project.indicators().size() > 1) {
      return "none";
    }
    return project.findings().stream()
        .filter(finding -> finding.code().code().startsWith("target-"))
        .map(
            finding ->
                finding.code() == DiffCode.TARGET_LOOSENED && finding.severity() == Severity.INFO
                    ? "sign"
                    : finding.message().key().endsWith(".sign")
                        ? "sign"
                        : finding.code().code().substring("target-".length()))
        .findFirst()
        .orElse("same");
  }
}
