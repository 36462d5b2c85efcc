package cn.jixiao.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
            Path.of("out"),
            Optional.empty());
    assertEquals(
        List.of(Path.of("out/2024/a.b.target.pdf"), Path.of("out/single.target.pdf")),
        plan.outputs().stream().map(output -> output.file("target.pdf")).toList());
  }

  @ParameterizedTest
  @CsvSource({"a.yaml, a", "a.b.yaml, a.b", "a, a", ".yaml, .yaml"})
  void onlyTheEndingOfANameIsLeftOut(String name, String stem) {
    OutputPlan plan =
        OutputPlan.of(List.of(), List.of(folder.resolve(name)), Path.of("out"), Optional.empty());
    assertEquals(
        List.of(new OutputPlan.Output(folder.resolve(name), Path.of("out"), stem)), plan.outputs());
  }

  @Test
  void projectsThatShareFilesAreBothReported() throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    List<Path> files = List.of(one.resolve("a.yaml"), one.resolve("A.yml"), one.resolve("b.yaml"));
    OutputPlan plan = OutputPlan.of(List.of(one), files, Path.of("out"), Optional.empty());
    assertEquals(
        List.of(one.resolve("b.yaml")),
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

  private List<String> places(List<Path> named, List<Path> files, Optional<Path> root) {
    OutputPlan plan = OutputPlan.of(named, files, Path.of("out"), root);
    assertEquals(List.of(), plan.findings());
    return plan.outputs().stream()
        .map(output -> output.file("pdf").toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void severalFoldersKeepTheirPlaces() throws IOException {
    Path one = Files.createDirectories(folder.resolve("x/one/2024"));
    Path two = Files.createDirectories(folder.resolve("x/two/2024"));
    List<Path> files = List.of(one.resolve("a.yaml"), two.resolve("a.yaml"));
    List<String> places = List.of("out/one/2024/a.pdf", "out/two/2024/a.pdf");
    assertEquals(places, places(List.of(one, two), files, Optional.empty()));
    // Also where they were named file by file; where names differ, they are enough.
    assertEquals(places, places(files, files, Optional.empty()));
    Path other = two.resolve("b.yaml");
    assertEquals(
        List.of("out/a.pdf", "out/b.pdf"),
        places(List.of(files.get(0), other), List.of(files.get(0), other), Optional.empty()));
    // A folder within another is no second one for its files.
    assertEquals(places, places(List.of(folder.resolve("x"), one), files, Optional.empty()));
  }

  @Test
  void whereTheirPathsBeginCanBeSaid() throws IOException {
    Path one = Files.createDirectories(folder.resolve("x/one"));
    List<Path> files = List.of(one.resolve("a.yaml"));
    assertEquals(List.of("out/x/one/a.pdf"), places(List.of(one), files, Optional.of(folder)));
    assertEquals(List.of("out/x/one/a.pdf"), places(files, files, Optional.of(folder)));
    // What stands elsewhere keeps its place in what was named.
    Path elsewhere = Files.createDirectories(folder.resolve("y"));
    assertEquals(List.of("out/a.pdf"), places(List.of(one), files, Optional.of(elsewhere)));
  }
}
