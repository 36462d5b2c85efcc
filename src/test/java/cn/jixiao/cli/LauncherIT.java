package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as people start it: through its launcher, in a process of its own. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path LAUNCHER = Path.of("jixiao").toAbsolutePath();

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {}

  @Test
  void projectsInTheWorkingDirectoryArePrinted() throws IOException, InterruptedException {
    Projects.write(folder.resolve("projects/2024/x.yaml"), Projects.EVALUATED);
    Ended run = run(Map.of(), "render", "--document", "self-evaluation");
    assertEquals(0, run.code(), run.err());
    assertEquals("打印了 1 个项目，写出 2 个文件。\n", run.err());
    assertEquals(
        "build/2024/x.self-evaluation.pdf\nbuild/2024/x.self-evaluation.docx\n", run.out());
    byte[] pdf = Files.readAllBytes(folder.resolve("build/2024/x.self-evaluation.pdf"));
    assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
  }

  @Test
  void aLinkToTheLauncherWorksAsTheLauncherItself() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), LAUNCHER);
    Ended run = run(List.of(link.toString(), "--version"), Map.of());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("jixiao "), run.out());
  }

  @Test
  void chineseNamesAndWordsSurviveALocaleWithoutThem() throws IOException, InterruptedException {
    assumeTrue(
        System.getProperty("sun.jnu.encoding").equals("UTF-8"),
        "This test itself cannot name Chinese files in the locale it runs in.");
    Projects.write(folder.resolve("项目/一号.yaml"), Projects.TARGET);
    for (String locale : List.of("POSIX", "C.UTF-8")) {
      Ended run =
          run(
              Map.of("LC_ALL", locale),
              "render",
              "项目",
              "-o",
              "公开",
              "--to",
              "html",
              "--force-print");
      assertEquals(0, run.code(), run.err());
      assertEquals("公开/一号.target.html\n", run.out());
      assertFalse(run.err().contains("?"), run.err());
    }
  }

  @Test
  void exitCodesTellFindingsFromWrongUsage() throws IOException, InterruptedException {
    assertEquals(1, run(Map.of(), "score", "nix").code());
    assertEquals(2, run(Map.of(), "render", "--nix").code());
  }

  @Test
  void anEnglishLocaleGivesEnglish() throws IOException, InterruptedException {
    Ended run = run(Map.of("LC_ALL", "en_US.ISO-8859-1"), "render", "--nix");
    assertTrue(run.err().startsWith("Wrong usage:"), run.err());
  }

  @Test
  void aMissingJavaIsExplained() throws IOException, InterruptedException {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    for (String tool :
        List.of("sh", "dirname", "readlink", "locale", "grep", "cat", "sed", "head")) {
      for (Path place : List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool))) {
        if (Files.exists(place) && !Files.exists(bin.resolve(tool))) {
          Files.createSymbolicLink(bin.resolve(tool), place);
        }
      }
    }
    Ended run = run(Map.of("PATH", bin.toString(), "JAVA_HOME", ""), "--version");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("Java was not found"), run.err());
  }

  @Test
  void aVolumeThatIsTooMuchForJavasMemoryKeepsNothingElseFromPrint()
      throws IOException, InterruptedException {
    for (int i = 1; i <= 60; i++) {
      String text = Projects.EVALUATED.replaceFirst("(?m)^id: .*", "id: p" + i);
      Projects.write(folder.resolve("b/p%02d.yaml".formatted(i)), text);
    }
    Projects.write(
        folder.resolve("b/book.yaml"),
        "title: 绩效文本\nparts:\n  - {title: 绩效自评表, projects: [\"*.yaml\"]}\n");
    Map<String, String> little = Map.of("JIXIAO_JAVA_OPTS", "-Xmx92m");
    Ended run = run(little, "render", "b/book.yaml", "b/p01.yaml", "--to", "pdf");
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().contains("b/book.yaml  错误  memory-short"), run.err());
    assertTrue(run.err().contains("JIXIAO_JAVA_OPTS=-Xmx4g"), run.err());
    assertTrue(run.err().contains("打印了 1 个项目"), run.err());
    assertFalse(run.err().contains("OutOfMemoryError"), run.err());
    assertFalse(Files.exists(folder.resolve("build/book.pdf")));
  }

  @Test
  void tooLittleMemoryToBeginWithIsExplained() throws IOException, InterruptedException {
    Projects.write(folder.resolve("x.yaml"), Projects.EVALUATED);
    Ended run = run(Map.of("JIXIAO_JAVA_OPTS", "-Xmx48m"), "render", "x.yaml");
    assertEquals(1, run.code());
    assertTrue(run.err().startsWith("Java 可以用的"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void whoEndsARunIsToldWhatWasPrinted() throws IOException, InterruptedException {
    int projects = 300;
    for (int i = 1; i <= projects; i++) {
      String text = Projects.TARGET.replaceFirst("(?m)^id: .*", "id: p" + i);
      Projects.write(folder.resolve("p/p%03d.yaml".formatted(i)), text);
    }
    Path err = folder.resolve(".err");
    Path out = folder.resolve(".out");
    Process process =
        start(List.of(LAUNCHER.toString(), "render", "p", "--to", "pdf"), Map.of(), out, err);
    try {
      while (process.isAlive() && !Files.exists(folder.resolve("build/p003.target.pdf"))) {
        Thread.sleep(20);
      }
      process.destroy();
      assertEquals(143, process.waitFor());
    } finally {
      process.destroyForcibly();
    }
    String told = Files.readString(err);
    assertTrue(told.startsWith("打印被中断。"), told);
    Matcher written = Pattern.compile("已写出 (\\d+) 个文件").matcher(told);
    Matcher waiting = Pattern.compile("没有打印 (\\d+) 个").matcher(told);
    assertTrue(written.find() && waiting.find(), told);
    int files = Integer.parseInt(written.group(1));
    assertEquals(projects, files + Integer.parseInt(waiting.group(1)));
    List<String> named =
        told.lines().map(String::strip).filter(l -> l.startsWith("build/")).toList();
    assertEquals(files, named.size(), told);
    for (String name : named) {
      String pdf = Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
      assertTrue(pdf.stripTrailing().endsWith("%%EOF"));
    }
  }

  /** A program that was built elsewhere, or for another Java, notes down its classes by itself. */
  @Test
  void javaNotesDownTheClassesOfTheProgram() throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("home/target")).getParent();
    Path launcher = Files.copy(LAUNCHER, home.resolve("jixiao"));
    Path jar = Files.copy(Path.of("target/jixiao.jar"), home.resolve("target/jixiao.jar"));
    Files.createSymbolicLink(home.resolve("target/lib"), Path.of("target/lib").toAbsolutePath());
    Path archive = home.resolve("target/jixiao.jsa");
    List<String> call = List.of(launcher.toString(), "--version");
    Map<String, String> building = Map.of("JIXIAO_NO_BUILD", "");
    assertEquals(0, run(call, building).code());
    awaitNewerThan(archive, jar);

    Path classes = folder.resolve("classes.txt");
    Map<String, String> seen =
        Map.of("JIXIAO_JAVA_OPTS", "-Xlog:class+load:file=" + classes.toAbsolutePath());
    Ended shared = run(call, seen);
    assertEquals("", shared.err());
    assertTrue(
        Files.readString(classes)
            .contains("cn.jixiao.cli.CommandLines source: shared objects file"));

    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(1)));
    Ended stale = run(call, building);
    assertEquals("", stale.err());
    assertEquals(0, stale.code());
    awaitNewerThan(archive, jar);
    try (Stream<Path> left = Files.list(home.resolve("target"))) {
      assertEquals(
          List.of("java", "jixiao.jar", "jixiao.jsa", "jixiao.jsa.java", "lib"),
          left.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  /** Waits until a file is whole: it is made beside the run, which does not wait for it. */
  private static void awaitNewerThan(Path file, Path other)
      throws IOException, InterruptedException {
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    for (int i = 0; i < 1_200; i++) {
      if (Files.exists(file)
          && !Files.exists(lock)
          && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) >= 0) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError(file + " was not made");
  }

  private Ended run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    return run(command, environment);
  }

  private Ended run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = folder.resolve(".out");
    Path err = folder.resolve(".err");
    Process process = start(command, environment, out, err);
    try {
      process.waitFor();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Process start(List<String> command, Map<String, String> environment, Path out, Path err)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("JIXIAO_NO_BUILD", "1");
    builder.environment().remove("JIXIAO_LANG");
    builder.environment().putAll(environment);
    return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
  }
}
