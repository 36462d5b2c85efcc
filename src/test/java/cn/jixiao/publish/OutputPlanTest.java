package cn.jixiao.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputPlanTest {
  @TempDir private Path folder;

  @Test
  void theStructureOfNamedFoldersIsKept() throws IOException {
    Path named = Files.createDirectory(folder.resolve("in"));
    OutputPlan plan =
        OutputPlan.of(
            List.of(named, folder.resolve("single.yaml")),
            List.of(named.resolve("2024/a.b.yaml"), folder.resolve("single.yaml")),
            Path.of("out"));
    assertEquals(
        List.of(Path.of("out/2024/a.b.target.pdf"), Path.of("out/single.target.pdf")),
        plan.outputs().stream().map(output -> output.file("target.pdf")).toList());
  }

  @ParameterizedTest
  @CsvSource({"a.yaml, a", "a.b.yaml, a.b", "a, a", ".yaml, .yaml"})
  void onlyTheEndingOfANameIsLeftOut(String name, String stem) {
    OutputPlan plan = OutputPlan.of(List.of(), List.of(folder.resolve(name)), Path.of("out"));
    assertEquals(
        List.of(new OutputPlan.Output(folder.resolve(name), Path.of("out"), stem)), plan.outputs());
  }

  @Test
  void projectsThatShareFilesAreBothReported() throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    List<Path> files = List.of(one.resolve("a.yaml"), two.resolve("A.yml"), two.resolve("b.yaml"));
    OutputPlan plan = OutputPlan.of(List.of(one, two), files, Path.of("out"));
    assertEquals(
        List.of(two.resolve("b.yaml")),
        plan.outputs().stream().map(OutputPlan.Output::source).toList());
    assertEquals(
        List.of("output-collision", "output-collision"),
        plan.findings().stream().map(Finding::code).toList());
    assertEquals(files.subList(0, 2), plan.findings().stream().map(f -> f.place().file()).toList());
    // Each names the other one.
    assertEquals(
        List.of(files.get(1).toString(), files.get(0).toString()),
        plan.findings().stream().map(f -> f.arguments().get(1)).toList());
  }
}
