package cn.jixiao.cli;

import cn.jixiao.diff.side.WrongSides;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What was named to be compared cannot be. */
final class NothingToCompare extends ParameterException {
  private static final long serialVersionUID = 1L;

  private final WrongSides reason;

  NothingToCompare(CommandLine commandLine, WrongSides reason) {
    super(commandLine, reason.getMessage(), reason);
    this.reason = reason;
  }

  WrongSides reason() {
    return reason;
  }
}
