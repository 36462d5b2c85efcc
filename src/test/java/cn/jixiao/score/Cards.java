package cn.jixiao.score;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormLookup;
import cn.jixiao.form.FormReading;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import cn.jixiao.workspace.ProjectFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Scored projects for tests, from files and from texts, with the built-in forms. */
public final class Cards {
  private Cards() {}

  /** The sample projects. */
  public static List<Path> samples() {
    List<Path> files = ProjectFiles.in(List.of(Path.of("projects"))).files();
    assertFalse(files.isEmpty(), "no sample projects");
    return files;
  }

  /** A form of the program's. */
  public static Form form(String id) {
    return form(id, new FormLibrary(Optional.empty()));
  }

  private static Form form(String id, FormLibrary forms) {
    FormReading reading = forms.form(id).orElseThrow();
    return reading.form().orElseThrow(() -> new AssertionError(reading.findings()));
  }

  /** Reads and scores a file. */
  public static ScoreCard of(Path file) {
    ScoredFile scored =
        new FileScorer(new FormLibrary(Optional.empty()), ProjectFiles::below).score(file);
    return scored.card().orElseThrow(() -> new AssertionError(scored.findings()));
  }

  /** Reads and scores a project's text. */
  public static ScoreCard of(String yaml) {
    return of(yaml, new FormLibrary(Optional.empty()));
  }

  /** Reads and scores a project's text by a form of a library. */
  public static ScoreCard of(String yaml, FormLibrary forms) {
    return card(
        reader(forms).read(Path.of("test.yaml"), yaml.getBytes(StandardCharsets.UTF_8)), forms);
  }

  private static ProjectReader reader(FormLibrary forms) {
    return new ProjectReader(new FormLookup(forms)::declarations);
  }

  private static ScoreCard card(Reading reading, FormLibrary forms) {
    assertFalse(reading.hasErrors(), () -> reading.findings().toString());
    assertTrue(reading.project().isPresent());
    Project project = reading.project().get();
    return new Scorer(form(project.form().value(), forms)).score(project);
  }
}
