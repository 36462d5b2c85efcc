package cn.jixiao.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.yaml.AuthoredFile;
import cn.jixiao.yaml.ShapeCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeFindingsTest {
  private static final Path FILE = Path.of("x.yaml");

  /** Correct; every case below breaks one thing in it. */
  private static final String GOOD =
      """
      id: a
      year: 2024
      form: beijing-2024
      name: 项目
      unit: 单位
      contact: {person: 杨斌, phone: "1"}
      funds:
        fiscal: {budget: 382, adjusted: 382}
      goals:
        expected: 目标
      indicators:
        产出指标:
          数量指标:
            - name: 指标
              target: 90%
              weight: 10
              level: partial
      notes: [一]
      """;

  private static Arguments broken(String from, String to, String... findings) {
    return Arguments.of(from, to, List.of(findings));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        // fields
        broken("unit: 单位", "danwei: 单位", "5:1 unknown-key"),
        broken("unit: 单位", "实施单位: 单位", "5:1 misspelt-key 实施单位 unit"),
        broken("unit: 单位", "Unit: 单位", "5:1 misspelt-key Unit unit"),
        broken("unit: 单位", "unti: 单位", "5:1 misspelt-key unti unit"),
        broken(
            "unit: 单位", "department_code: 1", "5:1 misspelt-key department_code department-code"),
        broken("unit: 单位", "actual: 单位", "5:1 misplaced-key"),
        broken("unit: 单位", "id: b", "5:1 duplicate-key id 1"),
        broken("unit: 单位", "[a, b]: c", "5:1 key-not-text"),
        broken("unit: 单位", "<<: {id: b}", "5:1 unknown-key"),
        broken("name: 项目\n", "", "1:1 missing-key name 项目名称"),
        broken("name: 项目\n", "name:\n", "1:1 missing-key name 项目名称"),
        broken("name: 项目\n", "nmae: 项目\n", "4:1 misspelt-key nmae name"),
        broken("id: a\n", "", "1:1 missing-key id 项目标识"),
        broken("- name: 指标\n        target", "- target", "14:9 missing-key name 三级指标"),
        broken("name: 项目", "name: \" \"", "4:7 empty-text name"),
        broken("name: 项目", "name: 待填写", "4:7 placeholder name"),
        broken("unit: 单位", "unit: （待填写）", "5:7 placeholder unit"),
        broken("expected: 目标", "expected: 待填写", "10:13 placeholder expected"),
        broken("- name: 指标", "- name: 待填写", "14:15 placeholder name"),
        broken("target: 90%", "target: 待填写", "15:17 placeholder target"),
        broken("产出指标:", "\"\":", "12:3 empty-text indicators"),
        broken("form: beijing-2024", "form: ../a", "3:7 name-not-plain form ../a"),
        broken("id: a", "id: a b", "1:5 name-not-plain id a b"),
        // types
        broken("unit: 单位", "unit: [单位]", "5:7 text-expected unit"),
        broken("unit: 单位", "unit: {a: b}", "5:7 text-expected unit"),
        broken("notes: [一]", "notes: [[一]]", "18:9 text-expected notes"),
        broken("notes: [一]", "notes: {a: b}", "18:8 text-or-list-expected notes"),
        broken(
            "  fiscal: {budget: 382, adjusted: 382}",
            "  fiscal: 382",
            "8:11 mapping-expected fiscal"),
        broken("      - name: 指标", "      - 指标\n      - name: 指标", "14:9 mapping-expected 数量指标"),
        broken("      - name: 指标", "      -\n      - name: 指标", "14:8 mapping-expected 数量指标"),
        broken("      - name: 指标", "        name: 指标", "14:9 list-expected 数量指标"),
        broken("level: partial", "level: 部分完成", "17:16 unknown-value"),
        broken("  fiscal: {budget: 382, adjusted: 382}", "  {}", "8:3 funds-empty"),
        broken("  fiscal: {budget: 382, adjusted: 382}", "  fiscal:", "8:3 funds-empty"),
        // numbers
        broken("weight: 10", "weight: 十", "16:17 number-expected weight 十"),
        broken("weight: 10", "weight: 1e5", "16:17 number-expected weight 1e5"),
        broken("weight: 10", "weight: 1,00.0", "16:17 number-expected weight 1,00.0"),
        broken("weight: 10", "weight: \"\"", "16:17 number-expected weight "),
        broken("weight: 10", "weight: 10分", "16:17 number-with-unit weight 10分 10"),
        broken("weight: 10", "weight: １０％", "16:17 number-with-unit weight １０％ 10"),
        broken("budget: 382,", "budget: 382万元,", "8:20 number-with-unit budget 382万元 382"),
        broken("budget: 382,", "budget: 1,382.00,", "8:20 thousands-in-braces 1,382.00"),
        broken("budget: 382,", "budget: 1,382,", "8:20 thousands-in-braces 1,382"),
        broken("weight: 10", "weight: １０。５", "16:17 full-width-number weight １０。５ 10.5"),
        broken("weight: 10", "weight: “10”", "16:17 full-width-number weight “10” 10"),
        broken("year: 2024", "year: 2024年", "2:7 number-with-unit year 2024年 2024"),
        broken("year: 2024", "year: ２０２４", "2:7 full-width-number year ２０２４ 2024"),
        broken("year: 2024", "year: 24", "2:7 number-expected year 24"),
        broken("year: 2024", "year: 1066", "2:7 year-out-of-range 1066"),
        broken("target: 90%", "target: ≥９０％", "15:17 full-width-measure target ≥９０％ ≥90%"),
        broken("target: 90%", "target: “90%”", "15:17 full-width-quotes target “90%”"),
        // the input method
        broken("unit: 单位", "unit：单位", "5:5 full-width-colon unit"),
        broken("id: a", "id：a", "1:3 full-width-colon id"),
        broken("notes: [一]", "notes：一", "18:6 full-width-colon notes"),
        broken("- name: 指标", "- name：指标", "14:13 full-width-colon name"),
        broken("target: 90%", "target：90%", "15:15 full-width-colon target"),
        broken("level: partial", "level：partial", "17:14 full-width-colon level"),
        broken("person: 杨斌", "person：杨斌", "6:11 full-width-colon person"),
        broken("  产出指标:", "  产出指标：", "12:7 full-width-colon 产出指标"),
        broken("    数量指标:", "    数量指标：", "13:9 full-width-colon 数量指标"),
        broken("goals:\n", "goals：\n", "9:6 full-width-colon goals"),
        broken("  expected: 目标", "  expected：目标", "10:3 full-width-colon expected"),
        broken("unit: 单位", "unit:单位", "5:5 colon-without-space unit"),
        broken(
            "- name: 指标\n        target",
            "-name: 指标\n        target",
            "14:7 dash-without-space name"),
        broken("杨斌, phone", "杨斌，phone", "6:21 full-width-comma"),
        broken("382, adjusted", "1,382.00，adjusted", "8:22 full-width-comma"),
        broken("unit: 单位", "　unit: 单位", "5:1 wide-space-in-indentation"),
        broken("        target: 90%", "　　　　target: 90%", "15:1 wide-space-in-indentation"),
        broken("        target: 90%", "\ttarget: 90%", "15:1 tab-in-indentation"),
        // what YAML reads otherwise
        broken("target: 90%", "target: >90%", "15:17 comparison-unquoted >90%"),
        broken("target: 90%", "target: > 90%", "15:17 comparison-unquoted > 90%"),
        broken("target: 90%", "target: >=90%", "15:17 comparison-unquoted >=90%"),
        broken("target: 90%", "target: >5", "15:17 comparison-unquoted >5"),
        broken("target: 90%", "target: >5\n                多", "15:17 comparison-unquoted"),
        broken("target: 90%", "target: '%90'5", "15:22 text-after-quote"),
        broken("target: 90%", "target: %90", "15:17 special-start % %90"),
        broken("target: 90%", "target: @所有人", "15:17 special-start @ @所有人"),
        broken("target: 90%", "target: `90", "15:17 special-start ` `90"),
        broken("target: 90%", "target: - 5", "15:17 special-start - - 5"),
        broken("target: 90%", "target: |90", "15:17 special-start | |90"),
        broken("target: 90%", "target: *重点", "15:17 alias 重点"),
        broken("target: 90%", "target: &重点 5", "15:17 anchor 重点"),
        broken("target: 90%", "target: !重点 5", "15:17 special-start ! !重点 5"),
        broken("target: 90%", "target: !!str 5", "15:17 tag !!str"),
        broken("target: 90%", "target: 完成: 90%", "15:17 colon-in-text 完成: 90%"),
        broken("unit: 单位", "unit: 单位 #2", "5:10 cut-by-hash #2"),
        broken("target: 90%", "target: \"90%", "15:17 quote-unclosed"),
        broken("target: 90%", "target: \"90%”", "15:17 quote-unclosed"),
        broken("target: 90%", "target: \"C:\\路径\"", "15:20 backslash"),
        broken("unit: 单位", "unit: [单位", "5:7 brackets-broken"),
        broken("unit: 单位", "unit: {单位", "5:7 brackets-broken"),
        broken("name: 项目\n", "name: 项目\n   code: 1\n", "5:4 indentation"),
        broken("unit: 单位", "unit 单位", "5:1 colon-missing unit 单位"),
        broken("      - name: 指标", "      — name: 指标", "14:7 full-width-dash name"),
        broken("unit: 单位", "unit: ｛单位: 1｝", "5:7 brackets-broken"),
        broken("person: 杨斌", "person: @杨斌", "6:19 special-start @ @杨斌,"),
        broken("phone: \"1\"", "phone: \"1", "6:30 quote-unclosed"),
        broken("unit: 单位", "unit: \"单\\0位\"", "5:7 backslash"),
        broken("unit: 单位", "unit: \"\\uD800\"", "5:7 backslash"),
        broken("unit: 单位", "unit: 单\u202E位", "5:8 invisible-character U+202E"),
        broken("weight: 10", "weight: 1" + ",000".repeat(50), "16:17 number-expected weight"),
        broken("\nnotes: [一]", "\n---\nid: b", "18:1 several-documents"),
        broken("unit: 单位", "unit: 单\u0007位", "5:8 control-character U+0007"),
        broken("unit: 单位", "unit: 单\u2028位", "5:8 control-character U+2028"),
        broken("unit: 单位", "unit: 单\u200B位", "5:8 invisible-character U+200B"),
        broken("unit: 单位", "unit: " + "[".repeat(30) + "]".repeat(30), "5:26 too-deep"),
        // several at once
        broken(
            "unit: 单位\ncontact: {person: 杨斌, phone: \"1\"}",
            "unit：单位\ncontact: {person: 杨斌，phone: \"1\"}\ncode: %5\nqux: 1",
            "5:5 full-width-colon unit",
            "6:21 full-width-comma",
            "7:7 special-start % %5",
            "8:1 unknown-key qux"),
        // whole files
        broken(GOOD, "", "1:1 file-empty"),
        broken(GOOD, "# 只有注释\n", "1:1 file-empty"),
        broken(GOOD, "---\n", "1:1 file-empty"),
        broken(GOOD, "}\n", "1:1 syntax"),
        broken(GOOD, "- a\n", "1:1 not-a-project"),
        broken(GOOD, "一段文字\n", "1:1 not-a-project"),
        broken(GOOD, "id：a", "1:1 full-width-colon id"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void everyMistakeIsExplainedWhereItIs(String from, String to, List<String> expected) {
    assertTrue(GOOD.contains(from), from);
    Reading reading = read(GOOD.replace(from, to).getBytes(StandardCharsets.UTF_8));
    List<String> found = reading.findings().stream().map(ShapeFindingsTest::shown).toList();
    assertEquals(expected.size(), found.size(), found::toString);
    for (int i = 0; i < expected.size(); i++) {
      assertTrue((found.get(i) + " ").startsWith(expected.get(i) + " "), found::toString);
    }
  }

  private static String shown(Finding finding) {
    return finding.place().line()
        + ":"
        + finding.place().column()
        + " "
        + finding.code()
        + finding.arguments().stream()
            .map(argument -> " " + argument)
            .collect(Collectors.joining());
  }

  private static Reading read(byte[] bytes) {
    return new ProjectReader().read(FILE, bytes);
  }

  @Test
  void nothingIsWrongWithTheGoodFile() {
    assertEquals(List.of(), read(GOOD.getBytes(StandardCharsets.UTF_8)).findings());
  }

  @Test
  void otherEncodingsAreNamed() {
    assertCode(ShapeCode.ENCODING_GBK, read(GOOD.getBytes(Charset.forName("GBK"))));
    assertCode(ShapeCode.ENCODING_UTF16, read(GOOD.getBytes(StandardCharsets.UTF_16)));
    assertCode(
        ShapeCode.ENCODING_UTF16, read(("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE)));
    assertCode(
        ShapeCode.ENCODING_UTF16,
        read("id: a\nyear: 2024\nform: beijing-2024\n".getBytes(StandardCharsets.UTF_16LE)));
    assertCode(ShapeCode.NOT_TEXT, read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, (byte) 0xFF, 1, 2}));
    assertCode(ShapeCode.NOT_TEXT, read(new byte[100]));
    Reading broken = read(new byte[] {'i', 'd', ':', '\n', 'a', (byte) 0xFF, ' '});
    assertCode(ShapeCode.ENCODING_BROKEN, broken);
    assertEquals(new Place(FILE, 2, 2), broken.findings().get(0).place());
  }

  @Test
  void whatIsNoReadableFileIsAFinding(@TempDir Path folder) throws Exception {
    ProjectReader reader = new ProjectReader();
    assertCode(ShapeCode.FILE_MISSING, reader.read(folder.resolve("none.yaml")));
    assertCode(ShapeCode.NOT_A_FILE, reader.read(folder));
    Path large = folder.resolve("large.yaml");
    Files.write(large, new byte[AuthoredFile.LARGEST + 1]);
    assertCode(ShapeCode.FILE_TOO_LARGE, reader.read(large));
    assertCode(ShapeCode.FILE_TOO_LARGE, read(new byte[AuthoredFile.LARGEST + 1]));
    Path good = Files.writeString(folder.resolve("good.yaml"), GOOD);
    assertFalse(reader.read(good).hasErrors());
  }

  @Test
  void aFileThatMayNotBeReadIsAFinding(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("x.yaml"), GOOD);
    assumeTrue(
        file.toFile().setReadable(false) && !Files.isReadable(file),
        "this system or user may read everything");
    assertCode(ShapeCode.FILE_UNREADABLE, new ProjectReader().read(file));
  }

  @Test
  void aLongFileOfMistakesIsNotReadOverAndOver() {
    byte[] bytes = "x: %5\n".repeat(170_000).getBytes(StandardCharsets.UTF_8);
    // A reading ends at its first mistake, so that there are as many findings as readings.
    assertCode(ShapeCode.SPECIAL_START, read(bytes));
    String endless = "a: %1\nb: {" + "c,".repeat(170_000) + "}\n";
    List<Finding> findings = read(endless.getBytes(StandardCharsets.UTF_8)).findings();
    assertEquals(ShapeCode.UNKNOWN_KEY.code(), findings.get(findings.size() - 1).code());
  }

  @Test
  void everyCodeOfAContentIsTried() {
    Set<String> tried =
        mistakes()
            .flatMap(arguments -> ((List<?>) arguments.get()[2]).stream())
            .map(expected -> expected.toString().split(" ", 3)[1])
            .collect(Collectors.toSet());
    Set<ShapeCode> triedElsewhere =
        EnumSet.of(
            ShapeCode.FILE_MISSING,
            ShapeCode.FILE_UNREADABLE,
            ShapeCode.NOT_A_FILE,
            ShapeCode.FILE_TOO_LARGE,
            ShapeCode.FOLDER_WITHOUT_PROJECTS,
            ShapeCode.ENCODING_GBK,
            ShapeCode.ENCODING_UTF16,
            ShapeCode.ENCODING_BROKEN,
            ShapeCode.NOT_TEXT,
            ShapeCode.MORE_MISTAKES,
            // Forms have percentages, projects have none.
            ShapeCode.PERCENTAGE_EXPECTED);
    EnumSet.complementOf(EnumSet.copyOf(triedElsewhere))
        .forEach(code -> assertTrue(tried.contains(code.code()), code::code));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void noEnglishReachesAChineseReader(String from, String to, List<String> expected) {
    Messages messages = new Messages(Locale.CHINA);
    for (Finding finding :
        read(GOOD.replace(from, to).getBytes(StandardCharsets.UTF_8)).findings()) {
      assertTrue(messages.message(finding).codePoints().anyMatch(Character::isIdeographic));
      assertTrue(messages.hint(finding).codePoints().anyMatch(Character::isIdeographic));
    }
    assertFalse(expected.isEmpty());
  }

  private static void assertCode(ShapeCode code, Reading reading) {
    assertEquals(List.of(code.code()), reading.findings().stream().map(Finding::code).toList());
  }
}
