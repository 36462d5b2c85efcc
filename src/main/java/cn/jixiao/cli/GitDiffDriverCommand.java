package cn.jixiao.cli;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.Side;
import cn.jixiao.diff.SideComparer;
import cn.jixiao.diff.side.FolderSide;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.report.Paint;
import cn.jixiao.report.ReportStyle;
import cn.jixiao.report.diff.DiffText;
import cn.jixiao.report.diff.LineDiff;
import cn.jixiao.workspace.ProjectFiles;
import cn.jixiao.yaml.AuthoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Shows a changed file in git's own commands. Git calls it with the path, and for either side a
 * file, a hash and a mode; with the path alone where a merge is not resolved; and with two more for
 * renamed files.
 */
@Command(name = "git-diff-driver")
final class GitDiffDriverCommand implements Callable<Integer> {
  private static final int UNMERGED = 1;
  private static final int PAIR = 7;
  private static final int RENAMED = 9;
  private static final int LARGEST = 8 * AuthoredFile.LARGEST;
  private static final String PAGER = "GIT_PAGER_IN_USE";

  private final Call call;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ARGUMENT", arity = "1..*", descriptionKey = "argument.of-git")
  private List<String> arguments;

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
  private Path templates;

  GitDiffDriverCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    if (arguments.size() != UNMERGED && arguments.size() < PAIR) {
      throw UsageError.of(spec.commandLine(), "usage.driver", String.valueOf(arguments.size()));
    }
    call.shell().out().print(text());
    call.shell().out().flush();
    return CommandLines.FINE;
  }

  private Messages messages() {
    return call.messages();
  }

  /** Git's pager understands colours, although the output is no terminal then. */
  private Paint paint() {
    boolean pager = Boolean.parseBoolean(call.shell().environment().getOrDefault(PAGER, ""));
    return call.shell().isOutColoured() || (pager && call.shell().allowsColours())
        ? Paint.COLOURED
        : Paint.PLAIN;
  }

  private String text() {
    String path = arguments.get(0);
    if (arguments.size() == UNMERGED) {
      return messages().text("driver.unmerged", path) + "\n";
    }
    Changed file =
        new Changed(
            path,
            arguments.size() >= RENAMED ? arguments.get(PAIR) : path,
            existing(arguments.get(1)),
            existing(arguments.get(4)));
    String modes =
        arguments.get(3).equals(arguments.get(6)) || file.old.isEmpty() || file.now.isEmpty()
            ? ""
            : messages().text("driver.mode", path, arguments.get(3), arguments.get(6)) + "\n";
    if (arguments.get(2).equals(arguments.get(5)) && !modes.isEmpty()) {
      return modes;
    }
    return modes + changed(file);
  }

  /**
   * A file that changed.
   *
   * @param oldPath its path before
   * @param newPath its path after
   * @param old a copy of what it held; empty where it was added
   * @param now a copy of what it holds; empty where it was deleted
   */
  private record Changed(String oldPath, String newPath, Optional<Path> old, Optional<Path> now) {
    Side oldSide() {
      return side(old, "a/", oldPath);
    }

    Side newSide() {
      return side(now, "b/", newPath);
    }

    private static Side side(Optional<Path> copy, String prefix, String path) {
      return copy.map(file -> FolderSide.copy(prefix, Path.of(path), file))
          .orElseGet(() -> new Side(prefix, prefix, List.of(), List.of()));
    }
  }

  /** Git names the null device where there is no file, on Windows {@code nul}. */
  private static Optional<Path> existing(String file) {
    return file.equals("/dev/null") || file.equalsIgnoreCase("nul")
        ? Optional.empty()
        : Optional.of(Path.of(file));
  }

  private String changed(Changed file) {
    if (!ProjectFiles.isProject(file.newPath)) {
      return lines(file);
    }
    SideComparer comparer =
        new SideComparer(new FormLibrary(Sources.Folders.existing(spec, "--templates", templates)));
    DiffReport report = comparer.compare(file.oldSide(), file.newSide());
    if (!report.notCompared().isEmpty()) {
      return note("driver.unreadable", file) + lines(file);
    }
    boolean both = file.old.isPresent() && file.now.isPresent();
    if (report.findings().findAny().isEmpty()) {
      return note("driver.no-finding", file) + lines(file);
    }
    String findings = new DiffText(style()).blocks(report);
    return both ? findings : findings + lines(file);
  }

  private ReportStyle style() {
    return new ReportStyle(
        messages(),
        paint(),
        Severity.INFO,
        new FormLibrary(Optional.empty()),
        call.shell().columns(),
        false);
  }

  private String note(String key, Changed file) {
    return messages().text(key, file.newPath) + "\n";
  }

  /** The lines that changed, where findings would not say what did. */
  private String lines(Changed file) {
    Optional<String> old = file.old.isEmpty() ? Optional.of("") : content(file.old.get());
    Optional<String> now = file.now.isEmpty() ? Optional.of("") : content(file.now.get());
    return old.isEmpty() || now.isEmpty()
        ? note("driver.too-large", file)
        : LineDiff.of(
            file.old.isEmpty() ? "/dev/null" : "a/" + file.oldPath,
            old.get(),
            file.now.isEmpty() ? "/dev/null" : "b/" + file.newPath,
            now.get(),
            paint());
  }

  private static Optional<String> content(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST
          ? Optional.empty()
          : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
