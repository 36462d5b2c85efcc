package cn.jixiao.book;

import java.math.BigDecimal;

/**
 * The formulas of a summary's workbook, which people can follow and which go on being right where
 * they correct an amount or a score. All are rounded as the summary's own figures are, so that no
 * binary fraction is left in the last digit.
 *
 * <p>A sum is over a range of rows in which only projects have a number (序号), so that subtotals do
 * not count twice.
 *
 * @param adjusted whether there is a column for the adjusted budget
 * @param mixed whether some project has none, so that its rate is taken of the initial budget
 * @param amounts decimals of amounts
 * @param scores decimals of mean scores
 */
record RowFormulas(Columns columns, boolean adjusted, boolean mixed, int amounts, int scores) {
  /** Decimals of a rate as a fraction: two of a percentage. */
  static final int RATE_DECIMALS = 4;

  /** How far a quotient of decimals can be trusted that is computed with binary fractions. */
  private static final int EXACT_DECIMALS = 10;

  /** The letters of the columns that formulas speak of. */
  record Columns(
      String number, String budget, String adjusted, String executed, String rate, String score) {}

  /** The execution rate of a project, as a fraction. */
  String rate(SummaryRow row, int line) {
    String base = row.adjusted().isPresent() ? columns.adjusted : columns.budget;
    return rounded("%s%d/%s%d".formatted(columns.executed, line, base, line), RATE_DECIMALS);
  }

  /** The sum of a column of amounts from one line to another, both included. */
  String sum(String column, int from, int to) {
    return "ROUND(SUMIF(%s,\">0\",%s),%d)"
        .formatted(range(columns.number, from, to), range(column, from, to), amounts);
  }

  /** The rate of the sums of all projects there that have a rate. */
  String rateOfSums(int from, int to) {
    String rated = projectsWith(columns.rate, from, to);
    return rounded(
        "SUMPRODUCT(%s*%s)/SUMPRODUCT(%s*%s)"
            .formatted(rated, range(columns.executed, from, to), rated, base(from, to)),
        RATE_DECIMALS);
  }

  /** The weighted mean of the scores of all projects there that have one. */
  String meanScore(int from, int to) {
    String scored = projectsWith(columns.score, from, to);
    String base = base(from, to);
    return rounded(
        "SUMPRODUCT(%s*%s*%s)/SUMPRODUCT(%s*%s)"
            .formatted(scored, base, range(columns.score, from, to), scored, base),
        scores);
  }

  private String projectsWith(String column, int from, int to) {
    return "ISNUMBER(%s)*ISNUMBER(%s)"
        .formatted(range(columns.number, from, to), range(column, from, to));
  }

  private String base(int from, int to) {
    String budgets = range(columns.budget, from, to);
    if (!adjusted) {
      return budgets;
    }
    String adjustedBudgets = range(columns.adjusted, from, to);
    return mixed
        ? "(%s+(1-ISNUMBER(%s))*%s)".formatted(adjustedBudgets, adjustedBudgets, budgets)
        : adjustedBudgets;
  }

  private static String range(String column, int from, int to) {
    return "$%s$%d:$%s$%d".formatted(column, from, column, to);
  }

  /**
   * A spreadsheet's 90.01499999999999 is 90.015, and half of the last digit goes up; so what binary
   * fractions spoil is rounded away first.
   */
  static String rounded(String quotient, int decimals) {
    return "ROUND(ROUND(%s,%d),%d)".formatted(quotient, EXACT_DECIMALS, decimals);
  }

  /** A rate in percent as the fraction that a cell holds. */
  static BigDecimal fraction(BigDecimal percent) {
    return percent.movePointLeft(2);
  }
}
