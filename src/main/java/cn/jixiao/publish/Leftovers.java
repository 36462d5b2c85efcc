package cn.jixiao.publish;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hidden files that a run wrote its documents to and left behind because it was ended (遗留的临时文件).
 * Their names say which process they are of: {@code .jixiao-4711-report.pdf}.
 */
public final class Leftovers {
  private static final Pattern NAME = Pattern.compile("\\.jixiao-(\\d{1,18})-.+");

  private Leftovers() {}

  /** The name under which a process writes a file before it stands in its place. */
  static String name(long process, Path file) {
    return ".jixiao-" + process + "-" + file.getFileName();
  }

  /**
   * Removes what ended processes left in folders; what a living one may still need stays, and so
   * does what cannot be removed.
   */
  public static void removeFrom(Collection<Path> folders) {
    folders.stream()
        .map(folder -> folder.toAbsolutePath().normalize())
        .distinct()
        .filter(Files::isDirectory)
        .forEach(Leftovers::removeFrom);
  }

  private static void removeFrom(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".jixiao-*")) {
      for (Path file : files) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches()
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && !isOfLiving(Long.parseLong(name.group(1)), file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Nothing is lost by a file that stays; the next run finds it again.
    }
  }

  /**
   * Numbers of processes come again: one that began after the file was written did not write it.
   */
  private static boolean isOfLiving(long process, Path file) throws IOException {
    Optional<ProcessHandle> owner = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
    if (owner.isEmpty()) {
      return false;
    }
    Optional<Instant> began = owner.get().info().startInstant();
    Instant written = Files.getLastModifiedTime(file).toInstant();
    // Clocks of processes and of files differ by less than a second or two.
    return began.isEmpty() || !began.get().minusSeconds(5).isAfter(written);
  }
}
