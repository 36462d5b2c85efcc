package cn.jixiao.cli;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.cli.terminal.Progress;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.page.fit.PageSetting;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.page.font.PrintableCharacters;
import cn.jixiao.print.Format;
import cn.jixiao.publish.Leftovers;
import cn.jixiao.publish.OutputPlan;
import cn.jixiao.publish.OutputPlan.Output;
import cn.jixiao.publish.ProjectPrinter;
import cn.jixiao.publish.ProjectPublisher;
import cn.jixiao.publish.Publication;
import cn.jixiao.publish.PublishCode;
import cn.jixiao.publish.Stamps;
import cn.jixiao.publish.VolumePrinter;
import cn.jixiao.publish.VolumePublisher;
import cn.jixiao.publish.Workers;
import cn.jixiao.report.ProgramVersion;
import cn.jixiao.report.finding.FindingPrinter;
import cn.jixiao.text.Visible;
import cn.jixiao.workspace.ProjectFiles;
import cn.jixiao.workspace.SettingsReading;
import cn.jixiao.workspace.Workspace;
import cn.jixiao.workspace.Workspace.CheckedBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints projects as official documents. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {
  private static final int WORTH_A_WORKER = 4;

  private static final Publication NOTHING =
      new Publication(List.of(), false, Map.of(), List.of(), Optional.empty());

  private static final int MOST_JOBS = 256;

  private final Call call;

  @Spec private CommandSpec spec;
  @Mixin private Sources sources;
  @Mixin private SettingsFile settingsFile;
  @Mixin private Printing printing;

  @Option(
      names = "--document",
      paramLabel = "target|self-evaluation",
      split = ",",
      converter = OptionWords.Documents.class,
      completionCandidates = OptionWords.Documents.class,
      descriptionKey = "option.document")
  private List<DocumentKind> documents = new ArrayList<>();

  @Option(names = "--force", descriptionKey = "option.force")
  private boolean force;

  @Option(names = "--force-print", descriptionKey = "option.force-print")
  private boolean forcePrint;

  @Option(
      names = {"-v", "--verbose"},
      descriptionKey = "option.verbose")
  private boolean verbose;

  @Option(names = "--watch", descriptionKey = "option.watch")
  private boolean watch;

  @Option(names = "--root", paramLabel = "DIR", descriptionKey = "option.root")
  private Path root;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "option.jobs")
  private Integer jobs;

  /** Those who are told of each output that is done. */
  private record Watch(Progress progress, Interruption interruption) {
    synchronized Publication done(Output output, Publication publication) {
      interruption.done(output, publication);
      progress.step();
      return publication;
    }
  }

  RenderCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    if (jobs != null && (jobs < 1 || jobs > MOST_JOBS)) {
      throw UsageError.of(spec.commandLine(), "usage.jobs", String.valueOf(jobs));
    }
    if (root != null && !Files.isDirectory(root)) {
      throw UsageError.of(spec.commandLine(), "usage.no-such-folder", "--root", root.toString());
    }
    FormLibrary forms = sources.forms();
    requireKnownDocuments(forms);
    Optional<Path> ownFonts = printing.ownFonts();
    FindingPrinter findings = call.findings();
    Set<Format> wanted =
        printing.isWanted() ? printing.formats() : EnumSet.of(Format.PDF, Format.DOCX);
    Path folder = printing.folder();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      findings.print(List.of(PublishCode.OUTPUT_NOT_A_FOLDER.at(Place.startOf(folder))));
      return Call.exitCode(findings);
    }
    if (!watch) {
      return print(forms, folder, wanted, ownFonts);
    }
    return watch(forms, folder, wanted, ownFonts);
  }

  /** A form may have documents of its own, but one of the forms must. */
  private void requireKnownDocuments(FormLibrary forms) {
    if (DocumentKind.USUAL.containsAll(documents)) {
      return;
    }
    Set<DocumentKind> known = new TreeSet<>(DocumentKind.USUAL);
    forms.ids().stream()
        .flatMap(id -> forms.form(id).stream())
        .flatMap(reading -> reading.form().stream())
        .forEach(form -> known.addAll(form.documents().keySet()));
    for (DocumentKind document : documents) {
      if (!known.contains(document)) {
        throw UsageError.unknownWord(
            spec.commandLine(),
            "--document",
            document.key(),
            known.stream().map(DocumentKind::key).toList());
      }
    }
  }

  /**
   * Prints, and prints again what changes, until the thread is interrupted or the program ended.
   */
  private int watch(FormLibrary forms, Path folder, Set<Format> wanted, Optional<Path> ownFonts) {
    List<Path> watched = new ArrayList<>(sources.paths());
    watched.add(settingsFile.path());
    forms.ownFolder().ifPresent(watched::add);
    ownFonts.ifPresent(watched::add);
    FileChanges changes = new FileChanges(watched, folder);
    int code;
    do {
      code = print(new FormLibrary(forms.ownFolder()), folder, wanted, ownFonts);
      say("render.watching");
      call.shell().out().flush();
      call.shell().err().flush();
    } while (changes.await());
    return code;
  }

  private int print(FormLibrary forms, Path folder, Set<Format> wanted, Optional<Path> ownFonts) {
    try (FontsAhead fonts = new FontsAhead(ownFonts)) {
      return print(forms, folder, wanted, fonts);
    }
  }

  private int print(FormLibrary forms, Path folder, Set<Format> wanted, FontsAhead fonts) {
    FindingPrinter findings = call.findings();
    ProjectFiles all = sources.all();
    ProjectFiles files = sources.shard(call).of(all);
    // Where an output goes does not depend on the part that is asked for.
    Optional<Path> below = Optional.ofNullable(root);
    OutputPlan plan =
        OutputPlan.of(sources.paths(), all.files(), folder, below).only(files.files());
    SettingsReading settings = settingsFile.read();
    OutputPlan volumes =
        OutputPlan.of(sources.paths(), all.books(), folder, below).only(files.books());
    Leftovers.removeFrom(plan.folders());
    Leftovers.removeFrom(volumes.folders());
    Workspace.Checked checks;
    UnaryOperator<CheckedFile> scoring;
    try (PrintableCharacters characters = new PrintableCharacters(() -> fonts.get().another())) {
      Workspace workspace =
          new Workspace(forms, settings.settings().withLowest(Severity.WARNING), characters);
      checks = workspace.prepare(files, force);
      scoring = workspace.scoring();
    }
    List<CheckedFile> checked = checks.projects().stream().map(CheckedFile::forPrint).toList();
    List<Publication> outcomes;
    List<Publication> books;
    Optional<Stamps> stamps = Optional.of(stamps(forms, wanted));
    FontLibrary library = fonts.get();
    List<Finding> rejected = library.rejected();
    ProjectPublisher publisher = publisher(forms, library, wanted, stamps, scoring);
    Workers<ProjectPublisher> workers =
        new Workers<>(
            workers(plan.outputs().size()),
            () -> publisher(forms, fonts.another(), wanted, stamps, scoring));
    try (Progress progress =
            Progress.of(
                call.shell(), call.messages(), plan.outputs().size() + volumes.outputs().size());
        Interruption interruption = new Interruption(call, both(plan, volumes))) {
      Watch watch = new Watch(progress, interruption);
      outcomes = publish(plan, workers, publisher, checked, watch);
      books =
          publish(
              volumes,
              new VolumePublisher(new VolumePrinter(forms, library), wanted, stamps),
              checks.books(),
              watch);
    }
    checks.projects().forEach(file -> call.show(file.failure()));
    checks.others().forEach(file -> call.show(file.failure()));
    checks.books().forEach(book -> call.show(book.file().failure()));
    findings.print(settingsFile.checked(settings));
    findings.print(files.findings());
    findings.print(rejected);
    findings.print(plan.findings());
    findings.print(volumes.findings());
    checked.stream().skip(files.files().size()).forEach(findings::print);
    checks.others().stream().map(CheckedFile::forPrint).forEach(findings::print);
    report(plan, outcomes, checked, scoring, !files.books().isEmpty(), findings);
    report(books, checks.books(), findings);
    return Call.exitCode(findings);
  }

  private static List<Output> both(OutputPlan projects, OutputPlan volumes) {
    return Stream.concat(projects.outputs().stream(), volumes.outputs().stream()).toList();
  }

  private ProjectPublisher publisher(
      FormLibrary forms,
      FontLibrary library,
      Set<Format> wanted,
      Optional<Stamps> stamps,
      UnaryOperator<CheckedFile> scoring) {
    return new ProjectPublisher(
        new ProjectPrinter(forms, library),
        new LinkedHashSet<>(documents),
        wanted,
        force,
        stamps,
        scoring);
  }

  /** What every document depends on, beside its project. */
  private Stamps stamps(FormLibrary forms, Set<Format> wanted) {
    return new Stamps(
        List.of(
            Stamps.program(ProgramVersion.text()),
            wanted.stream().sorted().toList().toString(),
            documents.stream().sorted().distinct().toList().toString(),
            String.valueOf(force),
            forms.ownFolder().map(Stamps::state).orElse(""),
            printing.ownFonts().map(Stamps::state).orElse("")),
        forcePrint);
  }

  /** Who begins to work reads fonts and templates first, which a few documents are not worth. */
  private int workers(int outputs) {
    int most = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    return Math.max(1, Math.min(most, outputs / WORTH_A_WORKER));
  }

  private static List<Publication> publish(
      OutputPlan plan,
      Workers<ProjectPublisher> workers,
      ProjectPublisher publisher,
      List<CheckedFile> checked,
      Watch watch) {
    Map<Path, CheckedFile> files = byFile(checked);
    List<Publication> outcomes =
        workers.each(
            plan.outputs(),
            publisher,
            (worker, output) ->
                watch.done(output, worker.publish(output, files.get(output.source()))));
    // Where memory ran out, what was printed at the same time may be to blame.
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).failure().filter(OutOfMemoryError.class::isInstance).isPresent()) {
        Output output = plan.outputs().get(i);
        outcomes.set(i, publisher.publish(output, files.get(output.source())));
      }
    }
    return outcomes;
  }

  private static List<Publication> publish(
      OutputPlan plan, VolumePublisher publisher, List<CheckedBook> books, Watch watch) {
    Map<Path, CheckedBook> byFile =
        books.stream().collect(Collectors.toMap(book -> book.file().file(), book -> book));
    List<Publication> outcomes = new ArrayList<>();
    for (Output output : plan.outputs()) {
      CheckedBook book = byFile.get(output.source());
      outcomes.add(
          watch.done(
              output,
              book.hasErrors()
                  ? NOTHING
                  : publisher.publish(output, book.plan().orElseThrow(), book.file().source())));
    }
    return outcomes;
  }

  private void report(
      OutputPlan plan,
      List<Publication> outcomes,
      List<CheckedFile> checked,
      UnaryOperator<CheckedFile> scoring,
      boolean booksOnly,
      FindingPrinter findings) {
    Map<Path, CheckedFile> files = byFile(checked);
    int written = 0;
    int published = 0;
    int refused = 0;
    int fresh = 0;
    boolean forceable = false;
    for (int i = 0; i < outcomes.size(); i++) {
      Publication outcome = outcomes.get(i);
      CheckedFile file = files.get(plan.outputs().get(i).source());
      findings.print(file);
      findings.print(file.with(outcome.findings()));
      call.show(outcome.failure());
      outcome
          .written()
          .forEach(printed -> call.shell().out().println(Visible.of(printed.toString())));
      outcome.settings().forEach(this::say);
      written += outcome.written().size();
      if (!outcome.written().isEmpty()) {
        published++;
        if (file.hasErrors()) {
          say("render.forced", file.file().toString());
        }
      } else if (outcome.fresh()) {
        fresh++;
      } else if (file.hasErrors()) {
        refused++;
        // Only what was read without errors of its own was kept without its score card.
        boolean scored = file.failure().isEmpty() && scoring.apply(file).card().isPresent();
        forceable |= !force && scored;
      }
    }
    if (refused > 0) {
      say(forceable ? "render.refused" : "render.unprintable", String.valueOf(refused));
    }
    if (!checked.isEmpty() || !booksOnly) {
      say("render.done", String.valueOf(published), String.valueOf(written));
      if (fresh > 0) {
        say("render.fresh", String.valueOf(fresh));
      }
    }
  }

  private void report(
      List<Publication> outcomes, List<CheckedBook> books, FindingPrinter findings) {
    books.forEach(book -> findings.print(book.file()));
    int published = 0;
    int fresh = 0;
    for (Publication outcome : outcomes) {
      findings.print(outcome.findings());
      call.show(outcome.failure());
      outcome
          .written()
          .forEach(printed -> call.shell().out().println(Visible.of(printed.toString())));
      outcome.settings().forEach(this::say);
      published += outcome.written().isEmpty() ? 0 : 1;
      fresh += outcome.fresh() ? 1 : 0;
    }
    if (!books.isEmpty()) {
      say("render.books", String.valueOf(published), String.valueOf(books.size()));
    }
    if (fresh > 0) {
      say("render.books.fresh", String.valueOf(fresh));
    }
  }

  /** How a document's pages are set, for those who ask. */
  private void say(String document, PageSetting setting) {
    if (verbose) {
      String step =
          setting.step() == 0
              ? ""
              : call.messages().text("render.setting.step", String.valueOf(setting.step()));
      String spread =
          setting.spread() == 0
              ? ""
              : call.messages().text("render.setting.spread", String.valueOf(setting.spread()));
      say(
          "render.setting",
          Visible.of(document),
          String.valueOf(setting.pages()),
          setting.typeSize().toPlainString(),
          setting.lineHeight().toPlainString(),
          step + spread);
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
