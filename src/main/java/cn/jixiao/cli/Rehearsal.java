package cn.jixiao.cli;

import cn.jixiao.cli.terminal.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Does once what commands do, so that Java can note down which classes they need (class-data
 * sharing): the launchers have this done when the program is built, and later runs start faster.
 * Nothing is printed, and nothing is left behind.
 *
 * <p>No comparison is among them: Java 17 breaks down when it notes down classes of a signed jar,
 * such as those that read repositories.
 */
public final class Rehearsal {
  private static final String PROJECT = "rehearsal.yaml";
  private static final Shell SILENT =
      new Shell(
          new PrintWriter(Writer.nullWriter()),
          new PrintWriter(Writer.nullWriter()),
          false,
          false,
          Map.of());

  private Rehearsal() {}

  /**
   * Rehearses.
   *
   * @throws IOException where there is no room for temporary files
   */
  public static void main(String[] arguments) throws IOException {
    Main.spareSearches();
    Path folder = Files.createTempDirectory("jixiao-rehearsal");
    try {
      rehearse(folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(Rehearsal::delete);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void rehearse(Path folder) throws IOException {
    String project;
    try (InputStream in = Rehearsal.class.getResourceAsStream(PROJECT)) {
      project = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path now = Files.writeString(folder.resolve("now.yaml"), project);
    Files.writeString(
        folder.resolve("next.yaml"),
        project.replace("year: 2024", "year: 2025").replace("≥100场", "≥90场"));
    String out = folder.resolve("out").toString();
    for (List<String> call :
        List.of(
            List.of("check", folder.toString()),
            List.of("score", now.toString()),
            List.of("explain", "weights-not-100"),
            List.of("render", now.toString(), "--to", "pdf,docx,html", "-o", out),
            List.of("history", folder.toString()),
            List.of("summary", now.toString()),
            List.of("--help"))) {
      int code = CommandLines.run(SILENT, call.toArray(String[]::new));
      if (code != CommandLines.FINE) {
        throw new IllegalStateException(call + " ended with " + code);
      }
    }
  }
}
