package cn.jixiao.imports;

import cn.jixiao.form.Form;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.text.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What tables call the fields of a project (标签): the words that are usual everywhere, and those of
 * one form, which come first.
 */
final class Vocabulary {
  /** Where a label stands decides what it means: 分值 heads a column of funds and of indicators. */
  enum Area {
    /** A value stands in the next cell. */
    HEAD,
    /** Heads of the fund block's columns. */
    FUNDS,
    /** Lines of the fund block. */
    LINE,
    /** Heads of the goals. */
    GOALS,
    /** Heads of the indicators' columns. */
    ROW,
    /** Heads of columns of declared fields, whose rows have labels. */
    SIDE,
    /** A row's label, an x and a column's head: where they cross stands a declared field. */
    CROSS
  }

  private static final List<String> GROUPS =
      List.of("产出指标", "效益指标", "满意度指标", "成本指标", "效果指标", "过程指标", "投入指标", "管理指标");

  /** How many of them the national scheme of indicators has. */
  private static final int OFFICIAL = 12;

  private static final List<String> SUBGROUPS =
      List.of(
          "数量指标",
          "质量指标",
          "时效指标",
          "成本指标",
          "经济成本指标",
          "社会成本指标",
          "生态环境成本指标",
          "经济效益指标",
          "社会效益指标",
          "生态效益指标",
          "可持续影响指标",
          "服务对象满意度指标",
          "进度指标",
          "满意度指标",
          "效益指标",
          "社会公众满意度指标",
          "生态环境效益指标",
          "可持续发展指标");

  private final Map<Area, Map<String, String>> fields = new HashMap<>();
  private final Set<String> sums = new HashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final Set<String> subgroups = new HashSet<>();

  private Vocabulary() {
    for (Area area : Area.values()) {
      fields.put(area, new HashMap<>());
    }
  }

  /** The usual words alone. */
  static Vocabulary usual() {
    Vocabulary usual = new Vocabulary();
    Properties words = new Properties();
    try (InputStream in = Vocabulary.class.getResourceAsStream("labels.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String name : words.stringPropertyNames()) {
      for (String label : words.getProperty(name).split(",", -1)) {
        int point = name.indexOf('.');
        if (point < 0) {
          usual.sums.add(LabelKey.of(label));
        } else {
          Area area = Area.valueOf(name.substring(0, point).toUpperCase(Locale.ROOT));
          usual.fields.get(area).put(LabelKey.of(label), name.substring(point + 1));
        }
      }
    }
    GROUPS.forEach(usual.groups::add);
    SUBGROUPS.forEach(usual.subgroups::add);
    return usual;
  }

  /** The usual words with those of a form. */
  static Vocabulary of(Form form, FormWords learned) {
    Vocabulary words = usual();
    form.declared()
        .funds()
        .columns()
        .forEach((key, label) -> words.fields.get(Area.FUNDS).put(LabelKey.of(label), key));
    form.funds()
        .labels()
        .forEach((key, label) -> words.fields.get(Area.LINE).put(LabelKey.of(label), key));
    for (DeclaredField field : form.declared().head()) {
      words.fields.get(Area.HEAD).put(LabelKey.of(field.label()), "own:" + field.key());
    }
    for (DeclaredField field : form.declared().indicator()) {
      words.fields.get(Area.ROW).put(LabelKey.of(field.label()), "own:" + field.key());
    }
    learned.words().forEach((area, labels) -> labels.forEach(words.fields.get(area)::putIfAbsent));
    // What is a second level everywhere else is a first one only where the form says so.
    words.groups.removeAll(words.subgroups);
    words.groups.addAll(form.groups().keySet());
    return words;
  }

  /** The field that a label stands for; a text that is none has none. */
  Optional<String> field(Area area, String text) {
    return Optional.ofNullable(fields.get(area).get(LabelKey.of(text)));
  }

  /**
   * The label of the head or the funds that a text is but for one character; itself if it is one.
   */
  Optional<String> almost(String text) {
    String key = LabelKey.of(text);
    if (key.length() < 4
        || fields.get(Area.HEAD).containsKey(key)
        || fields.get(Area.LINE).containsKey(key)) {
      return Optional.empty();
    }
    List<String> near =
        Stream.of(Area.HEAD, Area.LINE)
            .flatMap(area -> fields.get(area).keySet().stream())
            .filter(label -> label.length() >= 4 && isNear(label, key))
            .distinct()
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /**
   * The field whose head a text is, but for one character that recognition has put in, lost or read
   * as another.
   */
  Optional<String> almost(Area area, String text) {
    String key = LabelKey.of(text);
    if (key.length() < 4) {
      return Optional.empty();
    }
    List<String> near =
        fields.get(area).entrySet().stream()
            .filter(label -> label.getKey().length() >= 4)
            .filter(label -> isNear(label.getKey(), key) || isBegun(label.getKey(), key))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /** Whether no more than the last characters of a long label are lost. */
  private static boolean isBegun(String label, String key) {
    return key.length() >= 6 && label.startsWith(key) && label.length() - key.length() <= 2;
  }

  private static boolean isNear(String label, String key) {
    if (label.length() == key.length()) {
      int others = 0;
      for (int i = 0; i < key.length(); i++) {
        others += label.charAt(i) == key.charAt(i) ? 0 : 1;
      }
      return others == 1;
    }
    if (key.length() != label.length() + 1) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      if ((key.substring(0, i) + key.substring(i + 1)).equals(label)) {
        return true;
      }
    }
    return false;
  }

  /** The declared field of a row's label and a column's head. */
  Optional<String> cross(String row, String head) {
    return Optional.ofNullable(
        fields.get(Area.CROSS).get(LabelKey.of(row) + "x" + LabelKey.of(head)));
  }

  /** Whether a text is a label of anything. */
  boolean isLabel(String text) {
    String key = LabelKey.of(text);
    return fields.values().stream().anyMatch(labels -> labels.containsKey(key));
  }

  /** Whether a row so labelled has the sums. */
  boolean isSum(String text) {
    return sums.contains(LabelKey.of(text));
  }

  /** The first level that a text names; without blanks, and without its weight. */
  Optional<String> group(String text) {
    return Optional.of(LabelKey.of(text)).filter(groups::contains);
  }

  /** Whether a first level's name has these characters. */
  boolean isPartOfGroup(String key) {
    return groups.stream().anyMatch(name -> name.contains(key));
  }

  /** The first level that a second one usually belongs to, where the form has it. */
  Optional<String> usualGroup(String subgroup) {
    String part =
        subgroup.contains("成本") && groups.contains("成本指标")
            ? "成本"
            : subgroup.contains("满意")
                ? "满意"
                : subgroup.contains("效益") || subgroup.contains("影响") ? "效益" : "产出";
    return this.subgroup(subgroup)
        .flatMap(known -> groups.stream().filter(group -> group.contains(part)).findFirst());
  }

  /** The level whose name begins like this, where no other does. */
  Optional<String> begun(String key, boolean first) {
    if (key.length() < 3) {
      return Optional.empty();
    }
    List<String> all =
        (first ? groups : subgroups)
            .stream().filter(name -> name.startsWith(key) || isAlmost(name, key)).toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /**
   * The level whose name a text is the end of, or nearly is; empty where several might be meant.
   */
  Optional<String> like(String key, boolean first) {
    if (key.length() < 3) {
      return Optional.empty();
    }
    List<String> ended =
        (first ? groups.stream() : SUBGROUPS.stream().limit(OFFICIAL))
            .filter(name -> name.endsWith(key) && name.length() > key.length())
            .toList();
    if (ended.size() == 1) {
      return Optional.of(ended.get(0));
    }
    List<String> near = new ArrayList<>();
    int least = Math.max(1, key.length() / 4);
    for (String name : first ? groups : subgroups) {
      int distance = key.length() < 4 ? least + 1 : Suggestion.distance(name, key);
      if (distance < least) {
        near.clear();
        least = distance;
      }
      if (distance == least) {
        near.add(name);
      }
    }
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /** Whether one character alone is another, as recognition leaves it. */
  private static boolean isAlmost(String name, String key) {
    if (name.length() != key.length() || key.length() < 4) {
      return false;
    }
    int others = 0;
    for (int i = 0; i < key.length(); i++) {
      others += name.charAt(i) == key.charAt(i) ? 0 : 1;
    }
    return others == 1 && name.substring(0, 2).equals(key.substring(0, 2));
  }

  /** The second level that a text names. */
  Optional<String> subgroup(String text) {
    return Optional.of(LabelKey.of(text)).filter(subgroups::contains);
  }
}
