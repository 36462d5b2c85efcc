package cn.jixiao.cli;

import cn.jixiao.form.FormLibrary;
import cn.jixiao.report.finding.FindingPrinter;
import cn.jixiao.turn.YearPath;
import cn.jixiao.workspace.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes next year's project files of last year's. */
@Command(name = "roll-forward")
final class RollForwardCommand implements Callable<Integer> {
  private final Call call;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER|FILE", arity = "1..*", descriptionKey = "argument.last-year")
  private List<Path> paths;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      required = true,
      descriptionKey = "option.next-year")
  private int year;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      descriptionKey = "option.turn-output")
  private Path output;

  @Option(names = "--dry-run", descriptionKey = "option.dry-run")
  private boolean dryRun;

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
  private Path templates;

  RollForwardCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    FindingPrinter findings = call.findings();
    FormLibrary forms = new FormLibrary(Sources.Folders.existing(spec, "--templates", templates));
    YearTurns turns = new YearTurns(call, forms, findings, dryRun);
    int left = 0;
    for (Path named : paths) {
      Path path = named.toString().isEmpty() ? Path.of(".") : named;
      ProjectFiles found = ProjectFiles.in(List.of(path));
      findings.print(found.findings());
      boolean folder = Files.isDirectory(path);
      Map<Path, Integer> years = years(found.files(), turns);
      Optional<Integer> last =
          years.values().stream().filter(of -> of < year).max(Integer::compare);
      for (Path file : found.files()) {
        Integer of = years.get(file);
        if (folder && last.isPresent() && of != null && !of.equals(last.get())) {
          left++;
        } else {
          turns.turn(file, year, lastYear -> target(path, file, lastYear));
        }
      }
    }
    call.shell().out().flush();
    call.shell().err().println(turns.summary());
    if (left > 0) {
      call.shell().err().println(call.messages().text("turn.left", Integer.toString(left)));
    }
    return Call.exitCode(findings);
  }

  /** The years of the files that can be read. */
  private static Map<Path, Integer> years(List<Path> files, YearTurns turns) {
    Map<Path, Integer> years = new HashMap<>();
    files.forEach(file -> turns.year(file).ifPresent(of -> years.put(file, of)));
    return years;
  }

  private Optional<Path> target(Path named, Path file, int lastYear) {
    if (output == null) {
      return YearPath.of(file, lastYear, year);
    }
    Path within = Files.isDirectory(named) ? named.relativize(file) : file.getFileName();
    return Optional.of(output.resolve(YearPath.within(within, lastYear, year)));
  }
}
