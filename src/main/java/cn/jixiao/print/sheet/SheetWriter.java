package cn.jixiao.print.sheet;

import cn.jixiao.finding.Messages;
import cn.jixiao.text.CsvText;
import cn.jixiao.text.TextWidth;
import java.math.BigDecimal;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the cells of a sheet. Lines and columns are counted from 0, as the library does. */
final class SheetWriter {
  private static final int WIDTH_OF_A_LETTER = 256;
  private static final int TWIPS_OF_A_LINE = 300;
  private static final int TWIPS_AROUND = 100;

  private final XSSFSheet sheet;

  SheetWriter(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** A text, whatever it begins with. */
  void text(int line, int column, String text, XSSFCellStyle style, XSSFCellStyle quoted) {
    // Where it begins like a formula, editing the cell must not make it one.
    boolean formula = !CsvText.of(text).equals(text);
    int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    cell(line, column, formula ? quoted : style)
        .setCellValue(text.length() > most ? text.substring(0, most) : text);
  }

  /** A text of the program's own. */
  void text(int line, int column, String text, XSSFCellStyle style) {
    cell(line, column, style).setCellValue(text);
  }

  /** A cell with nothing in it. */
  void blank(int line, int column, XSSFCellStyle style) {
    cell(line, column, style);
  }

  /** A number, in the file with all its digits. */
  void number(int line, int column, BigDecimal number, XSSFCellStyle style) {
    XSSFCell cell = cell(line, column, style);
    cell.setCellValue(0);
    cell.getCTCell().setV(number.toPlainString());
  }

  /** A formula and what it gives, which is shown until it is computed anew. */
  void formula(int line, int column, String formula, BigDecimal value, XSSFCellStyle style) {
    XSSFCell cell = cell(line, column, style);
    cell.setCellFormula(formula);
    cell.getCTCell().setV(value.toPlainString());
  }

  private XSSFCell cell(int line, int column, XSSFCellStyle style) {
    XSSFRow row = sheet.getRow(line) == null ? sheet.createRow(line) : sheet.getRow(line);
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(style);
    return cell;
  }

  /** Makes one cell of several, whose rules all have to be drawn. */
  void merge(int firstLine, int lastLine, int firstColumn, int lastColumn) {
    XSSFCell first = sheet.getRow(firstLine).getCell(firstColumn);
    for (int line = firstLine; line <= lastLine; line++) {
      for (int column = firstColumn; column <= lastColumn; column++) {
        XSSFRow row = sheet.getRow(line);
        if (row.getCell(column) == null) {
          cell(line, column, first.getCellStyle());
        }
      }
    }
    if (firstLine < lastLine || firstColumn < lastColumn) {
      sheet.addMergedRegion(new CellRangeAddress(firstLine, lastLine, firstColumn, lastColumn));
    }
  }

  /** The width of a column, in Latin letters. */
  void width(int column, int letters) {
    sheet.setColumnWidth(column, letters * WIDTH_OF_A_LETTER);
  }

  /** The height of a row in which so many lines of text stand; spreadsheets do not always ask. */
  void height(int line, int lines) {
    sheet.getRow(line).setHeight((short) Math.min(8000, lines * TWIPS_OF_A_LINE + TWIPS_AROUND));
  }

  /** How many lines a text needs in a column of this width. */
  static int lines(String text, int letters) {
    int lines =
        text.lines()
            .mapToInt(line -> Math.max(1, (TextWidth.columns(line) + letters - 1) / letters))
            .sum();
    return Math.max(1, lines);
  }

  /** A4 across, as wide as the page, with page numbers and the head on each page. */
  void page(Messages messages, int head, int lines, int columns) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setCenter(messages.text("summary.sheet.footer", "&P", "&N"));
    sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, columns - 1, 0, lines - 1);
  }
}
