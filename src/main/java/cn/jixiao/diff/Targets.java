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

  private static boolean isMeasured(Measure measure) {
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
   * Whether the new target asks for less than the year before reached.
   *
   * @param code below, or far below where repeating the year would cost points by the new form
   * @param deduction what it would cost, as a fraction of the weight
   * @param change from the old actual value to the new target
   */
  record Retreat(DiffCode code, BigDecimal deduction, Optional<Change> change) {
    /** The deduction in percent, such as {@code 10%}. */
    String deductionInPercent() {
      return Figures.AS_WRITTEN.computed(deduction.movePointRight(2)) + "%";
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
            moved(reached, asked)));
  }
}
