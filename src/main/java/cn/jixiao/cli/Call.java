package cn.jixiao.cli;

import cn.jixiao.finding.Messages;
import cn.jixiao.report.FindingPrinter;
import cn.jixiao.report.Paint;
import java.util.Optional;

/**
 * One call of the program.
 *
 * @param shell where it was called from
 * @param messages its words
 * @param root the options that every command has
 */
record Call(Shell shell, Messages messages, JixiaoCommand root) {
  /** A printer for what goes wrong beside a command's own output. */
  FindingPrinter findings() {
    return new FindingPrinter(shell.err(), Paint.of(shell.isErrColoured()), messages);
  }

  /** Whether a failure of the program is shown with all its details. */
  boolean isDebug() {
    return root.isDebug() || shell.isDebug();
  }

  /** Shows in full what a failure of the program was, to those who ask for it. */
  void show(Optional<RuntimeException> failure) {
    if (isDebug()) {
      failure.ifPresent(thrown -> thrown.printStackTrace(shell.err()));
    }
  }

  /** The exit code of a command that printed findings. */
  static int exitCode(FindingPrinter findings) {
    return findings.hasErrors() ? CommandLines.FINDINGS : CommandLines.FINE;
  }
}
