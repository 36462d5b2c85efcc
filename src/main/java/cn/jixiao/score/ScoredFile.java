package cn.jixiao.score;

import cn.jixiao.project.Finding;
import cn.jixiao.project.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading and scoring a project's file.
 *
 * @param file as it was named
 * @param card the scored project; empty where the file or its form has an error
 * @param findings what is wrong with the file
 * @param source its text, to show the lines that findings speak of
 */
public record ScoredFile(
    Path file, Optional<ScoreCard> card, List<Finding> findings, SourceText source) {
  /** Copies the list. */
  public ScoredFile {
    findings = List.copyOf(findings);
  }
}
