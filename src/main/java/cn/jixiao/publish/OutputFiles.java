package cn.jixiao.publish;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes files that belong together whole or not at all: a reader never sees half a file, and after
 * a failure every file is as it was.
 */
public final class OutputFiles {
  private static final String TEMPORARY = ".jixiao-";

  private OutputFiles() {}

  /**
   * Writes files, in folders that are made where they are missing. Existing files are replaced.
   *
   * @throws IOException where one of them could not be written; then none is
   */
  public static void write(Map<Path, byte[]> files) throws IOException {
    write(files, FileWork.DIRECT, ProcessHandle.current().pid());
  }

  /**
   * Writes files likewise.
   *
   * @param work what is done to the file system
   * @param process whose files those are that nobody reads yet
   */
  static void write(Map<Path, byte[]> files, FileWork work, long process) throws IOException {
    Map<Path, Path> fresh = new LinkedHashMap<>();
    Map<Path, Path> former = new LinkedHashMap<>();
    List<Path> replaced = new ArrayList<>();
    boolean done = false;
    try {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        Path target = file.getKey();
        if (Files.isDirectory(target)) {
          throw new FolderInTheWay(target);
        }
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Not createTempFile, whose files only their owner may read.
        Path temporary = folder.resolve(Leftovers.name(process, target));
        fresh.put(target, temporary);
        work.write(temporary, file.getValue());
        if (files.size() > 1 && Files.exists(target)) {
          Path kept = folder.resolve(temporary.getFileName() + ".former");
          former.put(target, kept);
          work.copy(target, kept);
        }
      }
      for (Map.Entry<Path, Path> file : fresh.entrySet()) {
        work.move(file.getValue(), file.getKey());
        replaced.add(file.getKey());
      }
      done = true;
    } finally {
      if (!done) {
        restore(replaced, former, work);
      }
      remove(fresh.values(), work);
      remove(former.values(), work);
    }
  }

  /**
   * Writes files likewise.
   *
   * @param found where it is reported why they were not written
   * @return whether they were
   */
  public static boolean write(Map<Path, byte[]> files, Consumer<Finding> found) {
    try {
      write(files);
      return true;
    } catch (FolderInTheWay e) {
      found.accept(PublishCode.OUTPUT_IS_A_FOLDER.at(place(e, files)));
    } catch (FileAlreadyExistsException e) {
      // Only a folder is made where something may stand already.
      found.accept(PublishCode.OUTPUT_NOT_A_FOLDER.at(place(e, files)));
    } catch (AccessDeniedException e) {
      found.accept(PublishCode.OUTPUT_FORBIDDEN.at(place(e, files)));
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
      found.accept(PublishCode.OUTPUT_NOT_WRITTEN.at(place(e, files), reason));
    } catch (IOException e) {
      found.accept(
          PublishCode.OUTPUT_NOT_WRITTEN.at(
              Place.startOf(files.keySet().iterator().next()), String.valueOf(e.getMessage())));
    }
    return false;
  }

  /** A folder cannot become a file. */
  private static final class FolderInTheWay extends FileSystemException {
    private static final long serialVersionUID = 1;

    FolderInTheWay(Path folder) {
      super(folder.toString());
    }
  }

  private static Place place(FileSystemException failure, Map<Path, byte[]> files) {
    // The temporary file's name would mean nothing to anybody.
    return failure.getFile() == null || failure.getFile().contains(TEMPORARY)
        ? Place.startOf(files.keySet().iterator().next())
        : Place.startOf(Path.of(failure.getFile()));
  }

  private static void restore(List<Path> replaced, Map<Path, Path> former, FileWork work) {
    for (Path file : replaced) {
      try {
        if (former.containsKey(file)) {
          work.move(former.get(file), file);
        } else {
          work.delete(file);
        }
      } catch (IOException e) {
        // The failure that is under way says more than this one.
      }
    }
  }

  private static void remove(Iterable<Path> files, FileWork work) {
    for (Path file : files) {
      try {
        work.delete(file);
      } catch (IOException e) {
        // Nothing is lost by a file that stays behind.
      }
    }
  }
}
