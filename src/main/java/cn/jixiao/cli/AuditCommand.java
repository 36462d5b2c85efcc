package cn.jixiao.cli;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.finding.SourceText;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.imports.ImportFindings;
import cn.jixiao.imports.ImportedTable;
import cn.jixiao.imports.Importer;
import cn.jixiao.report.finding.CheckReport;
import cn.jixiao.report.finding.FindingFormat;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.SettingsReading;
import cn.jixiao.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds what is wrong with published tables, without writing anything. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
  private final Call call;

  @Mixin private ImportSources sources;
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

  AuditCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    SettingsReading reading = settingsFile.read();
    CheckSettings settings =
        lowest == null ? reading.settings() : reading.settings().withLowest(lowest);
    FormLibrary forms = sources.forms();
    Importer importer = sources.importer(forms, call.messages());
    Workspace workspace = new Workspace(forms, settings.withLowest(Severity.INFO));
    List<CheckedFile> all = new ArrayList<>();
    all.add(settingsFile.checked(reading));
    int tables = 0;
    for (Path file : sources.files()) {
      List<CheckedFile> found =
          Failure.contained(
              file, () -> audited(file, importer, workspace), failure -> failed(file, failure));
      tables += (int) found.stream().filter(one -> !one.file().equals(file)).count();
      all.addAll(found);
    }
    CheckReport report = CheckReport.of(all, settings.lowest(), tables);
    call.print(format, report, Severity.INFO, forms, call.findings());
    if (format != FindingFormat.TEXT) {
      call.shell().err().println(report.summary(call.messages()));
    }
    return settings.fail(report.findings()) ? CommandLines.FINDINGS : CommandLines.FINE;
  }

  private List<CheckedFile> failed(Path file, Failure failure) {
    call.show(Optional.of(failure.thrown()));
    return List.of(CheckedFile.other(file, List.of(failure.finding()), new SourceText("")));
  }

  /** The tables of a source, as they would be imported, and the source itself. */
  private List<CheckedFile> audited(Path file, Importer importer, Workspace workspace) {
    Importer.Imported imported = importer.of(sources.read(file));
    List<CheckedFile> found = new ArrayList<>();
    if (!imported.findings().isEmpty()) {
      found.add(CheckedFile.other(file, imported.findings(), new SourceText("")));
    }
    for (ImportedTable table : imported.tables()) {
      Path shown = Path.of(file + "#" + table.id() + ".yaml");
      byte[] text = table.text().getBytes(StandardCharsets.UTF_8);
      CheckedFile checked = workspace.check(Map.of(shown, text)).get(0);
      List<Finding> findings = new ArrayList<>(checked.findings());
      findings.addAll(ImportFindings.of(table, shown, call.messages()));
      // Without its score card: a province's tables are not kept in memory.
      found.add(CheckedFile.other(shown, findings, checked.source()));
    }
    return found;
  }
}
