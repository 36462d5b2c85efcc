package cn.jixiao.diff.side;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.SideComparer;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.workspace.FolderFiles;
import cn.jixiao.workspace.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Times the comparison of two folders of 1,000 projects with reading, cold and warm. Run its {@code
 * main} with the test class path. Arguments: folders with projects of one year and of another,
 * whose files are copied until there are enough.
 */
final class DiffBenchmark {
  private static final int FILES = 1000;
  private static final int RUNS = 8;

  private DiffBenchmark() {}

  /** Prints a line a run. */
  public static void main(String[] folders) throws IOException {
    Path temporary = Files.createTempDirectory("diff-benchmark");
    Path old = copies(Path.of(folders[0]), temporary.resolve("old"));
    Path now = copies(Path.of(folders[1]), temporary.resolve("new"));
    SideComparer comparer = new SideComparer(new FormLibrary(Optional.empty()));
    for (int run = 1; run <= RUNS; run++) {
      long start = System.nanoTime();
      DiffReport report =
          comparer.compare(
              FolderSide.of(old, new FolderFiles()), FolderSide.of(now, new FolderFiles()));
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      System.out.println(
          "run %d: %d ms, %d projects, %d findings"
              .formatted(run, millis, report.projects().size(), report.findings().count()));
    }
    for (Path file : ProjectFiles.in(List.of(temporary)).files()) {
      Files.delete(file);
    }
    Files.delete(old);
    Files.delete(now);
    Files.delete(temporary);
  }

  private static Path copies(Path samples, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = ProjectFiles.in(List.of(samples)).files();
    for (int i = 0; i < FILES; i++) {
      String text = Files.readString(files.get(i % files.size()));
      Files.writeString(folder.resolve(i + ".yaml"), text.replaceFirst("(?m)^id: .*", "id: p" + i));
    }
    return folder;
  }
}
