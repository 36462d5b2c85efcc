package cn.jixiao.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever does what the guides say sees what they show. After a change of what commands print, run
 * this test with {@code -Djixiao.approve=true}: it writes what is printed now into the guides,
 * where one then leaves out again what is too long.
 */
class GuidesIT {
  /** Without git the pages about it are left out. */
  private static final List<Path> PLAIN =
      List.of(Path.of("docs/clerk.zh-CN.md"), Path.of("docs/clerk.md"));

  private static final List<Path> WITH_GIT =
      List.of(Path.of("docs/reviewer.zh-CN.md"), Path.of("docs/reviewer.md"));

  @TempDir private Path temporary;

  @Test
  void whoFollowsThemSeesWhatTheyShow() throws IOException, InterruptedException {
    List<Path> guides = new ArrayList<>(PLAIN);
    if (isGitThere()) {
      guides.addAll(WITH_GIT);
    }
    Path folder = Files.createDirectory(temporary.resolve("资料 work"));
    Path printed = temporary.resolve("printed.txt");
    // One process for all: most of its time goes into its start.
    ProcessBuilder process =
        new ProcessBuilder(Guide.call(guides)).directory(folder.toFile()).redirectErrorStream(true);
    process.environment().put("LC_ALL", "C.UTF-8");
    int code = process.redirectOutput(printed.toFile()).start().waitFor();
    assertEquals("", Files.readString(printed));
    assertEquals(0, code);
  }

  private static boolean isGitThere() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
