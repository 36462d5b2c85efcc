package cn.jixiao.project;

import cn.jixiao.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The mappings of a project's file with the keys that its form adds to them. */
final class DeclaredSections {
  private final List<Section> all = new ArrayList<>(List.of(ProjectSection.values()));
  private final Section project;
  private final Section funds;
  private final Section fundLine;
  private final Section indicator;

  /**
   * A mapping with keys of its own.
   *
   * @param ofFile all mappings of the file, this one among them
   */
  private record Declared(List<Field> fields, List<Section> ofFile) implements Section {
    @Override
    public String toString() {
      return keys();
    }
  }

  DeclaredSections(Declarations declared) {
    this.project = extended(ProjectSection.PROJECT, fields(declared.head()));
    this.indicator = extended(ProjectSection.INDICATOR, fields(declared.indicator()));
    this.fundLine =
        extended(
            ProjectSection.FUND_LINE,
            declared.funds().columns().entrySet().stream()
                .map(column -> Section.Field.optional(column.getKey(), column.getValue()))
                .toList());
    this.funds = funds(declared.funds());
  }

  private static List<Section.Field> fields(List<DeclaredField> declared) {
    return declared.stream().map(DeclaredField::field).toList();
  }

  private Section extended(ProjectSection usual, List<Section.Field> more) {
    return more.isEmpty()
        ? usual
        : added(Stream.concat(usual.fields().stream(), more.stream()).toList());
  }

  private Section added(List<Section.Field> fields) {
    Section section = new Declared(fields, all);
    all.add(section);
    return section;
  }

  /** The usual lines are known to all forms that have no others, whichever of them they print. */
  private Section funds(FundsShape shape) {
    if (shape.lines().keySet().stream()
        .allMatch(key -> ProjectSection.FUNDS.field(key).isPresent())) {
      return ProjectSection.FUNDS;
    }
    Map<String, Section.Field> fields = new LinkedHashMap<>();
    shape.lines().forEach((key, label) -> fields.put(key, Section.Field.optional(key, label)));
    fields.computeIfAbsent(FundsShape.TOTAL, key -> ProjectSection.FUNDS.field(key).orElseThrow());
    return added(List.copyOf(fields.values()));
  }

  Section project() {
    return project;
  }

  Section funds() {
    return funds;
  }

  Section fundLine() {
    return fundLine;
  }

  Section indicator() {
    return indicator;
  }
}
