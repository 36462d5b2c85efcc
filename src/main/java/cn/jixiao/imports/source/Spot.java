package cn.jixiao.imports.source;

/**
 * Where something stands in a source, as people look it up.
 *
 * @param kind what {@code part} counts
 * @param part the page, the table of a document, or the line; from 1. The number of a sheet
 * @param name the sheet's name; empty for other kinds
 * @param row the row of the table or sheet, from 1; 0 for what is in no table
 * @param column the column likewise
 */
public record Spot(Kind kind, int part, String name, int row, int column) {
  /** What the part of a source is. */
  public enum Kind {
    /** A page of a PDF. */
    PAGE,
    /** A table of a Word document, counted from its beginning. */
    TABLE,
    /** A sheet of a workbook. */
    SHEET,
    /** A line of a text. */
    LINE
  }

  /** Words outside tables. */
  public static Spot of(Kind kind, int part) {
    return new Spot(kind, part, "", 0, 0);
  }

  /** A cell of the same part. */
  public Spot cell(int row, int column) {
    return new Spot(kind, part, name, row, column);
  }
}
