package cn.jixiao.diff;

import cn.jixiao.diff.pairing.Opposites;
import cn.jixiao.diff.pairing.Row;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.Figures;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.Words;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.text.Spelling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The targets of one indicator in two years: which is harder to meet, and whether the new one asks
 * for less than was reached.
 */
final class Targets {
  // A number that the grammar does not read for certain is still no text without a measure.
  private static final Pattern NUMBER =
      Pattern.compile("[0-9０-９]|[一二两三四五六七八九十百千万]+(次|个|场|项|人|名|期|篇|份|家|天|月|类|批|种|%)");

  private final Row old;
  private final Row now;

  Targets(Row old, Row now) {
    this.old = old;
    this.now = now;
  }

  /** What became of the target; empty where it asks for the same. */
  Optional<TargetChange> change() {
    Optional<Deadline> oldEnd = old.deadline();
    Optional<Deadline> newEnd = now.deadline();
    if (oldEnd.isPresent() && newEnd.isPresent()) {
      return deadlines(oldEnd.get(), newEnd.get());
    }
    if (old.target() instanceof Quantity before && now.target() instanceof Quantity after) {
      return quantities(before, after);
    }
    if (Spelling.same(old.target().text(), now.target().text())) {
      return Optional.empty();
    }
    if (isMeasured(old.target()) && now.target() instanceof Words words) {
      return Optional.of(becameWords(words));
    }
    if (old.target() instanceof Words words && isMeasured(now.target())) {
      return Optional.of(becameMeasured(words));
    }
    return Optional.of(TargetChange.of(DiffMessage.TARGET_CHANGED));
  }

  private static boolean isMeasured(Measure measure) {
    return !(measure instanceof Words);
  }

  private static TargetChange becameWords(Words words) {
    if (words.text().isBlank()) {
      return TargetChange.of(DiffMessage.TARGET_LOOSENED_GONE);
    }
    return TargetChange.of(
        saysNothingOfAmount(words)
            ? DiffMessage.TARGET_LOOSENED_WORDS
            : DiffMessage.TARGET_CHANGED);
  }

  private static TargetChange becameMeasured(Words words) {
    if (words.text().isBlank()) {
      return TargetChange.of(DiffMessage.TARGET_TIGHTENED_NEW);
    }
    return TargetChange.of(
        saysNothingOfAmount(words)
            ? DiffMessage.TARGET_TIGHTENED_WORDS
            : DiffMessage.TARGET_CHANGED);
  }

  /** Words proper: neither an unreadable cell nor a number in a form that is not read. */
  private static boolean saysNothingOfAmount(Words words) {
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

  private Optional<TargetChange> quantities(Quantity before, Quantity after) {
    Optional<ScoredAs> oldKind = kind(old, now);
    Optional<ScoredAs> newKind = kind(now, old);
    if (!isComparable(before, after) || oldKind.isEmpty() || newKind.isEmpty()) {
      return Spelling.same(before.text(), after.text())
          ? Optional.empty()
          : Optional.of(TargetChange.of(DiffMessage.TARGET_CHANGED));
    }
    Range was = Range.of(oldKind.get(), before.comparison(), before.value());
    Range is = Range.of(newKind.get(), after.comparison(), after.value());
    Optional<Change> moved = moved(before, after);
    if (Opposites.are(old.name(), now.name()) && isRate(before) && isRate(after)) {
      is = is.complement();
      moved = Optional.empty();
    }
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
    if (!(old.actual() instanceof Quantity reached)
        || !(now.target() instanceof Quantity asked)
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
