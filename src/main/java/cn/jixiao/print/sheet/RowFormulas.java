package cn.jixiao.print.sheet;

import cn.jixiao.summary.SummaryRow;
import java.math.BigDecimal;

/**
 * The formulas of a summary's workbook, which people can follow and which go on being right where
 * they correct an amount or a score. All are rounded as the summary's own figures are, so that no
 * binary fraction is left in the last digit. None needs a spreadsheet that computes with arrays.
 *
 * <p>Sums are over all rows from one line to another, in which only projects have a number (序号) and
 * only those with a rate have a base, so that subtotals do not count twice.
 *
 * @param columns the letters of the columns
 * @param amounts decimals of amounts
 * @param scores decimals of mean scores
 */
record RowFormulas(Columns columns, int amounts, int scores) {
  /** Decimals of a rate as a fraction: two of a percentage. */
  static final int RATE_DECIMALS = 4;

  /** How far a quotient of decimals can be trusted that is computed with binary fractions. */
  private static final int EXACT_DECIMALS = 10;

  /**
   * The letters of the columns that formulas speak of.
   *
   * @param base what a project's rate is taken of, and its weight in the mean
   */
  record Columns(
      String number, String budget, String adjusted, String executed, String score, String base) {}

  /** What the execution rate of a project is taken of. */
  String base(SummaryRow row, int line) {
    return (row.adjusted().isPresent() ? columns.adjusted : columns.budget) + line;
  }

  /** The execution rate of a project, as a fraction. */
  String rate(SummaryRow row, int line) {
    return rounded("%s%d/%s".formatted(columns.executed, line, base(row, line)), RATE_DECIMALS);
  }

  /** The sum of a column of amounts. */
  String sum(String column, int from, int to) {
    return "ROUND(SUMIF(%s,\">0\",%s),%d)"
        .formatted(range(columns.number, from, to), range(column, from, to), amounts);
  }

  /** The rate of the sums of all projects that have a rate. */
  String rateOfSums(int from, int to) {
    String base = range(columns.base, from, to);
    return rounded(
        "SUMIF(%s,\">0\",%s)/SUM(%s)".formatted(base, range(columns.executed, from, to), base),
        RATE_DECIMALS);
  }

  /** The weighted mean of the scores of all projects that have one. */
  String meanScore(int from, int to) {
    String base = range(columns.base, from, to);
    String score = range(columns.score, from, to);
    return rounded(
        "SUMPRODUCT(%s,%s)/SUMIF(%s,\">=0\",%s)".formatted(base, score, score, base), scores);
  }

  /**
   * A spreadsheet's 90.01499999999999 is 90.015, and half of the last digit goes up; so what binary
   * fractions spoil is rounded away first.
   */
  static String rounded(String quotient, int decimals) {
    return "ROUND(ROUND(%s,%d),%d)".formatted(quotient, EXACT_DECIMALS, decimals);
  }

  private static String range(String column, int from, int to) {
    return "$%s$%d:$%s$%d".formatted(column, from, column, to);
  }

  /** A rate in percent as the fraction that a cell holds. */
  static BigDecimal fraction(BigDecimal percent) {
    return percent.movePointLeft(2);
  }
}
