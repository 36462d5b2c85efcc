package cn.jixiao.cli;

import cn.jixiao.book.BookReader;
import cn.jixiao.book.BookReading;
import cn.jixiao.check.CheckSettings;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.check.ProjectChecks;
import cn.jixiao.check.SettingsReading;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.project.Finding;
import cn.jixiao.project.SourceText;
import cn.jixiao.render.ProjectPublisher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

  /** Checks a book. */
  CheckedFile book(Path file) {
    try {
      BookReading reading = books.read(file);
      return whole(file, settings.apply(reading.findings()), reading.source());
    } catch (RuntimeException e) {
      return failed(file, e);
    }
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
