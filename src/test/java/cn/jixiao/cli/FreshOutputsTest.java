package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has not changed is not printed again, and what has changed in any way is. */
class FreshOutputsTest {
  private static final String FRESH = "1 个项目没有变化，没有重新打印；要重新打印，加上 --force-print。";

  @TempDir private Path folder;
  private Path project;
  private Path pdf;

  @BeforeEach
  void printedOnce() throws IOException {
    project = Projects.write(folder.resolve("in/甲/a.yaml"), Projects.TARGET);
    pdf = folder.resolve("out/甲/a.target.html");
    assertEquals(List.of(pdf.toString()), render().out().lines().toList());
  }

  private Run render(String... options) {
    return Run.of(
        Stream.concat(
                Stream.of("render", folder.resolve("in").toString(), "--to", "html"),
                Stream.concat(
                    Stream.of("-o", folder.resolve("out").toString()), Stream.of(options)))
            .toArray(String[]::new));
  }

  private void assertFresh(Run run) {
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.out());
    assertEquals("打印了 0 个项目，写出 0 个文件。\n" + FRESH + "\n", run.err());
  }

  private void assertPrinted(Run run) {
    assertEquals(0, run.code(), run.err());
    assertEquals(pdf + "\n", run.out());
    assertFalse(run.err().contains("没有变化"), run.err());
  }

  @Test
  void nothingIsPrintedTwice() throws IOException {
    byte[] before = Files.readAllBytes(pdf);
    assertFresh(render());
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(pdf)));
  }

  @Test
  void whoeverWantsItPrintedAgainGetsIt() {
    assertPrinted(render("--force-print"));
    assertFresh(render());
  }

  @Test
  void aChangedProjectIsPrinted() throws IOException {
    Projects.write(project, Projects.TARGET.replace("目标项目", "另一项目"));
    assertPrinted(render());
    assertTrue(Files.readString(pdf).contains("另一项目"));
    assertFresh(render());
  }

  @Test
  void anOutputThatIsGoneOrNotAsItWasWrittenIsPrinted() throws IOException {
    Files.delete(pdf);
    assertPrinted(render());
    Files.writeString(pdf, "x");
    assertPrinted(render());
    assertTrue(Files.readString(pdf).contains("目标项目"));
    assertFresh(render());
  }

  @Test
  void otherOptionsPrint() throws IOException {
    assertTrue(render("--to", "docx").out().contains("a.target.docx"));
    assertPrinted(render());
  }

  @Test
  void aChangedFormPrintsWhatUsesIt() throws IOException {
    Path form = Files.createDirectories(folder.resolve("forms/zhangjiakou-2024"));
    String[] own = {"--templates", folder.resolve("forms").toString()};
    Path style = form.resolve("style.css");
    Files.writeString(style, Files.readString(Path.of("templates/zhangjiakou-2024/style.css")));
    assertPrinted(render(own));
    assertFresh(render(own));
    Files.writeString(style, Files.readString(style) + "/* longer */");
    assertPrinted(render(own));
  }

  @Test
  void aDepartmentsDocumentIsPrintedAgainWhenAProjectThatItAddsUpHasChanged() throws IOException {
    Path samples = Path.of("projects/sheng-tiyuju/2024");
    Path in = Files.createDirectories(folder.resolve("whole"));
    for (String name : List.of("zhengti-zhichu.yaml", "houbei-rencai.yaml")) {
      Files.copy(samples.resolve(name), in.resolve(name));
    }
    assertEquals(4, renderWhole(in).lines().count());
    assertEquals("", renderWhole(in));

    Path part = in.resolve("houbei-rencai.yaml");
    Files.writeString(part, Files.readString(part).replace("312.45", "300"));
    assertEquals(4, renderWhole(in).lines().count());
    assertEquals("", renderWhole(in));

    Files.copy(samples.resolve("jianshen-changdi.yaml"), in.resolve("more.yaml"));
    assertTrue(renderWhole(in).contains("zhengti-zhichu.self-evaluation.html"));
  }

  private String renderWhole(Path in) {
    return Run.of(
            "render", in.toString(), "--to", "html", "-o", folder.resolve("whole-out").toString())
        .out();
  }

  @Test
  void aStampThatNobodyCanReadIsNone() throws IOException {
    Path stamp = folder.resolve("out/甲/.jixiao/a.stamp");
    Files.writeString(stamp, Files.readString(stamp).lines().findFirst().orElseThrow() + "\nx\n");
    assertPrinted(render());
    Files.write(stamp, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertPrinted(render());
  }

  @Test
  void aProjectWithErrorsIsRefusedAgain() throws IOException {
    Projects.write(project, "id: [");
    assertEquals(1, render().code());
    assertEquals(1, render().code());
  }

  @Test
  void aVolumeIsPrintedAgainWhenAnythingOfItChanges() throws IOException {
    Files.writeString(
        folder.resolve("in/book.yaml"),
        """
        title: 绩效文本
        parts:
          - {title: 总则, text: t.md}
          - {title: 各表, projects: ["甲/*.yaml"], document: target}
        """);
    Path text = Files.writeString(folder.resolve("in/t.md"), "正文");
    String fresh = "1 本绩效文本没有变化，没有重新打印；要重新打印，加上 --force-print。";
    assertTrue(render().out().contains("book.html"));
    assertTrue(render().err().contains(fresh));
    Files.writeString(text, "另一段正文");
    assertTrue(render().out().contains("book.html"));
    Files.writeString(project, Projects.TARGET.replace("目标项目", "改名的项目"));
    assertTrue(render().out().contains("book.html"));
    assertTrue(render().err().contains(fresh));
    Files.delete(folder.resolve("out/book.html"));
    assertTrue(render().out().contains("book.html"));
    assertTrue(render("--force-print").out().contains("book.html"));
  }
}
