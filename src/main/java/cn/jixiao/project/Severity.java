package cn.jixiao.project;

import java.util.Locale;

/** How loud a finding is. The order is from the loudest to the quietest. */
public enum Severity {
  /** A contradiction or a mistake that nobody can defend; nothing is printed from the file. */
  ERROR,
  /** What a reviewer must see. */
  WARNING,
  /** Worth knowing, hidden unless asked for. */
  INFO;

  /** The name in options and machine formats, in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
