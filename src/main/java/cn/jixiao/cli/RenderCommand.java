package cn.jixiao.cli;

import cn.jixiao.book.BookPublisher;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.check.SettingsReading;
import cn.jixiao.cli.FileChecks.CheckedBook;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.project.Finding;
import cn.jixiao.project.Place;
import cn.jixiao.project.ProjectFiles;
import cn.jixiao.project.Severity;
import cn.jixiao.project.ShapeCode;
import cn.jixiao.render.DocumentPrinter;
import cn.jixiao.render.DocumentTemplates;
import cn.jixiao.render.FontLibrary;
import cn.jixiao.render.Format;
import cn.jixiao.render.OutputPlan;
import cn.jixiao.render.OutputPlan.Output;
import cn.jixiao.render.ProjectPublisher;
import cn.jixiao.render.ProjectPublisher.Outcome;
import cn.jixiao.render.RenderCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints projects as official documents. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {
  private final Call call;

  @Mixin private Sources sources;
  @Mixin private SettingsFile settingsFile;
  @Mixin private Printing printing;

  @Option(
      names = "--document",
      paramLabel = "target|self-evaluation",
      split = ",",
      converter = Words.Documents.class,
      completionCandidates = Words.Documents.class,
      descriptionKey = "option.document")
  private List<DocumentKind> documents = new ArrayList<>();

  @Option(names = "--force", descriptionKey = "option.force")
  private boolean force;

  RenderCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    FormLibrary forms = sources.forms();
    Optional<Path> ownFonts = printing.ownFonts();
    FindingPrinter findings = new FindingPrinter(call.shell(), call.messages());
    Set<Format> wanted =
        printing.isWanted() ? printing.formats() : EnumSet.of(Format.PDF, Format.DOCX);
    Path folder = printing.folder();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      findings.print(List.of(RenderCode.OUTPUT_NOT_A_FOLDER.at(Place.startOf(folder))));
      return findings.exitCode();
    }
    ProjectFiles files = sources.files();
    OutputPlan plan = OutputPlan.of(sources.paths(), files.files(), folder);
    SettingsReading settings = settingsFile.read();
    OutputPlan volumes = OutputPlan.of(sources.paths(), files.books(), folder);
    FileChecks.Checked all =
        new FileChecks(call, forms, settings.settings().withLowest(Severity.WARNING))
            .all(files, force);
    List<CheckedFile> checked = all.projects().stream().map(RenderCommand::whatMatters).toList();
    List<Outcome> outcomes;
    List<BookPublisher.Outcome> books;
    List<Finding> rejected;
    try (FontLibrary library = ownFonts.map(FontLibrary::of).orElseGet(FontLibrary::builtIn)) {
      rejected = library.rejected().stream().map(Printing::finding).toList();
      DocumentPrinter printer = new DocumentPrinter(new DocumentTemplates(forms), library);
      ProjectPublisher publisher =
          new ProjectPublisher(forms::shownPath, printer, new LinkedHashSet<>(documents), wanted);
      try (Progress progress =
          Progress.of(call, plan.outputs().size() + volumes.outputs().size())) {
        outcomes = publish(plan, publisher, checked, progress);
        books = publish(volumes, new BookPublisher(forms, library, wanted), all.books(), progress);
      }
    }
    findings.print(FileChecks.settings(settingsFile.path(), settings));
    findings.print(files.findings());
    findings.print(rejected);
    findings.print(plan.findings());
    findings.print(volumes.findings());
    checked.stream().skip(files.files().size()).forEach(findings::print);
    all.others().stream().map(RenderCommand::whatMatters).forEach(findings::print);
    report(plan, outcomes, checked, !files.books().isEmpty(), findings);
    report(books, all.books(), findings);
    return findings.exitCode();
  }

  /** Errors keep a file from print; other rules have a command of their own. */
  static CheckedFile whatMatters(CheckedFile file) {
    List<Finding> findings =
        file.findings().stream()
            .filter(
                finding ->
                    finding.severity() == Severity.ERROR
                        || ShapeCode.of(finding.code()).isPresent())
            .toList();
    return new CheckedFile(file.file(), file.card(), findings, file.source());
  }

  private List<Outcome> publish(
      OutputPlan plan, ProjectPublisher publisher, List<CheckedFile> checked, Progress progress) {
    Map<Path, CheckedFile> files = byFile(checked);
    List<Outcome> outcomes = new ArrayList<>();
    for (Output output : plan.outputs()) {
      CheckedFile file = files.get(output.source());
      outcomes.add(
          file.hasErrors() && !force
              ? new Outcome(List.of(), List.of(), file.source(), Optional.empty())
              : publisher.publish(output, file));
      progress.step();
    }
    return outcomes;
  }

  private static List<BookPublisher.Outcome> publish(
      OutputPlan plan, BookPublisher publisher, List<CheckedBook> books, Progress progress) {
    Map<Path, CheckedBook> byFile =
        books.stream().collect(Collectors.toMap(book -> book.file().file(), book -> book));
    List<BookPublisher.Outcome> outcomes = new ArrayList<>();
    for (Output output : plan.outputs()) {
      CheckedBook book = byFile.get(output.source());
      outcomes.add(
          book.hasErrors()
              ? new BookPublisher.Outcome(List.of(), List.of(), Optional.empty())
              : publisher.publish(output, book.plan().orElseThrow(), book.file().source()));
      progress.step();
    }
    return outcomes;
  }

  private void report(
      OutputPlan plan,
      List<Outcome> outcomes,
      List<CheckedFile> checked,
      boolean booksOnly,
      FindingPrinter findings) {
    Map<Path, CheckedFile> files = byFile(checked);
    int written = 0;
    int published = 0;
    int refused = 0;
    boolean forceable = false;
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      CheckedFile file = files.get(plan.outputs().get(i).source());
      findings.print(file);
      findings.print(outcome.findings(), outcome.source());
      if (call.isDebug()) {
        outcome.failure().ifPresent(failure -> failure.printStackTrace(call.shell().err()));
      }
      outcome.written().forEach(printed -> call.shell().out().println(printed));
      written += outcome.written().size();
      if (!outcome.written().isEmpty()) {
        published++;
        if (file.hasErrors()) {
          say("render.forced", file.file().toString());
        }
      } else if (file.hasErrors()) {
        refused++;
        forceable |= !force && file.card().isPresent();
      }
    }
    if (refused > 0) {
      say(forceable ? "render.refused" : "render.unprintable", String.valueOf(refused));
    }
    if (!checked.isEmpty() || !booksOnly) {
      say("render.done", String.valueOf(published), String.valueOf(written));
    }
  }

  private void report(
      List<BookPublisher.Outcome> outcomes, List<CheckedBook> books, FindingPrinter findings) {
    books.forEach(book -> findings.print(book.file()));
    int published = 0;
    for (BookPublisher.Outcome outcome : outcomes) {
      findings.print(outcome.findings());
      if (call.isDebug()) {
        outcome.failure().ifPresent(failure -> failure.printStackTrace(call.shell().err()));
      }
      outcome.written().forEach(printed -> call.shell().out().println(printed));
      published += outcome.written().isEmpty() ? 0 : 1;
    }
    if (!books.isEmpty()) {
      say("render.books", String.valueOf(published), String.valueOf(books.size()));
    }
  }

  private void say(String key, String... arguments) {
    call.shell().err().println(call.messages().text(key, arguments));
  }

  private static Map<Path, CheckedFile> byFile(List<CheckedFile> checked) {
    return checked.stream()
        .collect(Collectors.toMap(CheckedFile::file, file -> file, (one, other) -> one));
  }
}
