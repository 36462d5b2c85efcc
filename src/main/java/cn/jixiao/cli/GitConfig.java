package cn.jixiao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The settings that git has for a clone, through the git that is installed. */
final class GitConfig {
  /** The words to set up the driver by hand, without git's own name. */
  static final List<String> DRIVER =
      List.of("config", "diff.jixiao.command", "jixiao git-diff-driver");

  private static final int SECONDS = 20;

  private final Path folder;

  GitConfig(Path folder) {
    this.folder = folder;
  }

  /** What became of the driver. */
  enum Driver {
    /** It was set. */
    SET,
    /** It was there. */
    THERE,
    /** There is no git, or the folder is in no repository. */
    NO_GIT
  }

  /** Sets the driver for diffs where there is none yet. */
  Driver driver() {
    if (run(List.of("rev-parse", "--git-dir")).isEmpty()) {
      return Driver.NO_GIT;
    }
    if (run(List.of("config", "--get", DRIVER.get(1))).isPresent()) {
      return Driver.THERE;
    }
    return run(DRIVER).isPresent() ? Driver.SET : Driver.NO_GIT;
  }

  /** Who commits here; empty where git does not know, or is not there. */
  Optional<String> user() {
    return run(List.of("config", "--get", "user.name")).map(String::strip);
  }

  /** What git says; empty where it says no, or is not there. */
  private Optional<String> run(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      try (InputStream said = process.getInputStream()) {
        String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        return ended && process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
