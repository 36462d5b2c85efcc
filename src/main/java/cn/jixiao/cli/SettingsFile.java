package cn.jixiao.cli;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.workspace.SettingsReader;
import cn.jixiao.workspace.SettingsReading;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The settings that checks obey. */
final class SettingsFile {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--settings", paramLabel = "FILE", descriptionKey = "option.settings")
  private Path file;

  /** Where the settings are, whether or not there is such a file. */
  Path path() {
    return file == null ? Path.of(SettingsReader.SETTINGS_FILE) : file;
  }

  /** Those in the named file, else those in the working directory's, else none. */
  SettingsReading read() {
    if (file != null && !Files.exists(file)) {
      throw UsageError.of(spec.commandLine(), "usage.no-such-file", "--settings", file.toString());
    }
    return Files.exists(path()) ? new SettingsReader().read(path()) : SettingsReading.NONE;
  }

  /** What is wrong with the settings, which no settings hide. */
  CheckedFile checked(SettingsReading reading) {
    return CheckedFile.other(path(), reading.findings(), reading.source());
  }
}
