package cn.jixiao.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever does what the guides say sees what they show. After a change of what commands print, run
 * this test with {@code -Djixiao.approve=true}: it writes what is printed now into the guides,
 * where one then leaves out again what is too long.
 */
class GuidesIT {
  private static final List<Path> CLERKS =
      List.of(Path.of("docs/clerk.zh-CN.md"), Path.of("docs/clerk.md"));
  private static final List<Path> REVIEWERS =
      List.of(Path.of("docs/reviewer.zh-CN.md"), Path.of("docs/reviewer.md"));

  @TempDir private Path temporary;

  private void follow(List<Path> guides) throws IOException, InterruptedException {
    Path folder = Files.createDirectory(temporary.resolve("work"));
    Path printed = temporary.resolve("printed.txt");
    ProcessBuilder process =
        new ProcessBuilder(Guide.call(guides)).directory(folder.toFile()).redirectErrorStream(true);
    process.environment().put("LC_ALL", "C.UTF-8");
    int code = process.redirectOutput(printed.toFile()).start().waitFor();
    assertEquals("", Files.readString(printed));
    assertEquals(0, code);
  }

  @Test
  void clerksSeeWhatTheirGuideShows() throws IOException, InterruptedException {
    follow(CLERKS);
  }

  @Test
  void reviewersSeeWhatTheirGuideShows() throws IOException, InterruptedException {
    try {
      new ProcessBuilder("git", "--version").start().waitFor();
    } catch (IOException e) {
      assumeTrue(false, "git is not installed: " + e.getMessage());
    }
    follow(REVIEWERS);
  }
}
