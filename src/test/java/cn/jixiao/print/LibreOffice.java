package cn.jixiao.print;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jixiao.page.font.BuiltInFont;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** LibreOffice, as another reader of what is printed. Tests are skipped where it is missing. */
public final class LibreOffice {
  private static final List<String> SONG =
      List.of("宋体", "SimSun", "仿宋", "FangSong", "serif", "Times New Roman");
  private static final List<String> HEI = List.of("黑体", "SimHei", "sans-serif", "Arial");

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

  /** It sees no fonts but the program's own, which stand for those that documents name. */
  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("libreoffice.log").toFile());
    builder.environment().put("FONTCONFIG_FILE", fonts().toString());
    try {
      return builder.start();
    } catch (IOException e) {
      assumeTrue(false, "no LibreOffice (soffice) on the PATH");
      throw e;
    }
  }

  private Path fonts() throws IOException {
    Path fonts = Files.createDirectories(folder.resolve("fonts"));
    StringBuilder config = new StringBuilder("<?xml version=\"1.0\"?>\n<fontconfig>\n");
    config.append("<dir>").append(fonts).append("</dir>\n");
    config.append("<cachedir>").append(folder.resolve("font-cache")).append("</cachedir>\n");
    for (BuiltInFont font : BuiltInFont.values()) {
      try (InputStream in = font.open()) {
        Files.copy(in, fonts.resolve(font + ".ttf"), StandardCopyOption.REPLACE_EXISTING);
      }
      for (String name : font == BuiltInFont.HEI ? HEI : SONG) {
        config
            .append("<alias binding=\"same\"><family>")
            .append(name)
            .append("</family><prefer><family>")
            .append(font.family())
            .append("</family></prefer></alias>\n");
      }
    }
    return Files.writeString(
        folder.resolve("fonts.conf"), config.append("</fontconfig>\n").toString());
  }

  private Path profile() {
    return folder.resolve("profile");
  }
}
