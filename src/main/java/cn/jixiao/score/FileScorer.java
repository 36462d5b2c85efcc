package cn.jixiao.score;

import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.project.Authored;
import cn.jixiao.project.Finding;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import cn.jixiao.project.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads projects' files and scores each by its form. A form is read once. */
public final class FileScorer {
  private final FormLibrary library;
  private final ProjectReader reader = new ProjectReader();
  private final Map<String, Optional<FormReading>> forms = new TreeMap<>();

  /** A scorer for projects whose forms are in this library. */
  public FileScorer(FormLibrary library) {
    this.library = library;
  }

  /** Reads and scores a file; whatever is wrong with it is a finding. */
  public ScoredFile score(Path file) {
    Reading reading = reader.read(file);
    List<Finding> findings = new ArrayList<>(reading.findings());
    Optional<ScoreCard> card =
        reading.hasErrors()
            ? Optional.empty()
            : reading.project().flatMap(project -> score(project, findings));
    return new ScoredFile(file, card, findings, reading.source());
  }

  private Optional<ScoreCard> score(Project project, List<Finding> findings) {
    Authored<String> id = project.form();
    Optional<FormReading> form = forms.computeIfAbsent(id.value(), library::form);
    if (form.isEmpty()) {
      findings.add(unknown(id));
    } else if (form.get().form().isEmpty()) {
      String file = library.shownPath(id.value() + "/" + FormLibrary.FORM_FILE).toString();
      findings.add(ScoreCode.FORM_UNUSABLE.at(id.place(), id.value(), file));
    }
    return form.flatMap(FormReading::form).map(sound -> new Scorer(sound).score(project));
  }

  private Finding unknown(Authored<String> id) {
    List<String> ids = library.ids();
    return Suggestion.nearest(id.value(), ids)
        .map(meant -> ScoreCode.MISSPELT_FORM.at(id.place(), id.value(), meant))
        .orElseGet(() -> ScoreCode.UNKNOWN_FORM.at(id.place(), id.value(), String.join("、", ids)));
  }

  /** The forms read so far in whose files something is wrong. */
  public List<FormReading> formsWithFindings() {
    return forms.values().stream()
        .flatMap(Optional::stream)
        .filter(form -> !form.findings().isEmpty())
        .toList();
  }
}
