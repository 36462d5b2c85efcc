package cn.jixiao;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.YearComparer;
import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.page.font.PrintableCharacters;
import cn.jixiao.print.Format;
import cn.jixiao.print.PrintedDocument;
import cn.jixiao.print.layout.LayoutLog;
import cn.jixiao.publish.ProjectPrinter;
import cn.jixiao.publish.VolumePrinter;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.ProjectFiles;
import cn.jixiao.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The front for Java programs: reads, checks, scores, prints and compares projects.
 *
 * <pre>{@code
 * try (Jixiao jixiao = Jixiao.standard()) {
 *   CheckedFile project = jixiao.check("reading.yaml", yaml);
 *   project.findings().forEach(finding -> System.out.println(messages.message(finding)));
 *   System.out.println(project.card().flatMap(ScoreCard::total).orElseThrow());
 *   Printed table = jixiao.print(project, DocumentKind.SELF_EVALUATION, Format.PDF);
 *   Files.write(Path.of("reading.pdf"), table.in(Format.PDF).orElseThrow());
 * }
 * }</pre>
 *
 * <p>Whatever is wrong with what an author wrote is a finding, never an exception; words for people
 * are in {@link cn.jixiao.finding.Messages}. No document is printed that the command would refuse:
 * none of a project with errors, and no self-evaluation that lacks a score. Files are read where a
 * path is given, and written nowhere; nothing is logged. One front serves any number of threads;
 * pages are laid out one after the other.
 */
public final class Jixiao implements AutoCloseable {
  /** Every finding; callers choose among them by their severities. */
  private static final CheckSettings ALL = CheckSettings.DEFAULT.withLowest(Severity.INFO);

  private final FontLibrary fonts;
  private final PrintableCharacters characters;
  private final Workspace workspace;
  private final ProjectPrinter projects;
  private final VolumePrinter volumes;

  private Jixiao(Optional<Path> ownForms, Optional<Path> ownFonts) {
    FormLibrary forms = new FormLibrary(ownForms);
    this.fonts = ownFonts.map(FontLibrary::of).orElseGet(FontLibrary::builtIn);
    this.characters = PrintableCharacters.with(ownFonts);
    this.workspace = new Workspace(forms, ALL, characters);
    this.projects = new ProjectPrinter(forms, fonts);
    this.volumes = new VolumePrinter(forms, fonts);
  }

  /** A front with the forms and fonts that travel with the program. */
  public static Jixiao standard() {
    return new Jixiao(Optional.empty(), Optional.empty());
  }

  /**
   * A front with forms and fonts of one's own, which stand before those that travel with the
   * program.
   *
   * @param forms a folder with a folder for each form
   * @param fonts a folder of TrueType files and collections
   * @throws java.io.UncheckedIOException where the folder of fonts cannot be listed
   */
  public static Jixiao with(Optional<Path> forms, Optional<Path> fonts) {
    return new Jixiao(forms, fonts);
  }

  /**
   * Reads, checks and scores a project.
   *
   * @param file a file in UTF-8
   * @return the findings, and the score card unless the file or its form has a mistake that does
   *     not allow to read it
   */
  public CheckedFile check(Path file) {
    return withForm(
        workspace.check(new ProjectFiles(List.of(file), List.of(), List.of())).projects());
  }

  /**
   * Reads, checks and scores a project that is no file.
   *
   * @param name what places name
   * @param yaml the project
   */
  public CheckedFile check(String name, String yaml) {
    return withForm(workspace.check(contents(Map.of(name, yaml))));
  }

  /** A project, and after its own findings those about its form. */
  private static CheckedFile withForm(List<CheckedFile> checked) {
    List<Finding> findings = new ArrayList<>();
    checked.forEach(file -> findings.addAll(file.findings()));
    return checked.get(0).with(findings);
  }

  /**
   * Reads, checks and scores the projects of files and folders, each for itself and all together:
   * no two may have the same id in one year.
   *
   * @return one for each file, in an order that depends on their names alone, and after them paths
   *     that hold no project and forms in whose own files something is wrong
   */
  public List<CheckedFile> checkAll(List<Path> paths) {
    ProjectFiles found = ProjectFiles.in(paths);
    List<CheckedFile> checked = new ArrayList<>(workspace.check(found).projects());
    checked.addAll(found.findingsByFile());
    return checked;
  }

  /**
   * Prints a document of a project.
   *
   * @param project as it was checked
   * @param formats at least one
   * @return the document; none where the project has errors, its form has no such document, or what
   *     the document says is missing. The project's own findings are not repeated
   */
  public Printed print(CheckedFile project, DocumentKind document, Format... formats) {
    List<Finding> findings = new ArrayList<>();
    Map<DocumentKind, PrintedDocument> printed =
        quietly(
            project.file(),
            () -> projects.print(project, Set.of(document), Set.of(formats), false, findings::add),
            findings::add);
    return new Printed(
        Optional.ofNullable(printed.get(document)).map(PrintedDocument::files).orElse(Map.of()),
        findings);
  }

  /**
   * Prints a book as a volume, with the projects and texts beside it.
   *
   * @param book a {@code book.yaml}
   * @param formats at least one
   * @return the volume; none where the book or any project of it has errors, which are then among
   *     the findings
   */
  public Printed printVolume(Path book, Format... formats) {
    ProjectFiles named = new ProjectFiles(List.of(), List.of(book), List.of());
    return printVolume(workspace.check(named).books().get(0), formats);
  }

  /**
   * Prints a book that is no file.
   *
   * @param book the name of the book among the files
   * @param files the texts of the book, its projects and its narratives, by their names
   * @param formats at least one
   * @throws IllegalArgumentException where the book is not among the files
   */
  public Printed printVolume(String book, Map<String, String> files, Format... formats) {
    if (!files.containsKey(book)) {
      throw new IllegalArgumentException(book + " is not among " + files.keySet());
    }
    return printVolume(workspace.check(Path.of(book), contents(files)), formats);
  }

  private Printed printVolume(Workspace.CheckedBook book, Format... formats) {
    List<Finding> findings = new ArrayList<>(book.file().findings());
    book.plan().ifPresent(plan -> plan.files().forEach(file -> findings.addAll(file.findings())));
    if (book.hasErrors()) {
      return new Printed(Map.of(), findings);
    }
    Map<Format, byte[]> printed =
        quietly(
            book.file().file(),
            () ->
                volumes
                    .print(
                        book.plan().orElseThrow(),
                        book.file().source(),
                        Set.of(formats),
                        findings::add)
                    .files(),
            findings::add);
    return new Printed(printed, findings);
  }

  /**
   * Compares projects of two years, or two states of the same projects: which targets were
   * loosened, tightened, dropped, set below what was reached.
   *
   * @param old the projects before; those that could not be scored are left out
   * @param now the projects after, likewise
   */
  public List<ProjectDiff> compare(List<CheckedFile> old, List<CheckedFile> now) {
    return new YearComparer().compare(cards(old), cards(now)).projects();
  }

  private static List<ScoreCard> cards(List<CheckedFile> files) {
    return files.stream().flatMap(file -> file.card().stream()).toList();
  }

  private static Map<Path, byte[]> contents(Map<String, String> texts) {
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    texts.forEach(
        (name, text) -> contents.put(Path.of(name), text.getBytes(StandardCharsets.UTF_8)));
    return contents;
  }

  /** Fonts serve one page at a time. */
  private <K, T> Map<K, T> quietly(Path file, Supplier<Map<K, T>> work, Consumer<Finding> found) {
    synchronized (fonts) {
      return Failure.contained(
          file,
          () -> LayoutLog.silently(work),
          failure -> {
            found.accept(failure.finding());
            return Map.of();
          });
    }
  }

  /** Gives free the files of fonts. */
  @Override
  public void close() {
    fonts.close();
    characters.close();
  }
}
