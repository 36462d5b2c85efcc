package cn.jixiao.fuzz;

import cn.jixiao.cli.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What came of one spoiled input. */
final class Trial {
  /** Findings and sentences by which the program says that it failed itself, and traces. */
  private static final Pattern FAILURE =
      Pattern.compile(
          "program-failure|stack-short|memory-short|程序出了意外|程序处理这个文件时出了意外|\\n\\s+at [\\w.$]+\\(");

  private static final int LAST_CODE = 2;
  private static final long NANOS_A_MILLI = 1_000_000;

  private final Path folder;
  private final List<String> faults = new ArrayList<>();
  private long slowest;
  private String slowestStep = "";

  /** A step of the work that may throw anything. */
  interface Step {
    void run() throws Exception;
  }

  /**
   * @param folder where the input is, and where documents go
   */
  Trial(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** What was wrong, a line for each. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** How long the longest step took. */
  long slowestMillis() {
    return slowest;
  }

  /** Which one it was. */
  String slowestStep() {
    return slowestStep;
  }

  /** Calls the program. */
  void call(String... arguments) {
    step(
        arguments[0],
        () -> {
          Run run = Run.of(arguments);
          if (run.code() < 0 || run.code() > LAST_CODE) {
            faults.add(arguments[0] + ": exit code " + run.code());
          }
          // All that is wrong with a file in one line: what matters is which kind it is.
          String told = run.err() + "\n" + run.out();
          if (FAILURE.matcher(told).find()) {
            faults.add(arguments[0] + ": " + lines(told));
          }
        });
  }

  /** Does something else. Whatever is thrown is a fault. */
  void step(String name, Step step) {
    long start = System.nanoTime();
    try {
      step.run();
    } catch (Exception | Error e) {
      StackTraceElement[] trace = e.getStackTrace();
      faults.add(name + ": " + e + (trace.length > 0 ? " at " + trace[0] : ""));
    }
    long millis = (System.nanoTime() - start) / NANOS_A_MILLI;
    if (millis > slowest) {
      slowest = millis;
      slowestStep = name;
    }
  }

  private static String lines(String told) {
    return told.lines()
        .filter(line -> FAILURE.matcher("\n" + line).find())
        .limit(3)
        .reduce((a, b) -> a + " / " + b)
        .orElse(told);
  }

  /** Looks whether each document that was written is whole, and removes them. */
  void documentsAreWhole(Path output) {
    try (Stream<Path> files = Files.exists(output) ? Files.walk(output) : Stream.empty()) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.getParent().endsWith(".jixiao"))
              .toList()) {
        if (!isWhole(file)) {
          faults.add("render: " + folder.relativize(file) + " is not whole");
        }
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWhole(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".docx")) {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        return zip.getEntry("word/document.xml") != null;
      } catch (ZipException e) {
        return false;
      }
    }
    if (!name.endsWith(".pdf") || name.startsWith(".")) {
      return false;
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return text.startsWith("%PDF-") && text.stripTrailing().endsWith("%%EOF");
  }
}
