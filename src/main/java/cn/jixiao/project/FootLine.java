package cn.jixiao.project;

import cn.jixiao.finding.Finding;
import cn.jixiao.yaml.Authored;
import cn.jixiao.yaml.Fields;
import cn.jixiao.yaml.Section;
import cn.jixiao.yaml.Tree;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line at a table's foot (表尾) that says who filled it in, and when. */
public enum FootLine {
  /** 填报人. */
  PREPARED_BY("prepared-by", "填报人", "填表人", "经办人"),
  /** 审核人. */
  REVIEWED_BY("reviewed-by", "审核人", "复核人"),
  /** 单位负责人. */
  HEAD("head", "单位负责人", "负责人"),
  /** 联系电话. */
  PHONE("phone", "联系电话", "电话"),
  /** 填报日期. */
  DATE("date", "填报日期", "填表日期", "日期"),
  /** 单位（盖章）, with room for the seal. */
  SEAL("seal", "单位（盖章）", "单位盖章", "盖章", "填报单位（盖章）");

  /** What a form, a project or a book calls the mapping with them. */
  public static final Section.Field FIELD = Section.Field.optional("foot", "表尾", "表下签字");

  private static final Pattern FIGURES =
      Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");

  @SuppressWarnings("ImmutableEnumChecker") // List.of does not change.
  private final Section.Field field;

  FootLine(String key, String... titles) {
    this.field = Section.Field.optional(key, titles);
  }

  /** What is written in YAML. */
  public String key() {
    return field.key();
  }

  /** What is printed where a form says nothing else. */
  public String label() {
    return field.title();
  }

  /** The keys of a mapping with such lines. */
  public static Section.Field[] fields() {
    return Arrays.stream(values()).map(line -> line.field).toArray(Section.Field[]::new);
  }

  /** The line that a key names. */
  public static Optional<FootLine> of(String key) {
    return Arrays.stream(values()).filter(line -> line.key().equals(key)).findFirst();
  }

  /**
   * The lines that a form or a book asks for, in their order, and their labels; a key alone asks
   * for the usual one.
   *
   * @param section the keys of the mapping
   * @param findings where mistakes are reported
   */
  public static Map<FootLine, String> labels(
      Fields fields, Section section, List<Finding> findings) {
    Map<FootLine, String> labels = new LinkedHashMap<>();
    Optional<Tree.Mapping> mapping = fields.mapping(FIELD.key());
    if (mapping.isPresent()) {
      Fields lines = Fields.of(mapping.get(), section, findings);
      for (Tree.Entry entry : Fields.unique(mapping.get(), new ArrayList<>())) {
        of(entry.key().text())
            .ifPresent(
                line ->
                    labels.put(
                        line,
                        lines
                            .text(line.key())
                            .map(Authored::value)
                            .filter(label -> !label.isBlank())
                            .orElse(line.label())));
      }
    }
    return labels;
  }

  /** What a project says for the lines; a date in figures that no calendar has is reported. */
  static Map<FootLine, Authored<String>> values(Fields fields) {
    Map<FootLine, Authored<String>> values = new LinkedHashMap<>();
    for (FootLine line : values()) {
      Optional<Authored<String>> value =
          line == DATE
              ? fields.value(line.key(), FootLine::date, "2025-03-05、2025年3月5日")
              : fields.text(line.key());
      value.ifPresent(text -> values.put(line, text));
    }
    return values;
  }

  private static Optional<Authored<String>> date(Authored<String> text) {
    Matcher figures = FIGURES.matcher(text.value().strip());
    try {
      if (figures.matches()) {
        LocalDate.of(
            Integer.parseInt(figures.group(1)),
            Integer.parseInt(figures.group(2)),
            Integer.parseInt(figures.group(3)));
      }
      return Optional.of(text);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
