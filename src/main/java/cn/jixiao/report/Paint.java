package cn.jixiao.report;

import cn.jixiao.finding.Severity;

/** Colours and weights of text at a terminal. */
public enum Paint {
  /** For terminals that show them. */
  COLOURED,
  /** For everything else. */
  PLAIN;

  /** Colours where they are shown. */
  public static Paint of(boolean coloured) {
    return coloured ? COLOURED : PLAIN;
  }

  /**
   * Stands for the two characters that begin a terminal's sequence; what writes to a terminal puts
   * them there and lets no others through, so that nobody's text can have any. It is a noncharacter
   * of Unicode.
   */
  public static final char MARK = '\uFDD0';

  /** A heading. */
  public String bold(String text) {
    return styled("1", text);
  }

  /** What is of less interest. */
  public String faint(String text) {
    return styled("2", text);
  }

  /** Words that are gone; without colours in brackets with a minus. */
  public String removed(String text) {
    return styled("31", this == PLAIN ? "[-" + text + "-]" : text);
  }

  /** Words that are new; without colours in braces with a plus. */
  public String added(String text) {
    return styled("32", this == PLAIN ? "{+" + text + "+}" : text);
  }

  /** A line that is not in the new file. */
  public String removedLine(String text) {
    return styled("31", text);
  }

  /** A line that is not in the old file. */
  public String addedLine(String text) {
    return styled("32", text);
  }

  /** A text as loud as a severity. */
  public String loud(Severity severity, String text) {
    return styled(
        switch (severity) {
          case ERROR -> "1;31";
          case WARNING -> "33";
          case INFO -> "36";
        },
        text);
  }

  private String styled(String codes, String text) {
    return this == PLAIN || text.isEmpty() ? text : MARK + codes + "m" + text + MARK + "0m";
  }
}
