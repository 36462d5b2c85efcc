package cn.jixiao.diff.side;

import cn.jixiao.diff.Side;
import cn.jixiao.diff.SideFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.yaml.AuthoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file or folder as a side of a comparison. */
public final class FolderSide {
  private FolderSide() {}

  /**
   * The projects' files there. A single file corresponds to whatever single file is on the other
   * side, those in a folder to those of the same relative path.
   *
   * @param path an existing file or folder
   * @param listing finds the projects' files in it
   */
  public static Side of(Path path, ProjectListing listing) {
    ProjectListing.Found found = listing.at(path);
    boolean folder = Files.isDirectory(path);
    List<SideFile> files =
        found.files().stream()
            .map(file -> onDisk(file, folder ? Side.slashes(path.relativize(file)) : "", file))
            .toList();
    List<Finding> findings =
        folder && !found.hasBooks() && files.isEmpty() ? List.of() : found.findings();
    return new Side(Side.slashes(path), "", files, findings);
  }

  /**
   * A single file that is at hand as a copy.
   *
   * @param prefix what its path is shown with
   * @param file its path
   * @param copy where its content is
   */
  public static Side copy(String prefix, Path file, Path copy) {
    return new Side(prefix, prefix, List.of(onDisk(file, "", copy)), List.of());
  }

  /**
   * A file of a disk.
   *
   * @param file what places name
   * @param key by what it is the same file as one of the other side
   * @param real where it is
   */
  static SideFile onDisk(Path file, String key, Path real) {
    return new SideFile(file, key, Optional.empty(), () -> bytes(real));
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(AuthoredFile.LARGEST + 1);
    }
  }
}
