package cn.jixiao.form;

import java.util.Optional;

/**
 * Which of a form's own fields and columns say how far a year has come (绩效运行监控), so that the rest
 * of the year can be reckoned.
 *
 * @param months of the year that have passed, 1 to 11
 * @param reached the indicators' field for what was reached by then
 * @param forecast the indicators' field for what the whole year is expected to reach
 * @param executed the column of money spent by then
 * @param expected the column of money that the whole year is expected to take
 */
public record Monitor(
    int months,
    String reached,
    Optional<String> forecast,
    Optional<String> executed,
    Optional<String> expected) {
  /** Of a year. */
  public static final int MONTHS = 12;
}
