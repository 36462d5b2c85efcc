package cn.jixiao.cli;

import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.history.ProjectHistory;
import cn.jixiao.page.HistoryPage;
import cn.jixiao.page.PageTemplates;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.report.finding.FindingPrinter;
import cn.jixiao.report.history.HistoryFormat;
import cn.jixiao.text.Suggestion;
import cn.jixiao.workspace.NearbyFiles;
import cn.jixiao.workspace.YearFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a project's indicators over all its years. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
  private final Call call;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID|PATH", index = "0", descriptionKey = "argument.project")
  private String project;

  @Option(
      names = "--projects",
      paramLabel = "PATH",
      split = ",",
      descriptionKey = "option.projects")
  private List<Path> projects = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      defaultValue = "text",
      converter = OptionWords.HistoryFormats.class,
      completionCandidates = OptionWords.HistoryFormats.class,
      descriptionKey = "option.history-format")
  private HistoryFormat format;

  @Mixin private Printing printing;

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
  private Path templates;

  HistoryCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    FormLibrary forms = new FormLibrary(Sources.Folders.existing(spec, "--templates", templates));
    FindingPrinter findings = call.findings();
    Path named = Path.of(project);
    boolean folder = Files.isDirectory(named);
    boolean file = !folder && Files.exists(named);
    List<Path> searched = searched(named, folder, file);
    YearFiles files = YearFiles.in(searched, forms);
    Set<String> wanted = folder ? files.ids() : id(named, file).map(Set::of).orElse(Set.of());
    findings.print(files.findings());
    files.wrong(wanted).forEach(wrong -> findings.print(wrong.findings(), wrong.source()));
    for (FormReading form : files.forms()) {
      findings.print(form.findings(), form.source());
    }
    List<ProjectHistory> histories =
        wanted.stream()
            .filter(files.ids()::contains)
            .sorted()
            .map(id -> ProjectHistory.of(files.cards(id)))
            .toList();
    if (histories.isEmpty() && !folder && !file) {
      throw UsageError.unknown(
          spec.commandLine(),
          Suggestion.nearest(project, files.ids()),
          "usage.unknown-id",
          project,
          searched.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
    if (printing.isWanted()) {
      HistoryPage page = new HistoryPage(new PageTemplates(forms));
      new PagePrinting(call, forms, findings)
          .print(printing, printer -> histories.forEach(one -> print(page, one, printer)));
    } else {
      call.print(format, histories, Severity.INFO, forms, findings);
    }
    return Call.exitCode(findings);
  }

  private List<Path> searched(Path named, boolean folder, boolean file) {
    if (folder) {
      return List.of(named);
    }
    Stream<Path> near = file ? NearbyFiles.of(named).stream() : Stream.of();
    Stream<Path> standard =
        projects.isEmpty()
            ? Stream.of(Path.of("projects")).filter(path -> !file || Files.isDirectory(path))
            : projects.stream();
    return Stream.concat(near, standard).toList();
  }

  /** The id that is meant; empty where the file that is named does not say one. */
  private Optional<String> id(Path named, boolean file) {
    return file
        ? new ProjectReader().read(named).project().map(found -> found.id().value())
        : Optional.of(project);
  }

  private void print(HistoryPage page, ProjectHistory history, PagePrinting.Printer printer) {
    printer.print(
        () -> page.xhtml(List.of(history), call.messages()),
        HistoryPage.TEMPLATE,
        history.latest().project().id().value() + ".history");
  }
}
