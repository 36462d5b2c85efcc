package cn.jixiao.yaml;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.text.HalfWidth;
import cn.jixiao.text.Keyed;
import cn.jixiao.text.Spelling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The fields of one mapping: asks for values by key, and reports what is unknown, missing, doubled
 * or of the wrong type.
 */
public final class Fields {
  /** What serves as a number: digits, with or without thousands separators and decimals. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:(?:\\d{1,3}(?:,\\d{3})+|\\d{1,30})(?:\\.\\d{0,30})?|\\.\\d{1,30})");

  /** No amount is longer, and longer texts are not searched for one. */
  private static final int LONGEST_NUMBER = 100;

  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("(?<number>" + NUMBER.pattern() + ")\\s*(?<unit>[\\p{IsHan}%‰¥$].*)");
  private static final Pattern PERCENTAGE =
      Pattern.compile("(?<number>\\d{1,6}(?:\\.\\d{1,6})?)\\s*%");
  private static final Pattern AFTER_SEPARATOR = Pattern.compile("\\d{3}(?:\\.\\d*)?");
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[^\\s/\\\\:*?\"<>|.\\p{Cntrl}][^\\s/\\\\:*?\"<>|\\p{Cntrl}]*");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final Place place;
  private final Map<String, Tree> values;
  private final List<Finding> findings;

  private Fields(Place place, Map<String, Tree> values, List<Finding> findings) {
    this.place = place;
    this.values = values;
    this.findings = findings;
  }

  /**
   * Takes a mapping apart, and reports keys that the section does not know, that occur twice, or
   * that are missing.
   */
  public static Fields of(Tree.Mapping mapping, Section section, List<Finding> findings) {
    Map<String, Tree> values = new LinkedHashMap<>();
    String before = null;
    for (Tree.Entry entry : unique(mapping, findings)) {
      String key = entry.key().text();
      if (section.field(key).isPresent()) {
        values.put(key, entry.value());
        before = key;
      } else if (mapping.braces() && before != null && isRestOfNumber(entry, values.get(before))) {
        Tree.Scalar head = (Tree.Scalar) values.get(before);
        findings.add(ShapeCode.THOUSANDS_IN_BRACES.at(head.place(), head.text() + "," + key));
        values.put(before, new Tree.Unreadable(head.place()));
      } else if (mapping.braces() && key.contains("，")) {
        findings.add(ShapeCode.FULL_WIDTH_COMMA.at(entry.key().place()));
        if (before != null) {
          values.put(before, new Tree.Unreadable(values.get(before).place()));
        }
        before = null;
      } else {
        UnknownKey unknown = UnknownKey.of(section, entry);
        findings.add(unknown.finding());
        unknown
            .meant()
            .ifPresent(
                meant -> values.putIfAbsent(meant, new Tree.Unreadable(entry.key().place())));
        before = null;
      }
    }
    Fields fields = new Fields(mapping.place(), values, findings);
    for (Section.Field field : section.fields()) {
      if (field.required() && fields.present(field.key()).isEmpty()) {
        findings.add(ShapeCode.MISSING_KEY.at(mapping.place(), field.key(), field.title()));
      }
    }
    return fields;
  }

  /** A mapping's entries; of those with the same key the first, the others are reported. */
  public static List<Tree.Entry> unique(Tree.Mapping mapping, List<Finding> findings) {
    Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    for (Tree.Entry entry : mapping.entries()) {
      Tree.Entry first = entries.putIfAbsent(entry.key().text(), entry);
      if (first != null) {
        findings.add(
            ShapeCode.DUPLICATE_KEY.at(
                entry.key().place(),
                entry.key().text(),
                String.valueOf(first.key().place().line())));
      }
    }
    return List.copyOf(entries.values());
  }

  private static boolean isRestOfNumber(Tree.Entry entry, Tree value) {
    return value instanceof Tree.Scalar head
        && !head.absent()
        && entry.value() instanceof Tree.Scalar rest
        && rest.absent()
        && AFTER_SEPARATOR.matcher(entry.key().text()).matches()
        && NUMBER.matcher(head.text()).matches();
  }

  /** Where the mapping begins. */
  public Place place() {
    return place;
  }

  /** What was written for a key; empty where nothing was, or nothing but the key. */
  public Optional<Tree> present(String key) {
    return Optional.ofNullable(values.get(key)).filter(tree -> !isAbsent(tree));
  }

  /** Whether nothing was written. */
  public static boolean isAbsent(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.absent();
  }

  /** A text, as written. */
  public Optional<Authored<String>> text(String key) {
    return present(key).flatMap(tree -> text(key, tree, findings));
  }

  /** A value that is a text, as written; anything else is reported. */
  public static Optional<Authored<String>> text(String key, Tree tree, List<Finding> findings) {
    if (tree instanceof Tree.Scalar scalar) {
      return Optional.of(new Authored<>(scalar.text(), scalar.place()));
    }
    if (!(tree instanceof Tree.Unreadable)) {
      findings.add(ShapeCode.TEXT_EXPECTED.at(tree.place(), key));
    }
    return Optional.empty();
  }

  /** A text that says something. */
  public Optional<Authored<String>> filledText(String key) {
    return text(key).filter(text -> filled(key, text));
  }

  private boolean filled(String key, Authored<String> text) {
    if (text.value().isBlank()) {
      findings.add(ShapeCode.EMPTY_TEXT.at(text.place(), key));
      return false;
    }
    return true;
  }

  /** A text that can be a file's name on every system. */
  public Optional<Authored<String>> plainName(String key) {
    return filledText(key)
        .filter(
            text -> {
              boolean plain = PLAIN_NAME.matcher(text.value()).matches();
              if (!plain) {
                findings.add(ShapeCode.NAME_NOT_PLAIN.at(text.place(), key, text.value()));
              }
              return plain;
            });
  }

  /** A text that says how much; what an input method made of its digits and signs is reported. */
  public Optional<Authored<String>> measure(String key) {
    Optional<Tree> written = present(key);
    if (written.isPresent() && written.get() instanceof Tree.Scalar scalar && scalar.sign()) {
      findings.add(ShapeCode.COMPARISON_UNQUOTED.at(scalar.place(), ">" + scalar.text()));
      return Optional.empty();
    }
    Optional<Authored<String>> text = text(key);
    text.ifPresent(value -> reportInputMethod(key, value, findings));
    return text;
  }

  /** Reports what a Chinese input method left in a text that names a number. */
  public static void reportInputMethod(String key, Authored<String> text, List<Finding> findings) {
    String written = text.value();
    String half = HalfWidth.ofMeasure(written);
    if (!half.equals(written)) {
      findings.add(ShapeCode.FULL_WIDTH_MEASURE.at(text.place(), key, written, half));
    }
    boolean quoted =
        written.length() > 2
            && "“‘＂".indexOf(written.charAt(0)) >= 0
            && "”’＂".indexOf(written.charAt(written.length() - 1)) >= 0
            && written.chars().filter(character -> "“”‘’＂".indexOf(character) >= 0).count() == 2;
    if (quoted) {
      findings.add(ShapeCode.FULL_WIDTH_QUOTES.at(text.place(), key, written));
    }
  }

  /** A number with its digits. */
  public Optional<Amount> amount(String key) {
    return text(key).flatMap(text -> amount(key, text));
  }

  private Optional<Amount> amount(String key, Authored<String> text) {
    String written = text.value().strip();
    if (written.length() <= LONGEST_NUMBER && NUMBER.matcher(written).matches()) {
      return Optional.of(new Amount(decimal(written), text.value(), text.place()));
    }
    reportNumber(key, text, NUMBER);
    return Optional.empty();
  }

  private void reportNumber(String key, Authored<String> text, Pattern expected) {
    if (text.value().length() > LONGEST_NUMBER) {
      findings.add(ShapeCode.NUMBER_EXPECTED.at(text.place(), key, text.value()));
      return;
    }
    String half =
        HalfWidth.of(text.value()).replace('。', '.').replace("“", "").replace("”", "").strip();
    Matcher unit = NUMBER_AND_UNIT.matcher(half);
    if (unit.matches()) {
      findings.add(
          ShapeCode.NUMBER_WITH_UNIT.at(text.place(), key, text.value(), unit.group("number")));
    } else if (expected.matcher(half).matches()) {
      findings.add(ShapeCode.FULL_WIDTH_NUMBER.at(text.place(), key, text.value(), half));
    } else {
      findings.add(ShapeCode.NUMBER_EXPECTED.at(text.place(), key, text.value()));
    }
  }

  private static BigDecimal decimal(String written) {
    String digits = written.replace(",", "");
    return new BigDecimal(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits);
  }

  /** The items of a list, each of them a mapping. */
  public List<Fields> list(String key, Section section) {
    List<Fields> items = new ArrayList<>();
    Optional<Tree> tree = present(key);
    if (tree.isPresent() && tree.get() instanceof Tree.Sequence sequence) {
      for (Tree item : sequence.items()) {
        mapping(key, item, findings)
            .ifPresent(mapping -> items.add(of(mapping, section, findings)));
      }
    } else if (tree.isPresent() && !(tree.get() instanceof Tree.Unreadable)) {
      findings.add(ShapeCode.LIST_EXPECTED.at(tree.get().place(), key));
    }
    return items;
  }

  /** A list of texts, none of them blank; anything else is reported. */
  public Optional<Points> texts(String key) {
    Optional<Tree> tree = present(key);
    if (tree.isPresent() && tree.get() instanceof Tree.Sequence sequence) {
      List<Authored<String>> texts =
          sequence.items().stream()
              .filter(item -> !isAbsent(item))
              .flatMap(item -> text(key, item, findings).stream())
              .filter(text -> filled(key, text))
              .toList();
      return Optional.of(new Points(texts, sequence.place()));
    }
    if (tree.isPresent() && !(tree.get() instanceof Tree.Unreadable)) {
      findings.add(ShapeCode.LIST_EXPECTED.at(tree.get().place(), key));
    }
    return Optional.empty();
  }

  /** A percentage such as {@code 10%}, as a fraction. */
  public Optional<BigDecimal> percentage(String key) {
    return text(key)
        .flatMap(
            text -> {
              Matcher matcher = PERCENTAGE.matcher(text.value().strip());
              if (matcher.matches()) {
                return Optional.of(decimal(matcher.group("number")).movePointLeft(2));
              }
              findings.add(ShapeCode.PERCENTAGE_EXPECTED.at(text.place(), key, text.value()));
              return Optional.empty();
            });
  }

  /** {@code true} or {@code false}; 是 or 否. */
  public Optional<Boolean> flag(String key) {
    return choice(
            key,
            List.of(true, false),
            String::valueOf,
            (value, text) -> Spelling.same(text, value ? "是" : "否"))
        .map(Authored::value);
  }

  /** A whole number from 0 to {@code most}. */
  public Optional<Integer> wholeNumber(String key, int most) {
    List<Integer> choices = IntStream.rangeClosed(0, most).boxed().toList();
    return choice(key, choices, String::valueOf).map(Authored::value);
  }

  /** A year that a budget can be of. */
  public Optional<Authored<Integer>> year(String key) {
    return text(key).flatMap(text -> year(key, text));
  }

  private Optional<Authored<Integer>> year(String key, Authored<String> text) {
    String written = text.value().strip();
    if (!YEAR.matcher(written).matches()) {
      reportNumber(key, text, YEAR);
      return Optional.empty();
    }
    int year = Integer.parseInt(written);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      findings.add(ShapeCode.YEAR_OUT_OF_RANGE.at(text.place(), written));
      return Optional.empty();
    }
    return Optional.of(new Authored<>(year, text.place()));
  }

  /**
   * A value that is read from a text.
   *
   * @param read what the text says; empty where it says nothing of the kind
   * @param allowed what may be written, for a message
   */
  public <T> Optional<T> value(
      String key, Function<Authored<String>, Optional<T>> read, String allowed) {
    return text(key)
        .flatMap(
            text -> {
              Optional<T> value = read.apply(text);
              if (value.isEmpty()) {
                findings.add(ShapeCode.UNKNOWN_VALUE.at(text.place(), key, text.value(), allowed));
              }
              return value;
            });
  }

  /** One of some constants, by its word or what else people write for it. */
  public <T extends Keyed> Optional<Authored<T>> choice(String key, List<T> choices) {
    return choice(key, choices, Keyed::key, Keyed::isMeantBy);
  }

  /** One of some words. */
  public <T> Optional<Authored<T>> choice(String key, List<T> choices, Function<T, String> word) {
    return choice(key, choices, word, (choice, text) -> false);
  }

  private <T> Optional<Authored<T>> choice(
      String key, List<T> choices, Function<T, String> word, BiPredicate<T, String> meant) {
    return text(key)
        .flatMap(
            text -> {
              Optional<Authored<T>> chosen =
                  choices.stream()
                      .filter(
                          choice ->
                              word.apply(choice).equals(text.value())
                                  || meant.test(choice, text.value()))
                      .findFirst()
                      .map(choice -> new Authored<>(choice, text.place()));
              if (chosen.isEmpty()) {
                String words = String.join("、", choices.stream().map(word).toList());
                findings.add(ShapeCode.UNKNOWN_VALUE.at(text.place(), key, text.value(), words));
              }
              return chosen;
            });
  }

  /** The fields of a mapping within this one. */
  public Optional<Fields> fields(String key, Section section) {
    return mapping(key).map(mapping -> of(mapping, section, findings));
  }

  /** A mapping within this one. */
  public Optional<Tree.Mapping> mapping(String key) {
    return present(key).flatMap(tree -> mapping(key, tree, findings));
  }

  /** A value that is a mapping; anything else is reported. */
  public static Optional<Tree.Mapping> mapping(String key, Tree tree, List<Finding> findings) {
    if (tree instanceof Tree.Mapping mapping) {
      return Optional.of(mapping);
    }
    if (!(tree instanceof Tree.Unreadable)) {
      findings.add(
          UnknownKey.tightColon(tree)
              .orElseGet(() -> ShapeCode.MAPPING_EXPECTED.at(tree.place(), key)));
    }
    return Optional.empty();
  }

  /** A text, or a list of texts; {@code one} and {@code many} make of it what is needed. */
  public <T> Optional<T> textOrList(
      String key, Function<Authored<String>, T> one, Function<Points, T> many) {
    Optional<Tree> tree = present(key);
    if (tree.isEmpty() || tree.get() instanceof Tree.Unreadable) {
      return Optional.empty();
    }
    if (tree.get() instanceof Tree.Scalar scalar) {
      return Optional.of(one.apply(new Authored<>(scalar.text(), scalar.place())));
    }
    if (tree.get() instanceof Tree.Sequence sequence) {
      List<Authored<String>> points = new ArrayList<>();
      for (Tree item : sequence.items()) {
        if (!isAbsent(item)) {
          text(key, item, findings).ifPresent(points::add);
        }
      }
      return Optional.of(many.apply(new Points(points, sequence.place())));
    }
    findings.add(ShapeCode.TEXT_OR_LIST_EXPECTED.at(tree.get().place(), key));
    return Optional.empty();
  }

  /** A list of texts and where it begins. */
  public record Points(List<Authored<String>> texts, Place place) {}
}
