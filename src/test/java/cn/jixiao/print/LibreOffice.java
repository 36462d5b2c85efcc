package cn.jixiao.print;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** LibreOffice, as another reader of what is printed. Tests are skipped where it is missing. */
public final class LibreOffice {
  private final Path folder;

  /**
   * @param folder for its profile and log, so that it shares nothing with a user's
   */
  public LibreOffice(Path folder) {
    this.folder = folder;
  }

  /** Has settings of its own in the format of {@code registrymodifications.xcu}. */
  public LibreOffice with(String settings) throws IOException {
    Files.createDirectories(profile().resolve("user"));
    Files.writeString(profile().resolve("user/registrymodifications.xcu"), settings);
    return this;
  }

  /**
   * Converts files.
   *
   * @param format what {@code --convert-to} takes, which begins with the new extension
   * @param to the folder of the converted files
   * @return what they are converted to, in their order; missing where LibreOffice could not
   */
  public List<Path> convert(String format, Path to, Path... files)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + profile().toUri(),
                "--convert-to",
                format,
                "--outdir",
                to.toString()));
    List<Path> converted = new ArrayList<>();
    for (Path file : files) {
      command.add(file.toString());
      String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
      converted.add(to.resolve(name + "." + format.split(":", 2)[0]));
    }
    Process process = start(command);
    try {
      process.waitFor();
    } finally {
      process.destroyForcibly();
    }
    return converted;
  }

  private Process start(List<String> command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("libreoffice.log").toFile())
          .start();
    } catch (IOException e) {
      assumeTrue(false, "no LibreOffice (soffice) on the PATH");
      throw e;
    }
  }

  private Path profile() {
    return folder.resolve("profile");
  }
}
