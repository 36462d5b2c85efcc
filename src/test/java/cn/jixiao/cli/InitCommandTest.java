package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jixiao.book.BookReader;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.workspace.FolderFiles;
import cn.jixiao.workspace.SettingsReader;
import cn.jixiao.workspace.SettingsReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InitCommandTest {
  @TempDir private Path temporary;

  private Path folder;

  @BeforeEach
  void inAFolderWithBlanksAndChinese() {
    folder = temporary.resolve("绩效 资料库");
  }

  private Run init(String... more) {
    List<String> arguments = new ArrayList<>(List.of("init", folder.toString()));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String file : Projects.filesIn(folder)) {
      texts.put(file, Files.readString(folder.resolve(file)));
    }
    return texts;
  }

  @Test
  void everythingThatAnOfficeNeedsIsMade() throws IOException {
    Run run = init("--department", "教育局 本级", "--year", "2025");
    assertEquals(0, run.code(), run.err());
    assertEquals(
        List.of(
            ".gitattributes",
            ".gitignore",
            ".gitlab-ci.yml",
            ".vscode/settings.json",
            "README.md",
            "jixiao.yaml",
            "projects/教育局 本级/2025/book.yaml",
            "projects/教育局 本级/2025/xin-xiangmu.yaml"),
        texts().keySet().stream().filter(file -> !file.startsWith("schema/")).toList());
    try (Stream<Path> schemas = Files.list(Path.of("schema"))) {
      for (Path schema : schemas.toList()) {
        assertEquals(
            Files.readString(schema),
            Files.readString(folder.resolve("schema").resolve(schema.getFileName())));
      }
    }
    for (String file : texts().keySet()) {
      assertTrue(run.out().contains(file), file);
      assertFalse(texts().get(file).contains("@department@"), file);
      assertFalse(
          texts()
              .get(file)
              .matches("(?s).*@(year|next|now|then|new|form|schema|title|document)@.*"),
          file);
    }
  }

  @Test
  void runAgainItAddsWhatIsMissingAndTouchesNothing() throws IOException {
    init("--year", "2025");
    Map<String, String> made = texts();
    Files.writeString(folder.resolve("README.md"), "ours");
    Files.delete(folder.resolve(".gitignore"));
    Path project = folder.resolve("projects/本部门/2025/xin-xiangmu.yaml");
    Files.move(project, project.resolveSibling("kepu.yaml"));
    Run again = init("--year", "2026");
    assertEquals(0, again.code(), again.err());
    made.put("README.md", "ours");
    made.put("projects/本部门/2025/kepu.yaml", made.remove("projects/本部门/2025/xin-xiangmu.yaml"));
    assertEquals(made, texts());
    assertTrue(again.err().contains("新建了 1 个文件"), again.err());
    assertTrue(again.out().contains("已有"), again.out());
    init("--department", "卫生局", "--year", "2026");
    assertTrue(Files.exists(folder.resolve("projects/卫生局/2026/xin-xiangmu.yaml")));
  }

  static Stream<String> forms() {
    return new FormLibrary(Optional.empty()).ids().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theFirstProjectAndItsBookCanBePrintedWhenTheyAreFilledIn(String form) throws IOException {
    init("--department", "局: 'a'".replace(":", "："), "--year", "2025", "--form", form);
    Path year = folder.resolve("projects/局： 'a'/2025");
    Path book = year.resolve("book.yaml");
    assertEquals(List.of(), new BookReader(new FolderFiles()).read(book).findings());
    Run check = Run.of("check", year.toString());
    assertTrue(check.out().contains("placeholder"), check.out());
    for (Path file : List.of(book, year.resolve("xin-xiangmu.yaml"))) {
      String first = Files.readString(file).lines().findFirst().orElseThrow();
      String schema = first.substring(first.indexOf("$schema=") + "$schema=".length());
      assertTrue(Files.isRegularFile(year.resolve(schema)), schema);
    }
    Path project = year.resolve("xin-xiangmu.yaml");
    Files.writeString(project, Files.readString(project).replace("待填写", "第一项"));
    Run filled = Run.of("check", year.toString());
    assertFalse(filled.out().contains("placeholder"), filled.out());
  }

  @Test
  void theSettingsAreThoseByDefaultAndNameEverySetting() throws IOException {
    init();
    SettingsReading reading = new SettingsReader().in(folder);
    assertEquals(List.of(), reading.findings());
    assertEquals(SettingsReading.NONE.settings(), reading.settings());
    String text = Files.readString(folder.resolve("jixiao.yaml"));
    SettingsReading all =
        new SettingsReader()
            .read(
                folder.resolve("jixiao.yaml"),
                text.replaceAll("(?m)^# (?=[a-z]+:|  [a-z])", "").getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), all.findings());
    JsonNode schema = JsonMapper.shared().readTree(Path.of("schema/settings.schema.json").toFile());
    for (String key : schema.get("properties").propertyNames()) {
      assertTrue(text.contains("\n# " + key + ":"), key);
    }
  }

  @Test
  void editorsAndPipelinesCanReadTheirFiles() throws IOException {
    init();
    JsonNode editor =
        JsonMapper.shared().readTree(folder.resolve(".vscode/settings.json").toFile());
    for (String schema : editor.get("yaml.schemas").propertyNames()) {
      assertTrue(Files.isRegularFile(folder.resolve(schema)), schema);
    }
    Map<String, Object> jobs = new Yaml().load(Files.readString(folder.resolve(".gitlab-ci.yml")));
    assertTrue(jobs.keySet().containsAll(List.of("check", "volume")));
  }

  @Test
  void gitLearnsOfTheDriverOnlyInARepository() throws IOException, InterruptedException {
    Run outside = init();
    assertTrue(outside.err().contains("git config diff.jixiao.command"), outside.err());
    assumeTrue(git("init", "-q") == 0);
    Run inside = init();
    assertTrue(inside.err().contains("已为这个版本库设好"), inside.err());
    String config = Files.readString(folder.resolve(".git/config"));
    assertTrue(config.contains("command = jixiao git-diff-driver"), config);
    git("config", "diff.jixiao.command", "mine");
    init();
    assertTrue(Files.readString(folder.resolve(".git/config")).contains("command = mine"));
  }

  private int git(String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command).start().waitFor();
    } catch (IOException e) {
      return 1;
    }
  }

  @Test
  void whatCannotBeAFolderIsNoDepartment() throws IOException {
    for (String name : List.of("a/b", "..", "", " ", "a:b", "a\\b")) {
      assertEquals(2, init("--department", name).code(), name);
    }
    assertEquals(2, init("--form", "nix").code());
    assertEquals(List.of(), Projects.filesIn(folder));
    Files.writeString(temporary.resolve("file"), "x");
    Run run = Run.of("init", temporary.resolve("file").toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("output-not-a-folder"), run.err());
  }
}
