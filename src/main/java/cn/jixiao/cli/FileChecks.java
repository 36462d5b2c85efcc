package cn.jixiao.cli;

import cn.jixiao.book.BookPlan;
import cn.jixiao.book.BookReader;
import cn.jixiao.book.BookReading;
import cn.jixiao.check.CheckSettings;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.check.ProjectChecks;
import cn.jixiao.check.SettingsReading;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.project.Finding;
import cn.jixiao.project.ProjectFiles;
import cn.jixiao.project.SourceText;
import cn.jixiao.render.ProjectPublisher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks files for a command: a file at which the program itself fails is a finding, too. */
final class FileChecks {
  private final Call call;
  private final CheckSettings settings;
  private final ProjectChecks checks;
  private final BookReader books = new BookReader();

  FileChecks(Call call, FormLibrary forms, CheckSettings settings) {
    this.call = call;
    this.settings = settings;
    this.checks = new ProjectChecks(forms, settings);
  }

  /**
   * Checks projects.
   *
   * @return one for each file in the order given, then the forms in whose own files something is
   *     wrong
   */
  List<CheckedFile> projects(List<Path> files) {
    try {
      return checks.check(files);
    } catch (RuntimeException e) {
      return oneByOne(files);
    }
  }

  /** Finds the files that the program cannot bear, and checks the others without them. */
  private List<CheckedFile> oneByOne(List<Path> files) {
    List<Path> sound = new ArrayList<>();
    List<Optional<CheckedFile>> failed = new ArrayList<>();
    for (Path file : files) {
      try {
        checks.check(List.of(file));
        sound.add(file);
        failed.add(Optional.empty());
      } catch (RuntimeException e) {
        failed.add(Optional.of(failed(file, e)));
      }
    }
    List<CheckedFile> remaining = new ArrayList<>(checks.check(sound));
    List<CheckedFile> all = new ArrayList<>();
    for (Optional<CheckedFile> one : failed) {
      all.add(one.orElseGet(() -> remaining.remove(0)));
    }
    all.addAll(remaining);
    return all;
  }

  /**
   * A book with what was found in it.
   *
   * @param plan what it prints; empty where it could not be read
   */
  record CheckedBook(CheckedFile file, Optional<BookPlan> plan) {
    /** Whether anything keeps the volume from print. */
    boolean hasErrors() {
      return plan.isEmpty() || file.hasErrors() || plan.get().hasErrors();
    }
  }

  /**
   * Projects and books that were checked together.
   *
   * @param projects as {@link #projects} gives them, for the files that were named
   * @param others projects that only books name
   */
  record Checked(List<CheckedFile> projects, List<CheckedFile> others, List<CheckedBook> books) {}

  /**
   * Checks projects and the books that print them.
   *
   * @param force whether a book may print projects with errors
   */
  Checked all(ProjectFiles files, boolean force) {
    Map<Path, Path> paths = new LinkedHashMap<>();
    files.files().forEach(file -> paths.putIfAbsent(key(file), file));
    Map<Path, BookReading> readings = new LinkedHashMap<>();
    Map<Path, CheckedFile> unreadable = new HashMap<>();
    for (Path file : files.books()) {
      try {
        BookReading reading = books.read(file);
        readings.put(file, reading);
        reading.book().stream()
            .flatMap(book -> book.projects().stream())
            .forEach(project -> paths.putIfAbsent(key(project), project));
      } catch (RuntimeException e) {
        unreadable.put(file, failed(file, e));
      }
    }
    List<CheckedFile> checked = projects(List.copyOf(paths.values()));
    Map<Path, CheckedFile> byPath =
        checked.stream()
            .collect(Collectors.toMap(file -> key(file.file()), file -> file, (one, two) -> one));
    List<CheckedBook> checkedBooks =
        files.books().stream()
            .map(
                file ->
                    unreadable.containsKey(file)
                        ? new CheckedBook(unreadable.get(file), Optional.empty())
                        : book(readings.get(file), file, byPath, force))
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
    return new CheckedBook(whole(file, settings.apply(findings), reading.source()), plan);
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** What is wrong with the settings, which no settings hide. */
  static CheckedFile settings(Path file, SettingsReading reading) {
    return whole(file, reading.findings(), reading.source());
  }

  private CheckedFile failed(Path file, RuntimeException failure) {
    if (call.isDebug()) {
      failure.printStackTrace(call.shell().err());
    }
    return whole(file, List.of(ProjectPublisher.failure(file, failure)), new SourceText(""));
  }

  /** Findings about a file that is no project. */
  static CheckedFile whole(Path file, List<Finding> findings, SourceText source) {
    List<Finding> sorted =
        findings.stream()
            .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::place))
            .toList();
    return new CheckedFile(file, Optional.empty(), sorted, source);
  }
}
