package cn.jixiao.diff.side;

import cn.jixiao.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * Which files of folders are projects'. How folders are gone through is not the comparison's
 * business.
 */
public interface ProjectListing {
  /** What there is at a path, be it a file or a folder. */
  Found at(Path path);

  /**
   * Whether a file that is found in a folder is taken for a project's, by its name and those of the
   * folders between.
   *
   * @param path relative to the folder, with slashes
   */
  boolean isProject(String path);

  /**
   * What there is at a path.
   *
   * @param files the projects', in an order that depends on their names alone
   * @param hasBooks whether there is a book
   * @param findings what is missing, or could not be looked at
   */
  record Found(List<Path> files, boolean hasBooks, List<Finding> findings) {
    /** Copies the lists. */
    public Found {
      files = List.copyOf(files);
      findings = List.copyOf(findings);
    }
  }
}
