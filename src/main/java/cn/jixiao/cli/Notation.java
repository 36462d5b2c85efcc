package cn.jixiao.cli;

import cn.jixiao.text.Keyed;

/** How scores are printed. */
enum Notation implements Keyed {
  /** A table for people. */
  TABLE,
  JSON,
  CSV,
  YAML;
}
