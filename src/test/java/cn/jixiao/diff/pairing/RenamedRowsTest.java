package cn.jixiao.diff.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.diff.Table;
import cn.jixiao.diff.Table.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Renamed rows, and rows that only look so, in the manner of forms of many departments. The table
 * says of each pair of rows what a reader would: the same indicator (pair), perhaps the same
 * (hint), another (none). Rules and thresholds were tuned on its rows that are {@code tuned}; those
 * {@code apart} only measure.
 */
class RenamedRowsTest {
  private record Case(String project, Side old, Side now, String verdict) {
    static Case of(String[] fields) {
      return new Case(
          fields[1],
          new Side(fields[2], fields[3], fields[4]),
          new Side(fields[5], fields[6], fields[7]),
          fields[8]);
    }

    String names() {
      return project + ": " + old.name + " → " + now.name;
    }
  }

  private record Side(String level, String name, String target) {
    String level2() {
      return switch (level) {
        case "满意度" -> "服务对象满意度指标";
        case "可持续" -> "可持续影响指标";
        default -> level + "指标";
      };
    }
  }

  /** What came out, as the names of pairs. */
  private record Outcome(List<String> pairs, List<String> hints) {}

  private static Map<String, List<Case>> projects(String set) throws IOException {
    try (InputStream table = RenamedRowsTest.class.getResourceAsStream("renamed-rows.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(fields -> fields[0].equals(set))
          .map(Case::of)
          .collect(Collectors.groupingBy(Case::project, LinkedHashMap::new, Collectors.toList()));
    }
  }

  private static List<Row> rows(int year, List<Side> sides) {
    Map<String, List<Line>> byLevel = new LinkedHashMap<>();
    for (Side side : sides) {
      byLevel
          .computeIfAbsent(side.level2(), level -> new ArrayList<>())
          .add(Table.line(side.level2(), side.name, side.target));
    }
    return Row.of(
        Table.of(year, byLevel.values().stream().flatMap(List::stream).toArray(Line[]::new))
            .card());
  }

  private static Outcome outcome(String project, List<Case> cases) {
    List<IndicatorPairing.RowPair> lines =
        IndicatorPairing.of(
            rows(2023, cases.stream().map(Case::old).toList()),
            rows(2024, cases.stream().map(Case::now).toList()));
    return new Outcome(
        lines.stream()
            .filter(line -> line.match().isPresent())
            .map(line -> names(project, line.old().get(), line.now().get()))
            .toList(),
        Hint.of(lines).stream().map(hint -> names(project, hint.old(), hint.now())).toList());
  }

  private static String names(String project, Row old, Row now) {
    return project + ": " + name(old) + " → " + name(now);
  }

  private static String name(Row row) {
    return row.indicator().name().value();
  }

  private static List<String> names(Map<String, List<Case>> projects, String verdict) {
    return projects.values().stream()
        .flatMap(List::stream)
        .filter(one -> one.verdict.equals(verdict))
        .map(Case::names)
        .toList();
  }

  private static List<String> without(List<String> names, List<String> others) {
    return names.stream().filter(name -> !others.contains(name)).toList();
  }

  private static String figures(List<String> found, List<String> expected) {
    int right = found.size() - without(found, expected).size();
    return "precision %d/%d, recall %d/%d".formatted(right, found.size(), right, expected.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tuned | precision 73/73, recall 73/80 | 3
          apart | precision 40/40, recall 40/48 | 1
          """)
  void rowsThatWereRenamedArePaired(String set, String expected, int hinted) throws IOException {
    Map<String, List<Case>> projects = projects(set);
    List<String> pairs = new ArrayList<>();
    List<String> hints = new ArrayList<>();
    projects.forEach(
        (project, cases) -> {
          Outcome outcome = outcome(project, cases);
          pairs.addAll(outcome.pairs);
          hints.addAll(outcome.hints);
        });
    List<String> wanted = names(projects, "pair");
    List<String> perhaps = names(projects, "hint");
    String figures = figures(pairs, wanted);
    System.out.println(
        "%s: %s; %d of %d hints, %d more"
            .formatted(
                set,
                figures,
                perhaps.size() - without(perhaps, hints).size(),
                perhaps.size(),
                without(hints, perhaps).size()));
    assertEquals(
        expected,
        figures,
        () -> "wrong: " + without(pairs, wanted) + "\nmissed: " + without(wanted, pairs));
    assertEquals(hinted, perhaps.size() - without(perhaps, hints).size(), () -> "hints: " + hints);
    List<String> others = names(projects, "none");
    assertEquals(others, without(others, pairs));
  }
}
