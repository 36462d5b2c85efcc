package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Projects worked on in parts that know nothing of each other. */
class ShardsTest {
  private static final int PROJECTS = 9;

  @TempDir private Path folder;
  private Path in;

  @BeforeEach
  void projects() throws IOException {
    in = folder.resolve("in");
    for (int i = 0; i < PROJECTS; i++) {
      String unit = i % 2 == 0 ? "甲局" : "乙局";
      Projects.write(
          in.resolve((i % 3) + "/p" + i + ".yaml"),
          Projects.EVALUATED
              .replace("id: jian", "id: p" + i)
              .replace("name: 简单", "unit: %s\nname: “%d”\\简单".formatted(unit, i))
              .replace("72}", "7" + i + "}"));
    }
    Projects.write(in.resolve("plan.yaml"), Projects.TARGET);
    Projects.write(
        in.resolve("broken.yaml"), Projects.EVALUATED.replace("weight: 50", "weight: x"));
  }

  private Path part(int part, int parts) {
    Path file = folder.resolve(part + ".jsonl");
    Run run =
        Run.of("summary", in.toString(), "--shard", part + "/" + parts, "-o", file.toString());
    assertTrue(run.code() <= 1, run.err());
    return file;
  }

  private List<String> merge(List<Path> parts, String... options) {
    List<String> arguments = new ArrayList<>(List.of("summary", "--merge"));
    parts.forEach(part -> arguments.add(part.toString()));
    arguments.addAll(List.of(options));
    return arguments;
  }

  private static Run run(List<String> arguments) {
    return Run.of(arguments.toArray(new String[0]));
  }

  @ParameterizedTest
  @CsvSource({"json, 1", "csv, 3", "html, 4", "jsonl, 5", "json, 30"})
  void partsPutTogetherAreTheSummaryOfAll(String format, int parts) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int part = parts; part > 0; part--) {
      files.add(part(part, parts));
    }
    Run whole = Run.of("summary", in.toString(), "--to", format);
    Run merged = run(merge(files, "--to", format));
    assertEquals(0, merged.code(), merged.err());
    if (format.equals("jsonl")) {
      // The first line names what was divided; projects have no file of their own any more.
      assertEquals(results(whole.out()), results(merged.out()));
    } else {
      assertEquals(whole.out(), merged.out());
    }
    assertTrue(whole.out().contains("p8.yaml") || format.equals("html"), whole.out());
  }

  private static List<String> results(String lines) {
    return lines.lines().skip(1).map(line -> line.replaceFirst("\"at\":\\d+,", "")).toList();
  }

  @Test
  void everyProjectIsInOnePart() throws IOException {
    TreeSet<String> seen = new TreeSet<>();
    int missing = 0;
    for (int part = 1; part <= 3; part++) {
      List<String> lines = Files.readAllLines(part(part, 3));
      JsonNode head = new JsonMapper().readTree(lines.get(0));
      assertEquals(part, head.get("part").asInt());
      assertEquals(lines.size() - 1, head.get("projects").asInt());
      missing += head.get("missing").asInt();
      for (String line : lines.subList(1, lines.size())) {
        assertTrue(seen.add(new JsonMapper().readTree(line).get("file").asString()), line);
      }
    }
    assertEquals(PROJECTS + 1, seen.size());
    assertEquals(1, missing);
  }

  @Test
  void aPartThatIsMissingTwiceOrCutOffIsNoSummary() throws IOException {
    Path first = part(1, 3);
    Path second = part(2, 3);
    Path third = part(3, 3);
    Path out = folder.resolve("s.json");
    Run run = run(merge(List.of(first, third), "-o", out.toString()));
    assertEquals(1, run.code());
    assertTrue(run.err().contains("共 3 份，缺第 2 份。"), run.err());
    run = run(merge(List.of(first, second, third, first), "-o", out.toString()));
    assertEquals(1, run.code());
    assertTrue(run.err().contains("第 1/3 份已经在 " + first + " 里了"), run.err());
    List<String> lines = Files.readAllLines(second);
    Files.write(second, lines.subList(0, lines.size() - 1));
    run = run(merge(List.of(first, second, third), "-o", out.toString()));
    assertEquals(1, run.code());
    assertTrue(run.err().contains(second + ":" + (lines.size() - 1) + ":1"), run.err());
    assertTrue(run.err().contains("文件不完整"), run.err());
    assertFalse(Files.exists(out));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"set\":\"x\",\"part\":2,\"parts\":1,\"projects\":0,\"missing\":0}",
        "{\"set\":\"x\",\"part\":1,\"parts\":1,\"projects\":1,\"missing\":0}\n{\"at\":1}",
        "{\"set\":\"x\",\"part\":1,\"parts\":1,\"projects\":1.5,\"missing\":0}",
        "\u0000",
        "row,file,id"
      })
  void whatIsNoPartIsAFinding(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("x.jsonl"), text);
    Run run = run(merge(List.of(file)));
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().contains("这一行不是汇总结果"), run.err());
    assertTrue(run.err().startsWith(file.toString()), run.err());
    assertEquals("", run.out());
  }

  @Test
  void anIdThatIsTwiceInDifferentSetsIsReportedAndNotCounted() throws IOException {
    Path other = folder.resolve("other");
    Projects.write(other.resolve("x.yaml"), Projects.EVALUATED.replace("id: jian", "id: p4"));
    Path second = folder.resolve("other.jsonl");
    Run.of("summary", other.toString(), "--to", "jsonl", "-o", second.toString());
    Run run = run(merge(List.of(part(1, 2), part(2, 2), second), "--to", "json"));
    assertEquals(1, run.code());
    assertTrue(run.err().contains(second + ":2:1"), run.err());
    assertTrue(run.err().contains("项目标识“p4”在 " + in.resolve("1/p4.yaml")), run.err());
    JsonNode summary = new JsonMapper().readTree(run.out());
    assertEquals(PROJECTS, summary.get("total").get("projects").asInt());
    assertEquals(3, summary.get("missing").asInt());
  }

  @ParameterizedTest
  @CsvSource({
    "auto, CI_NODE_INDEX=2 CI_NODE_TOTAL=3, 2/3",
    "auto/3, JOB_COMPLETION_INDEX=1, 2/3",
    "2/3, CI_NODE_INDEX=1 CI_NODE_TOTAL=5, 2/3"
  })
  void jobsOfSeveralKnowTheirPart(String shard, String environment, String same) {
    Map<String, String> variables = new java.util.HashMap<>();
    Stream.of(environment.split(" "))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> variables.put(pair[0], pair[1]));
    Run run =
        Run.with(variables, false, "score", in.toString(), "--shard", shard, "--format", "csv");
    assertEquals(
        Run.of("score", in.toString(), "--shard", same, "--format", "csv").out(), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "score --shard 4/3, 没有“4/3”这一份",
    "score --shard auto, 环境变量",
    "score --shard auto/0, 环境变量",
    "summary --shard 1/2 --to pdf, --to jsonl",
    "summary --merge --shard 1/2, --merge"
  })
  void whatNamesNoPartIsExplained(String arguments, String said) {
    List<String> all = new ArrayList<>(List.of(arguments.split(" ")));
    all.add(in.toString());
    Run run = run(all);
    assertEquals(2, run.code());
    assertTrue(run.err().contains(said), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"summary", "summary --merge", "summary --shard 1/2 --to jsonl"})
  void aListThatNamesNothingIsNoMistakeOfTheProgram(String command) throws IOException {
    Path list = Files.writeString(folder.resolve("list"), "\n");
    List<String> all = new ArrayList<>(List.of(command.split(" ")));
    all.addAll(List.of("--files-from", list.toString()));
    Run run = run(all);
    boolean part = command.contains("--shard");
    assertEquals(part ? 0 : 1, run.code(), run.err());
    assertEquals(!part, run.err().contains("没有可以汇总的项目"), run.err());
    assertFalse(run.err().contains("意外"), run.err());
  }

  /** Where a document is written does not depend on who writes it. */
  @Test
  void partsPrintTogetherWhatOneRunPrints() throws IOException {
    Path whole = folder.resolve("whole");
    Path parts = folder.resolve("parts");
    Run.of("render", in.toString(), "--to", "html", "-o", whole.toString());
    for (int part = 1; part <= 4; part++) {
      String shard = part + "/4";
      Run.of("render", in.toString(), "--to", "html", "-o", parts.toString(), "--shard", shard);
    }
    List<String> files = Projects.filesIn(whole);
    assertEquals(2 * PROJECTS + 1, files.size(), files::toString);
    assertEquals(files, Projects.filesIn(parts));
    for (String file : files) {
      assertEquals(-1, Files.mismatch(whole.resolve(file), parts.resolve(file)), file);
    }
  }
}
