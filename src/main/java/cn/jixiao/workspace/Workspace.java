package cn.jixiao.workspace;

import cn.jixiao.book.BookPart;
import cn.jixiao.book.BookPlan;
import cn.jixiao.book.BookReader;
import cn.jixiao.book.BookReading;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.SourceText;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.page.font.PrintableCharacters;
import cn.jixiao.score.FileScorer;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreGaps;
import cn.jixiao.score.ScoredFile;
import cn.jixiao.summary.ProjectResult;
import cn.jixiao.summary.ResultPart;
import cn.jixiao.workspace.ProjectChecks.Keep;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Projects and books that are worked on together, with their forms and settings: what is read, and
 * in which order. It prints nothing; whatever is wrong with a file is among what it gives back.
 */
public final class Workspace {
  /** For those who have nobody to show what was thrown. */
  private static void unseen(Throwable thrown) {}

  private final FormLibrary forms;
  private final CheckSettings settings;
  private final ProjectChecks checks;
  private final BookReader books = new BookReader(new FolderFiles());
  private final CharacterChecks characters;

  /**
   * For those who do not print with fonts, so that every character will do.
   *
   * @param forms that projects may name
   * @param settings which findings are shown
   */
  public Workspace(FormLibrary forms, CheckSettings settings) {
    this(forms, settings, PrintableCharacters.all());
  }

  /**
   * @param forms that projects may name
   * @param settings which findings are shown
   * @param characters what can be printed
   */
  public Workspace(FormLibrary forms, CheckSettings settings, PrintableCharacters characters) {
    this.forms = forms;
    this.settings = settings;
    this.checks = new ProjectChecks(forms, settings, characters);
    this.characters = new CharacterChecks(characters);
  }

  /**
   * Checks the contents of projects' files that need not exist, each for itself and all together.
   *
   * @param contents in UTF-8, by the files that places name
   * @return one for each file in the order given, and after them the forms in whose own files
   *     something is wrong
   */
  public List<CheckedFile> check(Map<Path, byte[]> contents) {
    return checks.check(contents);
  }

  /**
   * Checks a book that need not exist as a file, with the projects and texts that it names.
   *
   * @param book its file, from whose folder on the others are looked for
   * @param contents in UTF-8, by their files, the book's own among them
   */
  public CheckedBook check(Path book, Map<Path, byte[]> contents) {
    BookReader reader = new BookReader(new MemoryFiles(contents));
    BookReading reading =
        read(book, () -> reader.read(book, contents.get(book)), Workspace::unseen);
    Map<Path, byte[]> projects = new LinkedHashMap<>();
    reading.book().stream()
        .flatMap(read -> read.projects().stream())
        .forEach(project -> projects.put(project, contents.get(project)));
    return book(reading, book, byPath(checks.check(projects)), false);
  }

  /** Checks projects and the books that print them. */
  public Checked check(ProjectFiles files) {
    return check(files, false);
  }

  /**
   * Checks projects and the books that print them.
   *
   * @param force whether a book may print projects with errors
   */
  public Checked check(ProjectFiles files, boolean force) {
    return check(files, force, Keep.ALL);
  }

  /**
   * Checks projects and the books that print them, and keeps of projects the text alone, so that
   * any number can be printed one after the other: {@link #scoring()} gives a score card again.
   *
   * @param force whether projects with errors are to be printed
   */
  public Checked prepare(ProjectFiles files, boolean force) {
    return check(files, force, force ? Keep.ALL : Keep.TEXT);
  }

  /** Scores what was checked and kept without its score card; serves several threads. */
  public UnaryOperator<CheckedFile> scoring() {
    FileScorer scorer = new FileScorer(forms, ProjectFiles::below);
    return file -> file.card().isPresent() ? file : scored(scorer, file);
  }

  /** What scoring failed at is thrown on, so that no project is left out unseen. */
  private static CheckedFile scored(FileScorer scorer, CheckedFile file) {
    byte[] text = file.source().text().getBytes(StandardCharsets.UTF_8);
    ScoredFile scored = scorer.score(file.file(), text);
    if (scored.failure().orElse(null) instanceof Error failure) {
      throw failure;
    }
    if (scored.failure().orElse(null) instanceof RuntimeException failure) {
      throw failure;
    }
    return new CheckedFile(
        file.file(), scored.card(), file.findings(), file.source(), file.failure());
  }

  /**
   * Checks projects and the books that print them, and keeps only what is to be said of them: no
   * score cards but those that the books ask for, and of texts the lines that findings speak of.
   */
  public Checked survey(ProjectFiles files) {
    return check(files, false, Keep.SAID);
  }

  private Checked check(ProjectFiles files, boolean force, Keep keep) {
    Map<Path, Path> paths = new LinkedHashMap<>();
    files.files().forEach(file -> paths.putIfAbsent(key(file), file));
    Set<Path> inBooks = new HashSet<>();
    Map<Path, BookReading> readings = new LinkedHashMap<>();
    Map<Path, Throwable> failures = new HashMap<>();
    for (Path file : files.books()) {
      BookReading reading =
          read(file, () -> books.read(file), thrown -> failures.put(file, thrown));
      readings.put(file, reading);
      reading.book().stream()
          .flatMap(book -> book.projects().stream())
          .forEach(
              project -> {
                inBooks.add(key(project));
                paths.putIfAbsent(key(project), project);
              });
    }
    List<CheckedFile> checked =
        checks.check(
            List.copyOf(paths.values()), file -> inBooks.contains(key(file)) ? Keep.ALL : keep);
    Map<Path, CheckedFile> byPath = byPath(checked);
    List<CheckedBook> checkedBooks =
        files.books().stream()
            .map(
                file ->
                    book(readings.get(file), file, byPath, force)
                        .with(Optional.ofNullable(failures.get(file))))
            .toList();
    int named = files.files().size();
    List<CheckedFile> own = new ArrayList<>(checked.subList(0, named));
    own.addAll(checked.subList(paths.size(), checked.size()));
    return new Checked(own, checked.subList(named, paths.size()), checkedBooks);
  }

  private CheckedBook book(
      BookReading reading, Path file, Map<Path, CheckedFile> projects, boolean force) {
    Optional<BookPlan> plan =
        reading.book().map(book -> BookPlan.of(book, path -> projects.get(key(path)), force));
    List<Finding> findings = new ArrayList<>(reading.findings());
    plan.ifPresent(planned -> findings.addAll(planned.findings()));
    reading.book().ifPresent(book -> findings.addAll(characters.of(book, reading.source())));
    return new CheckedBook(
        CheckedFile.other(file, settings.apply(findings), reading.source()), plan);
  }

  private static Map<Path, CheckedFile> byPath(List<CheckedFile> checked) {
    return checked.stream()
        .collect(Collectors.toMap(file -> key(file.file()), file -> file, (one, two) -> one));
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static BookReading read(
      Path file, Supplier<BookReading> reads, Consumer<Throwable> failed) {
    return Failure.contained(
        file,
        reads,
        failure -> {
          failed.accept(failure.thrown());
          return new BookReading(Optional.empty(), List.of(failure.finding()), new SourceText(""));
        });
  }

  /**
   * A book with what was found in it.
   *
   * @param plan what it prints; empty where it could not be read
   */
  public record CheckedBook(CheckedFile file, Optional<BookPlan> plan) {
    private CheckedBook with(Optional<Throwable> failure) {
      return failure.isEmpty()
          ? this
          : new CheckedBook(
              new CheckedFile(
                  file.file(), Optional.empty(), file.findings(), file.source(), failure),
              plan);
    }

    /** Whether anything keeps the volume from print. */
    public boolean hasErrors() {
      return plan.isEmpty() || file.hasErrors() || plan.get().hasErrors();
    }
  }

  /**
   * Projects and books that were checked together.
   *
   * @param projects one for each file that was named, in that order, then the forms in whose own
   *     files something is wrong
   * @param others projects that only books name
   * @param books in the order in which they were named
   */
  public record Checked(
      List<CheckedFile> projects, List<CheckedFile> others, List<CheckedBook> books) {
    /** Copies the lists. */
    public Checked {
      projects = List.copyOf(projects);
      others = List.copyOf(others);
      books = List.copyOf(books);
    }
  }

  /**
   * The results of projects with what is to be said of the files that they were made from.
   *
   * @param part all projects without errors; of the others it says how many they are
   * @param files in the order in which they were read
   */
  public record Summarised(ResultPart part, List<CheckedFile> files) {
    /** Copies the list. */
    public Summarised {
      files = List.copyOf(files);
    }
  }

  /**
   * Takes the results of the projects of files, of folders, and of books in their order.
   *
   * @param shard which of the projects
   */
  public Summarised summarise(List<Path> paths, Shard shard) {
    List<CheckedFile> said = new ArrayList<>();
    List<Path> all = projectsOf(paths, said);
    Map<Path, Integer> places = new HashMap<>();
    all.forEach(file -> places.put(file, places.size() + 1));
    List<Path> files = all.stream().filter(shard::holds).toList();
    List<CheckedFile> checked = checks.check(files).stream().map(CheckedFile::forPrint).toList();
    List<ProjectResult> results = new ArrayList<>();
    for (CheckedFile file : checked.subList(0, files.size())) {
      said.add(file);
      Optional<ScoreCard> sound = file.card().filter(card -> !file.hasErrors());
      List<Finding> gaps = sound.map(ScoreGaps::of).orElse(List.of());
      if (!gaps.isEmpty()) {
        said.add(file.with(gaps));
      } else {
        sound.ifPresent(card -> results.add(ProjectResult.of(card, places.get(file.file()))));
      }
    }
    said.addAll(checked.subList(files.size(), checked.size()));
    ResultPart part =
        new ResultPart(
            set(all), shard.part(), shard.parts(), files.size() - results.size(), results);
    return new Summarised(part, said);
  }

  /** The same for the same files in the same order, on any machine. */
  private static String set(List<Path> files) {
    CRC32 sum = new CRC32();
    for (Path file : files) {
      String shown = file.normalize().toString().replace('\\', '/') + "\n";
      sum.update(shown.getBytes(StandardCharsets.UTF_8));
    }
    return String.format(Locale.ROOT, "%d-%08x", files.size(), sum.getValue());
  }

  private List<Path> projectsOf(List<Path> paths, List<CheckedFile> said) {
    Map<Path, Path> files = new LinkedHashMap<>();
    for (Path path : paths) {
      ProjectFiles found = ProjectFiles.in(List.of(path));
      said.addAll(found.findingsByFile());
      List<Path> ofPath = new ArrayList<>(found.files());
      if (!Files.isDirectory(path)) {
        found.books().forEach(book -> ofPath.addAll(projectsOf(book, said)));
      }
      ofPath.forEach(file -> files.putIfAbsent(key(file), file));
    }
    return List.copyOf(files.values());
  }

  /** A book's projects in its order; none where it has errors, so that none is lost unseen. */
  private List<Path> projectsOf(Path file, List<CheckedFile> said) {
    BookReading reading = read(file, () -> books.read(file), Workspace::unseen);
    said.add(CheckedFile.other(file, reading.findings(), reading.source()));
    if (reading.hasErrors()) {
      return List.of();
    }
    return reading.book().stream()
        .flatMap(book -> book.parts().stream())
        .filter(BookPart.Tables.class::isInstance)
        .flatMap(part -> ((BookPart.Tables) part).files().stream())
        .toList();
  }
}
