package cn.jixiao.diff;

import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormLookup;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.Scorer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Score cards of files and of texts. */
public final class Cards {
  private static final FormLibrary FORMS = new FormLibrary(Optional.empty());
  private static final ProjectReader READER =
      new ProjectReader(new FormLookup(FORMS)::declarations);
  private static final Map<String, Form> BY_ID = new ConcurrentHashMap<>();

  private Cards() {}

  public static ScoreCard of(Path file) {
    return of(file, READER.read(file));
  }

  public static ScoreCard of(String fileName, String yaml) {
    Path file = Path.of(fileName);
    return of(file, READER.read(file, yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static ScoreCard of(Path file, Reading reading) {
    assertFalse(reading.hasErrors(), () -> file + ": " + reading.findings());
    var project = reading.project().orElseThrow();
    Form form =
        BY_ID.computeIfAbsent(
            project.form().value(), id -> FORMS.form(id).orElseThrow().form().orElseThrow());
    return new Scorer(form).score(project);
  }
}
