package cn.jixiao.text;

/**
 * Texts in CSV files that spreadsheets open. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it, which is how people mark texts there; numbers are no texts, and
 * keep their signs.
 */
public final class CsvText {
  /** What a file begins with so that Excel reads Chinese. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What formulas start with, in half and full width; blanks before them do not help. */
  private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n";

  private CsvText() {}

  /** The text as it stands in a cell, still without the quotation marks of CSV. */
  public static String of(String text) {
    String start = text.stripLeading();
    boolean formula =
        (!start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0)
            || (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0);
    return formula ? "'" + text : text;
  }
}
