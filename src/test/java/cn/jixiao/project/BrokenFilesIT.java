package cn.jixiao.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import cn.jixiao.yaml.ShapeCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever someone takes for a project's file, what is wrong with it is said, and where. */
class BrokenFilesIT {
  /** Of a file with more findings, the snapshot has these and the last. */
  private static final int MOST_IN_FULL = 20;

  private static final String HEADER = "file\tcode\tline\tcolumn";

  private static final List<Messages> LANGUAGES =
      List.of(new Messages(Locale.CHINA), new Messages(Locale.ENGLISH));

  @TempDir private static Path folder;
  private static List<Path> files;
  private static Map<String, List<String>> expected;

  private final ProjectReader reader = new ProjectReader();

  @BeforeAll
  static void writeFiles() throws IOException {
    files = BrokenFiles.writtenTo(folder);
    List<String> rows = Files.readAllLines(BrokenFiles.folder().resolve("expected.tsv"));
    assertEquals(HEADER, rows.get(0));
    expected =
        rows.stream()
            .skip(1)
            .collect(Collectors.groupingBy(row -> row.substring(0, row.indexOf('\t'))));
  }

  @TestFactory
  Stream<DynamicTest> everyBrokenFileIsExplained() {
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(name(file), () -> assertExplained(file)));
  }

  private void assertExplained(Path file) throws IOException {
    Reading reading = reader.read(file);
    List<Finding> findings = reading.findings();
    assertFalse(findings.isEmpty());
    // Each of these rows was read: whether it says what is wrong, and where.
    assertEquals(
        String.join("\n", expected.getOrDefault(name(file), List.of())),
        String.join("\n", rows(name(file), findings)));
    assertTrue(findings.size() <= ProjectReader.MOST_FINDINGS + 1);
    // In one byte a character, lines are those of any encoding but the two-byte ones.
    SourceText lines = new SourceText(Files.readString(file, StandardCharsets.ISO_8859_1));
    for (Finding finding : findings) {
      Place place = finding.place();
      assertEquals(file, place.file());
      assertTrue(place.line() <= lines.lineCount(), place::toString);
      assertTrue(place.column() <= lines.line(place.line()).length() + 1, place::toString);
      assertTrue(reading.source().excerpt(place, 80).endsWith("^"));
      for (Messages messages : LANGUAGES) {
        assertFalse(messages.message(finding).isBlank());
        assertFalse(messages.hint(finding).isBlank());
      }
    }
  }

  @Test
  void everyExpectationIsOfAFile() {
    assertEquals(
        files.stream().map(BrokenFilesIT::name).collect(Collectors.toSet()), expected.keySet());
  }

  private static List<String> rows(String name, List<Finding> findings) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      if (i < MOST_IN_FULL || i == findings.size() - 1) {
        Finding finding = findings.get(i);
        Place place = finding.place();
        rows.add(name + "\t" + finding.code() + "\t" + place.line() + "\t" + place.column());
      }
    }
    return rows;
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  @Test
  void whatIsNoFileIsAFinding(@TempDir Path empty) throws IOException {
    assertFound(ShapeCode.NOT_A_FILE, Files.createDirectory(empty.resolve("x.yaml")));
    assertFound(ShapeCode.FILE_MISSING, empty.resolve("none.yaml"));
    assertFound(ShapeCode.FILE_MISSING, empty.resolve("none").resolve("none.yaml"));
  }

  @Test
  void aLinkThatLeadsToItselfIsAFinding(@TempDir Path empty) throws IOException {
    Path loop = empty.resolve("loop.yaml");
    try {
      Files.createSymbolicLink(loop, loop.getFileName());
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "this system makes no links");
    }
    assertFound(ShapeCode.FILE_MISSING, loop);
    Path dangling = Files.createSymbolicLink(empty.resolve("away.yaml"), Path.of("nowhere.yaml"));
    assertFound(ShapeCode.FILE_MISSING, dangling);
  }

  @Test
  void aDeviceIsAFinding() {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device), "this system has no /dev/zero");
    assertFound(ShapeCode.NOT_A_FILE, device);
  }

  private void assertFound(ShapeCode code, Path file) {
    Reading reading = reader.read(file);
    assertEquals(List.of(code.at(Place.startOf(file))), reading.findings());
  }

  @Test
  void aThousandIndicatorsWithLongTextsFit() {
    StringBuilder text =
        new StringBuilder("id: a\nyear: 2024\nform: b\nname: c\nfunds: {fiscal: {budget: 1}}\n");
    text.append("indicators:\n  产出指标:\n    数量指标:\n");
    for (int i = 0; i < 1000; i++) {
      text.append("      - name: 指标\n        target: ≥12次\n        actual: 13次\n");
      text.append("        weight: 0.1\n        score: 0.1\n        description: ");
      text.append("全年志愿服务".repeat(20)).append("\n        reason: ");
      text.append("加强组织协调".repeat(20)).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Reading reading = reader.read(Path.of("x.yaml"), bytes);
    assertEquals(List.of(), reading.findings());
    assertEquals(1000, reading.project().orElseThrow().allIndicators().size());
  }

  @Test
  void aWarningThatIsNotShownKeepsNothingFromPrint() {
    String sound = "id: a\nyear: 2024\nform: b\nname: c\nfunds: {fiscal: {budget: 1}}\n";
    String text = sound + "indicators: {}\npurpose: " + "\u200B字".repeat(300) + "\n";
    Reading reading = reader.read(Path.of("x.yaml"), text.getBytes(StandardCharsets.UTF_8));
    assertEquals(ProjectReader.MOST_FINDINGS + 1, reading.findings().size());
    assertFalse(reading.hasErrors());
    Reading worse =
        reader.read(Path.of("x.yaml"), (text + "qux: 1\n").getBytes(StandardCharsets.UTF_8));
    assertTrue(worse.hasErrors());
    assertEquals(List.of("101"), worse.findings().get(ProjectReader.MOST_FINDINGS).arguments());
  }
}
