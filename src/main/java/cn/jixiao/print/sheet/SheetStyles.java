package cn.jixiao.print.sheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of a summary's cells, as official tables have them: 宋体 in thin rules, heads in 黑体. */
final class SheetStyles {
  private static final String SONG = "宋体";
  private static final String HEI = "黑体";
  private static final String PERCENT = "0.00%";

  private final XSSFWorkbook book;
  private final String amount;
  private final String score;

  final XSSFCellStyle title;
  final XSSFCellStyle heading;
  final XSSFCellStyle left;
  final XSSFCellStyle right;
  final XSSFCellStyle header;
  final Cells row;
  final Cells sum;

  /** The styles of rows of one kind. */
  record Cells(
      XSSFCellStyle text,
      XSSFCellStyle quoted,
      XSSFCellStyle centred,
      XSSFCellStyle amount,
      XSSFCellStyle rate,
      XSSFCellStyle score) {}

  /**
   * @param amounts decimals of amounts
   * @param scores decimals of scores
   */
  SheetStyles(XSSFWorkbook book, int amounts, int scores) {
    this.book = book;
    this.amount = "#,##0." + "0".repeat(amounts);
    this.score = "#,##0." + "0".repeat(scores);
    XSSFFont body = font(SONG, 10);
    XSSFFont head = font(HEI, 10);
    // The workbook's own font, by which column widths are measured.
    book.getFontAt(0).setFontName(SONG);
    this.title = style(font(HEI, 18), HorizontalAlignment.CENTER);
    this.heading = style(font(HEI, 12), HorizontalAlignment.LEFT);
    this.left = style(body, HorizontalAlignment.LEFT);
    this.left.setWrapText(true);
    this.right = style(body, HorizontalAlignment.RIGHT);
    this.header = ruled(head, HorizontalAlignment.CENTER, false);
    this.row = cells(body, false);
    this.sum = cells(head, true);
  }

  private Cells cells(XSSFFont font, boolean shaded) {
    XSSFCellStyle quoted = ruled(font, HorizontalAlignment.LEFT, shaded);
    quoted.setQuotePrefixed(true);
    return new Cells(
        ruled(font, HorizontalAlignment.LEFT, shaded),
        quoted,
        ruled(font, HorizontalAlignment.CENTER, shaded),
        figure(font, shaded, amount),
        figure(font, shaded, PERCENT),
        figure(font, shaded, score));
  }

  private XSSFCellStyle figure(XSSFFont font, boolean shaded, String format) {
    XSSFCellStyle style = ruled(font, HorizontalAlignment.RIGHT, shaded);
    style.setWrapText(false);
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private XSSFCellStyle ruled(XSSFFont font, HorizontalAlignment alignment, boolean shaded) {
    XSSFCellStyle style = style(font, alignment);
    style.setWrapText(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    if (shaded) {
      style.setFillForegroundColor(
          new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xF2, (byte) 0xF2, (byte) 0xF2}));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private XSSFCellStyle style(XSSFFont font, HorizontalAlignment alignment) {
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private XSSFFont font(String name, int points) {
    XSSFFont font = book.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints((short) points);
    return font;
  }
}
