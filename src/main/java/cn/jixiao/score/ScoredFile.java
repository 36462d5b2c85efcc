package cn.jixiao.score;

import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.SourceText;
import cn.jixiao.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading and scoring a project's file.
 *
 * @param file as it was named
 * @param project what could be read of it, also where the file has errors; it lacks every value
 *     that could not be read
 * @param sound whether the file is written without mistakes; its form may be unusable all the same
 * @param card the scored project; empty where the file or its form has an error
 * @param findings what is wrong with the file
 * @param source its text, to show the lines that findings speak of
 * @param failure the program's own mistake, if one is among the findings
 */
public record ScoredFile(
    Path file,
    Optional<Project> project,
    boolean sound,
    Optional<ScoreCard> card,
    List<Finding> findings,
    SourceText source,
    Optional<Throwable> failure) {
  /** Copies the list. */
  public ScoredFile {
    findings = List.copyOf(findings);
  }

  /** A file of which nothing could be read. */
  public static ScoredFile unread(Path file, Finding why) {
    return new ScoredFile(
        file,
        Optional.empty(),
        false,
        Optional.empty(),
        List.of(why),
        new SourceText(""),
        Optional.empty());
  }

  /** A file at which the program itself failed. */
  static ScoredFile failed(Path file, Failure failure) {
    return new ScoredFile(
        file,
        Optional.empty(),
        false,
        Optional.empty(),
        List.of(failure.finding()),
        new SourceText(""),
        Optional.of(failure.thrown()));
  }
}
