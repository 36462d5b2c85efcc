package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
  private static final String OTHER = Projects.TARGET.replace("id: mubiao", "id: lingyi");

  @TempDir private Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
  }

  @Test
  void documentsKeepTheStructureOfTheFolders() throws IOException {
    Projects.write(in.resolve("a/2024/x.yaml"), Projects.EVALUATED);
    Projects.write(in.resolve("y.yml"), Projects.TARGET);
    Run run = render("--to", "pdf,html");
    assertEquals("打印了 2 个项目，写出 6 个文件。\n", run.err());
    assertEquals(0, run.code());
    assertEquals(
        List.of(
            "a/2024/x.self-evaluation.html",
            "a/2024/x.self-evaluation.pdf",
            "a/2024/x.target.html",
            "a/2024/x.target.pdf",
            "y.target.html",
            "y.target.pdf"),
        written());
    assertTrue(Files.readString(out.resolve("y.target.html")).contains("目标项目"));
  }

  @Test
  void thoseWhoAskAreToldHowEachTableIsSet() throws IOException {
    Projects.write(in.resolve("y.yml"), Projects.TARGET + "layout: {type-size: 小四}\n");
    Run run = render("--to", "html", "-v");
    assertTrue(
        run.err().startsWith(out.resolve("y.target") + "：排成 1 页，正文 12 磅，行距 1.4 倍。\n"), run.err());
    assertEquals("打印了 1 个项目，写出 1 个文件。\n", render("--to", "html", "--force-print").err());
  }

  @Test
  void pathsAreReadFromAList() throws IOException {
    Path one = Projects.write(in.resolve("甲 局/x.yaml"), Projects.TARGET);
    Path two = Projects.write(in.resolve("乙局/x.yaml"), OTHER);
    Path list = Files.writeString(folder.resolve("list.txt"), one + "\r\n\n" + two + "\n");
    Path zeros = Files.writeString(folder.resolve("zeros.txt"), one + "\0" + two + "\0");
    for (String[] options :
        List.of(
            new String[] {"--files-from", list.toString()},
            new String[] {"--files-from", zeros.toString(), "-0"})) {
      Run run =
          Run.of(
              Stream.of(
                      Stream.of("render", "--to", "html", "-o", out.toString()),
                      Stream.of(options),
                      Stream.of("--root", folder.toString()))
                  .flatMap(words -> words)
                  .toArray(String[]::new));
      assertEquals(0, run.code(), run.err());
      assertEquals(List.of("in/乙局/x.target.html", "in/甲 局/x.target.html"), written());
    }
    Run missing = Run.of("check", "--files-from", folder.resolve("nix").toString());
    assertEquals(2, missing.code());
    assertTrue(missing.err().contains("nix"), missing.err());
    Run nowhere = render("--root", folder.resolve("nix").toString());
    assertEquals(2, nowhere.code());
  }

  @Test
  void howManyWorkDoesNotMatter() throws IOException {
    for (int i = 1; i <= 12; i++) {
      Projects.write(
          in.resolve("p%02d.yaml".formatted(i)),
          Projects.TARGET.replace("id: mubiao", "id: p" + i).replace("目标项目", "项目" + i));
    }
    Run one = render("--to", "pdf,docx", "--jobs", "1");
    List<String> names = written();
    Map<String, byte[]> alone = new TreeMap<>();
    for (String name : names) {
      alone.put(name, Files.readAllBytes(out.resolve(name)));
    }
    Run three = render("--to", "pdf,docx", "--jobs", "3", "--force-print");
    assertEquals(one, three);
    assertEquals(24, names.size());
    for (String name : written()) {
      assertArrayEquals(alone.get(name), Files.readAllBytes(out.resolve(name)), name);
    }
    Run none = render("--jobs", "0");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("--jobs"), none.err());
  }

  @Test
  void oneBrokenFileDoesNotStopTheOthers() throws IOException {
    Projects.write(in.resolve("a.yaml"), "id: [");
    Projects.write(in.resolve("b.yaml"), Projects.TARGET);
    Run run = render("--to", "html");
    assertEquals(1, run.code());
    assertEquals(List.of("b.target.html"), written());
    assertTrue(run.err().contains("a.yaml:1:"), run.err());
  }

  @Test
  void anUnknownFormIsShownWhereItIsNamedWithTheNearestOne() throws IOException {
    Path file =
        Projects.write(
            in.resolve("a.yaml"), Projects.TARGET.replace("zhangjiakou-2024", "zhangjiakuo-2024"));
    Run run = render();
    assertEquals(1, run.code());
    assertTrue(
        run.err()
            .startsWith(
                file + ":3:7  错误  misspelt-form  没有名为“zhangjiakuo-2024”的表式，应当是“zhangjiakou-2024”。"),
        run.err());
    assertTrue(
        run.err().contains("   3 | form: zhangjiakuo-2024\n     |       ^^^^^^^^^^^^^^^^\n   请把"),
        run.err());
    Projects.write(file, Projects.TARGET.replace("zhangjiakou-2024", "hunan"));
    assertTrue(render().err().contains("unknown-form"));
  }

  @Test
  void missingScoresKeepTheSelfEvaluationFromPrint() throws IOException {
    Projects.write(in.resolve("a.yaml"), Projects.EVALUATED.replace("        score: 38.5\n", ""));
    Run run = render("--to", "html", "--force");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("a.yaml:17:17  错误  score-missing"), run.err());
    assertEquals(2, run.err().split("score-missing", -1).length, run.err());
    assertEquals(List.of("a.target.html"), written());
  }

  @Test
  void missingWeightsAndAmountsAreErrors() throws IOException {
    Projects.write(
        in.resolve("a.yaml"),
        Projects.EVALUATED.replace("        weight: 40\n", "").replace(", executed: 72", ""));
    Run run = render("--force", "--to", "html");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("weight-missing"), run.err());
    assertTrue(run.err().contains("a.yaml:6:20  错误  execution-missing"), run.err());
  }

  @Test
  void whatWasAskedForAndCannotBePrintedIsReported() throws IOException {
    Projects.write(in.resolve("a.yaml"), Projects.TARGET);
    Run run = render("--document", "target,self-evaluation", "--to", "html");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("document-not-in-form"), run.err());
    assertEquals(List.of("a.target.html"), written());
    Projects.write(in.resolve("a.yaml"), Projects.TARGET.replace("        target: ≥10次\n", ""));
    assertTrue(render().err().contains("nothing-to-print"));
    assertTrue(render("--document", "target").err().contains("targets-missing"));
    Projects.write(
        in.resolve("a.yaml"),
        Projects.EVALUATED.replace(", executed: 72", "").replaceAll(" +actual: .*\n", ""));
    assertTrue(render("--document", "self-evaluation").err().contains("results-missing"));
  }

  @Test
  void aCharacterWithoutFontIsShownWhereItStands() throws IOException {
    Projects.write(in.resolve("a.yaml"), Projects.TARGET.replace("目标项目", "目标🫠项目"));
    Run run = render();
    assertEquals(1, run.code());
    assertTrue(run.err().contains("a.yaml:4:9  错误  character-without-font"), run.err());
    assertTrue(run.err().contains("“🫠”（U+1FAE0）"), run.err());
    assertEquals(List.of(), written());
    assertTrue(
        Run.of("check", in.toString()).out().contains("a.yaml:4:9  错误  character-without-font"));
    String forced = render("--force").err();
    assertEquals(2, forced.split("character-without-font", -1).length, forced);
  }

  @Test
  void whatIsNeverPrintedMayHaveAnyCharacter() throws IOException {
    Projects.write(in.resolve("a.yaml"), "# 🫠\n" + Projects.TARGET + "notes: 问过🫠了\n# 🫠\n");
    assertEquals(0, render("--to", "html").code());
    assertFalse(Run.of("check", in.toString()).out().contains("character-without-font"));
  }

  @Test
  void aMistakeInATemplateIsShownWithItsFileAndLine() throws IOException {
    Projects.write(in.resolve("a.yaml"), Projects.TARGET);
    Path templates = folder.resolve("own");
    Projects.write(templates.resolve("zhangjiakou-2024/target.ftlh"), "<p>\n${nothing.here}</p>\n");
    Run run = render("--templates", templates.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("target.ftlh:2:3  错误  template-value"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void noLineOfAProjectIsShownUnderAMistakeInATemplate() throws IOException {
    Projects.write(in.resolve("a.yaml"), Projects.TARGET);
    Path templates = folder.resolve("own");
    Projects.write(templates.resolve("zhangjiakou-2024/target.ftlh"), "<p>\n${nothing.here}</p>\n");
    String error = render("--templates", templates.toString(), "--to", "html").err();
    String shown = "target.ftlh:2:3  错误  template-value";
    assertTrue(error.contains(shown), error);
    // The line of the template may stand there, and no other.
    assertFalse(error.contains("year: 2024"), error);
    assertTrue(
        error.lines().noneMatch(line -> line.matches(" +\\d+ \\| (?!\\$\\{nothing).*")), error);
  }

  @Test
  void aMistakeInATemplateHasThePlaceInItsOwnFile() throws IOException {
    Projects.write(in.resolve("a.yaml"), Projects.TARGET);
    Path templates = folder.resolve("own");
    Path own =
        Projects.write(
            templates.resolve("zhangjiakou-2024/target.ftlh"),
            "<p>\n\n<i>\n${nothing.here}</i></p>\n");
    String error = render("--templates", templates.toString(), "--to", "html").err();
    assertTrue(error.startsWith(own + ":4:3  错误  template-value  "), error);
  }

  @Test
  void outputsThatWouldCollideAreNotWritten() throws IOException {
    Projects.write(in.resolve("a.yaml"), Projects.TARGET);
    Projects.write(in.resolve("a.yml"), Projects.TARGET);
    Projects.write(in.resolve("b.yaml"), OTHER);
    Run run = render("--to", "html");
    assertEquals(1, run.code());
    assertEquals(2, run.err().split("output-collision", -1).length - 1, run.err());
    assertEquals(List.of("b.target.html"), written());
  }

  @Test
  void aProjectThatIsNamedTwiceIsPrintedOnce() throws IOException {
    Path file = Projects.write(in.resolve("a.yaml"), Projects.TARGET);
    Run run =
        Run.of("render", file.toString(), in.toString(), "-o", out.toString(), "--to", "html");
    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("a.target.html"), written());
  }

  @Test
  void anOutputFolderThatIsAFileIsReported() throws IOException {
    Projects.write(in.resolve("a.yaml"), Projects.TARGET);
    Files.writeString(out, "mine");
    Run run = render();
    assertEquals(1, run.code());
    assertTrue(run.err().contains("output-not-a-folder"), run.err());
    assertEquals("mine", Files.readString(out));
  }

  @Test
  void anUnwritableFolderIsReported() throws IOException {
    Projects.write(in.resolve("a.yaml"), Projects.TARGET);
    Files.createDirectory(out);
    assumeTrue(out.toFile().setWritable(false) && !Files.isWritable(out), "root writes anywhere");
    Run run = render();
    assertEquals(1, run.code());
    assertTrue(run.err().contains("output-forbidden"), run.err());
  }

  @Test
  void aFileInTheWayOfAFolderIsReportedAndTheOthersArePrinted() throws IOException {
    Projects.write(in.resolve("sub/a.yaml"), Projects.TARGET);
    Projects.write(in.resolve("b.yaml"), OTHER);
    Projects.write(out.resolve("sub"), "mine");
    Run run = render("--to", "html");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("output-not-a-folder"), run.err());
    assertEquals(List.of("b.target.html", "sub"), written());
  }

  @Test
  void pathsWithoutProjectsAreReported() {
    Run missing = Run.of("render", folder.resolve("nix").toString(), "-o", out.toString());
    assertEquals(1, missing.code());
    assertTrue(missing.err().contains("file-missing"), missing.err());
    Run empty = render();
    assertEquals(0, empty.code());
    assertTrue(empty.err().contains("folder-without-projects"), empty.err());
  }

  @Test
  void fontsThatCannotBeUsedAreNamedOnce() throws IOException {
    Projects.write(in.resolve("a.yaml"), Projects.TARGET);
    Projects.write(in.resolve("b.yaml"), OTHER);
    Path fonts = folder.resolve("fonts");
    Projects.write(fonts.resolve("broken.ttf"), "no font");
    Run run = render("--fonts", fonts.toString(), "--to", "html");
    assertEquals(0, run.code(), run.err());
    assertEquals(1, run.err().split("font-damaged", -1).length - 1, run.err());
  }

  @Test
  void aProjectWithErrorsIsNotPrintedUnlessForced() throws IOException {
    Projects.write(in.resolve("a.yaml"), Projects.EVALUATED.replace("score: 38.5", "score: 41"));
    Projects.write(in.resolve("b.yaml"), OTHER);
    Run refused = render("--to", "html");
    assertEquals(1, refused.code());
    assertEquals(List.of("b.target.html"), written());
    assertTrue(
        refused
            .err()
            .contains(
                """
                a.yaml:19:16  错误  score-over-weight  得分 41 超过分值 40。
                   19 |         score: 41
                      |                ^^
                   请改为不超过 40 的数，或核对分值。
                """),
        refused.err());
    assertTrue(refused.err().contains("1 个项目有错误，没有打印。请改正后再打印；确要照原样打印的，加上 --force。"), refused.err());
    Run forced = render("--to", "html", "--force");
    assertEquals(1, forced.code());
    assertEquals(List.of("a.self-evaluation.html", "a.target.html", "b.target.html"), written());
    assertTrue(forced.err().contains("score-over-weight"), forced.err());
    assertTrue(forced.err().contains("a.yaml 有错误，因为 --force 仍然打印了。"), forced.err());
    assertFalse(forced.err().contains("b.yaml"), forced.err());
    assertFalse(forced.err().contains("没有打印"), forced.err());
  }

  @Test
  void forceDoesNotPrintWhatCannotBeRead() throws IOException {
    Projects.write(in.resolve("a.yaml"), "id: [");
    assertTrue(render().err().contains("1 个项目有错误，没有打印。请改正后再打印。\n"));
    Run run = render("--force");
    assertEquals(1, run.code());
    assertEquals(List.of(), written());
    assertFalse(run.err().contains("--force 仍然"), run.err());
  }

  @Test
  void warningsAreForTheCommandThatChecks() throws IOException {
    Projects.write(in.resolve("a.yaml"), Projects.TARGET);
    assertFalse(Run.of("check", in.toString()).err().startsWith("错误 0，警告 0"));
    assertEquals("打印了 1 个项目，写出 1 个文件。\n", render("--to", "html").err());
  }

  @Test
  void settingsAndAllowancesLetAProjectBePrinted() throws IOException {
    String wrong = Projects.EVALUATED.replace("score: 38.5", "score: 41");
    Projects.write(in.resolve("a.yaml"), wrong);
    Path settings = folder.resolve("mine.yaml");
    Projects.write(settings, "severities: {score-over-weight: warning}\n");
    Run run = render("--to", "html", "--settings", settings.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("a.self-evaluation.html", "a.target.html"), written());
    Projects.write(
        in.resolve("a.yaml"), wrong.replace("41", "41 # jixiao: allow score-over-weight 另行加分"));
    assertEquals(0, render("--to", "html").code());
  }

  @Test
  void coloursAndProgressAreForTerminals() throws IOException {
    Projects.write(in.resolve("a.yaml"), "id: [");
    Projects.write(in.resolve("b.yaml"), Projects.TARGET);
    String[] arguments = {"render", in.toString(), "-o", out.toString(), "--to", "html"};
    assertFalse(render("--to", "html").err().contains("\u001b"));
    assertTrue(Run.with(Map.of(), true, arguments).err().contains("\u001b["));
    assertFalse(Run.with(Map.of("NO_COLOR", "1"), true, arguments).err().contains("\u001b["));
  }

  private Run render(String... options) {
    return Run.of(
        Stream.concat(Stream.of("render", in.toString(), "-o", out.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private List<String> written() throws IOException {
    return Projects.filesIn(out);
  }
}
