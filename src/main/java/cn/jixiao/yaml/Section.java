package cn.jixiao.yaml;

import java.util.List;
import java.util.Optional;

/**
 * A mapping of an authored file and the keys it knows. The sections of one kind of file are the one
 * table on which its reader, the suggestions for misspelt keys and the editors' schema rest.
 */
public interface Section {
  /** The keys, in the order a file has them. */
  List<Field> fields();

  /** All sections of the same kind of file. */
  List<? extends Section> ofFile();

  /** Whether any section of the same kind of file knows the key. */
  default boolean fileKnows(String key) {
    return ofFile().stream().anyMatch(section -> section.field(key).isPresent());
  }

  /** The field with that key. */
  default Optional<Field> field(String key) {
    return fields().stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /** The keys, for a message: {@code name、target、actual}. */
  default String keys() {
    return String.join("、", fields().stream().map(Field::key).toList());
  }

  /**
   * A key.
   *
   * @param key as it is authored
   * @param required whether a file without it is incomplete
   * @param titles what forms call the field; the first is the editors' title, all are understood
   *     when someone writes them as a key
   */
  record Field(String key, boolean required, List<String> titles) {
    /** Copies the list. */
    public Field {
      titles = List.copyOf(titles);
    }

    /** A key without which a file is incomplete. */
    public static Field required(String key, String... titles) {
      return new Field(key, true, List.of(titles));
    }

    /** A key that may be left out. */
    public static Field optional(String key, String... titles) {
      return new Field(key, false, List.of(titles));
    }

    /** What editors call the field. */
    public String title() {
      return titles.get(0);
    }
  }
}
