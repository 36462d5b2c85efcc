package cn.jixiao.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits for changes of files. They are looked at again and again, which works on shared folders of
 * every kind, where systems do not report changes.
 */
final class FileChanges {
  private static final long PAUSE_MILLIS = 300;

  private final List<Path> watched;
  private final Path excluded;
  private Map<Path, String> known;

  /**
   * @param watched files and folders with all that is in them; they need not exist
   * @param excluded a folder that is written to, which may be inside one that is watched
   */
  FileChanges(List<Path> watched, Path excluded) {
    this.watched = List.copyOf(watched);
    this.excluded = excluded.toAbsolutePath().normalize();
    this.known = states();
  }

  /**
   * Waits until something has changed since it was last asked, and nothing changes any more: an
   * editor may write several files, or one in pieces.
   *
   * @return false where the thread was interrupted
   */
  boolean await() {
    Map<Path, String> before = known;
    try {
      while (true) {
        Map<Path, String> seen = states();
        boolean quiet = seen.equals(known);
        known = seen;
        if (quiet && !seen.equals(before)) {
          return true;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Map<Path, String> states() {
    Map<Path, String> states = new HashMap<>();
    for (Path path : watched) {
      try {
        Files.walkFileTree(
            path,
            new SimpleFileVisitor<Path>() {
              @Override
              public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes own) {
                boolean hidden = !folder.equals(path) && isHidden(folder);
                return hidden || folder.toAbsolutePath().normalize().equals(excluded)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes own) {
                if (!isHidden(file)) {
                  states.put(file, own.size() + " " + own.lastModifiedTime().toMillis());
                }
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException e) {
        // What cannot be listed now is listed the next time.
        states.put(path, "");
      }
    }
    return states;
  }

  private static boolean isHidden(Path file) {
    Path name = file.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
