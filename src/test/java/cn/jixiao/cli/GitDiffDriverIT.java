package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Git's own commands with the program as their diff driver, set up as documented. */
@DisabledOnOs(OS.WINDOWS)
class GitDiffDriverIT {
  private static final Path LAUNCHER = Path.of("jixiao").toAbsolutePath();
  private static final String FILE = "projects/2024/项目 一.yaml";

  @TempDir private Path folder;

  @BeforeEach
  void setUp() throws IOException, InterruptedException {
    try {
      new ProcessBuilder("git", "--version").start().waitFor();
    } catch (IOException e) {
      assumeTrue(false, "git is not installed: " + e.getMessage());
    }
    git("init", "-q");
    Files.writeString(folder.resolve(".gitattributes"), "projects/**/*.yaml diff=jixiao\n");
    git("config", "diff.jixiao.command", "'" + LAUNCHER + "' git-diff-driver");
    Projects.write(folder.resolve(FILE), Projects.EVALUATED);
    commit("one");
    Projects.write(folder.resolve(FILE), Projects.EVALUATED.replace("≥10次", "≥8次"));
  }

  private String commit(String message) throws IOException, InterruptedException {
    git("add", "-A");
    return git(
        "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", message);
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("git", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("JIXIAO_NO_BUILD", "1");
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    Process process = builder.redirectOutput(out.toFile()).start();
    try {
      process.waitFor();
    } finally {
      process.destroyForcibly();
    }
    String printed = Files.readString(out);
    Files.delete(out);
    assertEquals(0, process.exitValue(), printed);
    return printed;
  }

  @Test
  void gitSpeaksInTargets() throws IOException, InterruptedException {
    Pattern finding = Pattern.compile("警告 +\\S+ +数量/=1\\+1 +≥10次 .*≥8次 +-20% +放宽、单位成本上升 +12→12\n");
    String diff = git("diff");
    assertTrue(finding.matcher(diff).find(), diff);
    assertTrue(diff.contains("a/" + FILE + " → b/" + FILE + "\n"), diff);
    assertFalse(diff.contains("SLF4J"), diff);
    commit("two");
    assertTrue(finding.matcher(git("log", "-1", "-p", "--ext-diff")).find());
    assertTrue(finding.matcher(git("show", "--ext-diff")).find());
    git("mv", FILE, "projects/2024/x.yaml");
    Projects.write(folder.resolve("projects/2024/x.yaml"), Projects.EVALUATED);
    String renamed = git("diff", "-M", "HEAD");
    assertTrue(renamed.contains("收紧"), renamed);
    assertTrue(renamed.contains("b/projects/2024/x.yaml\n"), renamed);
    Files.delete(folder.resolve("projects/2024/x.yaml"));
    String deleted = git("diff", "HEAD");
    assertTrue(deleted.contains("取消的项目"), deleted);
    assertTrue(deleted.contains("\n+++ /dev/null\n"), deleted);
  }
}
