package cn.jixiao.workspace;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.check.Checker;
import cn.jixiao.check.ProjectSetRules;
import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.page.font.PrintableCharacters;
import cn.jixiao.score.FileScorer;
import cn.jixiao.score.ScoredFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    return check(files, file -> Keep.ALL);
  }

  /** What is kept of a file that was checked, so that there can be any number of files. */
  public enum Keep {
    /** The text and the score card. */
    ALL,
    /** The text, from which it can be scored again; all of a file with errors. */
    TEXT,
    /** What is to be said of it, and the lines that findings speak of. */
    SAID
  }

  /**
   * Checks files likewise, and keeps of them what is asked for.
   *
   * @param keep how much of each file
   */
  public List<CheckedFile> check(List<Path> files, Function<Path, Keep> keep) {
    FileScorer scorer = new FileScorer(library, ProjectFiles::below);
    List<Unsettled> drafts =
        files.parallelStream().map(file -> draft(scorer, file, keep.apply(file))).toList();
    // Where memory ran out, a file that was read at the same time may be to blame.
    return check(
        drafts.stream()
            .map(
                draft ->
                    draft.isShortOfMemory()
                        ? draft(scorer, draft.file(), keep.apply(draft.file()))
                        : draft)
            .toList(),
        scorer);
  }

  private Unsettled draft(FileScorer scorer, Path file, Keep keep) {
    Unsettled draft = draft(scorer.score(file));
    boolean whole = keep == Keep.ALL || (keep == Keep.TEXT && draft.hasErrors());
    return whole ? draft : draft.slim(keep == Keep.TEXT);
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
    List<ProjectSetRules.Member> projects =
        drafts.stream().filter(Unsettled::isSound).flatMap(draft -> draft.member.stream()).toList();
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
   * @param member what rules about all files look at
   * @param allowances its own; empty where it is not sound, or could not be read for them
   * @param findings those of reading and scoring, and those of the rules
   */
  private record Unsettled(
      ScoredFile scored,
      Optional<ProjectSetRules.Member> member,
      Optional<Allowances> allowances,
      List<Finding> findings,
      Optional<Throwable> failure) {
    boolean hasErrors() {
      return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * Without what only those need who print it.
     *
     * @param text whether all of the text is kept
     */
    Unsettled slim(boolean text) {
      Set<Integer> lines = new HashSet<>();
      findings.forEach(finding -> lines.add(finding.place().line()));
      member.ifPresent(project -> lines.add(project.id().place().line()));
      member.flatMap(ProjectSetRules.Member::result).ifPresent(place -> lines.add(place.line()));
      return new Unsettled(
          new ScoredFile(
              scored.file(),
              Optional.empty(),
              scored.sound(),
              Optional.empty(),
              List.of(),
              text ? scored.source() : scored.source().only(lines),
              scored.failure()),
          member,
          allowances,
          List.copyOf(findings),
          failure);
    }

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
          boolean sound = scored.sound() && scored.failure().isEmpty();
          return new Unsettled(
              scored,
              scored.project().map(ProjectSetRules.Member::of),
              sound
                  ? Optional.of(new Allowances(scored.file(), scored.source()))
                  : Optional.empty(),
              findings,
              scored.failure());
        },
        failure ->
            new Unsettled(
                scored,
                Optional.empty(),
                Optional.empty(),
                List.of(failure.finding()),
                Optional.of(failure.thrown())));
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
                draft.allowances.map(own -> own.apply(findings)).orElse(findings),
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
