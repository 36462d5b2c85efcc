package cn.jixiao.check;

import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormLookup;
import cn.jixiao.form.FormReading;
import cn.jixiao.project.Finding;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import cn.jixiao.project.SourceText;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.Scorer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks projects' files from reading to settings. A file that cannot be read as a project is not
 * checked further; nothing in a file can hide why.
 */
public final class ProjectChecks {
  private final ProjectReader reader = new ProjectReader();
  private final Checker checker = new Checker();
  private final ProjectSetRules setRules = new ProjectSetRules();
  private final FormLibrary library;
  private final CheckSettings settings;

  /**
   * @param library the forms that projects may name
   * @param settings which findings are shown
   */
  public ProjectChecks(FormLibrary library, CheckSettings settings) {
    this.library = library;
    this.settings = settings;
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
    FormLookup forms = new FormLookup(library);
    List<Draft> drafts = files.parallelStream().map(file -> draft(file, forms)).toList();
    List<Project> projects =
        drafts.stream()
            .filter(draft -> draft.sound)
            .flatMap(draft -> draft.project.stream())
            .toList();
    Map<Path, List<Finding>> together =
        setRules.check(projects).stream()
            .collect(Collectors.groupingBy(finding -> finding.place().file()));
    List<CheckedFile> checked = new ArrayList<>();
    for (Draft draft : drafts) {
      checked.add(checked(draft, together.getOrDefault(draft.file, List.of())));
    }
    for (FormReading form : forms.withFindings()) {
      Path file = form.findings().get(0).place().file();
      checked.add(new CheckedFile(file, Optional.empty(), shown(form.findings()), form.source()));
    }
    return checked;
  }

  /** A file before the rules about all files, allowances and settings. */
  private record Draft(
      Path file,
      boolean sound,
      Optional<Project> project,
      Optional<ScoreCard> card,
      List<Finding> findings,
      SourceText source) {}

  private Draft draft(Path file, FormLookup forms) {
    Reading reading = reader.read(file);
    List<Finding> findings = new ArrayList<>(reading.findings());
    boolean sound = !reading.hasErrors();
    Optional<ScoreCard> card =
        reading
            .project()
            .filter(project -> sound)
            .flatMap(
                project ->
                    forms.of(project, findings::add).map(form -> new Scorer(form).score(project)));
    card.map(checker::check).ifPresent(findings::addAll);
    return new Draft(file, sound, reading.project(), card, findings, reading.source());
  }

  private CheckedFile checked(Draft draft, List<Finding> together) {
    List<Finding> findings = new ArrayList<>(draft.findings);
    findings.addAll(together);
    if (draft.sound) {
      findings = new Allowances(draft.file, draft.source).apply(findings);
    }
    return new CheckedFile(draft.file, draft.card, shown(findings), draft.source);
  }

  private List<Finding> shown(List<Finding> findings) {
    return settings.apply(findings).stream()
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::place))
        .toList();
  }
}
