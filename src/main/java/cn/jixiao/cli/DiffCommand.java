package cn.jixiao.cli;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.SideComparer;
import cn.jixiao.diff.side.SideFinder;
import cn.jixiao.diff.side.Sides;
import cn.jixiao.diff.side.WrongSides;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.report.DiffJson;
import cn.jixiao.report.DiffMarkdown;
import cn.jixiao.report.DiffText;
import cn.jixiao.report.FindingPrinter;
import cn.jixiao.report.Paint;
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
  private final Call call;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OLD NEW", arity = "0..*", descriptionKey = "argument.sides")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
  private Path templates;

  @Option(
      names = "--format",
      paramLabel = "text|json|markdown|html",
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

  @Mixin private Printing printing;

  DiffCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    Named named = Named.of(spec, arguments);
    FormLibrary forms = new FormLibrary(Sources.Folders.existing(spec, "--templates", templates));
    SideComparer comparer = new SideComparer(forms);
    try (Sides sides =
        new SideFinder(Path.of(""), call.shell().environment())
            .find(named.sides(), named.paths())) {
      return report(comparer.compare(sides.old(), sides.now()).only(sides.wanted()), forms);
    } catch (WrongSides e) {
      throw new NothingToCompare(spec.commandLine(), e);
    }
  }

  /**
   * What the arguments are.
   *
   * @param paths those after {@code --}; empty where there is none
   */
  private record Named(List<String> sides, Optional<List<String>> paths) {
    /** The parser takes the dashes away, so they are looked for in what it was given. */
    static Named of(CommandSpec spec, List<String> arguments) {
      List<String> given = spec.root().commandLine().getParseResult().originalArgs();
      int dashes = given.indexOf("--");
      if (dashes < 0) {
        return new Named(arguments, Optional.empty());
      }
      int sides = arguments.size() - (given.size() - dashes - 1);
      return new Named(
          arguments.subList(0, sides), Optional.of(arguments.subList(sides, arguments.size())));
    }
  }

  private int report(DiffReport report, FormLibrary forms) {
    FindingPrinter findings = call.findings();
    findings.print(report.old().findings());
    findings.print(report.now().findings());
    for (FormReading form : report.forms()) {
      findings.print(form.findings(), form.source());
    }
    DiffPages pages = new DiffPages(forms, call, findings);
    if (printing.isWanted()) {
      pages.print(report, printing);
    } else {
      call.shell().out().print(text(report, pages));
      call.shell().out().flush();
    }
    boolean failed =
        Call.exitCode(findings) != CommandLines.FINE
            || !report.notCompared().isEmpty()
            || (failOn != null && report.has(failOn));
    return failed ? CommandLines.FINDINGS : CommandLines.FINE;
  }

  private String text(DiffReport report, DiffPages pages) {
    Paint paint = call.shell().isOutColoured() ? Paint.COLOURED : Paint.PLAIN;
    return switch (format) {
      case TEXT -> new DiffText(call.messages(), paint, lowest).of(report);
      case JSON -> new DiffJson(call.messages(), lowest).of(report);
      case MARKDOWN -> new DiffMarkdown(call.messages(), lowest).of(report);
      case HTML -> pages.html(report);
    };
  }
}
