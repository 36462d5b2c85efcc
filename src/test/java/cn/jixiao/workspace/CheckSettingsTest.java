package cn.jixiao.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.check.CheckCode;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormCode;
import cn.jixiao.yaml.ShapeCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckSettingsTest {
  private static final Place PLACE = Place.startOf(Path.of("x.yaml"));
  private static final Finding ERROR = CheckCode.WEIGHTS_NOT_100.at(PLACE);
  private static final Finding WARNING = CheckCode.OVERSPENT.at(PLACE);
  private static final Finding INFO = CheckCode.COST_TARGET_INITIAL.at(PLACE);
  private static final Finding FIXED =
      new Finding(FormCode.UNKNOWN_FORM.code(), Severity.ERROR, PLACE, List.of());
  private static final List<Finding> ALL = List.of(ERROR, WARNING, INFO, FIXED);

  @TempDir private Path folder;

  private static SettingsReading read(String text) {
    return new SettingsReader().read(Path.of("jixiao.yaml"), text.getBytes(StandardCharsets.UTF_8));
  }

  private static CheckSettings sound(String text) {
    SettingsReading reading = read(text);
    assertEquals(List.of(), reading.findings());
    return reading.settings();
  }

  @Test
  void warningsAreShownUnlessSettingsSayOtherwise() {
    assertEquals(List.of(ERROR, WARNING, FIXED), CheckSettings.DEFAULT.apply(ALL));
    assertEquals(ALL, sound("severity: info").apply(ALL));
    assertEquals(List.of(ERROR, FIXED), sound("severity: error").apply(ALL));
    assertEquals(CheckSettings.DEFAULT, sound("# nothing yet\n"));
    assertEquals(CheckSettings.DEFAULT, sound("select:\nignore: []\nseverities: {}\n"));
  }

  @Test
  void codesAreSelectedAndIgnored() {
    assertEquals(List.of(WARNING, FIXED), sound("select: [overspent]").apply(ALL));
    assertEquals(List.of(WARNING, FIXED), sound("ignore:\n  - weights-not-100\n").apply(ALL));
    assertEquals(List.of(FIXED), sound("select: [overspent]\nignore: [overspent]").apply(ALL));
  }

  @Test
  void severitiesChange() {
    CheckSettings settings =
        sound("severities: {weights-not-100: warning, overspent: off, cost-target-initial: error}");
    assertEquals(
        List.of("weights-not-100 WARNING", "cost-target-initial ERROR", "unknown-form ERROR"),
        settings.apply(ALL).stream().map(f -> f.code() + " " + f.severity()).toList());
    assertEquals(
        Map.of(
            "weights-not-100", Optional.of(Severity.WARNING),
            "overspent", Optional.empty(),
            "cost-target-initial", Optional.of(Severity.ERROR)),
        settings.severities());
  }

  @Test
  void warningsFailAStrictRun() {
    assertTrue(CheckSettings.DEFAULT.fail(ALL));
    assertFalse(CheckSettings.DEFAULT.fail(List.of(WARNING, INFO)));
    assertTrue(sound("strict: true").fail(List.of(WARNING)));
    assertFalse(sound("strict: true").fail(List.of(INFO)));
    assertFalse(sound("strict: true").withStrict(false).fail(List.of(WARNING)));
  }

  @Test
  void optionsOverrideTheFile() {
    CheckSettings settings =
        sound("severity: error\nselect: [overspent]\nignore: [group-weight]")
            .withLowest(Severity.INFO)
            .withSelect(Set.of("plan-not-100"))
            .withIgnored(Set.of("goal-copied"));
    assertEquals(Severity.INFO, settings.lowest());
    assertEquals(Set.of("plan-not-100"), settings.select());
    assertEquals(Set.of("group-weight", "goal-copied"), settings.ignore());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity: loud                | unknown-value:1:11",
        "severty: info                 | misspelt-key:1:1",
        "colour: red                   | unknown-key:1:1",
        "ignore: overspent             | list-expected:1:9",
        "ignore: [overspend]           | setting-code-misspelt:1:10",
        "ignore: [whatever-else]       | setting-code-unknown:1:10",
        "ignore: [unknown-key]         | setting-code-fixed:1:10",
        "severities: {unknown-key: off} | setting-code-fixed:1:14",
        "severities: {overspent: quiet} | unknown-value:1:25",
        "severities: [overspent]       | mapping-expected:1:13",
        "strict: maybe                 | unknown-value:1:9",
        "- ignore                      | not-a-project:1:1"
      })
  void mistakesAreFoundWithTheirPlaces(String text, String expected) {
    SettingsReading reading = read(text);
    assertTrue(reading.hasErrors());
    assertEquals(
        List.of(expected),
        reading.findings().stream()
            .map(f -> f.code() + ":" + f.place().line() + ":" + f.place().column())
            .toList());
  }

  @Test
  void codesOfUnreadableFilesMayBeSelected() {
    assertEquals(Set.of("unknown-key"), sound("select: [unknown-key]").select());
    assertTrue(CodeNames.isFixed(ShapeCode.UNKNOWN_KEY.code()));
  }

  @Test
  void aFolderWithoutSettingsHasTheDefaults() throws IOException {
    assertEquals(SettingsReading.NONE, new SettingsReader().in(folder));
    Files.writeString(folder.resolve("jixiao.yaml"), "strict: true\n");
    assertTrue(new SettingsReader().in(folder).settings().strict());
  }
}
