package cn.jixiao.score;

import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormLookup;
import cn.jixiao.form.FormReading;
import cn.jixiao.project.FundLine;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads projects' files and scores each by its form. A form is read once. Serves several threads.
 */
public final class FileScorer {
  private final ProjectReader reader;
  private final FormLookup forms;
  private final Optional<Members> members;

  /**
   * A scorer for projects whose forms are in this library. It sees no other files: what a
   * department's projects add up to stays open.
   */
  public FileScorer(FormLibrary library) {
    this(library, Optional.empty());
  }

  /**
   * A scorer that adds up a department's projects.
   *
   * @param listing the projects' files in a folder and below
   */
  public FileScorer(FormLibrary library, Function<Path, List<Path>> listing) {
    this(library, Optional.of(listing));
  }

  private FileScorer(FormLibrary library, Optional<Function<Path, List<Path>>> listing) {
    this.forms = new FormLookup(library);
    this.reader = new ProjectReader(forms::declarations);
    this.members = listing.map(files -> new Members(reader, forms, files));
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
    return forms.of(project, findings::add).map(form -> score(project, form, findings));
  }

  private ScoreCard score(Project project, Form form, List<Finding> findings) {
    Optional<String> line = form.funds().projects();
    if (line.isEmpty() || members.isEmpty()) {
      return new Scorer(form).score(project);
    }
    List<ScoreCard.Member> added = members.get().of(project, findings::add);
    boolean authored = project.funds().line(line.get()).flatMap(FundLine::budget).isPresent();
    if (added.isEmpty() && !authored) {
      findings.add(
          ScoreCode.MEMBERS_MISSING.at(
              project.name().place(), form.funds().labels().get(line.get())));
    }
    return new Scorer(form)
        .score(Members.withSums(project, form, line.get(), added, findings::add), added);
  }

  /** The forms read so far in whose files something is wrong. */
  public List<FormReading> formsWithFindings() {
    return forms.withFindings();
  }
}
