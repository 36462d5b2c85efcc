package cn.jixiao.diff;

import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.measure.Name;
import cn.jixiao.score.Leveled;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A line of the comparison table: an indicator in both years, or in one of them, and what is to be
 * said about it.
 *
 * @param pair the indicator
 * @param findings about this indicator alone, in their order
 */
public record DiffLine(IndicatorPair pair, List<DiffFinding> findings) implements Leveled {
  /** Copies the list. */
  public DiffLine {
    findings = List.copyOf(findings);
  }

  /**
   * Gives each finding to the line it is about. Names may repeat within a project, so it is the
   * places that tell: a finding stands within its indicator.
   */
  static List<DiffLine> of(List<IndicatorPair> pairs, List<DiffFinding> findings) {
    TreeMap<Place, Integer> old = byPlace(pairs, IndicatorPair::old);
    TreeMap<Place, Integer> now = byPlace(pairs, IndicatorPair::now);
    List<List<DiffFinding>> ofLines = new ArrayList<>();
    pairs.forEach(pair -> ofLines.add(new ArrayList<>()));
    for (DiffFinding finding : findings) {
      if (finding.indicator().isPresent()) {
        line(now, finding.newPlace())
            .or(() -> line(old, finding.oldPlace()))
            .ifPresent(line -> ofLines.get(line).add(finding));
      }
    }
    List<DiffLine> lines = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      lines.add(new DiffLine(pairs.get(i), ofLines.get(i)));
    }
    return lines;
  }

  private static TreeMap<Place, Integer> byPlace(
      List<IndicatorPair> pairs, Function<IndicatorPair, Optional<IndicatorScore>> side) {
    TreeMap<Place, Integer> byPlace = new TreeMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      int line = i;
      side.apply(pairs.get(i)).ifPresent(score -> byPlace.put(score.indicator().place(), line));
    }
    return byPlace;
  }

  private static Optional<Integer> line(TreeMap<Place, Integer> lines, Optional<Place> place) {
    return place.map(lines::floorEntry).map(Map.Entry::getValue);
  }

  @Override
  public IndicatorScore latest() {
    return pair.now().or(pair::old).orElseThrow();
  }

  /** The name in the old year, where it is another one and not only another spelling. */
  public Optional<String> formerName() {
    String name = latest().indicator().name().value();
    return pair.old()
        .map(score -> score.indicator().name().value())
        .filter(former -> !Name.of(former).key().equals(Name.of(name).key()));
  }

  @Override
  public boolean isCurrent() {
    return pair.now().isPresent();
  }

  /** Whether any finding is as loud as that or louder. */
  public boolean has(Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(severity) <= 0);
  }

  /** How far the target moved, where that can be said in a number. */
  public Optional<Change> change() {
    return findings.stream()
        .filter(
            finding ->
                switch (finding.code()) {
                  case TARGET_LOOSENED, TARGET_TIGHTENED, TARGET_CHANGED, CEILING_FOLLOWS_BUDGET ->
                      true;
                  default -> false;
                })
        .flatMap(finding -> finding.change().stream())
        .findFirst();
  }
}
