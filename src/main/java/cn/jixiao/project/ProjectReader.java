package cn.jixiao.project;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.yaml.AuthoredFile;
import cn.jixiao.yaml.Placeholder;
import cn.jixiao.yaml.ShapeCode;
import cn.jixiao.yaml.Tree;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads projects' files. Whatever a file holds, reading it ends in a {@link Reading} and never in
 * an exception: every mistake is a finding, and all of a file's mistakes are found at once. Readers
 * hold no state and may be shared.
 */
public final class ProjectReader {
  /** The most findings that are given of one file, before one that says how many more there are. */
  static final int MOST_FINDINGS = 200;

  private final Function<String, Declarations> forms;

  /** A reader of projects whose forms add nothing to them. */
  public ProjectReader() {
    this(form -> Declarations.NONE);
  }

  /**
   * A reader of projects.
   *
   * @param forms what a form, by its name, adds to the files of its projects
   */
  public ProjectReader(Function<String, Declarations> forms) {
    this.forms = forms;
  }

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

  private Reading reading(Path file, AuthoredFile authored) {
    Declarations declared =
        authored.root().map(root -> forms.apply(form(root))).orElse(Declarations.NONE);
    Optional<Project> project =
        authored
            .root()
            .map(root -> Placeholder.takenOut(root, authored.findings()))
            .flatMap(root -> new ProjectShape(file, declared, authored.findings()).project(root));
    List<Finding> findings =
        authored.findings().stream()
            // Where the form is not known, a key may be its own.
            .filter(
                finding -> declared.known() || !finding.code().equals(ShapeCode.UNKNOWN_KEY.code()))
            .distinct()
            .sorted(Comparator.comparing(Finding::place))
            .toList();
    return new Reading(project, shown(findings), authored.source());
  }

  /** The form that a file names; nothing where it names none. */
  private static String form(Tree.Mapping root) {
    return root.entries().stream()
        .filter(entry -> entry.key().text().equals("form"))
        .map(Tree.Entry::value)
        .filter(Tree.Scalar.class::isInstance)
        .map(value -> ((Tree.Scalar) value).text())
        .findFirst()
        .orElse("");
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
