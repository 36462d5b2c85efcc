package cn.jixiao.cli;

import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.imports.ImportFindings;
import cn.jixiao.imports.ImportedTable;
import cn.jixiao.imports.Importer;
import cn.jixiao.imports.Narrative;
import cn.jixiao.imports.ProjectUpdate;
import cn.jixiao.imports.source.SourceDocument;
import cn.jixiao.publish.OutputFiles;
import cn.jixiao.publish.PublishCode;
import cn.jixiao.report.finding.FindingPrinter;
import cn.jixiao.report.imports.ImportReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes project files of published tables. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  private final Call call;

  @Spec private CommandSpec spec;
  @Mixin private ImportSources sources;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR|FILE|-",
      descriptionKey = "option.import-output")
  private String output;

  @Option(names = "--update", paramLabel = "FILE", descriptionKey = "option.update")
  private Path update;

  @Option(names = "--book", descriptionKey = "option.import-book")
  private boolean book;

  @Option(names = "--report", paramLabel = "FILE", descriptionKey = "option.import-report")
  private Path report;

  ImportCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    if (update != null && (output != null || book)) {
      throw UsageError.of(spec.commandLine(), "usage.update-and-output");
    }
    Messages messages = call.messages();
    FormLibrary forms = sources.forms();
    Importer importer = sources.importer(forms, messages);
    FindingPrinter findings = call.findings();
    ImportReport written = new ImportReport(messages);
    int tables = 0;
    for (Path file : sources.files()) {
      tables +=
          Failure.contained(
              file,
              () -> one(file, importer, findings, written),
              failure -> {
                findings.print(List.of(failure.finding()));
                call.show(Optional.of(failure.thrown()));
                return 0;
              });
    }
    if (report != null) {
      boolean json = report.toString().toLowerCase(Locale.ROOT).endsWith(".json");
      String text = json ? written.json() : written.markdown();
      OutputFiles.write(
          Map.of(report, text.getBytes(StandardCharsets.UTF_8)),
          finding -> findings.print(List.of(finding)));
    }
    call.shell().out().flush();
    call.shell().err().println(messages.text("import.summary", String.valueOf(tables)));
    return Call.exitCode(findings);
  }

  /** Imports one source; returns how many tables became files. */
  private int one(Path file, Importer importer, FindingPrinter findings, ImportReport written) {
    SourceDocument source = sources.read(file);
    Importer.Imported imported = importer.of(source);
    findings.print(imported.findings());
    if (update != null) {
      return updated(file, imported.tables(), findings, written);
    }
    Map<Path, byte[]> narrative = new LinkedHashMap<>();
    int done = 0;
    for (ImportedTable table : imported.tables()) {
      Path target = target(table, imported.tables().size());
      if (STANDARD_OUTPUT.equals(output)) {
        call.shell().out().print(table.text());
        tell(table, target, findings, written, file);
        done++;
      } else if (Files.exists(target)) {
        findings.print(List.of(PublishCode.OUTPUT_EXISTS.at(Place.startOf(target))));
      } else if (OutputFiles.write(
          Map.of(target, table.text().getBytes(StandardCharsets.UTF_8)),
          finding -> findings.print(List.of(finding)))) {
        call.shell().out().println(target);
        tell(table, target, findings, written, file);
        done++;
      }
    }
    if (book && done > 0 && !STANDARD_OUTPUT.equals(output)) {
      Path folder = target(imported.tables().get(0), 2).toAbsolutePath().getParent();
      narrative.putAll(Narrative.of(source, folder, call.messages()));
      narrative.keySet().removeIf(path -> exists(path, findings));
      if (!narrative.isEmpty()
          && OutputFiles.write(narrative, finding -> findings.print(List.of(finding)))) {
        narrative.keySet().forEach(path -> call.shell().out().println(path));
      }
    }
    return done;
  }

  private static boolean exists(Path path, FindingPrinter findings) {
    boolean there = Files.exists(path);
    if (there) {
      findings.print(List.of(PublishCode.OUTPUT_EXISTS.at(Place.startOf(path))));
    }
    return there;
  }

  private int updated(
      Path file, List<ImportedTable> tables, FindingPrinter findings, ImportReport written) {
    try {
      String before = Files.readString(update);
      ProjectUpdate.Result result = ProjectUpdate.of(update, before, tables);
      findings.print(result.findings(), new SourceText(before));
      if (result.table().isEmpty()) {
        return 0;
      }
      if (!result.text().equals(before)
          && !OutputFiles.write(
              Map.of(update, result.text().getBytes(StandardCharsets.UTF_8)),
              finding -> findings.print(List.of(finding)))) {
        return 0;
      }
      call.shell().out().println(update);
      call.shell()
          .err()
          .println(call.messages().text("import.updated", String.valueOf(result.filled())));
      written.add(file, update, result.table().get());
      return 1;
    } catch (IOException e) {
      throw UsageError.of(spec.commandLine(), "usage.no-such-file", "--update", update.toString());
    }
  }

  private Path target(ImportedTable table, int tables) {
    String name = table.id() + ".yaml";
    if (output == null || STANDARD_OUTPUT.equals(output)) {
      return Path.of("projects", String.valueOf(table.year()), name);
    }
    Path path = Path.of(output);
    boolean file = tables == 1 && output.matches(".*\\.ya?ml") && !Files.isDirectory(path);
    return file ? path : path.resolve(name);
  }

  private void tell(
      ImportedTable table,
      Path target,
      FindingPrinter findings,
      ImportReport written,
      Path source) {
    List<Finding> found = new ArrayList<>(ImportFindings.of(table, target, call.messages()));
    findings.print(found, new SourceText(table.text()));
    call.shell().err().println(target + "  " + written.line(table));
    written.add(source, target, table);
  }
}
