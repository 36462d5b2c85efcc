package cn.jixiao.cli;

import java.util.Locale;

/** How scores are printed. */
enum Notation implements Keyed {
  /** A table for people. */
  TABLE,
  JSON,
  CSV,
  YAML;

  @Override
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
