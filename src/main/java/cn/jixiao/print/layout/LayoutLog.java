package cn.jixiao.print.layout;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.JDKXRLogger;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;

/**
 * The layout engine's log, silent where a thread asks for it. The engine has one log a process, and
 * tells it about every page; a program that prints through us wants to hear of its own pages only.
 */
public final class LayoutLog implements XRLogger {
  private final XRLogger log;
  private final ThreadLocal<Boolean> silent = new SilentWithParent();

  /** Work that is handed to another thread stays silent. */
  private static final class SilentWithParent extends InheritableThreadLocal<Boolean> {
    @Override
    protected Boolean initialValue() {
      return false;
    }
  }

  private LayoutLog(XRLogger log) {
    this.log = log;
  }

  /** Does something of which this thread logs nothing. */
  public static <T> T silently(Supplier<T> work) {
    LayoutLog log = installed();
    boolean before = log.silent.get();
    log.silent.set(true);
    try {
      return work.get();
    } finally {
      log.silent.set(before);
    }
  }

  private static synchronized LayoutLog installed() {
    if (XRLog.getLoggerImpl() instanceof LayoutLog log) {
      return log;
    }
    // The engine makes its own when it first has something to say.
    LayoutLog log =
        new LayoutLog(Optional.ofNullable(XRLog.getLoggerImpl()).orElseGet(JDKXRLogger::new));
    XRLog.setLoggerImpl(log);
    return log;
  }

  @Override
  public void log(String where, Level level, String message) {
    if (!silent.get()) {
      log.log(where, level, message);
    }
  }

  @Override
  public void log(String where, Level level, String message, Throwable thrown) {
    if (!silent.get()) {
      log.log(where, level, message, thrown);
    }
  }

  @Override
  public void log(Diagnostic diagnostic) {
    if (!silent.get()) {
      log.log(diagnostic);
    }
  }

  @Override
  public void setLevel(String logger, Level level) {
    log.setLevel(logger, level);
  }

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return !silent.get() && log.isLogLevelEnabled(diagnostic);
  }
}
