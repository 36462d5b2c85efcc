package cn.jixiao.cli;

import cn.jixiao.book.BookPart;
import cn.jixiao.book.BookReader;
import cn.jixiao.book.BookReading;
import cn.jixiao.book.Summary;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.check.SettingsReading;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.project.Finding;
import cn.jixiao.project.ProjectFiles;
import cn.jixiao.project.Severity;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreGaps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The projects of a summary: those of files, folders and books that were named. */
final class SummarySources {
  private final Call call;
  private final FormLibrary forms;
  private final SettingsFile settingsFile;
  private final FindingPrinter findings;

  /**
   * @param findings where whatever is wrong with the files is printed
   */
  SummarySources(Call call, FormLibrary forms, SettingsFile settingsFile, FindingPrinter findings) {
    this.call = call;
    this.forms = forms;
    this.settingsFile = settingsFile;
    this.findings = findings;
  }

  /** The summary of all projects without errors; of the others it says how many they are. */
  Summary summary(List<Path> paths) {
    SettingsReading settings = settingsFile.read();
    findings.print(FileChecks.settings(settingsFile.path(), settings));
    FileChecks checks =
        new FileChecks(call, forms, settings.settings().withLowest(Severity.WARNING));
    List<Path> files = files(paths);
    List<CheckedFile> checked =
        checks.projects(files).stream().map(RenderCommand::whatMatters).toList();
    List<ScoreCard> cards = new ArrayList<>();
    int missing = 0;
    for (CheckedFile file : checked.subList(0, files.size())) {
      findings.print(file);
      Optional<ScoreCard> sound = file.card().filter(card -> !file.hasErrors());
      List<Finding> gaps = sound.map(ScoreGaps::of).orElse(List.of());
      findings.print(gaps, file.source());
      if (sound.isPresent() && gaps.isEmpty()) {
        cards.add(sound.get());
      } else {
        missing++;
      }
    }
    checked.stream().skip(files.size()).forEach(findings::print);
    return Summary.of(cards, missing);
  }

  private List<Path> files(List<Path> paths) {
    Map<Path, Path> files = new LinkedHashMap<>();
    for (Path path : paths) {
      ProjectFiles found = ProjectFiles.in(List.of(path));
      findings.print(found.findings());
      List<Path> ofPath = new ArrayList<>(found.files());
      if (!Files.isDirectory(path)) {
        found.books().forEach(book -> ofPath.addAll(ofBook(book)));
      }
      ofPath.forEach(file -> files.putIfAbsent(file.toAbsolutePath().normalize(), file));
    }
    return List.copyOf(files.values());
  }

  /** A book's projects in its order; none where it has errors, so that none is lost unseen. */
  private List<Path> ofBook(Path file) {
    BookReading reading = new BookReader().read(file);
    findings.print(FileChecks.whole(file, reading.findings(), reading.source()));
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
