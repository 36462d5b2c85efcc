package cn.jixiao.project;

import cn.jixiao.yaml.Authored;
import cn.jixiao.yaml.Fields;
import cn.jixiao.yaml.Section;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of projects or of indicators that a form declares for itself (表式自有字段).
 *
 * @param key as projects write it
 * @param label what the form calls it, and what is understood where someone writes it as a key
 * @param required whether a document without it is incomplete
 * @param choices the words of a {@link FieldKind#CHOICE}; empty for other kinds
 */
public record DeclaredField(
    String key, String label, FieldKind kind, boolean required, List<String> choices) {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-./年](\\d{1,2})(?:[-./月](\\d{1,2})日?|月?)");

  /** Copies the list. */
  public DeclaredField {
    choices = List.copyOf(choices);
  }

  /** A key as templates write it: {@code departmentCode} for {@code department-code}. */
  public static String templateName(String key) {
    StringBuilder name = new StringBuilder();
    for (String part : key.split("-", -1)) {
      name.append(
          name.isEmpty() || part.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return name.toString();
  }

  /** The field for a mapping that has it; whether it is there is no matter of the file's shape. */
  Section.Field field() {
    return Section.Field.optional(key, label);
  }

  /** A value as people read it outside a document; words of levels are the official ones. */
  public String shown(FieldValue value) {
    String written = value.text().value().strip();
    return kind == FieldKind.LEVEL
        ? Achievement.valueOf(written.toUpperCase(Locale.ROOT)).label()
        : written;
  }

  /** What a mapping has for it; what is of another kind is reported. */
  Optional<FieldValue> in(Fields fields) {
    return switch (kind) {
      case TEXT -> fields.text(key).map(FieldValue::of);
      case POINTS ->
          fields
              .textOrList(key, List::of, Fields.Points::texts)
              .filter(points -> !points.isEmpty())
              .map(DeclaredField::joined)
              .map(FieldValue::of);
      case NUMBER, MONEY, SCORE -> fields.amount(key).map(FieldValue::of);
      case DATE ->
          fields
              .value(key, DeclaredField::date, "2025-03-05、2025年3月5日、2025-03")
              .map(FieldValue::of);
      case CHOICE -> fields.choice(key, choices, word -> word).map(FieldValue::of);
      case LEVEL ->
          fields
              .choice(key, Stream.of(Achievement.values()).toList())
              .map(level -> FieldValue.of(new Authored<>(level.value().key(), level.place())));
    };
  }

  /** A line a point. */
  private static Authored<String> joined(List<Authored<String>> points) {
    return new Authored<>(
        points.stream().map(point -> point.value().strip()).collect(Collectors.joining("\n")),
        points.get(0).place());
  }

  private static Optional<Authored<String>> date(Authored<String> text) {
    Matcher date = DATE.matcher(text.value().strip());
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      YearMonth month =
          YearMonth.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)));
      boolean known = date.group(3) == null || month.isValidDay(Integer.parseInt(date.group(3)));
      return known ? Optional.of(text) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
