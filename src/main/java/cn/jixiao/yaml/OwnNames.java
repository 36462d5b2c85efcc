package cn.jixiao.yaml;

import java.util.List;

/**
 * A mapping whose keys are its author's own names.
 *
 * @param fields the names as they were written, each once
 * @param outer the outermost section of the same kind of file
 */
public record OwnNames(List<Field> fields, Section outer) implements Section {
  /** Copies the list. */
  public OwnNames {
    fields = List.copyOf(fields);
  }

  /** The names of a mapping. */
  public static OwnNames of(Tree.Mapping mapping, Section outer) {
    return new OwnNames(
        mapping.entries().stream()
            .map(entry -> entry.key().text())
            .distinct()
            .map(name -> Field.optional(name, name))
            .toList(),
        outer);
  }

  @Override
  public List<? extends Section> ofFile() {
    return outer.ofFile();
  }
}
