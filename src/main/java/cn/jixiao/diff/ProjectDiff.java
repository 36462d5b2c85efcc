package cn.jixiao.diff;

import cn.jixiao.diff.pairing.Match;
import cn.jixiao.finding.Severity;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.text.Keyed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What became of one project.
 *
 * @param old the project in the old year; empty where it was added
 * @param now the project in the new year; empty where it was removed
 * @param match by what the two were paired; present exactly where both are
 * @param indicators the lines of the comparison table: those of the new year in its order, each
 *     removed one after the indicator that it followed; empty where a side is missing
 * @param findings what a reviewer should know: about the project first, then line by line
 */
public record ProjectDiff(
    Optional<ScoreCard> old,
    Optional<ScoreCard> now,
    Optional<Match> match,
    List<IndicatorPair> indicators,
    List<DiffFinding> findings) {

  /** Copies the lists. */
  public ProjectDiff {
    indicators = List.copyOf(indicators);
    findings = List.copyOf(findings);
  }

  /** The same project with other findings. */
  public ProjectDiff with(List<DiffFinding> others) {
    return new ProjectDiff(old, now, match, indicators, others);
  }

  /** What became of a project as a whole. */
  public enum Status implements Keyed {
    /** Not in the old year. */
    ADDED,
    /** Not in the new year. */
    REMOVED,
    /** In both, with findings. */
    CHANGED,
    /** In both, without any. */
    UNCHANGED;
  }

  /** What became of the project. */
  public Status status() {
    if (old.isEmpty()) {
      return Status.ADDED;
    }
    if (now.isEmpty()) {
      return Status.REMOVED;
    }
    return findings.isEmpty() ? Status.UNCHANGED : Status.CHANGED;
  }

  /** The score card to speak of: the new year's, else the old one's. */
  public ScoreCard latest() {
    return now.or(() -> old).orElseThrow();
  }

  /** The project's id, in the new year where there is one. */
  public String id() {
    return latest().project().id().value();
  }

  /** The project's name, in the new year where there is one. */
  public String name() {
    return latest().project().name().value();
  }

  /** The findings about the project as a whole. */
  public List<DiffFinding> ownFindings() {
    return findings.stream().filter(finding -> finding.indicator().isEmpty()).toList();
  }

  /** The lines of the comparison table, each with the findings about it. */
  public List<DiffLine> lines() {
    return DiffLine.of(indicators, findings);
  }

  /** What a reviewer sees first. */
  public ProjectHead head() {
    return ProjectHead.of(this);
  }

  /** Whether most of the table is another one. */
  public boolean isRewritten() {
    return findings.stream().anyMatch(finding -> finding.code() == DiffCode.TABLE_REWRITTEN);
  }

  /** What the lines with warnings are worth together, in points of 100. */
  public BigDecimal stake() {
    return lines().stream()
        .filter(line -> line.has(Severity.WARNING))
        .map(line -> line.pair().stake().points())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether any finding is as loud as that or louder. */
  public boolean has(Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(severity) <= 0);
  }
}
