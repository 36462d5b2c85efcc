package cn.jixiao.project;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jixiao.workspace.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published tables that the program is tested with, where they are at hand. */
public final class Corpus {
  private Corpus() {}

  /** The corpus's files; skips the test where there are none. */
  public static List<Path> files() {
    return ProjectFiles.in(List.of(folder())).files();
  }

  /** The corpus's folder; skips the test where there is none. */
  public static Path folder() {
    Path folder = Path.of(System.getProperty("jixiao.corpus", "../shared/corpus"));
    assumeTrue(Files.isDirectory(folder), () -> "no corpus in " + folder.toAbsolutePath());
    return folder;
  }

  /** How tests name a file: its form and its project, such as {@code beijing-2020/fupin-xiezuo}. */
  public static String name(Path file) {
    return file.getParent().getFileName()
        + "/"
        + file.getFileName().toString().replace(".yaml", "");
  }
}
