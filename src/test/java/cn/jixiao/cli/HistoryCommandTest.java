package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command history. */
class HistoryCommandTest {
  @TempDir private Path folder;

  private Path write(String file, String text) throws IOException {
    return Projects.write(folder.resolve(file), text);
  }

  private static String year(int year) {
    return Projects.EVALUATED.replace("year: 2024", "year: " + year);
  }

  @BeforeEach
  void twoYears() throws IOException {
    write("2023/jian.yaml", year(2023).replace("actual: 12次", "actual: 9次"));
    write("2024/jian.yaml", year(2024));
    write("2024/mubiao.yaml", Projects.TARGET);
  }

  private Run history(String project, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("history", project, "--projects", folder.toString()));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  @Test
  void anIdIsFoundInAllYears() {
    Run run = history("jian");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("简单项目（jian）\n"), run.out());
    assertTrue(run.out().replaceAll(" +", " ").contains("≥10次 → 9次 × ≥10次 → 12次 ▆▇"), run.out());
    assertTrue(run.out().contains("年初预算数（万元）"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void aFileIsFollowedIntoTheFoldersOfOtherYears() {
    Run run = Run.of("history", folder.resolve("2024/jian.yaml").toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains(folder.resolve("2023/jian.yaml").toString()), run.out());
  }

  @Test
  void aFolderGivesEveryProjectInIt() {
    Run run = Run.of("history", folder.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("简单项目（jian）"), run.out());
    assertTrue(run.out().contains("目标项目（mubiao）"), run.out());
  }

  @Test
  void oneYearAloneIsPrintedAllTheSame() {
    Run run = history("mubiao");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("≥10次 → —"), run.out());
    assertTrue(run.out().contains("只找到 2024 一个年度"), run.out());
  }

  @Test
  void anUnknownIdIsWrongUsageAndTheNearestIsOffered() {
    Run run = history("jiam");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("没有找到标识是“jiam”的项目"), run.err());
    assertTrue(run.err().contains("是不是：jian"), run.err());
  }

  @Test
  void aFileWithTheSameIdAndYearIsNamed() throws IOException {
    Path twin = write("2024/twin.yaml", year(2024));
    Run run = history("jian");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("id-twice"), run.err());
    assertTrue(run.err().contains(twin.toString()), run.err());
    assertTrue(run.err().contains("2024/jian.yaml"), run.err());
    assertTrue(run.out().contains("≥10次 → 12次"), run.out());
  }

  @Test
  void aYearThatCannotBeReadIsSaidAndTheOthersAreShown() throws IOException {
    Path broken = write("2022/jian.yaml", year(2022).replace("weight: 50", "weight: 五十"));
    write("2022/other.yaml", year(2022).replace("id: jian", "id: other").replace("50", "五十"));
    Run run = history("jian");
    assertEquals(1, run.code());
    assertTrue(run.err().contains(broken + ":"), run.err());
    assertFalse(run.err().contains("other.yaml"), run.err());
    assertTrue(run.out().contains("2023"), run.out());
  }

  @Test
  void jsonHasEveryYear() {
    JsonNode history = new JsonMapper().readTree(history("jian", "--format", "json").out()).get(0);
    assertEquals("jian", history.get("id").asString());
    assertEquals(2023, history.get("years").get(0).get("year").asInt());
    JsonNode indicator = history.get("indicators").get(0);
    assertEquals("=1+1", indicator.get("name").asString());
    assertEquals("次", indicator.get("unit").asString());
    assertEquals(9, indicator.get("years").get(0).get("actualValue").asInt());
    assertTrue(indicator.get("years").get(0).get("missed").asBoolean());
  }

  @Test
  void htmlIsOnePage() {
    Run run = history("jian", "--format", "html");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("<!DOCTYPE html>"), run.out());
    assertTrue(run.out().contains("<svg"), run.out());
  }

  @Test
  void filesAreWrittenAndNamed() {
    Path output = folder.resolve("out");
    Run run = history("jian", "--to", "pdf,html", "-o", output.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals(
        output.resolve("jian.history.pdf") + "\n" + output.resolve("jian.history.html") + "\n",
        run.out());
    assertTrue(Files.exists(output.resolve("jian.history.pdf")));
  }

  @Test
  void aFileInPlaceOfTheOutputFolderIsSaid() throws IOException {
    Path output = write("out", "x");
    Run run = history("jian", "--to", "html", "-o", output.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("output-not-a-folder"), run.err());
  }

  @Test
  void comparisonsAreWrittenAndShownAsPages() {
    Path output = folder.resolve("out");
    String old = folder.resolve("2023").toString();
    String now = folder.resolve("2024").toString();
    Run written = Run.of("diff", old, now, "--to", "pdf", "-o", output.toString());
    assertEquals(0, written.code(), written.err());
    assertEquals(output.resolve("comparison.pdf") + "\n", written.out());
    Run shown = Run.of("diff", old, now, "--format", "html");
    assertEquals(0, shown.code(), shown.err());
    assertTrue(shown.out().startsWith("<!DOCTYPE html>"), shown.out());
    assertTrue(shown.out().contains("2023年度"), shown.out());
  }
}
