package cn.jixiao.measure;

import cn.jixiao.text.Similarity;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A name in the one spelling that names are compared in: letters and digits alone, half-width and
 * in lower case, so that quotation marks, spaces and brackets make no other name.
 */
public final class Name {
  private static final List<String> AVERAGES = List.of("平均", "人均", "场均", "次均", "户均");

  /** What says whether a number is one of each time or of all times, longer words first. */
  private static final List<String> BASES =
      List.of(
          "平均每次", "平均每场", "平均", "人均", "场均", "次均", "户均", "每次", "每场", "每期", "累计", "合计", "总计", "总");

  /** What many names end with, whatever they are about; longer ones before their own endings. */
  private static final List<String> ENDINGS =
      List.of("完成时间", "完成时限", "完成进度", "持续时间", "满意度", "合格率", "完成率", "数量", "人数", "次数", "场次", "成本");

  private final String key;
  private final int[] points;
  private final Map<Long, Integer> grams;

  private Name(int[] points) {
    this.points = points;
    this.key = new String(points, 0, points.length);
    this.grams = grams(points);
  }

  /** The name that a text is. */
  public static Name of(String text) {
    return new Name(
        text.codePoints().map(Name::folded).filter(Character::isLetterOrDigit).toArray());
  }

  private static int folded(int point) {
    if (point >= '！' && point <= '～') {
      return Character.toLowerCase(point - '！' + '!');
    }
    // Text copied out of a PDF often has ⽉ (radical) where 月 (character) was meant.
    if ((point >= 0x2E80 && point <= 0x2FDF) || (point >= 0xF900 && point <= 0xFAFF)) {
      return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC).codePointAt(0);
    }
    return Character.toLowerCase(point);
  }

  /** Equal for names that are the same. */
  public String key() {
    return key;
  }

  /** The name's characters. */
  public int[] points() {
    return points.clone();
  }

  /** Characters and pairs of neighbours, and how often each occurs. */
  private static Map<Long, Integer> grams(int[] points) {
    Map<Long, Integer> grams = new HashMap<>();
    for (int i = 0; i < points.length; i++) {
      grams.merge((long) points[i], 1, Integer::sum);
      if (i > 0) {
        grams.merge(gram(points[i - 1], points[i]), 1, Integer::sum);
      }
    }
    return grams;
  }

  private static long gram(int first, int second) {
    return ((long) first + 1) << 32 | second;
  }

  /**
   * The part of characters and neighbouring pairs that the two share: pairs keep the order of
   * words, characters let a short name survive the change of one.
   */
  public Similarity similarity(Name other) {
    if (key.equals(other.key)) {
      return Similarity.SAME;
    }
    return new Similarity(2 * shared(other), size() + other.size());
  }

  /** The part of this name's characters and pairs that the other has, too. */
  public Similarity within(Name other) {
    return size() == 0 ? new Similarity(0, 1) : new Similarity(shared(other), size());
  }

  private long shared(Name other) {
    return grams.entrySet().stream()
        .mapToLong(gram -> Math.min(gram.getValue(), other.grams.getOrDefault(gram.getKey(), 0)))
        .sum();
  }

  private long size() {
    return points.length == 0 ? 1 : 2L * points.length - 1;
  }

  /** Whether one character put in, left out or replaced makes the other name of this one. */
  public boolean isOneCharacterFrom(Name other) {
    int difference = Math.abs(points.length - other.points.length);
    if (difference > 1) {
      return false;
    }
    int shorter = Math.min(points.length, other.points.length);
    int prefix = Arrays.mismatch(points, other.points);
    if (prefix < 0) {
      return true;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && points[points.length - 1 - suffix] == other.points[other.points.length - 1 - suffix]) {
      suffix++;
    }
    return prefix + suffix >= shorter - (difference == 0 ? 1 : 0);
  }

  /** The name without what many names end with; all of it where nothing would be left. */
  public Name core() {
    return ENDINGS.stream()
        .filter(key::endsWith)
        .findFirst()
        .map(ending -> key.substring(0, key.length() - ending.length()))
        .filter(core -> !core.isEmpty())
        .map(Name::of)
        .orElse(this);
  }

  /** The name without the words that say whether it is about an average or a total. */
  public String withoutBasis() {
    String rest = key;
    for (String word : BASES) {
      rest = rest.replace(word, "");
    }
    return rest;
  }

  /** Whether the name speaks of an average, which no total can be compared with. */
  public boolean isAverage() {
    return AVERAGES.stream().anyMatch(key::contains);
  }
}
