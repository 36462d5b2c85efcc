package cn.jixiao.measure;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A measure of time (时效): {@code 2020年12月31日前}, {@code 12月底前}, {@code 1-12月}, {@code 7月31日完成},
 * {@code 全年}. A month alone ({@code ≤11月}, {@code 12月}) is a {@link Quantity}, since months late
 * are counted; {@link Quantity#asDeadline()} converts it.
 *
 * @param text as written
 * @param start of a period or span, where one was given: {@code 1-12月}, {@code 上半年}
 * @param end the date, or the end of the period
 * @param bound how the end is meant
 */
public record Deadline(String text, Optional<PartialDate> start, PartialDate end, Bound bound)
    implements Measure {

  /** How the end of a deadline is meant. */
  public enum Bound {
    /** A date without more: {@code 2020-12-31}, {@code 7月31日完成}, {@code 3月底}. */
    ON,
    /** At the latest: {@code 12月31日前}, {@code 12月底前}, {@code 年底前}; the end is included. */
    BY,
    /**
     * {@code 12月前}, {@code 四季度前}: said of a span of time, it may mean before the span begins or
     * before it ends. {@link #endIn} takes the end; {@link #judge} answers only where both readings
     * agree.
     */
    BEFORE,
    /** At any time within a span: {@code 全年}, {@code 2023年内}, {@code 三季度内}. */
    WITHIN,
    /** From a start to an end: {@code 1-12月}, {@code 2019年6月至12月}. */
    PERIOD
  }

  /** Refuses nulls. */
  public Deadline {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(bound, "bound");
  }

  @Override
  public Optional<Deadline> asDeadline() {
    return Optional.of(this);
  }

  /** The last day, in {@code year} where the text names no year. */
  public LocalDate endIn(int year) {
    return end.lastDay(year);
  }

  /**
   * The last day in the stricter reading: of {@link Bound#BEFORE} the day before the span begins,
   * of any other deadline {@link #endIn}.
   */
  public LocalDate strictEndIn(int year) {
    return bound == Bound.BEFORE ? start.orElse(end).firstDay(year).minusDays(1) : endIn(year);
  }

  /**
   * Whether the two, in different words perhaps, end on the same day of the projects' years, and
   * mean it in the same way: {@code 2020年12月31日前}, {@code 12月底前} and {@code 1-12月} do.
   *
   * @param year the project's year of this deadline
   * @param otherYear the project's year of the other
   */
  public boolean endsLike(Deadline other, int year, int otherYear) {
    LocalDate here = endIn(year);
    LocalDate there = other.endIn(otherYear);
    return (bound == Bound.BEFORE) == (other.bound == Bound.BEFORE)
        && here.getYear() - year == there.getYear() - otherYear
        && here.getMonth() == there.getMonth()
        && (here.getDayOfMonth() == there.getDayOfMonth()
            || (isMonthEnd(here) && isMonthEnd(there)));
  }

  /**
   * Judges an actual date against this deadline as the target. The day itself is in time. Where the
   * actual date covers more than a day it is kept only when all of it is in time, and late only
   * when none of it is; a period from a start to an end is judged by its end.
   *
   * @param year the project's year, for dates that name none
   */
  public Punctuality judge(Deadline actual, int year) {
    if (!actual.endIn(year).isAfter(strictEndIn(year))) {
      return Punctuality.KEPT;
    }
    Optional<PartialDate> earliest =
        switch (actual.bound) {
          case ON, WITHIN -> Optional.of(actual.start.orElse(actual.end));
          case PERIOD -> Optional.of(actual.end);
          case BY, BEFORE -> Optional.empty();
        };
    boolean late = earliest.map(e -> e.firstDay(year).isAfter(endIn(year))).orElse(false);
    return late ? Punctuality.LATE : Punctuality.UNKNOWN;
  }

  private static boolean isMonthEnd(LocalDate date) {
    return date.getDayOfMonth() == date.lengthOfMonth();
  }

  @Override
  public Deadline withText(String other) {
    return new Deadline(other, start, end, bound);
  }
}
