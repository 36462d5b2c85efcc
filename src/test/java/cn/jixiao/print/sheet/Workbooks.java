package cn.jixiao.print.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Messages;
import cn.jixiao.summary.Summary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of summaries, read back. */
public final class Workbooks {
  private Workbooks() {}

  static byte[] of(Summary summary) {
    return new SummaryWorkbook(new Messages(Locale.CHINA)).of(summary);
  }

  static XSSFWorkbook open(Summary summary) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(of(summary)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number as it stands in the file. */
  static BigDecimal number(Cell cell) {
    return new BigDecimal(((XSSFCell) cell).getCTCell().getV());
  }

  /** Every formula gives the result beside it, as far as that is printed. */
  public static void assertFormulasAgree(Summary summary) {
    try (XSSFWorkbook book = open(summary)) {
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      int formulas = 0;
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              BigDecimal cached = number(cell);
              double computed = evaluator.evaluate(cell).getNumberValue();
              assertEquals(
                  0,
                  cached.compareTo(BigDecimal.valueOf(computed)),
                  () ->
                      sheet.getSheetName()
                          + cell.getAddress()
                          + " "
                          + cell.getCellFormula()
                          + " = "
                          + cached
                          + ", not "
                          + computed);
              formulas++;
            }
          }
        }
      }
      assertTrue(formulas > 3, "formulas");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
