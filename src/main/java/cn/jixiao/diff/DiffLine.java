package cn.jixiao.diff;

import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.measure.Name;
import cn.jixiao.score.Leveled;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.text.Keyed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** What became of it, in a word for each kind of finding. */
  public List<Mark> marks() {
    return Mark.of(this);
  }

  /** What became of an indicator's target; each line has one. */
  public enum Fate implements Keyed {
    /** Easier to meet. */
    LOOSENED,
    /** Only in the old year. */
    DROPPED,
    /** Changed, and nothing says whether it is harder. */
    CHANGED,
    /** Harder to meet. */
    TIGHTENED,
    /** Only in the new year. */
    ADDED,
    /** The same, or a ceiling that follows the budget. */
    SAME
  }

  /** What became of the target. */
  public Fate fate() {
    if (pair.old().isEmpty()) {
      return Fate.ADDED;
    }
    if (pair.now().isEmpty()) {
      return Fate.DROPPED;
    }
    for (DiffFinding finding : findings) {
      switch (finding.code()) {
        case TARGET_LOOSENED -> {
          return Fate.LOOSENED;
        }
        case TARGET_TIGHTENED -> {
          return Fate.TIGHTENED;
        }
        case TARGET_CHANGED -> {
          return Fate.CHANGED;
        }
        default -> {}
      }
    }
    return Fate.SAME;
  }

  /**
   * The lines a reviewer reads first: warnings by what they are worth, and of those that are worth
   * the same dropped ones by kind; then the rest in its order.
   */
  public static List<DiffLine> ranked(List<DiffLine> lines) {
    return lines.stream()
        .sorted(
            Comparator.comparing((DiffLine line) -> !line.has(Severity.WARNING))
                .thenComparing(
                    line ->
                        line.has(Severity.WARNING)
                            ? line.pair().stake().points().negate()
                            : BigDecimal.ZERO)
                .thenComparing(DiffLine::fate)
                .thenComparing(line -> line.pair().dropped().map(Dropped::ordinal).orElse(0)))
        .toList();
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
