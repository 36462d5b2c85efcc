package cn.jixiao.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command that other programs call has fewer arguments than they give. */
final class WrongCount extends ParameterException {
  private static final long serialVersionUID = 1L;

  private final int count;

  WrongCount(CommandLine commandLine, int count) {
    super(commandLine, "arguments: " + count);
    this.count = count;
  }

  int count() {
    return count;
  }
}
