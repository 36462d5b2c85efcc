package cn.jixiao.turn;

import java.nio.file.Path;
import java.util.Optional;

/** Where the file of the next year stands: in the folders of the last one, but for the year. */
public final class YearPath {
  private YearPath() {}

  /**
   * The same path in another year: the last of its folders that is called exactly by the year is
   * another one.
   *
   * @return empty where no folder is called so
   */
  public static Optional<Path> of(Path file, int year, int next) {
    Path named = file.normalize();
    Optional<Path> found = replaced(named, year, next);
    if (found.isPresent()) {
      return found;
    }
    // Called from within the year's folder, a file has no other name than its own.
    Path whole = file.toAbsolutePath().normalize();
    Path folder = whole.getParent();
    return folder != null && isYear(folder.getFileName(), year)
        ? replaced(whole, year, next)
        : Optional.empty();
  }

  /** The same path in another year, or the path itself where no folder of it is called so. */
  public static Path within(Path file, int year, int next) {
    return replaced(file, year, next).orElse(file);
  }

  private static boolean isYear(Path name, int year) {
    return name != null && name.toString().equals(Integer.toString(year));
  }

  private static Optional<Path> replaced(Path path, int year, int next) {
    for (int i = path.getNameCount() - 2; i >= 0; i--) {
      if (isYear(path.getName(i), year)) {
        Path other = path.getRoot() == null ? Path.of("") : path.getRoot();
        for (int j = 0; j < path.getNameCount(); j++) {
          other = other.resolve(j == i ? Path.of(Integer.toString(next)) : path.getName(j));
        }
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }
}
