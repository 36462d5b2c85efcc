package cn.jixiao.workspace;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.check.Checker;
import cn.jixiao.check.ProjectSetRules;
import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.page.font.PrintableCharacters;
import cn.jixiao.project.Project;
import cn.jixiao.score.FileScorer;
import cn.jixiao.score.ScoredFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks projects' files from reading to settings. A file that cannot be read as a project is not
 * checked further; nothing in a file can hide why. A file at which the program itself fails does
 * not keep the others from being checked. Serves several threads.
 */
public final class ProjectChecks {
  private final Checker checker = new Checker();
  private final ProjectSetRules setRules = new ProjectSetRules();
  private final FormLibrary library;
  private final CheckSettings settings;
  private final CharacterChecks characters;

  /**
   * For those who do not print with fonts, so that every character will do.
   *
   * @param library the forms that projects may name
   * @param settings which findings are shown
   */
  public ProjectChecks(FormLibrary library, CheckSettings settings) {
    this(library, settings, PrintableCharacters.all());
  }

  /**
   * @param library the forms that projects may name
   * @param settings which findings are shown
   * @param characters what can be printed
   */
  public ProjectChecks(
      FormLibrary library, CheckSettings settings, PrintableCharacters characters) {
    this.library = library;
    this.settings = settings;
    this.characters = new CharacterChecks(characters);
  }

  /**
   * Checks files, each for itself and all together. Several files are read at a time; the result
   * does not depend on it.
   *
   * @param files projects' files, each once
   * @return one for each file in the order given, and after them the forms in whose own files
   *     something is wrong
   */
  public List<CheckedFile> check(List<Path> files) {
    FileScorer scorer = new FileScorer(library);
    List<Unsettled> drafts = files.parallelStream().map(file -> draft(scorer.score(file))).toList();
    // Where memory ran out, a file that was read at the same time may be to blame.
    return check(
        drafts.stream()
            .map(draft -> draft.isShortOfMemory() ? draft(scorer.score(draft.file())) : draft)
            .toList(),
        scorer);
  }

  /**
   * Checks the contents of files that need not exist, likewise.
   *
   * @param contents in UTF-8, by the files that places name
   */
  public List<CheckedFile> check(Map<Path, byte[]> contents) {
    FileScorer scorer = new FileScorer(library);
    return check(
        contents.entrySet().stream()
            .map(content -> draft(scorer.score(content.getKey(), content.getValue())))
            .toList(),
        scorer);
  }

  private List<CheckedFile> check(List<Unsettled> drafts, FileScorer scorer) {
    List<Project> projects =
        drafts.stream()
            .filter(Unsettled::isSound)
            .flatMap(draft -> draft.scored.project().stream())
            .toList();
    Map<Path, List<Finding>> together =
        setRules.check(projects).stream()
            .collect(Collectors.groupingBy(finding -> finding.place().file()));
    List<CheckedFile> checked = new ArrayList<>();
    for (Unsettled draft : drafts) {
      checked.add(checked(draft, together.getOrDefault(draft.scored.file(), List.of())));
    }
    for (FormReading form : scorer.formsWithFindings()) {
      Path file = form.findings().get(0).place().file();
      checked.add(CheckedFile.other(file, settings.apply(form.findings()), form.source()));
    }
    return checked;
  }

  /**
   * A file before the rules about all files, allowances and settings.
   *
   * @param findings those of reading and scoring, and those of the rules
   */
  private record Unsettled(ScoredFile scored, List<Finding> findings, Optional<Throwable> failure) {
    /** Whether the file is a project without mistakes in how it is written. */
    boolean isSound() {
      return scored.sound() && failure.isEmpty();
    }

    boolean isShortOfMemory() {
      return failure.filter(OutOfMemoryError.class::isInstance).isPresent();
    }

    Path file() {
      return scored.file();
    }
  }

  private Unsettled draft(ScoredFile scored) {
    return Failure.contained(
        scored.file(),
        () -> {
          List<Finding> findings = new ArrayList<>(scored.findings());
          scored.card().map(checker::check).ifPresent(findings::addAll);
          scored
              .project()
              .map(project -> characters.of(project, scored.source()))
              .ifPresent(findings::addAll);
          return new Unsettled(scored, findings, scored.failure());
        },
        failure ->
            new Unsettled(scored, List.of(failure.finding()), Optional.of(failure.thrown())));
  }

  private CheckedFile checked(Unsettled draft, List<Finding> together) {
    ScoredFile scored = draft.scored;
    List<Finding> findings = new ArrayList<>(draft.findings);
    findings.addAll(together);
    return Failure.contained(
        scored.file(),
        () ->
            checked(
                scored,
                draft.isSound()
                    ? new Allowances(scored.file(), scored.source()).apply(findings)
                    : findings,
                draft.failure),
        failure -> {
          findings.add(failure.finding());
          return checked(scored, findings, Optional.of(failure.thrown()));
        });
  }

  private CheckedFile checked(
      ScoredFile scored, List<Finding> findings, Optional<Throwable> failure) {
    return new CheckedFile(
        scored.file(),
        failure.isPresent() ? Optional.empty() : scored.card(),
        CheckedFile.sorted(settings.apply(findings)),
        scored.source(),
        failure);
  }
}
