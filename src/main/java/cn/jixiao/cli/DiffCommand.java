package cn.jixiao.cli;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.DiffText;
import cn.jixiao.diff.FolderSide;
import cn.jixiao.diff.Paint;
import cn.jixiao.diff.SideComparer;
import cn.jixiao.form.FormReading;
import cn.jixiao.project.Severity;
import cn.jixiao.render.ProjectPublisher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares targets year over year, or what a change of the files does to them. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
  private final Call call;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OLD NEW", arity = "0..*", descriptionKey = "argument.sides")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
  private Path templates;

  @Option(
      names = "--format",
      paramLabel = "text|json|markdown",
      defaultValue = "text",
      converter = Words.DiffFormats.class,
      completionCandidates = Words.DiffFormats.class,
      descriptionKey = "option.diff-format")
  private DiffFormat format;

  @Option(
      names = "--severity",
      paramLabel = "info|warning|error",
      defaultValue = "info",
      converter = Words.Severities.class,
      completionCandidates = Words.Severities.class,
      descriptionKey = "option.diff-severity")
  private Severity lowest;

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning|info",
      converter = Words.Severities.class,
      completionCandidates = Words.Severities.class,
      descriptionKey = "option.fail-on")
  private Severity failOn;

  DiffCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    SideComparer comparer =
        new SideComparer(
            new cn.jixiao.form.FormLibrary(
                Sources.Folders.existing(spec, "--templates", templates)),
            ProjectPublisher::failure);
    DiffReport report =
        comparer.compare(
            FolderSide.of(Path.of(arguments.get(0))), FolderSide.of(Path.of(arguments.get(1))));
    FindingPrinter findings = new FindingPrinter(call.shell(), call.messages());
    findings.print(report.old().findings());
    findings.print(report.now().findings());
    for (FormReading form : report.forms()) {
      findings.print(form.findings(), form.source());
    }
    call.shell().out().print(text(report));
    call.shell().out().flush();
    boolean failed =
        findings.exitCode() != CommandLines.FINE
            || !report.notCompared().isEmpty()
            || (failOn != null && report.has(failOn));
    return failed ? CommandLines.FINDINGS : CommandLines.FINE;
  }

  private String text(DiffReport report) {
    return switch (format) {
      case TEXT, JSON, MARKDOWN ->
          new DiffText(
                  call.messages(),
                  call.shell().isOutColoured() ? Paint.COLOURED : Paint.PLAIN,
                  lowest)
              .of(report);
    };
  }
}
