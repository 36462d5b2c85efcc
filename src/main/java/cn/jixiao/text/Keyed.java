package cn.jixiao.text;

import java.util.List;
import java.util.Locale;

/** An enum's constant with a word of its own in files, options and machine formats. */
public interface Keyed {
  /** The constant's name. */
  String name();

  /** The word: the constant's name in lower case, such as {@code at-least}. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What people write for it in Chinese, besides the word. */
  default List<String> words() {
    return List.of();
  }

  /** Whether this is the constant that somebody means who wrote that. */
  default boolean isMeantBy(String written) {
    return key().equals(written.strip())
        || words().stream().anyMatch(word -> Spelling.same(word, written));
  }
}
