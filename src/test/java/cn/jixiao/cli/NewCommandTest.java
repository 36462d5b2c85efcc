package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Finding;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormLookup;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewCommandTest {
  @TempDir private Path folder;

  static Stream<String> forms() {
    return new FormLibrary(Optional.empty()).ids().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theSkeletonOfEveryFormAsksForWhatIsToBeWrittenAndNothingElse(String form) {
    for (String language : List.of("zh", "en")) {
      Path file = folder.resolve(form + language + ".yaml");
      Run run =
          Run.of(
              "new",
              "“一号”项目: #1",
              "--form",
              form,
              "--year",
              "2025",
              "--id",
              "yi-hao",
              "-o",
              file.toString(),
              "--lang",
              language);
      assertEquals(0, run.code(), run.err());
      Reading reading =
          new ProjectReader(new FormLookup(new FormLibrary(Optional.empty()))::declarations)
              .read(file);
      assertEquals(
          Set.of("placeholder"),
          reading.findings().stream().map(Finding::code).collect(Collectors.toSet()));
      Project project = reading.project().orElseThrow();
      assertEquals("“一号”项目: #1", project.name().value());
      assertEquals(form, project.form().value());
      assertEquals(2025, project.year().value());
      assertTrue(project.indicators().size() >= 2);
    }
  }

  @Test
  void nothingIsPrintedBeforeEveryPlaceholderIsFilledIn() throws IOException {
    Path file = folder.resolve("a.yaml");
    Run.of("new", "--form", "zhangjiakou-2024", "-o", file.toString());
    Run refused = Run.of("render", file.toString(), "-o", folder.toString(), "--to", "html");
    assertEquals(1, refused.code(), refused.err());
    assertTrue(refused.err().contains("placeholder"), refused.err());
    assertFalse(Files.exists(folder.resolve("a.target.html")));
    Files.writeString(file, Files.readString(file).replaceFirst("name: 待填写", "name: 项目"));
    Run.of("render", file.toString(), "-o", folder.toString(), "--to", "html", "--force");
    assertFalse(Files.exists(folder.resolve("a.target.html")));
    Files.writeString(file, Files.readString(file).replace("待填写", "第一项"));
    Run run = Run.of("render", file.toString(), "-o", folder.toString(), "--to", "html");
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.readString(folder.resolve("a.target.html")).contains("第一项"));
  }

  @Test
  void anExistingFileIsLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "mine");
    Run run = Run.of("new", "-o", file.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("output-exists"), run.err());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void aSkeletonMayBeShownInsteadOfWritten() {
    Run run = Run.of("new", "-o", "-", "--year", "2025");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("year: 2025"), run.out());
  }
}
