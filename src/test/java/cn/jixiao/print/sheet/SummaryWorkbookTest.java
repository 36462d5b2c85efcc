package cn.jixiao.print.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.project.Corpus;
import cn.jixiao.score.Cards;
import cn.jixiao.summary.Summaries;
import cn.jixiao.summary.Summaries.Sample;
import cn.jixiao.summary.Summary;
import cn.jixiao.workspace.ProjectFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryWorkbookTest {
  private static final Summary TWO_UNITS =
      Summaries.of(
          Sample.of("甲", "170.9635", "170.9362", "80").named("一"),
          Sample.of("甲", "100", "50", "70.5").named("二"),
          Sample.of("乙", "0.1", "0.1", "60").named("三"));

  private static XSSFCell cell(XSSFSheet sheet, String address) {
    CellRangeAddress at = CellRangeAddress.valueOf(address);
    return sheet.getRow(at.getFirstRow()).getCell(at.getFirstColumn());
  }

  @Test
  void numbersAreNumbersWithAllTheirDigits() throws IOException {
    try (XSSFWorkbook book = Workbooks.open(TWO_UNITS)) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertEquals("170.9635", cell(sheet, "E4").getCTCell().getV());
      assertEquals(CellType.NUMERIC, cell(sheet, "E4").getCellType());
      assertEquals("#,##0.0000", cell(sheet, "E4").getCellStyle().getDataFormatString());
      assertEquals("0.00%", cell(sheet, "G4").getCellStyle().getDataFormatString());
      assertEquals("0.1", cell(sheet, "F7").getCTCell().getV());
    }
  }

  @Test
  void columnsAreWideEnoughForTheLargestSum() throws IOException {
    Sample huge = Sample.of("甲", "1234567890.123456", "1234567890.123455", "80");
    try (XSSFWorkbook book = Workbooks.open(Summaries.of(huge, huge.named("一\n\n二")))) {
      XSSFSheet sheet = book.getSheetAt(0);
      for (int column = 3; column <= 5; column++) {
        int letters = sheet.getColumnWidth(column) / 256;
        assertTrue(letters > "2,469,135,780.246912".length(), () -> letters + " letters");
      }
      assertTrue(sheet.getRow(4).getHeight() > sheet.getRow(3).getHeight());
    }
  }

  @Test
  void rowsSumsAndMeansAreFormulasWithTheirResults() throws IOException {
    try (XSSFWorkbook book = Workbooks.open(TWO_UNITS)) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertEquals("ROUND(ROUND(F4/E4,10),4)", cell(sheet, "G4").getCellFormula());
      assertEquals("0.9998", cell(sheet, "G4").getCTCell().getV());
      assertEquals(
          "ROUND(SUMIF($A$4:$A$5,\">0\",$E$4:$E$5),4)", cell(sheet, "E6").getCellFormula());
      assertEquals("270.9635", cell(sheet, "E6").getCTCell().getV());
      assertEquals(
          "ROUND(ROUND(SUMPRODUCT($K$4:$K$8,$H$4:$H$8)/SUMIF($H$4:$H$8,\">=0\",$K$4:$K$8),10),2)",
          cell(sheet, "H9").getCellFormula());
      assertEquals("合计（3个项目）", cell(sheet, "A9").getStringCellValue());
      assertEquals(TWO_UNITS.total().score().orElseThrow(), Workbooks.number(cell(sheet, "H9")));
    }
    Workbooks.assertFormulasAgree(TWO_UNITS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"beijing-2019", "beijing-2020", "beijing-2024", ""})
  void theFormulasOfPublishedYearsAgree(String folder) {
    var files = ProjectFiles.in(List.of(Corpus.folder().resolve(folder))).files();
    Workbooks.assertFormulasAgree(Summary.of(files.stream().map(Cards::of).toList(), 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "＝HYPERLINK(\"x\")", " =2"})
  void whatLooksLikeAFormulaStaysText(String name) throws IOException {
    Summary summary = Summaries.of(Sample.of(name, "1", "1", "1").named(name));
    try (XSSFWorkbook book = Workbooks.open(summary)) {
      for (String address : List.of("B4", "C4")) {
        XSSFCell cell = cell(book.getSheetAt(0), address);
        assertEquals(CellType.STRING, cell.getCellType());
        assertEquals(name.strip(), cell.getStringCellValue().strip());
        assertTrue(cell.getCellStyle().getQuotePrefixed(), address);
      }
      assertFalse(cell(book.getSheetAt(0), "J4") != null, "no cell between table and base");
    }
  }

  @Test
  void theTableIsSetUpForPrint() throws IOException {
    try (XSSFWorkbook book = Workbooks.open(TWO_UNITS)) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertEquals(3, sheet.getPaneInformation().getHorizontalSplitTopRow());
      assertTrue(sheet.getPaneInformation().isFreezePane());
      assertTrue(sheet.getPrintSetup().getLandscape());
      assertEquals(PrintSetup.A4_PAPERSIZE, sheet.getPrintSetup().getPaperSize());
      assertTrue(sheet.getFitToPage());
      assertEquals(1, sheet.getPrintSetup().getFitWidth());
      assertEquals(0, sheet.getPrintSetup().getFitHeight());
      assertTrue(sheet.getHorizontallyCenter());
      assertEquals("3:3", sheet.getRepeatingRows().formatAsString());
      assertEquals("第 &P 页，共 &N 页", sheet.getFooter().getCenter());
      assertEquals("汇总表!$A$1:$I$10", book.getPrintArea(0));
      assertEquals("宋体", cell(sheet, "C4").getCellStyle().getFont().getFontName());
      assertEquals("黑体", cell(sheet, "A1").getCellStyle().getFont().getFontName());
    }
  }

  @Test
  void theSameSummaryGivesTheSameBytes() throws IOException {
    TimeZone zone = TimeZone.getDefault();
    byte[] first = Workbooks.of(TWO_UNITS);
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      assertArrayEquals(first, Workbooks.of(TWO_UNITS));
    } finally {
      TimeZone.setDefault(zone);
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertEquals(1980, entry.getTimeLocal().getYear());
        if (entry.getName().equals("docProps/core.xml")) {
          String core = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          assertFalse(core.contains("created"), core);
        }
      }
    }
  }
}
