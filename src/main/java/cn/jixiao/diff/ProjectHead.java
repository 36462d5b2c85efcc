package cn.jixiao.diff;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.Figures;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a reviewer sees first of a project: money, what became of its indicators, and how much of it
 * can be measured.
 *
 * @param oldYear the year before; empty where there is none
 * @param newYear the year after; empty where there is none
 * @param budget both years' 年初预算数, in 万元
 * @param executed both years' 全年执行数, in 万元
 * @param counts what became of the indicators
 * @param measured what part of the weight of all indicators has a target that can be measured, in
 *     percent
 * @param lost the points that the year before lost; empty where it was not evaluated
 */
public record ProjectHead(
    Optional<Integer> oldYear,
    Optional<Integer> newYear,
    Both budget,
    Both executed,
    Counts counts,
    Both measured,
    Optional<BigDecimal> lost) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A figure of either year; empty where it is unknown. */
  public record Both(Optional<BigDecimal> old, Optional<BigDecimal> now) {
    /** Whether neither is known. */
    public boolean isEmpty() {
      return old.isEmpty() && now.isEmpty();
    }

    /** By how much the new one differs, in percent of the old one. */
    public Optional<Change> change() {
      return old.flatMap(before -> now.flatMap(after -> Change.percent(before, after)));
    }
  }

  /**
   * How many indicators there are, and what became of them; each is counted once.
   *
   * @param old in the old year
   * @param now in the new year
   * @param loosened easier to meet
   * @param tightened harder to meet
   * @param changed changed otherwise
   * @param dropped only in the old year
   * @param added only in the new year
   * @param same in both with the same target
   */
  public record Counts(
      int old,
      int now,
      int loosened,
      int tightened,
      int changed,
      int dropped,
      int added,
      int same) {}

  /** The head of a project. */
  static ProjectHead of(ProjectDiff project) {
    List<DiffLine> lines = project.lines();
    return new ProjectHead(
        project.old().map(card -> card.project().year().value()),
        project.now().map(card -> card.project().year().value()),
        new Both(
            project.old().flatMap(card -> card.funds().budget()),
            project.now().flatMap(card -> card.funds().budget())),
        new Both(
            project.old().flatMap(card -> card.funds().executed()),
            project.now().flatMap(card -> card.funds().executed())),
        counts(lines),
        new Both(
            project.old().flatMap(ProjectHead::measured),
            project.now().flatMap(ProjectHead::measured)),
        project.old().filter(ScoreCard::isEvaluated).flatMap(ProjectHead::lost));
  }

  private static Counts counts(List<DiffLine> lines) {
    return new Counts(
        count(lines, line -> line.pair().old().isPresent()),
        count(lines, line -> line.pair().now().isPresent()),
        count(lines, line -> line.fate() == DiffLine.Fate.LOOSENED),
        count(lines, line -> line.fate() == DiffLine.Fate.TIGHTENED),
        count(lines, line -> line.fate() == DiffLine.Fate.CHANGED),
        count(lines, line -> line.fate() == DiffLine.Fate.DROPPED),
        count(lines, line -> line.fate() == DiffLine.Fate.ADDED),
        count(lines, line -> line.fate() == DiffLine.Fate.SAME));
  }

  private static int count(List<DiffLine> lines, Predicate<DiffLine> wanted) {
    return (int) lines.stream().filter(wanted).count();
  }

  private static Optional<BigDecimal> lost(ScoreCard card) {
    return card.total().map(total -> card.weight().subtract(total));
  }

  private static Optional<BigDecimal> measured(ScoreCard card) {
    BigDecimal all = weight(card.indicators());
    return all.signum() <= 0
        ? Optional.empty()
        : Optional.of(
            weight(
                    card.indicators().stream()
                        .filter(score -> Targets.isMeasured(score.judgement().target()))
                        .toList())
                .multiply(HUNDRED)
                .divide(all, 0, RoundingMode.HALF_UP));
  }

  private static BigDecimal weight(List<IndicatorScore> scores) {
    return scores.stream()
        .flatMap(score -> score.indicator().weight().stream())
        .map(Amount::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Both years, and how far they lie apart where that is more than one; empty for one year. */
  public String years(Messages messages) {
    if (oldYear.isEmpty() || newYear.isEmpty() || oldYear.equals(newYear)) {
      return newYear.or(() -> oldYear).map(String::valueOf).orElse("");
    }
    int gap = newYear.get() - oldYear.get();
    String old = String.valueOf(oldYear.get());
    String now = String.valueOf(newYear.get());
    return gap == 1
        ? messages.text("diff.years", old, now)
        : messages.text("diff.years.gap", old, now, String.valueOf(gap));
  }

  /** What a reviewer sees first: money; what became of the indicators, and what they weigh. */
  public List<String> lines(Messages messages) {
    List<String> money = new ArrayList<>();
    if (!budget.isEmpty()) {
      money.add(
          messages.text(
              "diff.head.budget",
              number(budget.old()),
              number(budget.now()),
              budget
                  .change()
                  .filter(change -> change.value().signum() != 0)
                  .map(change -> messages.text("diff.brackets", change.toString()))
                  .orElse("")));
    }
    if (!executed.isEmpty()) {
      money.add(
          messages.text("diff.head.executed", number(executed.old()), number(executed.now())));
    }
    List<String> lines = new ArrayList<>();
    if (!money.isEmpty()) {
      lines.add(String.join(messages.text("diff.separator"), money));
    }
    lines.add(indicators(messages));
    return lines;
  }

  /** What became of the indicators, what part of them is measured, and what was lost. */
  public String indicators(Messages messages) {
    List<String> indicators = new ArrayList<>();
    indicators.add(
        messages.text(
            "diff.head.counts",
            String.valueOf(counts.old()),
            String.valueOf(counts.now()),
            String.valueOf(counts.loosened()),
            String.valueOf(counts.dropped()),
            String.valueOf(counts.changed()),
            String.valueOf(counts.tightened()),
            String.valueOf(counts.added()),
            String.valueOf(counts.same())));
    if (!measured.isEmpty()) {
      indicators.add(
          messages.text("diff.head.measured", percent(measured.old()), percent(measured.now())));
    }
    lost.ifPresent(
        points ->
            indicators.add(
                messages.text(
                    "diff.head.lost",
                    String.valueOf(oldYear.orElseThrow()),
                    Figures.AS_WRITTEN.computed(points))));
    return String.join(messages.text("diff.separator"), indicators);
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(Figures.AS_WRITTEN::computed).orElse("—");
  }

  private static String percent(Optional<BigDecimal> share) {
    return share.map(value -> Figures.AS_WRITTEN.computed(value) + "%").orElse("—");
  }
}
