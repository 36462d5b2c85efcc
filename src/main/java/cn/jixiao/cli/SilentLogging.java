package cn.jixiao.cli;

import java.util.logging.Level;
import java.util.logging.LogManager;

/** Sets Java's logging up without a word; Java makes one when it is first asked for a log. */
public final class SilentLogging {
  /** Silences all logs that have no level of their own. */
  public SilentLogging() {
    LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
  }
}
