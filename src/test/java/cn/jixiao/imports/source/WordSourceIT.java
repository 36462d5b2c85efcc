package cn.jixiao.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.page.DocumentTemplates;
import cn.jixiao.print.DocumentPrinter;
import cn.jixiao.print.Format;
import cn.jixiao.print.LibreOffice;
import cn.jixiao.print.Press;
import cn.jixiao.print.layout.Grid;
import cn.jixiao.print.layout.XhtmlGrids;
import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program prints is read back as it was. */
class WordSourceIT {
  private static final DocumentTemplates TEMPLATES =
      new DocumentTemplates(new FormLibrary(Optional.empty()), Press.FONTS);

  @TempDir private Path folder;

  /** A cell without the white space in it. */
  private record Seen(int row, int column, int rows, int columns, String text) {}

  /** One of each form. */
  static Stream<Path> samples() {
    Set<String> seen = new HashSet<>();
    return Cards.samples().stream().filter(file -> seen.add(Cards.of(file).form().id()));
  }

  private static Map<Format, byte[]> print(ScoreCard card, DocumentKind kind) throws Exception {
    return new DocumentPrinter(TEMPLATES, Press.FONTS)
        .print(card, kind, EnumSet.of(Format.DOCX))
        .files();
  }

  private static List<List<Seen>> printed(ScoreCard card, DocumentKind kind) throws Exception {
    return XhtmlGrids.of(Press.parse(TEMPLATES.xhtml(card, kind))).stream()
        .map(grid -> grid.cells().stream().map(WordSourceIT::seen).toList())
        .toList();
  }

  private static Seen seen(Grid.Cell cell) {
    return new Seen(
        cell.row(), cell.column(), cell.height(), cell.width(), Press.dense(cell.text()));
  }

  private static List<List<Seen>> read(SourceDocument document) {
    assertEquals(List.of(), document.findings());
    return document.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(block -> ((Block.Table) block).cells().stream().map(WordSourceIT::seen).toList())
        .toList();
  }

  private static Seen seen(SourceCell cell) {
    return new Seen(
        cell.row(), cell.column(), cell.rows(), cell.columns(), Press.dense(cell.text()));
  }

  /** Without rows and columns in which no cell begins: other programs may leave them out. */
  private static List<Seen> without(List<Seen> cells) {
    TreeSet<Integer> rows = new TreeSet<>();
    TreeSet<Integer> columns = new TreeSet<>();
    for (Seen cell : cells) {
      rows.add(cell.row);
      rows.add(cell.row + cell.rows);
      columns.add(cell.column);
      columns.add(cell.column + cell.columns);
    }
    List<Seen> kept = new ArrayList<>();
    for (Seen cell : cells) {
      int row = rows.headSet(cell.row).size();
      int column = columns.headSet(cell.column).size();
      kept.add(
          new Seen(
              row,
              column,
              rows.headSet(cell.row + cell.rows).size() - row,
              columns.headSet(cell.column + cell.columns).size() - column,
              cell.text));
    }
    return kept;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreReadBack(Path file) throws Exception {
    ScoreCard card = Cards.of(file);
    for (DocumentKind kind : card.form().documents().keySet()) {
      Path docx = Files.write(folder.resolve(kind + ".docx"), print(card, kind).get(Format.DOCX));
      SourceDocument document = WordSource.read(docx);
      assertEquals(printed(card, kind), read(document));
      assertTrue(document.blocks().get(0) instanceof Block.Words, "a title");
    }
  }

  /** Each cell is where it was after another program has written it. */
  @Test
  void anotherProgramWritesTheSameTables() throws Exception {
    List<Path> words = new ArrayList<>();
    List<Path> books = new ArrayList<>();
    List<List<List<Seen>>> expected = new ArrayList<>();
    for (Path sample : oneOfEachForm()) {
      ScoreCard card = Cards.of(sample);
      DocumentKind kind = List.copyOf(card.form().documents().keySet()).get(0);
      List<List<Seen>> tables = printed(card, kind);
      int number = words.size();
      byte[] word = print(card, kind).get(Format.DOCX);
      words.add(Files.write(folder.resolve(number + ".docx"), word));
      books.add(Files.write(folder.resolve(number + ".xlsx"), workbook(tables)));
      expected.add(tables.stream().map(WordSourceIT::without).toList());
    }
    Path to = Files.createDirectories(folder.resolve("to"));
    LibreOffice office = new LibreOffice(folder);
    List<Path> docx = office.convert("docx", to, words.toArray(Path[]::new));
    List<Path> xlsx = office.convert("xlsx", to, books.toArray(Path[]::new));
    List<Path> xls = office.convert("xls", to, books.toArray(Path[]::new));
    for (int i = 0; i < words.size(); i++) {
      assertEquals(expected.get(i), read(WordSource.read(docx.get(i)), WordSourceIT::without));
      for (Path book : List.of(books.get(i), xlsx.get(i), xls.get(i))) {
        assertEquals(
            expected.get(i).stream().map(WordSourceIT::saying).toList(),
            read(ExcelSource.read(book), WordSourceIT::saying));
      }
    }
  }

  private static List<List<Seen>> read(SourceDocument document, UnaryOperator<List<Seen>> like) {
    return read(document).stream().map(like).toList();
  }

  /** Empty cells of a sheet are cells only where they are merged. */
  private static List<Seen> saying(List<Seen> cells) {
    return without(cells).stream().filter(cell -> !cell.text.isEmpty()).toList();
  }

  /** A sheet with lines for each table, below a title. */
  private static byte[] workbook(List<List<Seen>> tables) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      CellStyle lines = book.createCellStyle();
      lines.setBorderLeft(BorderStyle.THIN);
      lines.setBorderRight(BorderStyle.THIN);
      for (List<Seen> table : tables) {
        Sheet sheet = book.createSheet();
        sheet.createRow(1).createCell(1).setCellValue("题目");
        for (Seen cell : table) {
          CellRangeAddress range =
              new CellRangeAddress(
                  cell.row + 2,
                  cell.row + cell.rows + 1,
                  cell.column + 1,
                  cell.column + cell.columns);
          range.forEach(
              at ->
                  CellUtil.getCell(CellUtil.getRow(at.getRow(), sheet), at.getColumn())
                      .setCellStyle(lines));
          sheet.getRow(cell.row + 2).getCell(cell.column + 1).setCellValue(cell.text);
          if (range.getNumberOfCells() > 1) {
            sheet.addMergedRegion(range);
          }
        }
      }
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static List<Path> oneOfEachForm() {
    Map<String, Path> byForm = new LinkedHashMap<>();
    for (Path sample : Cards.samples()) {
      byForm.putIfAbsent(Cards.of(sample).form().id(), sample);
    }
    return List.copyOf(byForm.values());
  }
}
