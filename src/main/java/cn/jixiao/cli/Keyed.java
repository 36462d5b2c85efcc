package cn.jixiao.cli;

/** One of the words that an option may have. */
interface Keyed {
  /** The word on the command line. */
  String key();
}
