package cn.jixiao.diff;

import cn.jixiao.diff.pairing.IndicatorPairing;
import cn.jixiao.diff.pairing.Match;
import cn.jixiao.diff.pairing.ProjectPairing;
import cn.jixiao.diff.pairing.Row;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.yaml.Authored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the projects of two years (年度对比) in the eyes of a reviewer of targets: was a target
 * loosened, was it set below what was already reached, does more money buy less? Holds no state and
 * may be shared.
 */
public final class YearComparer {
  /** Makes a comparer. */
  public YearComparer() {}

  /**
   * Compares two years, or two states of the same files. Several projects are compared at a time;
   * the result does not depend on it.
   *
   * @param old the projects of the year before, scored by their forms
   * @param now those of the year after, scored by theirs
   */
  public YearDiff compare(List<ScoreCard> old, List<ScoreCard> now) {
    return compare(ProjectPairing.of(old, now), old, now);
  }

  /** Compares two projects that somebody named, whatever they are called. */
  public YearDiff compare(ScoreCard old, ScoreCard now) {
    return compare(List.of(ProjectPairing.named(old, now)), List.of(), List.of());
  }

  private static YearDiff compare(
      List<ProjectPairing.CardPair> pairs, List<ScoreCard> old, List<ScoreCard> now) {
    EarlierYears earlier = new EarlierYears(old, now);
    List<ProjectDiff> projects =
        pairs.parallelStream()
            .map(
                pair ->
                    pair.match().isPresent()
                        ? both(pair.old().get(), pair.now().get(), pair.match().get(), earlier)
                        : alone(pair))
            .toList();
    return new YearDiff(projects);
  }

  private static ProjectDiff alone(ProjectPairing.CardPair pair) {
    ScoreCard card = pair.now().or(pair::old).orElseThrow();
    Authored<String> name = card.project().name();
    DiffFinding finding =
        pair.now().isPresent()
            ? new FindingBuilder(DiffMessage.PROJECT_ADDED, name.value()).now(name).build()
            : new FindingBuilder(DiffMessage.PROJECT_REMOVED, name.value()).old(name).build();
    return new ProjectDiff(pair.old(), pair.now(), Optional.empty(), List.of(), List.of(finding));
  }

  private static ProjectDiff both(ScoreCard old, ScoreCard now, Match match, EarlierYears earlier) {
    List<Row> rows = Row.of(now);
    List<IndicatorPairing.RowPair> lines = IndicatorPairing.of(Row.of(old), rows);
    boolean isLaterYear = !old.project().year().value().equals(now.project().year().value());
    IndicatorFindings ofIndicators =
        new IndicatorFindings(
            lines, isLaterYear, isLaterYear || isSame(old, now) ? Map.of() : earlier.of(now, rows));
    List<DiffFinding> findings =
        new ArrayList<>(new ProjectFindings(old, now, match.by()).all(ofIndicators));
    findings.addAll(ofIndicators.all());
    new UnitCost(old, now).rose(lines).ifPresent(findings::add);
    return new ProjectDiff(
        Optional.of(old), Optional.of(now), Optional.of(match), ofIndicators.pairs(), findings);
  }

  /** Most files of two states are the same, and nothing has to be looked for. */
  private static boolean isSame(ScoreCard old, ScoreCard now) {
    return old.equals(now);
  }
}
