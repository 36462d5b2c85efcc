package cn.jixiao;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.diff.DiffCode;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.DocumentTemplates;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.print.DocumentPrinter;
import cn.jixiao.print.Format;
import cn.jixiao.print.Press;
import cn.jixiao.score.ScoreCard;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JixiaoTest {
  private static final String READING =
      """
      id: yuedu
      year: 2024
      form: beijing-2024
      name: 全民阅读
      funds: {fiscal: {budget: 10, adjusted: 10, executed: 10}}
      goals: {expected: 办好阅读活动。, achieved: 活动都已办好。}
      indicators:
        产出指标:
          数量指标:
            - {name: 阅读活动场次, target: ≥20场, actual: 20场, weight: 80}
        满意度指标:
          服务对象满意度指标:
            - {name: 读者满意度, target: ≥90%, actual: 81%, weight: 10, reason: 场地太小}
      """;

  private static final String BOOK =
      """
      title: 绩效文本
      parts:
        - {title: 说明, text: words.md}
        - {title: 自评表, projects: ["*.yaml"]}
        - {title: 汇总, summary: true}
      """;

  @TempDir private Path folder;

  private static List<String> errors(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::code)
        .toList();
  }

  @Test
  void readsChecksAndScoresWithoutAnyFile() {
    try (Jixiao jixiao = Jixiao.standard()) {
      CheckedFile project = jixiao.check("yuedu.yaml", READING);
      assertEquals(List.of(), errors(project.findings()));
      assertEquals(Optional.of(new BigDecimal("99.00")), project.card().flatMap(ScoreCard::total));
      CheckedFile broken = jixiao.check("yuedu.yaml", READING.replace("year: 2024", "yaer: 2024"));
      assertEquals("misspelt-key", broken.findings().get(0).code());
      assertEquals(2, broken.findings().get(0).place().line());
      assertEquals(Path.of("yuedu.yaml"), broken.findings().get(0).place().file());
      assertTrue(broken.card().isEmpty());
    }
  }

  @Test
  void readsFilesAndFolders() throws IOException {
    Path file = Files.writeString(folder.resolve("yuedu.yaml"), READING);
    Files.writeString(folder.resolve("again.yaml"), READING);
    try (Jixiao jixiao = Jixiao.standard()) {
      assertTrue(jixiao.check(file).card().isPresent());
      assertEquals(
          List.of("file-missing"), errors(jixiao.check(folder.resolve("none.yaml")).findings()));
      List<CheckedFile> all = jixiao.checkAll(List.of(folder));
      assertEquals(2, all.size());
      assertTrue(
          all.stream()
              .flatMap(one -> errors(one.findings()).stream())
              .anyMatch("id-twice"::equals));
    }
  }

  @Test
  void printsEveryFormat() {
    try (Jixiao jixiao = Jixiao.standard()) {
      CheckedFile project = jixiao.check("yuedu.yaml", READING);
      Printed table =
          jixiao.print(project, DocumentKind.SELF_EVALUATION, Format.PDF, Format.DOCX, Format.HTML);
      assertEquals("%PDF", start(table, Format.PDF));
      assertEquals("PK", start(table, Format.DOCX).substring(0, 2));
      assertEquals("<!DO", start(table, Format.HTML));
    }
  }

  private static String start(Printed printed, Format format) {
    return new String(printed.in(format).orElseThrow(), 0, 4, StandardCharsets.ISO_8859_1);
  }

  /** A total that a score is missing from is no total, whoever asks for it. */
  @Test
  void printsNothingThatTheCommandWouldRefuse() {
    try (Jixiao jixiao = Jixiao.standard()) {
      Printed gap =
          print(jixiao, READING.replace("target: ≥90%, actual: 81%", "target: 优, actual: 良"));
      assertFalse(gap.isPrinted());
      Printed unweighted = print(jixiao, READING.replace("weight: 10, ", ""));
      assertFalse(unweighted.isPrinted());
      Printed wrong = print(jixiao, READING.replace("weight: 80}", "weight: 80, score: 81}"));
      assertFalse(wrong.isPrinted());
      Printed other =
          print(
              jixiao,
              READING.replace("beijing-2024", "tianjin-2023").replaceAll(", weight: \\d+", ""));
      assertFalse(other.isPrinted());
      assertEquals(List.of("document-not-in-form"), errors(other.findings()));
      Printed early = print(jixiao, READING.replaceAll("actual: [^,]+, ", ""));
      assertFalse(early.isPrinted());
      assertEquals(List.of("results-missing"), errors(early.findings()));
      String rare = READING.replace("全民阅读", "全民\uD83E\uDD84阅读");
      assertFalse(print(jixiao, rare).isPrinted());
      assertEquals(
          List.of("character-without-font"), errors(jixiao.check("yuedu.yaml", rare).findings()));
      assertTrue(print(jixiao, READING).isPrinted());
    }
  }

  private static Printed print(Jixiao jixiao, String yaml) {
    return jixiao.print(jixiao.check("yuedu.yaml", yaml), DocumentKind.SELF_EVALUATION, Format.PDF);
  }

  @Test
  void comparesYears() {
    try (Jixiao jixiao = Jixiao.standard()) {
      String next = READING.replace("year: 2024", "year: 2025").replace("≥90%", "≥80%");
      List<ProjectDiff> compared =
          jixiao.compare(
              List.of(jixiao.check("2024/yuedu.yaml", READING)),
              List.of(jixiao.check("2025/yuedu.yaml", next)));
      assertEquals(1, compared.size());
      assertTrue(
          compared.get(0).findings().stream()
              .anyMatch(finding -> finding.code() == DiffCode.TARGET_LOOSENED));
    }
  }

  @Test
  void printsVolumesWithAndWithoutFiles() throws IOException {
    Map<String, String> files =
        Map.of("book.yaml", BOOK, "words.md", "# 总体情况\n\n已完成。\n", "yuedu.yaml", READING);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    try (Jixiao jixiao = Jixiao.standard()) {
      Printed fromMemory = jixiao.printVolume("book.yaml", files, Format.PDF);
      Printed fromFiles = jixiao.printVolume(folder.resolve("book.yaml"), Format.PDF);
      assertEquals(List.of(), errors(fromMemory.findings()));
      assertArrayEquals(
          fromFiles.in(Format.PDF).orElseThrow(), fromMemory.in(Format.PDF).orElseThrow());
      Printed missing =
          jixiao.printVolume(
              "book.yaml", Map.of("book.yaml", BOOK, "yuedu.yaml", READING), Format.PDF);
      assertFalse(missing.isPrinted());
      assertEquals(List.of("book-text-missing"), errors(missing.findings()));
      Printed faulty =
          jixiao.printVolume(
              "book.yaml",
              Map.of("book.yaml", BOOK, "words.md", "文字", "yuedu.yaml", "id: yuedu\n"),
              Format.PDF);
      assertFalse(faulty.isPrinted());
      assertTrue(errors(faulty.findings()).contains("missing-key"));
      assertThrows(
          IllegalArgumentException.class, () -> jixiao.printVolume("x.yaml", files, Format.PDF));
    }
  }

  @Test
  void servesSeveralThreadsWithTheSameBytes() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Jixiao jixiao = Jixiao.standard()) {
      byte[] alone = print(jixiao, READING).in(Format.PDF).orElseThrow();
      List<Callable<byte[]>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        // What no form is called makes every thread look for the forms that there are.
        String unknown = READING.replace("beijing-2024", "form-" + i);
        calls.add(
            () -> {
              assertEquals(
                  List.of("unknown-form"), errors(jixiao.check("x.yaml", unknown).findings()));
              return print(jixiao, READING).in(Format.PDF).orElseThrow();
            });
      }
      for (Future<byte[]> printed : threads.invokeAll(calls)) {
        assertArrayEquals(alone, printed.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void logsNothing() throws TemplateFailure, UnprintableCharacters {
    List<String> heard = new ArrayList<>();
    Handler ear =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            heard.add(entry.getLoggerName() + " " + entry.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    List<Logger> engine = XRLog.listRegisteredLoggers().stream().map(Logger::getLogger).toList();
    List<Level> before = engine.stream().map(Logger::getLevel).toList();
    try (Jixiao jixiao = Jixiao.standard();
        FontLibrary fonts = FontLibrary.builtIn()) {
      CheckedFile project = jixiao.check("yuedu.yaml", READING);
      DocumentTemplates templates =
          new DocumentTemplates(new FormLibrary(Optional.empty()), Press.FONTS);
      DocumentPrinter aloud = new DocumentPrinter(templates, fonts);
      // The engine sets its loggers up when it first speaks.
      print(aloud, project);
      engine.forEach(logger -> logger.setLevel(Level.ALL));
      engine.forEach(logger -> logger.addHandler(ear));
      print(aloud, project);
      assertFalse(heard.isEmpty());
      heard.clear();
      print(jixiao, READING);
      assertEquals(List.of(), heard);
    } finally {
      for (int i = 0; i < engine.size(); i++) {
        engine.get(i).removeHandler(ear);
        engine.get(i).setLevel(before.get(i));
      }
    }
  }

  private static void print(DocumentPrinter aloud, CheckedFile project)
      throws TemplateFailure, UnprintableCharacters {
    aloud.print(project.card().orElseThrow(), DocumentKind.SELF_EVALUATION, Set.of(Format.PDF));
  }

  /** The example in the front's own documentation is compiled as it stands there, and run. */
  @Test
  void theExampleInTheDocumentationRuns() throws Exception {
    String source =
        Files.readString(Path.of("src/main/java/cn/jixiao/Jixiao.java"), StandardCharsets.UTF_8);
    Matcher example = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n \\* }</pre>").matcher(source);
    assertTrue(example.find());
    String body = example.group(1).replaceAll("(?m)^ \\* ?", "");
    Path file = folder.resolve("Example.java");
    Files.writeString(
        file,
        """
        import cn.jixiao.*;
        import cn.jixiao.check.*;
        import cn.jixiao.finding.*;
        import cn.jixiao.form.*;
        import cn.jixiao.print.*;
        import cn.jixiao.score.*;
        import java.nio.file.*;

        public final class Example {
          public static void run(String yaml, Messages messages) throws Exception {
        %s
          }
        }
        """
            .formatted(body.replace("Path.of(\"", "Path.of(\"" + folder.toString() + "/")));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  manager,
                  null,
                  List.of(
                      "-proc:none",
                      "-classpath",
                      System.getProperty("java.class.path"),
                      "-d",
                      folder.toString()),
                  null,
                  manager.getJavaFileObjects(file))
              .call();
      assertTrue(compiled, said::toString);
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      loader
          .loadClass("Example")
          .getMethod("run", String.class, cn.jixiao.finding.Messages.class)
          .invoke(null, READING, new cn.jixiao.finding.Messages(java.util.Locale.ENGLISH));
    }
    assertEquals(
        "%PDF",
        Files.readString(folder.resolve("reading.pdf"), StandardCharsets.ISO_8859_1)
            .substring(0, 4));
  }
}
