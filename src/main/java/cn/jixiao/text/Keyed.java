package cn.jixiao.text;

import java.util.Locale;

/** An enum's constant with a word of its own in files, options and machine formats. */
public interface Keyed {
  /** The constant's name. */
  String name();

  /** The word: the constant's name in lower case, such as {@code at-least}. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
