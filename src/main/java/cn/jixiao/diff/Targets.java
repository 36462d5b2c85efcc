package cn.jixiao.diff;

import cn.jixiao.diff.pairing.Opposites;
import cn.jixiao.diff.pairing.Row;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.Figures;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Interval;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Rank;
import cn.jixiao.measure.Several;
import cn.jixiao.measure.Shift;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.Verdict;
import cn.jixiao.measure.Words;
import cn.jixiao.measure.reading.IndicatorName;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.Together;
import cn.jixiao.text.Spelling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The targets of one indicator in two years: which is harder to meet, and whether the new one asks
 * for less than was reached.
 */
final class Targets {
  // A number that the grammar does not read for certain is still no text without a measure.
  private static final Pattern NUMBER =
      Pattern.compile("[0-9０-９]|[一二两三四五六七八九十百千万][次个场项人名期篇份家天月类批种%]");

  private static final int GAP_DECIMALS = 4;

  /** Months are counted as 31 days, so that the same day of two months is a month apart. */
  private static final int DAYS_OF_YEAR = 12 * 31;

  private final Row old;
  private final Row now;
  private final Measure before;
  private final Measure after;

  Targets(Row old, Row now) {
    this.old = old;
    this.now = now;
    Together both =
        Together.of(IndicatorName.of(now.indicator().name().value()), old.target(), now.target());
    this.before = both.first();
    this.after = both.second();
  }

  /** What became of the target; empty where it asks for the same. */
  Optional<TargetChange> change() {
    Optional<Deadline> oldEnd = before.asDeadline();
    Optional<Deadline> newEnd = after.asDeadline();
    if (oldEnd.isPresent() && newEnd.isPresent()) {
      return deadlines(oldEnd.get(), newEnd.get());
    }
    if (before instanceof Several many && after instanceof Several others) {
      return several(many, others);
    }
    if (isMeasured(before) && isMeasured(after)) {
      return demands(before, after);
    }
    if (Spelling.same(before.text(), after.text())) {
      return Optional.empty();
    }
    if (isMeasured(before) && !isMeasured(after)) {
      return Optional.of(becameWords(after));
    }
    if (!isMeasured(before) && isMeasured(after)) {
      return Optional.of(becameMeasured(before));
    }
    return Optional.of(TargetChange.of(DiffMessage.TARGET_CHANGED));
  }

  /** Whether a target asks for something that can be measured. */
  static boolean isMeasured(Measure measure) {
    return !(measure instanceof Words || measure instanceof Verdict);
  }

  private static TargetChange becameWords(Measure words) {
    if (words.text().isBlank()) {
      return TargetChange.of(DiffMessage.TARGET_LOOSENED_GONE);
    }
    return TargetChange.of(
        saysNothingOfAmount(words)
            ? DiffMessage.TARGET_LOOSENED_WORDS
            : DiffMessage.TARGET_CHANGED);
  }

  private static TargetChange becameMeasured(Measure words) {
    if (words.text().isBlank()) {
      return TargetChange.of(DiffMessage.TARGET_TIGHTENED_NEW);
    }
    return TargetChange.of(
        saysNothingOfAmount(words)
            ? DiffMessage.TARGET_TIGHTENED_WORDS
            : DiffMessage.TARGET_CHANGED);
  }

  /** Words proper: neither an unreadable cell nor a number in a form that is not read. */
  private static boolean saysNothingOfAmount(Measure words) {
    return !words.isBlank() && !NUMBER.matcher(words.text()).find();
  }

  private Optional<TargetChange> deadlines(Deadline before, Deadline after) {
    if (before.endsLike(after, old.year(), now.year())) {
      return Optional.empty();
    }
    int atLatest =
        Integer.compare(
            dayOf(before.endIn(old.year()), old.year()),
            dayOf(after.endIn(now.year()), now.year()));
    int atEarliest =
        Integer.compare(
            dayOf(before.strictEndIn(old.year()), old.year()),
            dayOf(after.strictEndIn(now.year()), now.year()));
    if (atLatest != atEarliest) {
      return Optional.of(TargetChange.of(DiffMessage.TARGET_CHANGED));
    }
    return atLatest == 0
        ? Optional.empty()
        : Optional.of(
            TargetChange.of(
                atLatest < 0 ? DiffMessage.TARGET_LOOSENED : DiffMessage.TARGET_TIGHTENED));
  }

  /** A day counted from the project's year on; the last day of a month is the 31st. */
  private static int dayOf(LocalDate date, int year) {
    int day = date.getDayOfMonth() == date.lengthOfMonth() ? 31 : date.getDayOfMonth();
    return ((date.getYear() - year) * 12 + date.getMonthValue()) * 31 + day;
  }

  /**
   * What a target demands.
   *
   * @param range the values that meet it
   * @param of what the values are of: of a quantity nothing, else a rank, a rise or a fall
   * @param figure the number that moves, where there is one
   */
  private record Demand(Range range, String of, Optional<Quantity> figure) {}

  /** Empty where the author leaves the number to judgement, or nothing is measured. */
  private static Optional<Demand> demand(Measure target, Row row, Row other) {
    if (target instanceof Quantity quantity) {
      return kind(row, other)
          .map(kind -> Range.of(kind, quantity.comparison(), quantity.value()))
          .map(range -> new Demand(range, "", Optional.of(quantity)));
    }
    if (target instanceof Interval interval) {
      return Optional.of(new Demand(Range.of(interval), "interval", Optional.of(interval.low())));
    }
    if (target instanceof Rank rank) {
      return Optional.of(
          new Demand(Range.upTo(BigDecimal.valueOf(rank.place())), "rank", Optional.empty()));
    }
    if (target instanceof Shift change && change.amount().isPresent()) {
      Quantity amount = change.amount().get();
      Range range =
          amount.comparison().isUpperBound()
              ? Range.upTo(amount.value())
              : Range.from(amount.value());
      return Optional.of(new Demand(range, change.direction().name(), change.amount()));
    }
    return Optional.empty();
  }

  private Optional<TargetChange> demands(Measure oldTarget, Measure newTarget) {
    Optional<Demand> oldDemand = demand(oldTarget, old, now);
    Optional<Demand> newDemand = demand(newTarget, now, old);
    if (oldDemand.isEmpty()
        || newDemand.isEmpty()
        || !isComparable(oldDemand.get(), newDemand.get())) {
      return Spelling.same(oldTarget.text(), newTarget.text())
          ? Optional.empty()
          : Optional.of(TargetChange.of(DiffMessage.TARGET_CHANGED));
    }
    Range was = oldDemand.get().range();
    Range is = newDemand.get().range();
    Optional<Quantity> from = oldDemand.get().figure();
    Optional<Quantity> to = newDemand.get().figure();
    Optional<Change> moved = from.flatMap(f -> to.flatMap(t -> moved(f, t)));
    boolean rates =
        from.filter(Targets::isRate).isPresent() && to.filter(Targets::isRate).isPresent();
    if (Opposites.are(old.name(), now.name()) && rates) {
      is = is.complement();
      moved = Optional.empty();
    }
    return compared(was, is, moved);
  }

  private static Optional<TargetChange> compared(Range was, Range is, Optional<Change> moved) {
    boolean easier = is.contains(was);
    boolean harder = was.contains(is);
    if (easier && harder) {
      return Optional.empty();
    }
    if (!easier && !harder) {
      return Optional.of(TargetChange.of(DiffMessage.TARGET_CHANGED).withChange(moved));
    }
    if (was.isAtSameNumbers(is)) {
      // The scorer does not tell > from ≥: nothing that was earned before is earned easier now.
      return Optional.of(
          TargetChange.of(
                  easier ? DiffMessage.TARGET_LOOSENED_SIGN : DiffMessage.TARGET_TIGHTENED_SIGN)
              .withSeverity(Severity.INFO));
    }
    return Optional.of(
        TargetChange.of(easier ? DiffMessage.TARGET_LOOSENED : DiffMessage.TARGET_TIGHTENED)
            .withChange(moved));
  }

  /** Of several figures none may be harder for all to be easier, and the other way round. */
  private Optional<TargetChange> several(Several many, Several others) {
    List<TargetChange> changes = new ArrayList<>();
    for (Quantity part : many.parts()) {
      Optional<Quantity> same =
          others.parts().stream().filter(one -> one.unit().agreesWith(part.unit())).findFirst();
      if (same.isEmpty()) {
        return Optional.of(TargetChange.of(DiffMessage.TARGET_CHANGED));
      }
      demands(part, same.get()).ifPresent(changes::add);
    }
    if (changes.isEmpty()) {
      return many.parts().size() == others.parts().size()
          ? Optional.empty()
          : Optional.of(TargetChange.of(DiffMessage.TARGET_CHANGED));
    }
    boolean alike = changes.stream().map(TargetChange::message).distinct().count() == 1;
    return Optional.of(alike ? changes.get(0) : TargetChange.of(DiffMessage.TARGET_CHANGED));
  }

  private boolean isComparable(Demand one, Demand other) {
    boolean units =
        one.figure().isEmpty()
            || other.figure().isEmpty()
            || one.figure().get().agreesWith(other.figure().get());
    return one.of().equals(other.of())
        && units
        && isRateOnBothSides(one, other)
        && old.name().isAverage() == now.name().isAverage();
  }

  /** A rate that lost its sign, or got one, is not said to be the same. */
  private static boolean isRateOnBothSides(Demand one, Demand other) {
    return one.figure().filter(Targets::isRate).isEmpty()
        || one.figure()
            .map(Quantity::isUnitUnwritten)
            .equals(other.figure().map(Quantity::isUnitUnwritten));
  }

  private boolean isComparable(Quantity one, Quantity other) {
    return one.agreesWith(other) && old.name().isAverage() == now.name().isAverage();
  }

  /**
   * The direction in which a row's number binds. What the author left open on one side, the other
   * side says; left open on both, it is a ceiling where either stands among the costs. Empty where
   * the author leaves the number to judgement and neither side says.
   */
  private static Optional<ScoredAs> kind(Row row, Row other) {
    boolean boundByOther = other.kind() == ScoredAs.AT_LEAST || other.kind() == ScoredAs.AT_MOST;
    if (row.kind() == ScoredAs.QUALITATIVE && row.target() instanceof Quantity quantity) {
      return switch (quantity.comparison()) {
        case AT_LEAST, MORE_THAN -> Optional.of(ScoredAs.AT_LEAST);
        case AT_MOST, LESS_THAN -> Optional.of(ScoredAs.AT_MOST);
        case EXACTLY -> Optional.of(ScoredAs.EXACTLY);
        case NONE -> boundByOther ? Optional.of(other.kind()) : Optional.empty();
      };
    }
    if (row.isBare() && boundByOther && (!other.isBare() || other.kind() == ScoredAs.AT_MOST)) {
      return Optional.of(other.kind());
    }
    return Optional.of(row.kind());
  }

  private static boolean isRate(Quantity quantity) {
    return quantity.unit().equals(Unit.PERCENT);
  }

  private static Optional<Change> moved(Quantity before, Quantity after) {
    if (before.value().compareTo(after.value()) == 0) {
      return Optional.empty();
    }
    return before.unit().kind() == Unit.Kind.PERCENT
        ? Optional.of(Change.points(before.value(), after.value()))
        : Change.percent(before.value(), after.value());
  }

  /**
   * Whether the new target asks for less than an earlier year reached.
   *
   * @param code below, or far below where repeating the year would cost points by the new form
   * @param deduction what it would cost, as a fraction of the weight
   * @param change from the old actual value to the new target
   * @param gap what is no longer asked for, as a part of what was reached
   * @param wideness how many times the limit the gap is, for what is measured; above 1 it is worth
   *     a warning by itself
   */
  record Retreat(
      DiffCode code,
      BigDecimal deduction,
      Optional<Change> change,
      BigDecimal gap,
      BigDecimal wideness) {
    /** The deduction in percent, such as {@code 10%}. */
    String deductionInPercent() {
      return Figures.AS_WRITTEN.computed(deduction.movePointRight(2)) + "%";
    }

    /**
     * How loud it is. A target that stands below what was reached, and was not touched, is what
     * most targets are; it was the reader's eye that they wore out.
     *
     * @param moved what became of the target itself
     */
    Severity severity(Optional<TargetChange> moved) {
      boolean harder = moved.filter(change -> change.message().isTightening()).isPresent();
      boolean loud =
          code == DiffCode.FAR_BELOW_LAST_ACTUAL
              || moved.filter(TargetChange::isLoosening).isPresent()
              || wideness.compareTo(harder ? Limits.HARDER : BigDecimal.ONE) > 0;
      return loud ? Severity.WARNING : Severity.INFO;
    }
  }

  /**
   * Empty where the new target asks for as much as was reached or more, or the two cannot be
   * compared. A deadline is never held against the day on which the work was done: done early is
   * not a higher level that must be kept.
   */
  Optional<Retreat> retreat() {
    Together both =
        Together.of(IndicatorName.of(now.indicator().name().value()), now.target(), old.actual());
    if (!(both.second() instanceof Quantity reached)
        || !(both.first() instanceof Quantity asked)
        || asked.month().isPresent()
        || !isComparable(reached, asked)
        || Opposites.are(old.name(), now.name())) {
      return Optional.empty();
    }
    Optional<ScoredAs> kind = kind(now, old);
    int order = asked.value().compareTo(reached.value());
    boolean less =
        (kind.equals(Optional.of(ScoredAs.AT_LEAST))
                && order < 0
                && !reached.comparison().isUpperBound())
            || (kind.equals(Optional.of(ScoredAs.AT_MOST))
                && order > 0
                && !reached.comparison().isLowerBound());
    if (!less) {
      return Optional.empty();
    }
    BigDecimal deduction =
        kind.get() == ScoredAs.AT_LEAST && asked.value().signum() > 0
            ? now.card().form().overTargetDeduction(asked.value(), reached.value())
            : BigDecimal.ZERO;
    return Optional.of(
        new Retreat(
            deduction.signum() > 0 ? DiffCode.FAR_BELOW_LAST_ACTUAL : DiffCode.BELOW_LAST_ACTUAL,
            deduction,
            moved(reached, asked),
            part(reached.value(), asked.value()),
            wideness(kind.get(), asked, reached)));
  }

  private static BigDecimal wideness(ScoredAs kind, Quantity asked, Quantity reached) {
    BigDecimal difference = asked.value().subtract(reached.value()).abs();
    BigDecimal limit =
        isRate(reached)
            ? Limits.RATE
            : reached
                .value()
                .abs()
                .multiply(kind == ScoredAs.AT_MOST ? Limits.CEILING : Limits.SHORTFALL);
    // Any ceiling is endlessly far above nothing.
    return limit.signum() == 0
        ? Limits.HARDER.add(BigDecimal.ONE)
        : difference.divide(limit, GAP_DECIMALS, RoundingMode.HALF_UP);
  }

  /** How far two numbers are apart, as a part of the greater, at most 1. */
  private static BigDecimal part(BigDecimal one, BigDecimal other) {
    BigDecimal most = one.abs().max(other.abs());
    return most.signum() == 0
        ? BigDecimal.ZERO
        : one.subtract(other)
            .abs()
            .divide(most, GAP_DECIMALS, RoundingMode.HALF_UP)
            .min(BigDecimal.ONE);
  }

  /**
   * How much of the old target a looser one no longer asks for: of numbers a part of the greater,
   * of deadlines a part of a year, and all of it where no number says.
   */
  BigDecimal loosened() {
    Optional<Deadline> oldEnd = before.asDeadline();
    Optional<Deadline> newEnd = after.asDeadline();
    if (oldEnd.isPresent() && newEnd.isPresent()) {
      int later =
          dayOf(newEnd.get().endIn(now.year()), now.year())
              - dayOf(oldEnd.get().endIn(old.year()), old.year());
      return BigDecimal.valueOf(Math.abs(later))
          .divide(BigDecimal.valueOf(DAYS_OF_YEAR), GAP_DECIMALS, RoundingMode.HALF_UP)
          .min(BigDecimal.ONE);
    }
    return before instanceof Quantity from && after instanceof Quantity to
        ? part(from.value(), to.value())
        : BigDecimal.ONE;
  }

  /** Whether the number multiplied, or shrank, so much that a digit may have slipped in or out. */
  boolean isJump() {
    return before instanceof Quantity from
        && after instanceof Quantity to
        && from.month().isEmpty()
        && to.month().isEmpty()
        && isComparable(from, to)
        && isJump(from.value().abs(), to.value().abs());
  }

  private static boolean isJump(BigDecimal one, BigDecimal other) {
    BigDecimal less = one.min(other);
    BigDecimal more = one.max(other);
    if (less.signum() == 0) {
      return false;
    }
    return more.compareTo(less.multiply(Limits.JUMP)) >= 0
        || (more.compareTo(less.multiply(Limits.DIGIT_JUMP)) >= 0
            && isOneDigitMore(less.toPlainString(), more.toPlainString()));
  }

  /** Of a single digit nearly every number is one digit more. */
  private static boolean isOneDigitMore(String shorter, String longer) {
    if (shorter.length() < 2 || longer.length() != shorter.length() + 1) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    return longer.substring(same + 1).equals(shorter.substring(same));
  }

  /** Whether one side speaks of an average, and the other of a total. */
  boolean isOtherBasis() {
    return old.name().isAverage() != now.name().isAverage()
        && isMeasured(before)
        && isMeasured(after);
  }
}
