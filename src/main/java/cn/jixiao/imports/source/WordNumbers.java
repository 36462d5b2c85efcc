package cn.jixiao.imports.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * The numbers that Word puts before the paragraphs of a list (自动编号): they are in no text of the
 * document, but its readers see them. Points of lists without numbers are left out.
 */
final class WordNumbers {
  private static final Pattern PLACE = Pattern.compile("%([1-9])");
  private static final int LEVELS = 9;
  private static final String DIGITS = "〇一二三四五六七八九";

  private final WordStyles styles;
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, Element> kinds = new HashMap<>();

  /** How far each list has come, by its kind: several lists of one kind go on with each other. */
  private final Map<String, int[]> counts = new HashMap<>();

  /**
   * @param root of the part that has the numberings, where there is one
   */
  WordNumbers(Optional<Element> root, WordStyles styles) {
    this.styles = styles;
    root.ifPresent(
        all -> {
          for (Element element : WordXml.children(all)) {
            if (WordXml.is(element, "num")) {
              lists.putIfAbsent(WordXml.attribute(element, "numId"), element);
            } else if (WordXml.is(element, "abstractNum")) {
              kinds.putIfAbsent(WordXml.attribute(element, "abstractNumId"), element);
            }
          }
        });
  }

  /** Counts a paragraph, and gives the number before it; empty where it has none. */
  String next(Element paragraph) {
    Optional<Element> numbered = styles.numbered(paragraph);
    Optional<Element> list =
        numbered
            .flatMap(at -> WordXml.child(at, "numId"))
            .map(id -> lists.get(WordXml.attribute(id, "val")));
    if (list.isEmpty()) {
      return "";
    }
    int depth =
        numbered
            .flatMap(at -> WordXml.child(at, "ilvl"))
            .map(level -> WordXml.number(level, "val", 0))
            .orElse(0);
    String kind =
        WordXml.child(list.get(), "abstractNumId")
            .map(id -> WordXml.attribute(id, "val"))
            .orElse("");
    if (depth < 0 || depth >= LEVELS || level(list.get(), kind, depth).isEmpty()) {
      return "";
    }
    boolean restarts = overridden(list.get(), depth, "startOverride").isPresent();
    String counted = restarts ? "list " + WordXml.attribute(list.get(), "numId") : kind;
    int[] count = counts.computeIfAbsent(counted, key -> new int[LEVELS]);
    for (int at = 0; at <= depth; at++) {
      if (at == depth) {
        count[at] = count[at] == 0 ? start(list.get(), kind, at) : count[at] + 1;
      } else if (count[at] == 0) {
        count[at] = start(list.get(), kind, at);
      }
    }
    for (int below = depth + 1; below < LEVELS; below++) {
      count[below] = 0;
    }
    return text(list.get(), kind, depth, count);
  }

  private String text(Element list, String kind, int depth, int[] count) {
    Element level = level(list, kind, depth).orElseThrow();
    String pattern =
        WordXml.child(level, "lvlText").map(text -> WordXml.attribute(text, "val")).orElse("");
    if (format(level).equals("bullet") || format(level).equals("none")) {
      return "";
    }
    Matcher place = PLACE.matcher(pattern);
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      int at = place.group(1).charAt(0) - '1';
      String number = level(list, kind, at).map(of -> number(count[at], format(of))).orElse("");
      place.appendReplacement(text, Matcher.quoteReplacement(number));
    }
    return place.appendTail(text).toString();
  }

  private Optional<Element> level(Element list, String kind, int depth) {
    return overridden(list, depth, "lvl")
        .or(
            () ->
                Optional.ofNullable(kinds.get(kind)).stream()
                    .flatMap(all -> WordXml.children(all).stream())
                    .filter(level -> WordXml.is(level, "lvl"))
                    .filter(level -> WordXml.number(level, "ilvl", -1) == depth)
                    .findFirst());
  }

  private static Optional<Element> overridden(Element list, int depth, String what) {
    return WordXml.children(list).stream()
        .filter(other -> WordXml.is(other, "lvlOverride"))
        .filter(other -> WordXml.number(other, "ilvl", -1) == depth)
        .findFirst()
        .flatMap(other -> WordXml.child(other, what));
  }

  private int start(Element list, String kind, int depth) {
    return overridden(list, depth, "startOverride")
        .or(() -> level(list, kind, depth).flatMap(level -> WordXml.child(level, "start")))
        .map(start -> WordXml.number(start, "val", 1))
        .orElse(1);
  }

  private static String format(Element level) {
    return WordXml.child(level, "numFmt")
        .map(format -> WordXml.attribute(format, "val"))
        .orElse("decimal");
  }

  private static String number(int count, String format) {
    return switch (format) {
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "ideographTraditional",
          "chineseLegalSimplified" ->
          chinese(count);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          count >= 1 && count <= 20 ? Character.toString('①' + count - 1) : count + "";
      case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(count);
      case "decimalZero" -> count < 10 ? "0" + count : count + "";
      case "upperLetter" -> letter(count, 'A');
      case "lowerLetter" -> letter(count, 'a');
      default -> count + "";
    };
  }

  private static String fullWidth(int count) {
    StringBuilder text = new StringBuilder();
    (count + "").chars().forEach(digit -> text.appendCodePoint(digit - '0' + '０'));
    return text.toString();
  }

  private static String letter(int count, char first) {
    return count < 1
        ? ""
        : String.valueOf((char) (first + (count - 1) % 26)).repeat(1 + (count - 1) / 26);
  }

  /** Up to 99, as 十二 and 二十一; more is written with digits. */
  private static String chinese(int count) {
    if (count < 1 || count > 99) {
      return count + "";
    }
    int tens = count / 10;
    int ones = count % 10;
    return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
  }
}
