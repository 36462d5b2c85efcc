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
import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** What is printed is read as it was meant, from our own PDF and from LibreOffice's. */
class PdfSourceIT {
  private static final DocumentTemplates TEMPLATES =
      new DocumentTemplates(new FormLibrary(Optional.empty()), Press.FONTS);

  @TempDir Path folder;

  /** One sample of each form. */
  static Stream<Path> forms() {
    return Cards.samples().stream()
        .collect(
            Collectors.toMap(
                file -> Cards.of(file).form().id(),
                file -> file,
                (one, other) -> one,
                TreeMap::new))
        .values()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void samplesAreReadAsTheyArePrinted(Path file) throws Exception {
    assertReadAsPrinted(file);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void tablesOfOfficeProgramsAreReadToo(Path file) throws Exception {
    ScoreCard card = Cards.of(file);
    // One document of each; starting the office takes longer than reading.
    for (DocumentKind kind : card.form().documents().keySet().stream().limit(1).toList()) {
      Path docx = Files.write(folder.resolve("x.docx"), print(card, kind, Format.DOCX));
      List<Path> pdf = new LibreOffice(folder.resolve("office")).convert("pdf", folder, docx);
      assertSameTables(Press.parse(TEMPLATES.xhtml(card, kind)), pdf.get(0));
    }
  }

  private void assertReadAsPrinted(Path file) throws Exception {
    ScoreCard card = Cards.of(file);
    for (DocumentKind kind : card.form().documents().keySet()) {
      Path printed = Files.write(folder.resolve("x.pdf"), print(card, kind, Format.PDF));
      assertSameTables(Press.parse(TEMPLATES.xhtml(card, kind)), printed);
    }
  }

  private static byte[] print(ScoreCard card, DocumentKind kind, Format format) throws Exception {
    return new DocumentPrinter(TEMPLATES, Press.FONTS)
        .print(card, kind, EnumSet.of(format))
        .files()
        .get(format);
  }

  private static void assertSameTables(Document page, Path pdf) {
    SourceDocument source = PdfSource.read(pdf);
    assertEquals(List.of(), source.findings());
    List<Block.Table> tables =
        source.blocks().stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .toList();
    List<List<List<PdfGridsOfPages.Cell>>> expected = PdfGridsOfPages.of(page);
    assertEquals(expected.size(), tables.size());
    for (int i = 0; i < tables.size(); i++) {
      int top = 0;
      for (List<PdfGridsOfPages.Cell> part : expected.get(i)) {
        int rows = PdfGridsOfPages.rows(part);
        assertEquals(
            String.join("\n", PdfGridsOfPages.plain(part)),
            String.join(
                "\n", PdfGridsOfPages.plain(PdfGridsOfPages.part(tables.get(i), top, rows))));
        top += rows;
      }
      assertEquals(top, tables.get(i).rows());
      assertTrue(tables.get(i).merges());
    }
  }
}
