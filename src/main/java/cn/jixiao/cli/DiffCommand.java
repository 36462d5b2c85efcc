package cn.jixiao.cli;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.SideComparer;
import cn.jixiao.diff.side.SideFinder;
import cn.jixiao.diff.side.Sides;
import cn.jixiao.diff.side.WrongSides;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.page.ComparisonPage;
import cn.jixiao.page.PageTemplates;
import cn.jixiao.report.diff.DiffFormat;
import cn.jixiao.report.finding.FindingPrinter;
import cn.jixiao.review.Judgements;
import cn.jixiao.workspace.DiffSettings;
import cn.jixiao.workspace.FolderFiles;
import cn.jixiao.workspace.SettingsReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares targets year over year, or what a change of the files does to them. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
  /** The name of the printed table's files, which systems without Chinese have to bear, too. */
  private static final String FILE = "comparison";

  private final Call call;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OLD NEW", arity = "0..*", descriptionKey = "argument.sides")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
  private Path templates;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif|gitlab|junit|markdown|html",
      defaultValue = "text",
      converter = OptionWords.DiffFormats.class,
      completionCandidates = OptionWords.DiffFormats.class,
      descriptionKey = "option.diff-format")
  private DiffFormat format;

  @Option(
      names = "--severity",
      paramLabel = "info|warning|error",
      defaultValue = "info",
      converter = OptionWords.Severities.class,
      completionCandidates = OptionWords.Severities.class,
      descriptionKey = "option.diff-severity")
  private Severity lowest;

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning|info",
      converter = OptionWords.Severities.class,
      completionCandidates = OptionWords.Severities.class,
      descriptionKey = "option.fail-on")
  private Severity failOn;

  @Option(names = "--all", descriptionKey = "option.diff-all")
  private boolean all;

  @Mixin private CodeSelection codes;
  @Mixin private SettingsFile settingsFile;
  @Mixin private ReviewFile review;
  @Mixin private Printing printing;

  DiffCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    Arguments given = Arguments.of(spec, arguments);
    FormLibrary forms = new FormLibrary(Sources.Folders.existing(spec, "--templates", templates));
    SideComparer comparer = new SideComparer(forms);
    try (Sides sides =
        new SideFinder(Path.of(""), call.shell().environment(), new FolderFiles())
            .find(given.sides(), given.paths())) {
      return report(comparer.compare(sides.old(), sides.now()).only(sides.wanted()), forms);
    } catch (WrongSides e) {
      throw UsageError.of(spec.commandLine(), e.key(), e.arguments().toArray(String[]::new));
    }
  }

  /**
   * What the arguments are.
   *
   * @param paths those after {@code --}; empty where there is none
   */
  private record Arguments(List<String> sides, Optional<List<String>> paths) {
    /** The parser takes the dashes away, so they are looked for in what it was given. */
    static Arguments of(CommandSpec spec, List<String> arguments) {
      List<String> given = spec.root().commandLine().getParseResult().originalArgs();
      int dashes = given.indexOf("--");
      if (dashes < 0) {
        return new Arguments(arguments, Optional.empty());
      }
      int sides = arguments.size() - (given.size() - dashes - 1);
      return new Arguments(
          arguments.subList(0, sides), Optional.of(arguments.subList(sides, arguments.size())));
    }
  }

  private int report(DiffReport compared, FormLibrary forms) {
    FindingPrinter findings = call.findings();
    SettingsReading reading = settingsFile.read();
    findings.print(settingsFile.checked(reading));
    Judgements judgements = review.read();
    findings.print(judgements.findings(), judgements.source());
    DiffSettings.Shown shown =
        new DiffSettings(codes.with(reading.settings(), false), judgements).apply(compared);
    findings.print(shown.stale(), judgements.source());
    DiffReport report = shown.report();
    findings.print(report.old().findings());
    findings.print(report.now().findings());
    for (FormReading form : report.forms()) {
      findings.print(form.findings(), form.source());
    }
    if (printing.isWanted()) {
      ComparisonPage page = new ComparisonPage(new PageTemplates(forms));
      new PagePrinting(call, forms, findings)
          .print(
              printing,
              printer ->
                  printer.print(
                      () -> page.xhtml(report, call.messages()), ComparisonPage.TABLE, FILE));
    } else {
      call.print(format, report, call.style(lowest, forms).withAll(all), findings);
    }
    if (shown.accepted() > 0) {
      call.shell()
          .err()
          .println(call.messages().text("diff.accepted", String.valueOf(shown.accepted())));
    }
    boolean failed =
        Call.exitCode(findings) != CommandLines.FINE
            || !report.notCompared().isEmpty()
            || (failOn != null && report.has(failOn));
    return failed ? CommandLines.FINDINGS : CommandLines.FINE;
  }
}
