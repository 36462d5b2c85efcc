package cn.jixiao.cli;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.project.Finding;
import cn.jixiao.project.Place;
import cn.jixiao.project.ProjectFiles;
import cn.jixiao.render.DocumentPrinter;
import cn.jixiao.render.DocumentTemplates;
import cn.jixiao.render.FontLibrary;
import cn.jixiao.render.Format;
import cn.jixiao.render.OutputPlan;
import cn.jixiao.render.OutputPlan.Output;
import cn.jixiao.render.ProjectPublisher;
import cn.jixiao.render.ProjectPublisher.Outcome;
import cn.jixiao.render.RenderCode;
import cn.jixiao.score.FileScorer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints projects as official documents. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {
  private final Call call;

  @Spec private CommandSpec spec;
  @Mixin private Sources sources;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "build",
      descriptionKey = "option.output")
  private Path folder;

  @Option(
      names = "--to",
      paramLabel = "pdf|docx|html",
      split = ",",
      converter = Words.Formats.class,
      completionCandidates = Words.Formats.class,
      descriptionKey = "option.to")
  private List<Format> formats = new ArrayList<>();

  @Option(
      names = "--document",
      paramLabel = "target|self-evaluation",
      split = ",",
      converter = Words.Documents.class,
      completionCandidates = Words.Documents.class,
      descriptionKey = "option.document")
  private List<DocumentKind> documents = new ArrayList<>();

  @Option(names = "--fonts", paramLabel = "DIR", descriptionKey = "option.fonts")
  private Path fonts;

  RenderCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    FormLibrary forms = sources.forms();
    Optional<Path> ownFonts = Sources.Folders.existing(spec, "--fonts", fonts);
    FindingPrinter findings = new FindingPrinter(call.shell(), call.messages());
    Set<Format> wanted =
        formats.isEmpty() ? EnumSet.of(Format.PDF, Format.DOCX) : EnumSet.copyOf(formats);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      findings.print(List.of(RenderCode.OUTPUT_NOT_A_FOLDER.at(Place.startOf(folder))));
      return findings.exitCode();
    }
    ProjectFiles files = sources.files();
    OutputPlan plan = OutputPlan.of(sources.paths(), files.files(), folder);
    FileScorer scorer = new FileScorer(forms);
    List<Outcome> outcomes;
    List<Finding> rejected;
    try (FontLibrary library = ownFonts.map(FontLibrary::of).orElseGet(FontLibrary::builtIn)) {
      rejected = library.rejected().stream().map(RenderCommand::finding).toList();
      DocumentPrinter printer = new DocumentPrinter(new DocumentTemplates(forms), library);
      ProjectPublisher publisher =
          new ProjectPublisher(
              scorer, forms::shownPath, printer, new LinkedHashSet<>(documents), wanted);
      outcomes = publish(plan, publisher);
    }
    findings.print(files.findings());
    findings.print(rejected);
    findings.print(plan.findings());
    for (FormReading form : scorer.formsWithFindings()) {
      findings.print(form.findings(), form.source());
    }
    report(outcomes, findings);
    return findings.exitCode();
  }

  private List<Outcome> publish(OutputPlan plan, ProjectPublisher publisher) {
    List<Outcome> outcomes = new ArrayList<>();
    try (Progress progress = Progress.of(call, plan.outputs().size())) {
      for (Output output : plan.outputs()) {
        outcomes.add(publisher.publish(output));
        progress.step();
      }
    }
    return outcomes;
  }

  private void report(List<Outcome> outcomes, FindingPrinter findings) {
    int written = 0;
    for (Outcome outcome : outcomes) {
      findings.print(outcome.findings(), outcome.source());
      if (call.isDebug()) {
        outcome.failure().ifPresent(failure -> failure.printStackTrace(call.shell().err()));
      }
      outcome.written().forEach(file -> call.shell().out().println(file));
      written += outcome.written().size();
    }
    long published = outcomes.stream().filter(outcome -> !outcome.written().isEmpty()).count();
    call.shell()
        .err()
        .println(
            call.messages()
                .text("render.done", String.valueOf(published), String.valueOf(written)));
  }

  private static Finding finding(FontLibrary.Rejected font) {
    return RenderCode.valueOf("FONT_" + font.kind().toUpperCase(Locale.ROOT))
        .at(Place.startOf(font.file()));
  }
}
