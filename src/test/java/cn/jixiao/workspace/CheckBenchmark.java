package cn.jixiao.workspace;

import cn.jixiao.form.FormLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures how many files a second are checked, cold and warm. Not a test: run its main method with
 * the test class path. Arguments: folders with projects, which are copied until there are a
 * thousand.
 */
public final class CheckBenchmark {
  private static final int FILES = 1000;
  private static final int RUNS = 10;

  private CheckBenchmark() {}

  public static void main(String[] folders) throws IOException {
    List<Path> samples = ProjectFiles.in(List.of(folders).stream().map(Path::of).toList()).files();
    Path folder = Files.createTempDirectory("check-benchmark");
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      String text = Files.readString(samples.get(i % samples.size()));
      byte[] bytes = text.replaceFirst("(?m)^id: .*", "id: p" + i).getBytes(StandardCharsets.UTF_8);
      files.add(Files.write(folder.resolve(i + ".yaml"), bytes));
    }
    ProjectChecks checks =
        new ProjectChecks(new FormLibrary(Optional.empty()), CheckSettings.DEFAULT);
    for (int run = 1; run <= RUNS; run++) {
      long start = System.nanoTime();
      long findings = checks.check(files).stream().mapToLong(f -> f.findings().size()).sum();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "run %d: %d files in %.2f s, %.0f a second, %d findings%n",
          run,
          FILES,
          seconds,
          FILES / seconds,
          findings);
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
