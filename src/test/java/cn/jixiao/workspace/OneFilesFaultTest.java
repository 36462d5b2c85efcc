package cn.jixiao.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.form.FormLibrary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is odd in one file is said of that file, and those beside it are checked as ever. */
class OneFilesFaultTest {
  private static final Path ODD = Path.of("odd.yaml");
  private static final Path SOUND = Path.of("sound.yaml");

  /** With one place for what is odd. */
  private static final String PROJECT =
      """
      id: %s
      year: 2024
      form: beijing-2024
      name: 甲
      department: 乙
      unit: %s
      funds: {fiscal: {budget: 20, adjusted: 20, executed: 20}}
      goals:
        expected: %s
        achieved: %s
      indicators:
        产出指标:
          数量指标:
            - {name: %s, target: %s, actual: %s, weight: 50}
      """;

  /** A project whose texts are odd in one respect. */
  private static String project(String id, String unit, String text, String measure) {
    return PROJECT.formatted(id, unit, text, text, "开展活动次数", measure, measure);
  }

  private static Map<Path, CheckedFile> check(String odd) {
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    contents.put(ODD, odd.getBytes(StandardCharsets.UTF_8));
    contents.put(SOUND, project("sound", "丙", "开展活动10次", "10次").getBytes(StandardCharsets.UTF_8));
    Map<Path, CheckedFile> checked = new LinkedHashMap<>();
    new Workspace(new FormLibrary(Optional.empty()), CheckSettings.DEFAULT)
        .check(contents)
        .forEach(file -> checked.put(file.file(), file));
    return checked;
  }

  private static List<String> codes(CheckedFile file) {
    return file.findings().stream().map(Finding::code).toList();
  }

  static List<String> longTexts() {
    return List.of(
        "开展活动".repeat(2_000),
        "5人".repeat(20_000),
        "1,".repeat(20_000),
        "（".repeat(20_000),
        "（1".repeat(20_000),
        "1".repeat(40_000),
        "“".repeat(20_000),
        "开展活动10次".repeat(8_000));
  }

  @ParameterizedTest
  @MethodSource("longTexts")
  void longTextsWithoutAStopAreRead(String text) {
    Map<Path, CheckedFile> checked = check(project("odd", "丙", '"' + text + '"', "10次"));
    assertEquals(Optional.empty(), checked.get(ODD).failure());
    assertEquals(List.of(), only(codes(checked.get(ODD))));
    assertEquals(codes(check(project("x", "丙", "甲", "1次")).get(SOUND)), codes(checked.get(SOUND)));
  }

  private static List<String> only(List<String> codes) {
    return codes.stream()
        .filter(Set.of("program-failure", "stack-short", "memory-short")::contains)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("escapes")
  void escapesThatAreNoCharacterAreMistakesOfTheirLine(String escape) {
    Finding finding =
        check(project("odd", '"' + escape + '"', "甲", "10次")).get(ODD).findings().get(0);
    assertEquals("backslash", finding.code());
    assertEquals(6, finding.place().line());
  }

  static List<String> escapes() {
    return List.of(
        "\\UFFFFFFFF",
        "\\U00110000",
        "\\U7FFFFFFF",
        "\\U80000000",
        "\\uD800",
        "\\x0",
        "\\q",
        "\\U");
  }

  @Test
  void settingsWithSuchAnEscapeAreToldWhere() {
    SettingsReading reading =
        new SettingsReader()
            .read(
                Path.of("jixiao.yaml"),
                "ignore:\n  - \"\\UFFFFFFFF\"\nstrict: perhaps\n".getBytes(StandardCharsets.UTF_8));
    assertEquals("backslash", reading.findings().get(0).code());
    assertEquals(2, reading.findings().get(0).place().line());
  }

  @ParameterizedTest
  @MethodSource("nestings")
  void nestingIsAFindingOfItsFile(String nested) {
    Map<Path, CheckedFile> checked = check("id: odd\nname: " + nested);
    assertTrue(checked.get(ODD).hasErrors());
    assertEquals(List.of(), only(codes(checked.get(ODD))));
    assertEquals(Optional.empty(), checked.get(ODD).failure());
    assertTrue(checked.get(SOUND).card().isPresent());
  }

  static List<String> nestings() {
    StringBuilder indented = new StringBuilder("\n");
    for (int i = 1; i < 900; i++) {
      indented.append(" ".repeat(i)).append("a:\n");
    }
    return List.of(
        "[".repeat(100_000),
        "{".repeat(100_000),
        "[".repeat(5_000) + "]".repeat(5_000),
        "{a: ".repeat(5_000) + "}".repeat(5_000),
        "[{a: ".repeat(50_000),
        "\n" + "- ".repeat(50_000) + "甲",
        "? ".repeat(50_000),
        "&a ".repeat(20_000),
        "!".repeat(50_000),
        indented.toString());
  }
}
