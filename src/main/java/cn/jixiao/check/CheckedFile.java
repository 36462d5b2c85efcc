package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.finding.SourceText;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.yaml.ShapeCode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was found in one file.
 *
 * @param file the file
 * @param card the scored project; empty where the file is no project's, cannot be read or has no
 *     form
 * @param findings those that are shown, the most severe first, then in the order of the file
 * @param source the file's text, to show the lines that findings speak of
 * @param failure the program's own mistake, if one is among the findings
 */
public record CheckedFile(
    Path file,
    Optional<ScoreCard> card,
    List<Finding> findings,
    SourceText source,
    Optional<Throwable> failure) {
  /** Copies the list. */
  public CheckedFile {
    findings = List.copyOf(findings);
  }

  /** Whether any finding is an error, so that nothing should be printed from the file. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** What was found in a file that is no project's, the most severe first. */
  public static CheckedFile other(Path file, List<Finding> findings, SourceText source) {
    return new CheckedFile(file, Optional.empty(), sorted(findings), source, Optional.empty());
  }

  /** Findings as they are shown: the most severe first, then in the order of the file. */
  public static List<Finding> sorted(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::place))
        .toList();
  }

  /** The same file with other findings. */
  public CheckedFile with(List<Finding> others) {
    return new CheckedFile(file, card, others, source, failure);
  }

  /**
   * The same file with what matters to those who print it: what keeps it from print, and how it is
   * written. Other rules have a command of their own.
   */
  public CheckedFile forPrint() {
    return with(
        findings.stream()
            .filter(
                finding ->
                    finding.severity() == Severity.ERROR
                        || ShapeCode.of(finding.code()).isPresent())
            .toList());
  }
}
