package cn.jixiao.imports.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormat;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelSourceTest {
  @TempDir private Path folder;

  /** Fills a workbook. */
  private interface Filling {
    void of(Workbook book);
  }

  private static byte[] bytes(Workbook book, Filling filling) {
    try (book) {
      filling.of(book);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> read(byte[] bytes) {
    return OfficeFiles.said(ExcelSource.read(OfficeFiles.write(folder, "源.xlsx", bytes)));
  }

  /** Both formats say the same. */
  private List<String> both(Filling filling) {
    List<String> said = read(bytes(new XSSFWorkbook(), filling));
    assertEquals(said, read(bytes(new HSSFWorkbook(), filling)), "the old format");
    return said;
  }

  private static Cell cell(Sheet sheet, String address) {
    CellReference at = new CellReference(address);
    Row row = sheet.getRow(at.getRow());
    Row own = row == null ? sheet.createRow(at.getRow()) : row;
    Cell cell = own.getCell(at.getCol());
    return cell == null ? own.createCell(at.getCol()) : cell;
  }

  private static void put(Sheet sheet, String address, String... texts) {
    CellReference at = new CellReference(address);
    for (int i = 0; i < texts.length; i++) {
      cell(sheet, new CellReference(at.getRow(), at.getCol() + i).formatAsString())
          .setCellValue(texts[i]);
    }
  }

  private static void merge(Sheet sheet, String range) {
    sheet.addMergedRegion(CellRangeAddress.valueOf(range));
  }

  private static void draw(Sheet sheet, String range) {
    CellStyle lines = sheet.getWorkbook().createCellStyle();
    lines.setBorderLeft(BorderStyle.THIN);
    lines.setBorderRight(BorderStyle.THIN);
    CellRangeAddress.valueOf(range)
        .forEach(address -> cell(sheet, address.formatAsString()).setCellStyle(lines));
  }

  private static void format(Cell cell, String format) {
    Workbook book = cell.getSheet().getWorkbook();
    DataFormat formats = book.createDataFormat();
    CellStyle style = book.createCellStyle();
    style.setDataFormat(formats.getFormat(format));
    cell.setCellStyle(style);
  }

  /** What a number in a cell of a format is read as. */
  private String shown(String number, String format) {
    return both(book -> {
          Cell cell = cell(book.createSheet(), "A1");
          cell.setCellValue(Double.parseDouble(number));
          format(cell, format);
        })
        .get(0)
        .substring(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "12|General|12",
        "0.1|General|0.1",
        "170.9635|General|170.9635",
        "12345678901234|General|12345678901234",
        "0.30000000000000004|General|0.3",
        "1e-7|General|0.0000001",
        "100|0.00|100.00",
        "1234.5|#,##0.00|1,234.50",
        "1234.5678|#,##0.00|1234.5678",
        "170.9635|0|170.9635",
        "-170.9635|0.00|-170.9635",
        "-12|0.00;[Red]0.00|-12.00",
        "-12|0.00_);(0.00)|(12.00)",
        "-12.345|0.00_);(0.00)|(12.345)",
        "-12.345|0.0;[Red]-0.0|-12.345",
        "0.9556|0%|95.56%",
        "0.95|0%|95%",
        "1|0.00%|100.00%",
        "0.955555|0.00%|95.5555%",
        "1234.567|¥#,##0.00|¥1234.567",
        "1234.5|\"￥\"#,##0.00\"元\"|￥1,234.50元",
        "1234.567|0.00\"万元\"|1234.567万元",
        "12345678|0!.0,\"万元\"|1234.5678万元",
        "12345678|0.0,|12345.678",
        "1234567|0.00E+00|1234567",
        "0.125|# ?/?|0.125",
        "20240101|@|20240101",
        "0|0.00;-0.00;零|零",
        "0|_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ |-",
        "3.14159|_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ |3.14159",
        "5|[>=1]0.0;0.00|5.0",
        "0.555|[>=1]0.0;0.00|0.555",
      })
  void numbersAreShownWithAllTheirDigits(String number, String format, String expected) {
    assertEquals(expected, shown(number, format));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "m/d/yy|2024年12月31日",
        "yyyy\"年\"m\"月\"d\"日\"|2024年12月31日",
        "yyyy\"年\"m\"月\"d\"日\";@|2024年12月31日",
        "[$-804]yyyy\"年\"m\"月\"|2024年12月",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy|2024年12月31日",
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@|2024年12月31日",
        "yyyy-mm-dd|2024-12-31",
        "yyyy\\-mm\\-dd|2024-12-31",
        "yyyy/m/d|2024/12/31",
        "yyyy/m/d;@|2024/12/31",
        "yyyy.mm|2024.12",
        "m\"月\"d\"日\"|12月31日",
        "yyyy-mm-dd hh:mm|2024-12-31 08:30",
        "yyyy\"年\"m\"月\"d\"日\" aaaa|2024年12月31日 星期二",
        "m/d/yy h:mm AM/PM|12/31/24 8:30 上午",
        "h\"时\"mm\"分\"ss\"秒\"|8时30分00秒",
        "mm:ss|30:00",
      })
  void datesAreShownAsChinesePeopleSeeThem(String format, String expected) {
    List<String> said =
        both(
            book -> {
              Cell cell = cell(book.createSheet(), "A1");
              cell.setCellValue(LocalDateTime.of(2024, 12, 31, 8, 30));
              format(cell, format);
            });
    assertEquals(List.of("0:" + expected), said);
  }

  @Test
  void formatsWithoutTextFollowTheSystem() {
    List<String> said =
        both(
            book -> {
              Sheet sheet = book.createSheet();
              short[] formats = {31, 57, 58, 22};
              for (int i = 0; i < formats.length; i++) {
                CellStyle style = book.createCellStyle();
                style.setDataFormat(formats[i]);
                Cell cell = sheet.createRow(i).createCell(0);
                cell.setCellValue(LocalDate.of(2024, 3, 5));
                cell.setCellStyle(style);
                cell.getRow().createCell(1).setCellValue("乙");
              }
            });
    assertEquals(
        List.of("0,0=2024年3月5日 0,1=乙 1,0=2024年3月 1,1=乙 2,0=3月5日 2,1=乙 3,0=2024年3月5日 0:00 3,1=乙"),
        said);
  }

  @Test
  void formulasSayTheirStoredResults() {
    List<String> said =
        read(
            bytes(
                new XSSFWorkbook(),
                book -> {
                  Sheet sheet = book.createSheet();
                  Cell text = cell(sheet, "A1");
                  text.setCellFormula("\"不\"&\"算\"");
                  text.setCellValue("存的");
                  Cell number = cell(sheet, "B1");
                  number.setCellFormula("1+1");
                  number.setCellValue(170.9635);
                  format(number, "0.00");
                  Cell ratio = cell(sheet, "C1");
                  ratio.setCellFormula("A9/B9");
                  ratio.setCellValue(0.986532187345679);
                  format(ratio, "0.00%");
                  Cell third = cell(sheet, "D1");
                  third.setCellFormula("1/3");
                  third.setCellValue(1 / 3.0);
                  Cell error = cell(sheet, "E1");
                  error.setCellFormula("1/0");
                  ((XSSFCell) error).setCellErrorValue((byte) 7);
                  Cell never = cell(sheet, "F1");
                  never.setCellFormula("2+2");
                  cell(sheet, "G1").setCellValue(true);
                }));
    assertEquals(
        List.of("0,0=存的 0,1=170.9635 0,2=98.65% 0,3=0.3333333333 0,4=#DIV/0! 0,6=TRUE"), said);
  }

  @Test
  void cellsAreMergedBothWays() {
    assertEquals(
        List.of("0,0+2x2=甲 0,2=乙 1,2=丙 2,0=丁 2,1+2x1=戊 2,2=己 3,0=庚 3,2=辛"),
        both(
            book -> {
              Sheet sheet = book.createSheet();
              put(sheet, "A1", "甲");
              put(sheet, "C1", "乙");
              put(sheet, "B2", "不见", "丙");
              put(sheet, "A3", "丁", "戊", "己");
              put(sheet, "A4", "庚", "", "辛");
              merge(sheet, "A1:B2");
              merge(sheet, "B3:B4");
            }));
  }

  @Test
  void mergedCellsWithNothingInThemKeepTheirPlace() {
    assertEquals(
        List.of("0,0=甲 0,1=乙 0,2=丙 1,0=丁 1,1+1x2="),
        both(
            book -> {
              Sheet sheet = book.createSheet();
              put(sheet, "A1", "甲", "乙", "丙");
              put(sheet, "A2", "丁");
              merge(sheet, "B2:F2");
              draw(sheet, "A1:F2");
            }));
  }

  @Test
  void titlesAreWordsAndEmptyEdgesAreTrimmed() {
    SourceDocument document =
        ExcelSource.read(
            OfficeFiles.write(
                folder,
                "a.xlsx",
                bytes(
                    new XSSFWorkbook(),
                    book -> {
                      book.createSheet("空");
                      Sheet sheet = book.createSheet("表");
                      put(sheet, "B2", "项目支出绩效自评表\n（2024年度）");
                      merge(sheet, "B2:E2");
                      put(sheet, "E3", "单位：万元");
                      put(sheet, "B4", "甲", "乙");
                      put(sheet, "B5", "丙", "丁");
                      draw(sheet, "B4:H9");
                    })));
    assertEquals(
        List.of("0:项目支出绩效自评表|（2024年度）", "0:单位：万元", "0,0=甲 0,1=乙 1,0=丙 1,1=丁"),
        OfficeFiles.said(document));
    Spot sheet = new Spot(Spot.Kind.SHEET, 2, "表", 0, 0);
    assertEquals(sheet.cell(2, 2), ((Block.Words) document.blocks().get(0)).spot());
    Block.Table table = (Block.Table) document.blocks().get(2);
    assertEquals(sheet.cell(5, 3), table.cells().get(3).spot());
    assertEquals(2, table.rows());
    assertEquals(2, table.columns());
  }

  @Test
  void emptyRowsPartTables() {
    assertEquals(
        List.of("0,0=甲 0,1=乙", "0:第二张", "0,0=丙 0,1=丁 1,0=戊 1,1=己", "0:注"),
        both(
            book -> {
              Sheet sheet = book.createSheet();
              put(sheet, "A1", "甲", "乙");
              put(sheet, "C4", "第二张");
              put(sheet, "C5", "丙", "丁");
              put(sheet, "C6", "戊", "己");
              put(sheet, "A8", "注");
            }));
  }

  @Test
  void titlesBetweenTablesWithLinesPartThem() {
    assertEquals(
        List.of("0:一", "0,0=甲 0,1=乙 1,0+1x2=节 2,0=丙 2,1=丁", "0:二", "0,0=戊 0,1=己", "0:注：无"),
        both(
            book -> {
              Sheet sheet = book.createSheet();
              put(sheet, "A1", "一");
              put(sheet, "A2", "甲", "乙");
              put(sheet, "A3", "节");
              merge(sheet, "A3:B3");
              put(sheet, "A4", "丙", "丁");
              put(sheet, "A5", "二");
              put(sheet, "A6", "戊", "己");
              put(sheet, "A7", "注：无");
              draw(sheet, "A2:B4");
              draw(sheet, "A6:B6");
            }));
  }

  @Test
  void emptyRowsWithLinesOrMergedCellsAreOfTheTable() {
    assertEquals(
        List.of("0,0+3x1=甲 0,1=乙 2,1=丙 4,0=丁 4,1=戊"),
        both(
            book -> {
              Sheet sheet = book.createSheet();
              put(sheet, "A1", "甲", "乙");
              put(sheet, "B3", "丙");
              put(sheet, "A5", "丁", "戊");
              merge(sheet, "A1:A3");
              draw(sheet, "A1:B5");
            }));
  }

  @Test
  void aLabelWithAnEmptyFieldIsNoTitle() {
    assertEquals(
        List.of("0,0=项目名称 1,0=甲 1,1=乙"),
        both(
            book -> {
              Sheet sheet = book.createSheet();
              put(sheet, "A1", "项目名称");
              put(sheet, "A2", "甲", "乙");
              draw(sheet, "A1:B2");
            }));
  }

  @Test
  void whatIsHiddenIsLeftOutAndNamed() {
    Filling filling =
        book -> {
          Sheet sheet = book.createSheet("表");
          put(sheet, "A1", "甲", "密", "乙", "丙");
          put(sheet, "A2", "密", "密", "密", "密");
          put(sheet, "A3", "密");
          put(sheet, "A5", "丁");
          put(sheet, "C5", "戊", "己");
          merge(sheet, "C1:C2");
          sheet.setColumnHidden(1, true);
          sheet.getRow(1).setZeroHeight(true);
          sheet.getRow(2).setZeroHeight(true);
          sheet.createRow(3).setZeroHeight(true);
          put(book.createSheet("藏"), "A1", "密");
          book.createSheet("藏而空");
          book.setSheetHidden(1, true);
          book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
          put(book.createSheet("后"), "A1", "见");
        };
    assertEquals(
        List.of("0,0=甲 0,1=乙 0,2=丙 1,0=丁 1,1=戊 1,2=己", "0:见", "!source-hidden[表!2:3 表!B:B 藏]"),
        both(filling));
    SourceDocument document =
        ExcelSource.read(OfficeFiles.write(folder, "a.xls", bytes(new HSSFWorkbook(), filling)));
    assertEquals(Severity.WARNING, document.findings().get(0).severity());
    assertEquals(4, ((Block.Words) document.blocks().get(1)).spot().part());
    assertEquals(
        new Spot(Spot.Kind.SHEET, 1, "表", 5, 4),
        ((Block.Table) document.blocks().get(0)).cells().get(5).spot());
  }

  @Test
  void aMergedCellIsSeenWhereAPartOfItIs() {
    assertEquals(
        List.of("0,0+2x1=甲 0,1=乙 1,1=丙"),
        both(
            book -> {
              Sheet sheet = book.createSheet();
              put(sheet, "A1", "甲");
              put(sheet, "B2", "乙");
              put(sheet, "B3", "丙");
              merge(sheet, "A1:A3");
              sheet.getRow(0).setZeroHeight(true);
            }));
  }

  @Test
  void whatIsOnlyFormattedMakesNoSheetLarge() {
    assertEquals(
        List.of("0,0=甲 0,1=乙"),
        read(
            bytes(
                new XSSFWorkbook(),
                book -> {
                  Sheet sheet = book.createSheet();
                  put(sheet, "A1", "甲", "乙");
                  draw(sheet, "A1:ZZ40");
                  draw(sheet, "A30000:B30010");
                  merge(sheet, "A2:XFD9999");
                })));
  }

  @Test
  void sheetsOfTooManyRowsOrColumnsAreRefused() {
    assertEquals(
        List.of("!source-too-large[]"),
        read(
            bytes(
                new XSSFWorkbook(),
                book -> {
                  Row row = book.createSheet().createRow(0);
                  for (int i = 0; i <= 200; i++) {
                    row.createCell(2 * i).setCellValue("列");
                  }
                })));
    assertEquals(
        List.of("!source-too-large[]"),
        read(
            bytes(
                new HSSFWorkbook(),
                book -> {
                  Sheet sheet = book.createSheet();
                  for (int i = 0; i <= 20_000; i++) {
                    sheet.createRow(i).createCell(0).setCellValue(i);
                  }
                })));
  }

  private static byte[] simple() {
    return bytes(new XSSFWorkbook(), book -> put(book.createSheet(), "A1", "甲", "乙"));
  }

  @Test
  void protectedAndForeignFilesAreRefused() throws Exception {
    assertEquals(List.of("!source-encrypted[]"), read(OfficeFiles.encrypted(simple())));
    byte[] old;
    Biff8EncryptionKey.setCurrentUserPassword("密码");
    try {
      old = bytes(new HSSFWorkbook(), book -> put(book.createSheet(), "A1", "甲"));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertEquals(List.of("!source-encrypted[]"), read(old));
    assertEquals(List.of("!source-foreign[]"), read(OfficeFiles.compound("WordDocument")));
    assertEquals(List.of("!source-foreign[]"), read(OfficeFiles.docx("")));
    assertEquals(List.of("!source-foreign[]"), read("甲,乙".getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of("!source-foreign[]"), read(OfficeFiles.zip(Map.of("a", new byte[9]))));
    assertEquals(
        List.of("!source-not-read[]"),
        OfficeFiles.said(ExcelSource.read(folder.resolve("missing.xlsx"))));
  }

  private void assertBroken(byte[] bytes) {
    List<String> said = read(bytes);
    assertEquals(1, said.size(), said::toString);
    assertTrue(said.get(0).matches("!source-broken\\[.{3,130}\\]"), said.get(0));
  }

  @Test
  void damagedFilesAreRefusedInAFewWords() throws IOException {
    byte[] book = simple();
    assertBroken(Arrays.copyOf(book, book.length / 2));
    Map<String, byte[]> parts = OfficeFiles.unzip(book);
    parts.put("xl/worksheets/sheet1.xml", "<worksheet>".getBytes(StandardCharsets.UTF_8));
    assertBroken(OfficeFiles.zip(parts));
    assertBroken(OfficeFiles.compound("Workbook"));
    byte[] old = bytes(new HSSFWorkbook(), b -> put(b.createSheet(), "A1", "甲"));
    assertBroken(Arrays.copyOf(old, 600));
  }

  @Test
  void entitiesAreRefused() {
    for (String part : List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml")) {
      Map<String, byte[]> parts = OfficeFiles.unzip(simple());
      String xml = new String(parts.get(part), StandardCharsets.UTF_8);
      String root = xml.replaceFirst("(?s)<\\?xml.*?\\?>", "");
      String type = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
      parts.put(part, (type + root).getBytes(StandardCharsets.UTF_8));
      assertBroken(OfficeFiles.zip(parts));
    }
  }

  @Test
  void whatUnpacksIntoTooMuchIsRefused() {
    Map<String, byte[]> parts = OfficeFiles.unzip(simple());
    parts.put("xl/media/bomb.bin", new byte[8 << 20]);
    assertEquals(List.of("!source-too-large[]"), read(OfficeFiles.zip(parts)));
  }

  @Test
  void numbersThatAreNoneAreLeftOut() {
    Map<String, byte[]> parts =
        OfficeFiles.unzip(
            bytes(
                new XSSFWorkbook(),
                book -> {
                  put(book.createSheet(), "A1", "甲", "乙");
                  cell(book.getSheetAt(0), "C1").setCellValue(77);
                }));
    String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
    parts.put(
        "xl/worksheets/sheet1.xml", sheet.replace("77.0", "NaN").getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("0,0=甲 0,1=乙"), read(OfficeFiles.zip(parts)));
  }

  @Test
  void theFileStaysAsItIs() throws IOException {
    byte[] old = bytes(new HSSFWorkbook(), book -> put(book.createSheet(), "A1", "甲", "乙"));
    for (byte[] book : List.of(simple(), old)) {
      Path file = OfficeFiles.write(folder, "a", book);
      assertEquals(List.of("0,0=甲 0,1=乙"), OfficeFiles.said(ExcelSource.read(file)));
      assertArrayEquals(book, Files.readAllBytes(file));
    }
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }
}
