package cn.jixiao.imports.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** What the cells of a workbook say, formulas by the results that were stored with them. */
final class CellTexts {
  private static final String DATE = "yyyy\"年\"m\"月\"d\"日\"";

  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\[\\]]*\\]|[\\\\!].");

  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
  private final boolean since1904;

  /**
   * @param since1904 whether the workbook counts days from 1904
   */
  CellTexts(boolean since1904) {
    this.since1904 = since1904;
  }

  /** Lines parted by line feeds; empty for an empty cell. */
  String of(Cell cell) {
    boolean result = cell.getCellType() == CellType.FORMULA;
    CellType type = result ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case STRING -> Tidy.lines(List.of(string(cell)));
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> error(cell);
      case NUMERIC -> isStored(cell) ? number(cell, result) : "";
      default -> "";
    };
  }

  private static String string(Cell cell) {
    return cell.getRichStringCellValue().getString();
  }

  private static String error(Cell cell) {
    byte code = cell.getErrorCellValue();
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "";
  }

  /** A formula that was never calculated has no result; it would be read as nought. */
  private static boolean isStored(Cell cell) {
    if (cell instanceof XSSFCell written) {
      String raw = written.getRawValue();
      return raw != null && !raw.isBlank();
    }
    return true;
  }

  private String number(Cell cell, boolean result) {
    var stored = cell.getNumericCellValue();
    if (!Double.isFinite(stored)) {
      return "";
    }
    CellStyle style = cell.getCellStyle();
    int index = style.getDataFormat();
    String format = format(index, style.getDataFormatString());
    boolean dated = DateUtil.isADateFormat(index, format) || isTime(format);
    if (dated && DateUtil.isValidExcelDate(stored)) {
      Optional<DatePattern> date = DatePattern.of(format);
      if (date.isPresent()) {
        return date.get().show(DateUtil.getLocalDateTime(stored, since1904, true));
      }
    }
    BigDecimal number = NumberPattern.typed(new BigDecimal(Double.toString(stored)));
    String shown;
    try {
      shown = formatter.formatRawCellContents(stored, index, format, since1904).strip();
    } catch (IllegalArgumentException e) {
      // A format that the library does not know.
      shown = number.toPlainString();
    }
    return dated ? shown : NumberPattern.show(number, format, result, shown);
  }

  /** The library does not know 时, 分 and 秒 for parts of a time. */
  private static boolean isTime(String format) {
    String letters = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    return letters.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0)
        && letters.chars().allMatch(c -> "ymdhs:/., ;@-".indexOf(c) >= 0);
  }

  /**
   * The format as Chinese systems show it: some have no text of their own in the file, but follow
   * the system.
   */
  private static String format(int index, String format) {
    return switch (index) {
      case 14, 31 -> DATE;
      case 22 -> DATE + " h:mm";
      case 27, 36, 50, 52, 57 -> "yyyy\"年\"m\"月\"";
      case 28, 29, 51, 53, 54, 58 -> "m\"月\"d\"日\"";
      case 30 -> "m-d-yy";
      case 32, 34, 55 -> "h\"时\"mm\"分\"";
      case 33, 35, 56 -> "h\"时\"mm\"分\"ss\"秒\"";
      default -> format == null ? "General" : format.startsWith("[$-F800]") ? DATE : format;
    };
  }
}
