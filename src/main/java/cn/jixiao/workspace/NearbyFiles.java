package cn.jixiao.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files in which other years of a file's project are likely to be: those beside it, and those
 * in the folders of other years ({@code 2023/x.yaml} and {@code 2024/y.yaml}).
 */
public final class NearbyFiles {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");

  private NearbyFiles() {}

  /** The file itself first, then the others in the order of their names. */
  public static List<Path> of(Path file) {
    List<Path> files = new ArrayList<>(List.of(file));
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    if (isOfYear(folder)) {
      Path above =
          Optional.ofNullable(folder.getParent())
              .orElseGet(
                  () ->
                      folder.toString().isEmpty()
                          ? folder.toAbsolutePath().getParent()
                          : Path.of(""));
      entries(above).stream()
          .filter(entry -> Files.isDirectory(entry) && isOfYear(entry))
          .forEach(year -> files.addAll(projects(year)));
    }
    files.addAll(projects(folder));
    return files;
  }

  private static boolean isOfYear(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name != null && YEAR.matcher(name.toString()).find();
  }

  private static List<Path> projects(Path folder) {
    return entries(folder).stream()
        .filter(Files::isRegularFile)
        .filter(entry -> ProjectFiles.isProject(entry.getFileName().toString()))
        .toList();
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      // What was named itself is read all the same.
      return List.of();
    }
  }
}
