package cn.jixiao.print.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jixiao.print.LibreOffice;
import cn.jixiao.print.OfficeSchema;
import cn.jixiao.summary.Summaries;
import cn.jixiao.summary.Summaries.Sample;
import cn.jixiao.summary.Summary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another spreadsheet comes to the same figures. */
class SummaryWorkbookIT {
  /** Formulas are computed anew when a file is opened. */
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
      oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  @TempDir private Path folder;

  @Test
  void theWorkbookFollowsTheSchema() throws Exception {
    Summary summary =
        Summaries.of(
            Sample.of("甲", "170.9635", "170.9362", "80.01").named("=1+1"),
            Sample.of("乙", "77.7", "7", "0").pending());
    try (OfficeSchema schema = new OfficeSchema()) {
      schema.assertValid(Workbooks.of(summary));
    }
  }

  @Test
  void libreOfficeComputesTheSame() throws Exception {
    Sample first = Sample.of("甲", "170.9635", "170.9362", "80.01").named("=1+1");
    Summary summary =
        Summaries.of(
            first,
            Sample.of("甲", "170.9635", "50", "80.02").of2019(),
            Sample.of("乙", "12345.678901", "12345.6789", "60"),
            Sample.of("乙", "77.7", "7", "0").pending());
    Path workbook = folder.resolve("summary.xlsx");
    List<BigDecimal> expected = new ArrayList<>();
    try (XSSFWorkbook book = Workbooks.open(summary)) {
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            expected.add(Workbooks.number(cell));
            // What is shown is then the spreadsheet's own.
            ((XSSFCell) cell).getCTCell().setV("0");
          }
        }
      }
      try (var out = Files.newOutputStream(workbook)) {
        book.write(out);
      }
    }
    List<BigDecimal> computed = new ArrayList<>();
    List<List<String>> rows = converted(workbook);
    assertEquals("=1+1", rows.get(3).get(2));
    try (XSSFWorkbook book = Workbooks.open(summary)) {
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            computed.add(number(rows.get(cell.getRowIndex()).get(cell.getColumnIndex())));
          }
        }
      }
    }
    assertTrue(expected.size() > 15, expected::toString);
    assertEquals(
        expected.stream().map(BigDecimal::stripTrailingZeros).toList(),
        computed.stream().map(BigDecimal::stripTrailingZeros).toList());
  }

  private static BigDecimal number(String shown) {
    return shown.endsWith("%")
        ? new BigDecimal(shown.substring(0, shown.length() - 1)).movePointLeft(2)
        : new BigDecimal(shown.replace(",", ""));
  }

  private List<List<String>> converted(Path workbook) throws IOException, InterruptedException {
    Path csv =
        new LibreOffice(folder)
            .with(SETTINGS)
            .convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false", folder, workbook)
            .get(0);
    assumeTrue(Files.exists(csv), "LibreOffice has no spreadsheet program");
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(csv, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      for (CSVRecord record : parser) {
        rows.add(record.toList());
      }
    }
    return rows;
  }
}
