package cn.jixiao.form;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.text.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can be said of a form without printing anything: whether its templates are there, ask for
 * fields that it declares, and print all of these.
 */
public final class FormCheck {
  /** The field of an indicator or of the project, and its labels, as templates ask for them. */
  private static final Pattern ASKED =
      Pattern.compile("(?<!\\w)(\\w++\\.)?(fields|labels)\\.([\\p{IsHan}\\w]+)");

  /** A field that is computed is one of all, as far as anyone can see. */
  private static final Pattern COMPUTED = Pattern.compile("(?<!\\w)(\\w++\\.)?fields\\[");

  private static final Pattern IMPORTED =
      Pattern.compile("<#(?:import|include)\\s+\"([^\"/]+\\.ftlh)\"");

  private final FormLibrary forms;

  /** Checks forms of a library. */
  public FormCheck(FormLibrary forms) {
    this.forms = forms;
  }

  /**
   * What is wrong with a form that could be read.
   *
   * @param source the text of its own file
   */
  public List<Finding> findings(Form form, SourceText source) {
    List<Finding> findings = new ArrayList<>();
    Path file = forms.shownPath(form.id() + "/" + FormLibrary.FORM_FILE);
    Map<String, SourceText> templates = new LinkedHashMap<>();
    form.documents()
        .forEach(
            (kind, document) -> {
              String name = document.folder() + "/" + document.file();
              if (text(name).isEmpty()) {
                findings.add(
                    FormCode.TEMPLATE_MISSING.at(
                        placeOf(source, file, document.file()), kind.key(), document.file()));
              } else {
                gather(name, templates);
              }
            });
    Map<String, DeclaredField> head = byName(form.declared().head());
    Map<String, DeclaredField> indicator = byName(form.declared().indicator());
    Set<String> asked = new HashSet<>();
    boolean computedHead = false;
    boolean computedIndicator = false;
    for (Map.Entry<String, SourceText> template : templates.entrySet()) {
      Path shown = forms.shownPath(template.getKey());
      String text = template.getValue().text();
      Matcher fields = ASKED.matcher(text);
      while (fields.find()) {
        boolean labels = fields.group(2).equals("labels");
        boolean ofIndicator =
            fields.group(1) != null
                || (fields.start() > 0 && text.charAt(fields.start() - 1) == '.');
        Map<String, DeclaredField> there = new LinkedHashMap<>(ofIndicator ? indicator : head);
        if (labels) {
          there.putAll(indicator);
        }
        asked.add((ofIndicator ? "." : "") + fields.group(3));
        // What another form lends is checked with that form.
        boolean own = template.getKey().startsWith(form.id() + "/");
        if (own && !there.containsKey(fields.group(3))) {
          int index = text.codePointCount(0, fields.start());
          findings.add(
              FormCode.TEMPLATE_VALUE.at(
                  template.getValue().place(shown, index),
                  fields.group(),
                  Suggestion.nearest(fields.group(3), there.keySet())
                      .orElse(String.join("、", new TreeSet<>(there.keySet())))));
        }
      }
      if (text.contains(".forecast")) {
        form.monitor()
            .flatMap(Monitor::forecast)
            .ifPresent(key -> asked.add("." + DeclaredField.templateName(key)));
      }
      Matcher computed = COMPUTED.matcher(text);
      while (computed.find()) {
        computedHead |= computed.group(1) == null;
        computedIndicator |= computed.group(1) != null;
      }
    }
    if (!templates.isEmpty()) {
      Function<String, Place> place = key -> placeOf(source, file, key + ":");
      if (!computedHead) {
        unprinted(head, asked, "", place).forEach(findings::add);
      }
      if (!computedIndicator) {
        unprinted(indicator, asked, ".", place).forEach(findings::add);
      }
    }
    return findings;
  }

  private static List<Finding> unprinted(
      Map<String, DeclaredField> declared,
      Set<String> asked,
      String prefix,
      Function<String, Place> place) {
    return declared.entrySet().stream()
        .filter(field -> !asked.contains(prefix + field.getKey()))
        .map(Map.Entry::getValue)
        .map(
            field ->
                FormCode.FIELD_UNPRINTED.at(
                    place.apply(field.key()),
                    field.key(),
                    field.label(),
                    DeclaredField.templateName(field.key())))
        .toList();
  }

  /** A template and those of its folder that it reads. */
  private void gather(String name, Map<String, SourceText> templates) {
    Optional<String> text = templates.containsKey(name) ? Optional.empty() : text(name);
    if (text.isPresent()) {
      templates.put(name, new SourceText(text.get()));
      Matcher imported = IMPORTED.matcher(text.get());
      while (imported.find()) {
        gather(name.substring(0, name.indexOf('/') + 1) + imported.group(1), templates);
      }
    }
  }

  private Optional<String> text(String name) {
    try {
      return forms.file(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    } catch (FormLibrary.LinkOutside e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, DeclaredField> byName(List<DeclaredField> fields) {
    return fields.stream()
        .collect(
            Collectors.toMap(
                field -> DeclaredField.templateName(field.key()),
                field -> field,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** Where a form's file first says something; its beginning if nowhere. */
  private static Place placeOf(SourceText source, Path file, String said) {
    int index = source.text().indexOf(said);
    return index < 0
        ? Place.startOf(file)
        : source.place(file, source.text().codePointCount(0, index));
  }
}
