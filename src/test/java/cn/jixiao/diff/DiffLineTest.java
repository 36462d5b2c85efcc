package cn.jixiao.diff;

import static cn.jixiao.diff.Table.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.score.LevelGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of the comparison table and what is said about each. */
class DiffLineTest {
  private static List<DiffLine> lines(Table old, Table now) {
    return new YearComparer()
        .compare(List.of(old.card()), List.of(now.card()))
        .projects()
        .get(0)
        .lines();
  }

  private static List<String> codes(DiffLine line) {
    return line.findings().stream().map(finding -> finding.code().code()).toList();
  }

  @Test
  void findingsAboutIndicatorsOfOneNameGoToTheirOwnLines() {
    List<DiffLine> lines =
        lines(
            Table.of(
                2023,
                line("数量指标", "甲", "≥10次"),
                line("质量指标", "甲", "≥90%"),
                line("质量指标", "乙", "≥1次").with("actual", "0次")),
            Table.of(2024, line("数量指标", "甲", "≥12次"), line("质量指标", "甲", "≥80%")));
    assertEquals(3, lines.size());
    assertEquals(List.of("target-tightened"), codes(lines.get(0)));
    assertEquals("+20%", lines.get(0).change().orElseThrow().toString());
    assertEquals(List.of("target-loosened"), codes(lines.get(1)));
    assertEquals(List.of("indicator-removed"), codes(lines.get(2)));
  }

  @Test
  void everyFindingAboutAnIndicatorIsOnALine() {
    Table old = Table.of(2023, line("数量指标", "甲", "≥10次").with("actual", "15次").with("basis", "规划"));
    Table now = Table.of(2024, line("数量指标", "甲", "≥8次").with("basis", "历史数据").with("weight", "5"));
    ProjectDiff project =
        new YearComparer().compare(List.of(old.card()), List.of(now.card())).projects().get(0);
    assertEquals(
        project.findings().stream().filter(one -> one.indicator().isPresent()).toList(),
        project.lines().get(0).findings());
  }

  @Test
  void levelsOfOneMeaningAreMergedUnderTheNewName() {
    List<LevelGroup<DiffLine>> groups =
        LevelGroup.of(
            lines(
                Table.of(2023, line("进度指标", "甲", "≥1次"), line("数量指标", "乙", "≥1次")),
                Table.of(2024, line("数量指标", "乙", "≥1次"), line("时效指标", "丙丁", "≥1%"))));
    assertEquals(1, groups.size());
    assertEquals(3, groups.get(0).size());
    assertEquals(
        List.of("数量指标", "时效指标"),
        groups.get(0).subgroups().stream().map(LevelGroup.Subgroup::name).toList());
  }
}
