package cn.jixiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.finding.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectSetRulesTest {
  @Test
  void anIdIsUsedOnceAYear() {
    List<Finding> findings =
        new ProjectSetRules()
            .check(
                Stream.of(
                        Sample.project(Sample.SOUND, "2024/a.yaml"),
                        Sample.project(Sample.with("id: tuanjian", "id: other"), "2024/b.yaml"),
                        Sample.project(Sample.with("year: 2024", "year: 2023"), "2023/a.yaml"),
                        Sample.project(Sample.SOUND, "2024/c.yaml"),
                        Sample.project(Sample.SOUND, "2024/d.yaml"))
                    .map(ProjectSetRules.Member::of)
                    .toList());
    assertEquals(
        List.of(
            "2024/a.yaml:1 [tuanjian, 2024, 2024/c.yaml]",
            "2024/c.yaml:1 [tuanjian, 2024, 2024/a.yaml]",
            "2024/d.yaml:1 [tuanjian, 2024, 2024/a.yaml]"),
        findings.stream()
            .map(
                finding ->
                    finding.place().file().toString().replace('\\', '/')
                        + ":"
                        + finding.place().line()
                        + " "
                        + finding.arguments())
            .toList());
  }
}
