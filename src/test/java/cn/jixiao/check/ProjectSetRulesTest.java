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
                        Sample.project(
                            Sample.with("year: 2024", "year: 2023", "actual: 95%", "actual: 94%"),
                            "2023/a.yaml"),
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

  private static List<String> ofTwoYears(String before, String now) {
    return new ProjectSetRules()
            .check(
                Stream.of(Sample.project(before, "2023/a.yaml"), Sample.project(now, "2024/a.yaml"))
                    .map(ProjectSetRules.Member::of)
                    .toList())
            .stream()
            .map(finding -> finding.code() + " " + finding.place() + " " + finding.arguments())
            .toList();
  }

  @Test
  void resultsAreNotThoseOfTheYearBefore() {
    String before = Sample.with("year: 2024", "year: 2023");
    assertEquals(
        List.of("results-copied 2024/a.yaml:15:17 [7, 2023/a.yaml]"),
        ofTwoYears(before, Sample.SOUND));
    // A target may change, and indicators that have no result yet say nothing.
    assertEquals(
        List.of("results-copied 2024/a.yaml:15:17 [6, 2023/a.yaml]"),
        ofTwoYears(before, Sample.with("target: ≥5场", "target: ≥6场", "actual: 95%", "actual: ")));
  }

  @Test
  void oneOtherResultIsEnough() {
    String before = Sample.with("year: 2024", "year: 2023");
    assertEquals(List.of(), ofTwoYears(before, Sample.with("actual: 95%", "actual: 95.1%")));
    assertEquals(List.of(), ofTwoYears(Sample.with("year: 2024", "year: 2022"), Sample.SOUND));
    assertEquals(
        List.of(),
        ofTwoYears(
            Sample.with("year: 2024", "year: 2023", "id: tuanjian", "id: other"), Sample.SOUND));
    // An indicator that is new has no result that could be copied.
    assertEquals(List.of(), ofTwoYears(before, Sample.with("name: 覆盖青年人次", "name: 服务青年人次")));
  }

  @Test
  void twoResultsMayBeTheSame() {
    String few =
        Sample.with(
            "actual: 6场",
            "actual:",
            "actual: 84人次",
            "actual:",
            "actual: 38万元",
            "actual:",
            "actual: 29万元",
            "actual:",
            "actual: 2100人次",
            "actual:");
    assertEquals(List.of(), ofTwoYears(few.replace("year: 2024", "year: 2023"), few));
  }
}
