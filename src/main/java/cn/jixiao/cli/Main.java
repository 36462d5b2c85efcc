package cn.jixiao.cli;

import cn.jixiao.cli.terminal.Shell;
import com.openhtmltopdf.util.XRLog;
import java.util.Map;

/** Where the program starts. */
public final class Main {
  /**
   * What libraries would look for in every jar of the class path, one after the other, before they
   * take what Java itself has. Looking takes longer than checking a project.
   */
  private static final Map<String, String> FOUND =
      Map.of(
          "javax.xml.parsers.DocumentBuilderFactory",
          "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl",
          "javax.xml.parsers.SAXParserFactory",
          "com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl",
          "javax.xml.transform.TransformerFactory",
          "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl",
          "org.apache.commons.logging.LogFactory",
          "org.apache.commons.logging.impl.LogFactoryImpl",
          "org.apache.commons.logging.Log",
          "org.apache.commons.logging.impl.Jdk14Logger");

  private Main() {}

  /** Spares libraries the search for what Java has; whoever set something else is obeyed. */
  static void spareSearches() {
    FOUND.forEach(
        (property, found) -> {
          if (System.getProperty(property) == null) {
            System.setProperty(property, found);
          }
        });
  }

  /**
   * What libraries log about their own affairs is no help to people who print documents. Logging
   * starts when a library first says something, and is silent then: most commands need none of it.
   */
  private static void silenceLibraries() {
    XRLog.setLoggingEnabled(false);
    System.setProperty("java.util.logging.config.class", SilentLogging.class.getName());
  }

  /**
   * Where Java's memory ends, threads of its own that wait for work end too, each with a trace. The
   * work itself says what it lacked, to whoever waits for it.
   */
  private static void keepTracesOfMemoryBack() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          if (!(thrown instanceof OutOfMemoryError)) {
            thrown.printStackTrace();
          }
        });
  }

  /** Runs a command and ends with its exit code: 0 fine, 1 findings or failures, 2 wrong usage. */
  public static void main(String[] arguments) {
    spareSearches();
    silenceLibraries();
    keepTracesOfMemoryBack();
    Shell shell = Shell.ofProcess();
    int code = CommandLines.run(shell, arguments);
    shell.out().flush();
    shell.err().flush();
    System.exit(code);
  }
}
