package cn.jixiao.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** An option names a folder or file that does not exist. */
final class NoSuchPath extends ParameterException {
  private static final long serialVersionUID = 1L;

  private final String option;
  private final String path;
  private final String message;

  /**
   * @param message the key of what is said, whose arguments are the option and the path
   */
  NoSuchPath(CommandLine commandLine, String option, Path path, String message) {
    super(commandLine, option + ": no such file or folder: " + path);
    this.option = option;
    this.path = path.toString();
    this.message = message;
  }

  String option() {
    return option;
  }

  String path() {
    return path;
  }

  String message() {
    return message;
  }
}
