package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.cli.terminal.Shell;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that goes on while one writes. */
class WatchTest {
  /** Only what hangs takes so long. */
  private static final long LIMIT_SECONDS = 60;

  private static final String WAITING = "等待改动；按 Ctrl+C 结束。";

  @TempDir private Path folder;
  private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> code = new CompletableFuture<>();
  private Path project;
  private Thread run;

  /** Hands on what is printed, line by line. */
  private final class Lines extends Writer {
    private final StringBuilder line = new StringBuilder();

    @Override
    public synchronized void write(char[] text, int from, int length) {
      for (int i = from; i < from + length; i++) {
        if (text[i] == '\n') {
          said.add(line.toString().strip());
          line.setLength(0);
        } else {
          line.append(text[i]);
        }
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void start() throws IOException {
    project = Projects.write(folder.resolve("in/a.yaml"), Projects.TARGET);
    Projects.write(folder.resolve("in/b.yaml"), Projects.TARGET.replace("id: mubiao", "id: other"));
    PrintWriter out = new PrintWriter(new Lines(), true);
    Shell shell = new Shell(out, out, false, false, Map.of());
    String[] arguments = {
      "render",
      folder.resolve("in").toString(),
      "--to",
      "html",
      "--watch",
      "-o",
      folder.resolve("in/out").toString()
    };
    run = new Thread(() -> code.complete(CommandLines.run(shell, arguments)), "watch");
    run.start();
  }

  @AfterEach
  void end() throws InterruptedException {
    run.interrupt();
    run.join(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
  }

  /** All that is said before the run waits again. */
  private String round() throws InterruptedException {
    StringBuilder round = new StringBuilder();
    for (String line = ""; !line.equals(WAITING); ) {
      line = said.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      assertTrue(line != null, () -> "nothing more after " + round);
      round.append(line).append('\n');
    }
    return round.toString();
  }

  @Test
  void whatChangesIsPrintedAgainAndNothingElse()
      throws IOException, InterruptedException, ExecutionException {
    assertTrue(round().contains("打印了 2 个项目，写出 2 个文件。"));
    Files.writeString(project, Projects.TARGET.replace("目标项目", "改名的项目"));
    String second = round();
    assertTrue(second.contains("打印了 1 个项目，写出 1 个文件。"), second);
    assertTrue(second.contains("a.target.html"), second);
    assertFalse(second.contains("b.target.html"), second);
    assertTrue(Files.readString(folder.resolve("in/out/a.target.html")).contains("改名的项目"));
    // A file that cannot be read for a moment is said and does not end the run.
    Files.writeString(project, "id: [");
    assertTrue(round().contains("a.yaml:1"));
    Files.writeString(project, Projects.TARGET.replace("目标项目", "第三次"));
    assertTrue(round().contains("打印了 1 个项目"));
    Files.writeString(folder.resolve("in/c.yaml"), Projects.TARGET.replace("mubiao", "neu"));
    assertTrue(round().contains("c.target.html"));
    run.interrupt();
    assertEquals(0, code.get());
  }
}
