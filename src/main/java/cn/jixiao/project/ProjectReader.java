package cn.jixiao.project;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * Reads projects' files. Whatever a file holds, reading it ends in a {@link Reading} and never in
 * an exception: every mistake is a finding, and all of a file's mistakes are found at once. Readers
 * hold no state and may be shared.
 */
public final class ProjectReader {
  /** Makes a reader. */
  public ProjectReader() {}

  /**
   * Reads a file.
   *
   * @param file a project's file in UTF-8, at most 4 MB
   */
  public Reading read(Path file) {
    return reading(file, AuthoredFile.read(file, ProjectSection.PROJECT));
  }

  /**
   * Reads the content of a file that need not exist: what an editor holds unsaved, or what a former
   * version had.
   *
   * @param file what places name
   * @param bytes the content in UTF-8, at most 4 MB
   */
  public Reading read(Path file, byte[] bytes) {
    return reading(file, AuthoredFile.read(file, bytes, ProjectSection.PROJECT));
  }

  private static Reading reading(Path file, AuthoredFile authored) {
    Optional<Project> project =
        authored.root().flatMap(root -> new ProjectShape(file, authored.findings()).project(root));
    return new Reading(
        project,
        authored.findings().stream()
            .distinct()
            .sorted(Comparator.comparing(Finding::place))
            .toList(),
        authored.source());
  }
}
