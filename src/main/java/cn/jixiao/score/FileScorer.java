package cn.jixiao.score;

import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormLookup;
import cn.jixiao.form.FormReading;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads projects' files and scores each by its form. A form is read once. Serves several threads.
 */
public final class FileScorer {
  private final ProjectReader reader;
  private final FormLookup forms;

  /** A scorer for projects whose forms are in this library. */
  public FileScorer(FormLibrary library) {
    this.forms = new FormLookup(library);
    this.reader = new ProjectReader(forms::declarations);
  }

  /** Reads and scores a file; whatever is wrong with it, or fails at it, is a finding. */
  public ScoredFile score(Path file) {
    return score(file, () -> reader.read(file));
  }

  /**
   * Reads and scores the content of a file that need not exist, such as what a former version had.
   *
   * @param file what places name
   * @param bytes the content in UTF-8
   */
  public ScoredFile score(Path file, byte[] bytes) {
    return score(file, () -> reader.read(file, bytes));
  }

  private ScoredFile score(Path file, Supplier<Reading> reads) {
    return Failure.contained(
        file, () -> scored(file, reads.get()), failure -> ScoredFile.failed(file, failure));
  }

  private ScoredFile scored(Path file, Reading reading) {
    List<Finding> findings = new ArrayList<>(reading.findings());
    Optional<ScoreCard> card =
        reading.hasErrors()
            ? Optional.empty()
            : reading.project().flatMap(project -> score(project, findings));
    return new ScoredFile(
        file,
        reading.project(),
        !reading.hasErrors(),
        card,
        findings,
        reading.source(),
        Optional.empty());
  }

  private Optional<ScoreCard> score(Project project, List<Finding> findings) {
    return forms.of(project, findings::add).map(form -> new Scorer(form).score(project));
  }

  /** The forms read so far in whose files something is wrong. */
  public List<FormReading> formsWithFindings() {
    return forms.withFindings();
  }
}
