package cn.jixiao.measure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A date with the precision it was written with: a day, a month or a year, with or without the year
 * itself. Nothing but empty parts stands for the project's year as a whole.
 *
 * @param year empty where the author left it to the project's year
 * @param month 1 to 12
 * @param day 1 to 31, only with a month
 */
public record PartialDate(OptionalInt year, OptionalInt month, OptionalInt day) {

  /** The project's year as a whole. */
  public static final PartialDate WHOLE_YEAR =
      new PartialDate(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

  // 29 February is a date as long as no year says otherwise.
  private static final int SOME_LEAP_YEAR = 2000;

  /**
   * @throws IllegalArgumentException if there is no such date in any year
   */
  public PartialDate {
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(day, "day");
    if (day.isPresent() && month.isEmpty()) {
      throw new IllegalArgumentException("a day without a month");
    }
    if (month.isPresent()) {
      try {
        LocalDate.of(year.orElse(SOME_LEAP_YEAR), month.getAsInt(), day.orElse(1));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("no such date", e);
      }
    }
  }

  /** A month of the project's year. */
  public static PartialDate ofMonth(int month) {
    return new PartialDate(OptionalInt.empty(), OptionalInt.of(month), OptionalInt.empty());
  }

  /** The same date in {@code year} unless it has a year of its own. */
  public PartialDate orYear(OptionalInt otherYear) {
    return year.isPresent() ? this : new PartialDate(otherYear, month, day);
  }

  /** The first day that the date covers, in {@code projectYear} unless it names its year. */
  public LocalDate firstDay(int projectYear) {
    return YearMonth.of(year.orElse(projectYear), month.orElse(1))
        .atDay(1)
        .plusDays(dayIndex(projectYear));
  }

  /** The last day that the date covers, in {@code projectYear} unless it names its year. */
  public LocalDate lastDay(int projectYear) {
    return day.isPresent()
        ? firstDay(projectYear)
        : YearMonth.of(year.orElse(projectYear), month.orElse(12)).atEndOfMonth();
  }

  // 29 February, written without a year, is the 28th in a common year.
  private int dayIndex(int projectYear) {
    int length = YearMonth.of(year.orElse(projectYear), month.orElse(1)).lengthOfMonth();
    return Math.min(day.orElse(1), length) - 1;
  }

  /**
   * ISO-like, with {@code *} for what was left open: {@code 2020-12-31}, {@code *-12}, {@code *}.
   */
  @Override
  public String toString() {
    StringBuilder s = new StringBuilder(year.isPresent() ? String.valueOf(year.getAsInt()) : "*");
    month.ifPresent(m -> s.append(m < 10 ? "-0" : "-").append(m));
    day.ifPresent(d -> s.append(d < 10 ? "-0" : "-").append(d));
    return s.toString();
  }
}
