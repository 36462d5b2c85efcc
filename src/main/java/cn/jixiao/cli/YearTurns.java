package cn.jixiao.cli;

import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.publish.OutputFiles;
import cn.jixiao.publish.PublishCode;
import cn.jixiao.report.finding.FindingPrinter;
import cn.jixiao.score.FileScorer;
import cn.jixiao.score.ScoredFile;
import cn.jixiao.turn.TurnCode;
import cn.jixiao.turn.YearTurn;
import cn.jixiao.workspace.ProjectFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Carries projects' files into another year and writes them; a file at a time, each for itself. */
final class YearTurns {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Call call;
  private final FindingPrinter findings;
  private final FileScorer scorer;
  private final boolean dryRun;
  private final Set<Path> written = new HashSet<>();
  private final Map<Path, ScoredFile> read = new HashMap<>();
  private int files;
  private int actuals;
  private int suggestions;
  private int marks;

  /**
   * @param findings where it is printed what goes wrong
   * @param dryRun whether nothing is written
   */
  YearTurns(Call call, FormLibrary forms, FindingPrinter findings, boolean dryRun) {
    this.call = call;
    this.findings = findings;
    this.scorer = new FileScorer(forms, ProjectFiles::below);
    this.dryRun = dryRun;
  }

  /** Where a file of a year goes in another one. */
  @FunctionalInterface
  interface Target {
    /** The new file; empty where nothing says so. */
    Optional<Path> of(int year);
  }

  /** A file as it was read, once. */
  ScoredFile scored(Path file) {
    return read.computeIfAbsent(file, scorer::score);
  }

  /** The year that a file names; empty where it cannot be read. */
  Optional<Integer> year(Path file) {
    return scored(file).project().map(project -> project.year().value());
  }

  /** Carries a file into a year, and prints why where that cannot be. */
  void turn(Path file, int year, Target target) {
    Failure.contained(
        file,
        () -> {
          Optional<YearTurn.Turned> turned = turned(file, year);
          if (turned.isPresent()) {
            int last = year(file).orElse(year);
            Optional<Path> place = target.of(last);
            if (place.isEmpty()) {
              tell(TurnCode.TURN_NO_PLACE.at(Place.startOf(file), Integer.toString(last)));
            } else {
              write(file, place.get(), turned.get());
            }
          }
          return turned;
        },
        failure -> {
          tell(failure.finding());
          call.show(Optional.of(failure.thrown()));
          return Optional.empty();
        });
  }

  /** The text of a file in another year; empty, and it is printed why, where there is none. */
  Optional<YearTurn.Turned> turned(Path file, int year) {
    ScoredFile last = scored(file);
    call.show(last.failure());
    if (last.card().isEmpty()) {
      findings.print(last.findings(), last.source());
      return Optional.empty();
    }
    int lastYear = last.card().get().project().year().value();
    if (lastYear >= year) {
      findings.print(
          List.of(
              TurnCode.TURN_YEAR.at(
                  last.card().get().project().year().place(),
                  Integer.toString(lastYear),
                  Integer.toString(year))),
          last.source());
      return Optional.empty();
    }
    Optional<YearTurn.Turned> turned =
        YearTurn.of(last.source().text(), last.card().get(), year, call.messages());
    if (turned.isEmpty()) {
      tell(TurnCode.TURN_NOT_DONE.at(Place.startOf(file)));
    }
    return turned;
  }

  private void write(Path file, Path target, YearTurn.Turned turned) {
    if (Files.exists(target) || written.contains(target.toAbsolutePath().normalize())) {
      tell(PublishCode.OUTPUT_EXISTS.at(Place.startOf(target)));
      return;
    }
    String text = (hasByteOrderMark(file) ? BYTE_ORDER_MARK : "") + turned.text();
    if (!dryRun
        && !OutputFiles.write(
            Map.of(target, text.getBytes(StandardCharsets.UTF_8)), finding -> tell(finding))) {
      return;
    }
    written.add(target.toAbsolutePath().normalize());
    call.shell().out().println(target.toString().replace('\\', '/'));
    files++;
    actuals += turned.actuals();
    suggestions += turned.suggestions();
    marks += turned.marks();
  }

  /** The file was read a moment ago; where it is gone since, it had none. */
  private static boolean hasByteOrderMark(Path file) {
    try {
      byte[] start = new byte[3];
      try (var in = Files.newInputStream(file)) {
        return in.readNBytes(start, 0, start.length) == start.length
            && new String(start, StandardCharsets.UTF_8).equals(BYTE_ORDER_MARK);
      }
    } catch (IOException e) {
      return false;
    }
  }

  private void tell(Finding finding) {
    findings.print(List.of(finding), new SourceText(""));
  }

  /** What was done, in a line. */
  String summary() {
    return call.messages()
        .text(
            dryRun ? "turn.dry-run" : "turn.done",
            Integer.toString(files),
            Integer.toString(actuals),
            Integer.toString(suggestions),
            Integer.toString(marks));
  }
}
