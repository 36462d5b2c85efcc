package cn.jixiao.cli;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.page.font.PrintableCharacters;
import cn.jixiao.report.finding.CheckReport;
import cn.jixiao.report.finding.FindingFormat;
import cn.jixiao.review.Judgements;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.ProjectFiles;
import cn.jixiao.workspace.SettingsReading;
import cn.jixiao.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds what is wrong with projects and books. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  private final Call call;

  @Spec private CommandSpec spec;
  @Mixin private Sources sources;
  @Mixin private SettingsFile settingsFile;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif|gitlab|junit|markdown",
      defaultValue = "text",
      converter = OptionWords.FindingFormats.class,
      completionCandidates = OptionWords.FindingFormats.class,
      descriptionKey = "option.report-format")
  private FindingFormat format;

  @Option(
      names = "--severity",
      paramLabel = "info|warning|error",
      converter = OptionWords.Severities.class,
      completionCandidates = OptionWords.Severities.class,
      descriptionKey = "option.severity")
  private Severity lowest;

  @Mixin private CodeSelection codes;
  @Mixin private ReviewFile review;

  @Option(names = "--fonts", paramLabel = "DIR", descriptionKey = "option.fonts")
  private Path fonts;

  @Option(names = "--strict", descriptionKey = "option.strict")
  private boolean strict;

  CheckCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    SettingsReading reading = settingsFile.read();
    CheckSettings settings = settings(reading.settings());
    FormLibrary forms = sources.forms();
    ProjectFiles files = sources.files(call);
    List<CheckedFile> all = new ArrayList<>();
    all.add(settingsFile.checked(reading));
    for (CheckedFile named : files.findingsByFile()) {
      all.add(named.with(settings.apply(named.findings())));
    }
    // What is not shown is counted, so everything has to be found.
    Workspace.Checked checked;
    try (PrintableCharacters characters =
        PrintableCharacters.with(Sources.Folders.existing(spec, "--fonts", fonts))) {
      checked = new Workspace(forms, settings.withLowest(Severity.INFO), characters).survey(files);
    }
    all.addAll(checked.projects());
    checked.books().forEach(book -> all.add(book.file()));
    all.forEach(file -> call.show(file.failure()));
    Judgements judgements = review.read();
    FileReview reviewed = FileReview.of(all, judgements, settings.lowest());
    CheckReport report =
        CheckReport.of(
                reviewed.files(), settings.lowest(), files.files().size() + files.books().size())
            .withReview(reviewed.fingerprints(), reviewed.accepted());
    print(report, forms);
    return settings.fail(report.findings()) ? CommandLines.FINDINGS : CommandLines.FINE;
  }

  private void print(CheckReport report, FormLibrary forms) {
    call.print(format, report, Severity.INFO, forms, call.findings());
    if (format != FindingFormat.TEXT) {
      call.shell().err().println(report.summary(call.messages()));
    }
  }

  private CheckSettings settings(CheckSettings set) {
    CheckSettings settings = codes.with(set, true);
    if (lowest != null) {
      settings = settings.withLowest(lowest);
    }
    return settings.withStrict(settings.strict() || strict);
  }
}
