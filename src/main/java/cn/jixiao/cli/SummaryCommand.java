package cn.jixiao.cli;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.PageTemplates;
import cn.jixiao.page.SummaryCharts;
import cn.jixiao.page.SummaryModel;
import cn.jixiao.page.chart.DrawingUnavailable;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.print.Format;
import cn.jixiao.print.PagePrinter;
import cn.jixiao.print.sheet.SummaryWorkbook;
import cn.jixiao.publish.Leftovers;
import cn.jixiao.publish.OutputFiles;
import cn.jixiao.report.finding.FindingPrinter;
import cn.jixiao.report.summary.ResultLines;
import cn.jixiao.report.summary.SummaryFormat;
import cn.jixiao.summary.ResultPart;
import cn.jixiao.summary.Summary;
import cn.jixiao.summary.SummaryCode;
import cn.jixiao.workspace.ResultMerge;
import cn.jixiao.workspace.SettingsReading;
import cn.jixiao.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the summary of projects. */
@Command(name = "summary")
final class SummaryCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";
  private static final String TEMPLATE = "common/summary.ftlh";
  private static final SummaryFile LINES = SummaryFile.JSONL;
  private static final Optional<SummaryFormat> TABLE = Optional.of(SummaryFormat.TABLE);

  private final Call call;

  @Spec private CommandSpec spec;
  @Mixin private Sources sources;
  @Mixin private SettingsFile settingsFile;

  @Option(
      names = "--to",
      paramLabel = "xlsx|csv|json|jsonl|html|pdf|docx",
      converter = OptionWords.SummaryFiles.class,
      completionCandidates = OptionWords.SummaryFiles.class,
      descriptionKey = "option.summary-to")
  private SummaryFile format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "option.summary-output")
  private String output;

  @Option(names = "--merge", descriptionKey = "option.merge")
  private boolean merge;

  @Option(names = "--fonts", paramLabel = "DIR", descriptionKey = "option.fonts")
  private Path fonts;

  SummaryCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    Optional<SummaryFile> wanted = wanted();
    if (sources.isShard() && (merge || wanted.filter(LINES::equals).isEmpty())) {
      throw UsageError.of(spec.commandLine(), merge ? "usage.shard-merge" : "usage.shard-lines");
    }
    FormLibrary forms = sources.forms();
    Optional<Path> ownFonts = Sources.Folders.existing(spec, "--fonts", fonts);
    FindingPrinter findings = call.findings();
    Optional<ResultPart> results = merge ? merged(findings) : summarised(forms, findings);
    if (results.isEmpty()) {
      return Call.exitCode(findings);
    }
    Place place = Place.startOf(sources.first());
    ResultPart part = results.get();
    if (wanted.filter(LINES::equals).isPresent()) {
      text(new ResultLines().of(part), findings);
      return Call.exitCode(findings);
    }
    Summary summary = part.summary();
    if (summary.rows().isEmpty()) {
      findings.print(List.of(SummaryCode.SUMMARY_EMPTY.at(place)));
      return Call.exitCode(findings);
    }
    List<Integer> years = summary.years();
    if (years.size() > 1) {
      String shown = years.stream().map(String::valueOf).collect(Collectors.joining("、"));
      findings.print(
          List.of(
              SummaryCode.SUMMARY_SEVERAL_YEARS.at(place, String.valueOf(years.size()), shown)));
    }
    Optional<SummaryFormat> report = wanted.map(SummaryFile::report).orElse(TABLE);
    if (report.isPresent()) {
      call.text(report.get(), summary, Severity.INFO, forms, findings)
          .ifPresent(text -> text(text, findings));
    } else if (wanted.get() == SummaryFile.XLSX) {
      bytes(wanted.get(), new SummaryWorkbook(chinese()).of(summary), findings);
    } else {
      page(summary, wanted.get(), forms, ownFonts, findings);
    }
    return Call.exitCode(findings);
  }

  /** The results of projects, or of the part of them that is asked for. */
  private Optional<ResultPart> summarised(FormLibrary forms, FindingPrinter findings) {
    SettingsReading settings = settingsFile.read();
    findings.print(settingsFile.checked(settings));
    Workspace.Summarised summarised =
        new Workspace(forms, settings.settings().withLowest(Severity.WARNING))
            .summarise(sources.paths(), sources.shard(call));
    for (CheckedFile file : summarised.files()) {
      findings.print(file);
      call.show(file.failure());
    }
    return Optional.of(summarised.part());
  }

  /** The results of parts; empty where any is missing or not whole. */
  private Optional<ResultPart> merged(FindingPrinter findings) {
    List<ResultMerge.Source> parts = new ArrayList<>();
    List<Finding> unreadable = new ArrayList<>();
    ResultLines lines = new ResultLines();
    for (Path file : sources.paths()) {
      lines
          .read(file, unreadable::add)
          .ifPresent(part -> parts.add(new ResultMerge.Source(file, part)));
    }
    ResultMerge.Merged merged = ResultMerge.of(parts);
    findings.print(unreadable);
    findings.print(merged.findings());
    return Optional.of(merged.part()).filter(part -> unreadable.isEmpty() && merged.whole());
  }

  /**
   * The format that was asked for, or the only one for a part; empty for a table on the terminal.
   *
   * @throws UsageError where the file's name asks for none, or for another than {@code --to}
   */
  private Optional<SummaryFile> wanted() {
    if (output == null || output.equals(STANDARD_OUTPUT)) {
      return Optional.ofNullable(format)
          .or(() -> Optional.of(LINES).filter(lines -> sources.isShard() && !merge));
    }
    Optional<SummaryFile> ofName = SummaryFile.ofName(output);
    if (format != null && !output.isBlank() && ofName.orElse(format) == format) {
      return Optional.of(format);
    }
    if (format != null) {
      throw UsageError.unknownWord(
          spec.commandLine(), "--output", output, List.of("*." + format.key()));
    }
    if (ofName.isEmpty()) {
      List<String> known = new ArrayList<>();
      new OptionWords.SummaryFiles().forEach(word -> known.add("*." + word));
      throw UsageError.unknownWord(spec.commandLine(), "--output", output, known);
    }
    return ofName;
  }

  /** The official table is Chinese, whatever language the program speaks. */
  private static Messages chinese() {
    return new Messages(Locale.SIMPLIFIED_CHINESE);
  }

  private void page(
      Summary summary,
      SummaryFile wanted,
      FormLibrary forms,
      Optional<Path> ownFonts,
      FindingPrinter findings) {
    Format page = wanted.page().orElseThrow();
    try (FontLibrary library = ownFonts.map(FontLibrary::of).orElseGet(FontLibrary::builtIn)) {
      findings.print(library.rejected());
      String xhtml =
          new PageTemplates(forms)
              .xhtml(
                  TEMPLATE,
                  Map.of(
                      "summary", SummaryModel.of(summary, chinese(), charts(summary, findings))));
      byte[] printed = new PagePrinter(library).print(xhtml, TEMPLATE, EnumSet.of(page)).get(page);
      if (wanted.isText()) {
        text(new String(printed, StandardCharsets.UTF_8), findings);
      } else {
        bytes(wanted, printed, findings);
      }
    } catch (TemplateFailure e) {
      findings.print(List.of(e.finding(forms)));
    } catch (UnprintableCharacters e) {
      Place place = Place.startOf(sources.first());
      findings.print(
          e.characters().stream()
              .map(character -> UnprintableCharacters.finding(place, character))
              .toList());
    }
  }

  /** The charts; a page without them says all the same. */
  private Optional<SummaryCharts> charts(Summary summary, FindingPrinter findings) {
    try {
      return Optional.of(SummaryCharts.of(summary, chinese()));
    } catch (DrawingUnavailable e) {
      Place place = Place.startOf(sources.first());
      findings.print(
          List.of(SummaryCode.SUMMARY_WITHOUT_CHARTS.at(place, String.valueOf(e.getMessage()))));
      return Optional.empty();
    }
  }

  private void text(String text, FindingPrinter findings) {
    if (output == null || output.equals(STANDARD_OUTPUT)) {
      call.shell().out().print(text);
      call.shell().out().flush();
    } else {
      write(Path.of(output), text.getBytes(StandardCharsets.UTF_8), findings);
    }
  }

  private void bytes(SummaryFile wanted, byte[] bytes, FindingPrinter findings) {
    if (STANDARD_OUTPUT.equals(output)) {
      throw UsageError.unknownWord(spec.commandLine(), "--output", output, List.of("FILE"));
    }
    Path file = output == null ? Path.of("build", "summary." + wanted.key()) : Path.of(output);
    write(file, bytes, findings);
  }

  private void write(Path file, byte[] bytes, FindingPrinter findings) {
    List<Finding> failures = new ArrayList<>();
    Leftovers.removeFrom(List.of(file.toAbsolutePath().getParent()));
    if (OutputFiles.write(Map.of(file, bytes), failures::add)) {
      call.shell().err().println(call.messages().text("summary.done", file.toString()));
    }
    findings.print(failures);
  }
}
