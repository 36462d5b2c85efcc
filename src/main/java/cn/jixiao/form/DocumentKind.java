package cn.jixiao.form;

import cn.jixiao.text.Spelling;
import cn.jixiao.text.Suggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An official document that one project yields in a year. Two are usual; a form may have others of
 * its own. The order is that of the year: the targets first, their evaluation last.
 *
 * @param key the word in {@code form.yaml}, on the command line and in file names
 */
public record DocumentKind(String key) implements Comparable<DocumentKind> {
  /** 绩效目标表, written at the start of the year from the targets. */
  public static final DocumentKind TARGET = new DocumentKind("target");

  /** 绩效自评表, written after its end from the actual values. */
  public static final DocumentKind SELF_EVALUATION = new DocumentKind("self-evaluation");

  /** The kinds that most forms have. */
  public static final List<DocumentKind> USUAL = List.of(TARGET, SELF_EVALUATION);

  /** A table that monitors targets has both words in its name, so the order matters. */
  private static final List<Map.Entry<String, String>> SPOKEN =
      List.of(
          Map.entry("自评", SELF_EVALUATION.key()),
          Map.entry("监控", "monitoring"),
          Map.entry("目标", TARGET.key()));

  private static final List<String> ENDS = List.of("表", "自评", "监控", "目标");

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /**
   * The kind with that key, or that people name so: 自评表, 绩效目标表, 项目支出绩效自评表.
   *
   * @return empty where it cannot be a key, or is a slip of the finger for a usual one
   */
  public static Optional<DocumentKind> of(String word) {
    String key = spoken(Spelling.fold(word)).orElse(word.strip());
    return Optional.of(new DocumentKind(key))
        .filter(kind -> KEY.matcher(key).matches())
        .filter(kind -> USUAL.contains(kind) || meant(key).isEmpty());
  }

  /** A table is named by what it is about, and by the whole of what it is about at most. */
  private static Optional<String> spoken(String name) {
    if (ENDS.stream().noneMatch(name::endsWith)) {
      return Optional.empty();
    }
    return SPOKEN.stream()
        .filter(spoken -> name.contains(spoken.getKey()))
        .findFirst()
        .map(Map.Entry::getValue);
  }

  /** The usual key that an unusual one probably stands for. */
  public static Optional<String> meant(String key) {
    return Suggestion.nearest(key, USUAL.stream().map(DocumentKind::key).toList());
  }

  private int time() {
    return equals(TARGET) ? 0 : equals(SELF_EVALUATION) ? 2 : 1;
  }

  @Override
  public int compareTo(DocumentKind other) {
    return Comparator.comparingInt(DocumentKind::time)
        .thenComparing(DocumentKind::key)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return key;
  }
}
