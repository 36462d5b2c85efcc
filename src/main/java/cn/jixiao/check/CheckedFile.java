package cn.jixiao.check;

import cn.jixiao.project.Finding;
import cn.jixiao.project.Severity;
import cn.jixiao.project.SourceText;
import cn.jixiao.score.ScoreCard;
import java.nio.file.Path;
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
 */
public record CheckedFile(
    Path file, Optional<ScoreCard> card, List<Finding> findings, SourceText source) {
  /** Copies the list. */
  public CheckedFile {
    findings = List.copyOf(findings);
  }

  /** Whether any finding is an error, so that nothing should be printed from the file. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
