package cn.jixiao.diff;

import cn.jixiao.finding.Severity;
import cn.jixiao.finding.SourceText;
import cn.jixiao.form.FormReading;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a comparison of two sides has to tell.
 *
 * @param old the side before
 * @param now the side after
 * @param projects what became of each project
 * @param notCompared files that cannot be read, with their counterparts
 * @param forms the forms in whose own files something is wrong
 * @param sources the texts of new files in which authors allow findings, by file
 */
public record DiffReport(
    Side old,
    Side now,
    List<ProjectDiff> projects,
    List<NotCompared> notCompared,
    List<FormReading> forms,
    Map<Path, SourceText> sources) {
  /** Copies the lists. */
  public DiffReport {
    projects = List.copyOf(projects);
    notCompared = List.copyOf(notCompared);
    forms = List.copyOf(forms);
    sources = Map.copyOf(sources);
  }

  /** The same report with other findings of projects. */
  public DiffReport with(List<ProjectDiff> others) {
    return new DiffReport(old, now, others, notCompared, forms, sources);
  }

  /** How many projects have that status. */
  public long count(ProjectDiff.Status status) {
    return projects.stream().filter(project -> project.status() == status).count();
  }

  /** How many findings are exactly that loud. */
  public long count(Severity severity) {
    return findings().filter(finding -> finding.severity() == severity).count();
  }

  /** Whether any finding is as loud as that or louder. */
  public boolean has(Severity severity) {
    return projects.stream().anyMatch(project -> project.has(severity));
  }

  /**
   * The projects as a reviewer takes them: those with warnings by what these are worth, the other
   * changed ones, those that were added, those that were removed, and the unchanged ones.
   */
  public List<ProjectDiff> ranked() {
    return projects.stream()
        .sorted(
            Comparator.comparing(DiffReport::order)
                .thenComparing(project -> !project.has(Severity.WARNING))
                .thenComparing(project -> project.stake().negate()))
        .toList();
  }

  private static int order(ProjectDiff project) {
    return switch (project.status()) {
      case CHANGED -> 0;
      case ADDED -> 1;
      case REMOVED -> 2;
      case UNCHANGED -> 3;
    };
  }

  /** All findings, project by project. */
  public Stream<DiffFinding> findings() {
    return projects.stream().flatMap(project -> project.findings().stream());
  }

  /**
   * The part that is about some files.
   *
   * @param wanted says of a path, as either side names it, whether it is wanted; a project stays if
   *     its file is on either side
   */
  public DiffReport only(Predicate<String> wanted) {
    return new DiffReport(
        old,
        now,
        projects.stream()
            .filter(
                project ->
                    Stream.concat(project.old().stream(), project.now().stream())
                        .anyMatch(card -> wanted.test(Side.slashes(card.project().file()))))
            .toList(),
        notCompared.stream()
            .filter(
                pair ->
                    Stream.concat(pair.old().stream(), pair.now().stream())
                        .anyMatch(file -> wanted.test(Side.slashes(file.file()))))
            .toList(),
        forms,
        sources);
  }
}
