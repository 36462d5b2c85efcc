package cn.jixiao.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** An option has a value that is none of those there are. */
final class UnknownWord extends ParameterException {
  private static final long serialVersionUID = 1L;

  private final String option;
  private final String word;
  private final String known;

  UnknownWord(CommandLine commandLine, String option, String word, List<String> known) {
    super(commandLine, option + ": " + word);
    this.option = option;
    this.word = word;
    this.known = String.join(", ", known);
  }

  String option() {
    return option;
  }

  String word() {
    return word;
  }

  String known() {
    return known;
  }
}
