package cn.jixiao.project;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.yaml.AuthoredFile;
import cn.jixiao.yaml.Placeholder;
import cn.jixiao.yaml.ShapeCode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads projects' files. Whatever a file holds, reading it ends in a {@link Reading} and never in
 * an exception: every mistake is a finding, and all of a file's mistakes are found at once. Readers
 * hold no state and may be shared.
 */
public final class ProjectReader {
  /** The most findings that are given of one file, before one that says how many more there are. */
  static final int MOST_FINDINGS = 200;

  /** Makes a reader. */
  public ProjectReader() {}

  /**
   * Reads a file.
   *
   * @param file a project's file in UTF-8, at most 1 MB
   */
  public Reading read(Path file) {
    return reading(file, AuthoredFile.read(file, ProjectSection.PROJECT));
  }

  /**
   * Reads the content of a file that need not exist: what an editor holds unsaved, or what a former
   * version had.
   *
   * @param file what places name
   * @param bytes the content in UTF-8, at most 1 MB
   */
  public Reading read(Path file, byte[] bytes) {
    return reading(file, AuthoredFile.read(file, bytes, ProjectSection.PROJECT));
  }

  private static Reading reading(Path file, AuthoredFile authored) {
    Optional<Project> project =
        authored
            .root()
            .map(root -> Placeholder.takenOut(root, authored.findings()))
            .flatMap(root -> new ProjectShape(file, authored.findings()).project(root));
    List<Finding> findings =
        authored.findings().stream()
            .distinct()
            .sorted(Comparator.comparing(Finding::place))
            .toList();
    return new Reading(project, shown(findings), authored.source());
  }

  /** Nobody mends a file by a list of thousands; the rest comes when the first are mended. */
  private static List<Finding> shown(List<Finding> findings) {
    if (findings.size() <= MOST_FINDINGS) {
      return findings;
    }
    List<Finding> rest = findings.subList(MOST_FINDINGS, findings.size());
    Severity loudest =
        rest.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow();
    Finding more =
        new Finding(
            ShapeCode.MORE_MISTAKES.code(),
            loudest,
            rest.get(0).place(),
            List.of(String.valueOf(rest.size())));
    return Stream.concat(findings.stream().limit(MOST_FINDINGS), Stream.of(more)).toList();
  }
}
