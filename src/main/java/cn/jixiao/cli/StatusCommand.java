package cn.jixiao.cli;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.publish.Readiness;
import cn.jixiao.report.finding.FindingPrinter;
import cn.jixiao.report.status.StatusFormat;
import cn.jixiao.workspace.ProjectFiles;
import cn.jixiao.workspace.SettingsReading;
import cn.jixiao.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how far the documents of projects are. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
  private final Call call;

  @Mixin private Sources sources;
  @Mixin private SettingsFile settingsFile;

  @Option(
      names = "--format",
      paramLabel = "table|json|csv",
      defaultValue = "table",
      converter = OptionWords.StatusFormats.class,
      completionCandidates = OptionWords.StatusFormats.class,
      descriptionKey = "option.status-format")
  private StatusFormat format;

  StatusCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    FormLibrary forms = sources.forms();
    FindingPrinter findings = call.findings();
    SettingsReading settings = settingsFile.read();
    ProjectFiles files = sources.files(call);
    findings.print(settingsFile.checked(settings));
    findings.print(files.findings());
    Workspace workspace = new Workspace(forms, settings.settings().withLowest(Severity.ERROR));
    List<Readiness> documents = new ArrayList<>();
    for (CheckedFile file : workspace.check(files).projects()) {
      call.show(file.failure());
      if (file.card().isEmpty()) {
        // Nobody knows what it is to be: what is wrong with it stands instead.
        findings.print(file);
      }
      documents.addAll(Readiness.of(file));
    }
    call.print(format, documents, Severity.INFO, forms, findings);
    return Call.exitCode(findings);
  }
}
