package cn.jixiao.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** An option names a folder that does not exist. */
final class NoSuchFolder extends ParameterException {
  private static final long serialVersionUID = 1L;

  private final String option;
  private final String folder;

  NoSuchFolder(CommandLine commandLine, String option, Path folder) {
    super(commandLine, option + ": no such folder: " + folder);
    this.option = option;
    this.folder = folder.toString();
  }

  String option() {
    return option;
  }

  String folder() {
    return folder;
  }
}
