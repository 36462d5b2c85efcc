package cn.jixiao.cli;

import cn.jixiao.cli.terminal.Shell;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** A call of the program within the test, and what came of it. */
public record Run(int code, String out, String err) {
  /** Calls the program as from a script, in Chinese. */
  public static Run of(String... arguments) {
    return with(Map.of(), false, arguments);
  }

  /** Calls the program with an environment, on a terminal or not. */
  public static Run with(Map<String, String> environment, boolean terminal, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Shell shell =
        new Shell(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            terminal,
            terminal,
            environment);
    int code = CommandLines.run(shell, arguments);
    return new Run(
        code,
        out.toString().replace(System.lineSeparator(), "\n"),
        err.toString().replace(System.lineSeparator(), "\n"));
  }
}
