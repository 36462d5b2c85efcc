package cn.jixiao.cli;

import cn.jixiao.cli.terminal.Shell;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs a command and ends with its exit code: 0 fine, 1 findings or failures, 2 wrong usage. */
  public static void main(String[] arguments) {
    Shell shell = Shell.ofProcess();
    int code = CommandLines.run(shell, arguments);
    shell.out().flush();
    shell.err().flush();
    System.exit(code);
  }
}
