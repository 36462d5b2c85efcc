package cn.jixiao.form;

import cn.jixiao.finding.Finding;
import cn.jixiao.project.Declarations;
import cn.jixiao.project.Project;
import cn.jixiao.text.Suggestion;
import cn.jixiao.yaml.Authored;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The forms that projects name, each read once. Serves several threads. */
public final class FormLookup {
  private final FormLibrary library;
  private final Map<String, Optional<FormReading>> forms = new ConcurrentHashMap<>();

  /** A lookup in a library. */
  public FormLookup(FormLibrary library) {
    this.library = library;
  }

  /**
   * The form that a project names.
   *
   * @param found where it is reported that there is none, or that its own file has an error
   * @return empty where that was reported
   */
  public Optional<Form> of(Project project, Consumer<Finding> found) {
    Authored<String> id = project.form();
    Optional<FormReading> reading = forms.computeIfAbsent(id.value(), library::form);
    Optional<Form> form = reading.flatMap(FormReading::form);
    if (reading.isEmpty()) {
      found.accept(unknown(id));
    } else if (form.isEmpty()) {
      String file = library.shownPath(id.value() + "/" + FormLibrary.FORM_FILE).toString();
      found.accept(FormCode.FORM_UNUSABLE.at(id.place(), id.value(), file));
    }
    return form;
  }

  /** What a form adds to the files of its projects. */
  public Declarations declarations(String id) {
    // Names that no folder has are not asked of the library: they may be no file's name at all.
    return forms.containsKey(id) || library.ids().contains(id)
        ? forms
            .computeIfAbsent(id, library::form)
            .flatMap(FormReading::form)
            .map(Form::declared)
            .orElse(Declarations.UNKNOWN)
        : Declarations.UNKNOWN;
  }

  private Finding unknown(Authored<String> id) {
    List<String> ids = library.ids();
    return Suggestion.nearest(id.value(), ids)
        .map(meant -> FormCode.MISSPELT_FORM.at(id.place(), id.value(), meant))
        .orElseGet(() -> FormCode.UNKNOWN_FORM.at(id.place(), id.value(), String.join("、", ids)));
  }

  /** The forms looked up so far in whose own files something is wrong, in the order of names. */
  public List<FormReading> withFindings() {
    return forms.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .flatMap(entry -> entry.getValue().stream())
        .filter(reading -> !reading.findings().isEmpty())
        .toList();
  }
}
