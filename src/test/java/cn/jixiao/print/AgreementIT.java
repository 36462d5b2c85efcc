package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.print.layout.Grid;
import cn.jixiao.print.layout.LaidOutPages;
import cn.jixiao.print.layout.XhtmlGrids;
import cn.jixiao.print.word.DocxGrids;
import cn.jixiao.project.Corpus;
import cn.jixiao.score.Cards;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The same cells with the same texts in the page, in PDF, in DOCX and in HTML. */
class AgreementIT {
  static Stream<Path> samples() {
    return Cards.samples().stream();
  }

  static Stream<Path> corpus() {
    return Corpus.files().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAgree(Path file) throws Exception {
    for (Press.Printed printed : Press.all(file)) {
      assertAgreement(printed);
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void publishedTablesAgree(Path file) throws Exception {
    for (Press.Printed printed : Press.all(file)) {
      assertAgreement(printed);
    }
  }

  static void assertAgreement(Press.Printed printed) throws Exception {
    List<Grid> grids = XhtmlGrids.of(printed.xhtml());
    assertFalse(grids.isEmpty());
    assertEquals(grids, XhtmlGrids.of(Press.html(printed.html())));
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(printed.docx()))) {
      assertEquals(grids, withoutLineEnds(DocxGrids.of(docx), grids));
    }
    List<String> pages = Press.pages(printed.pdf());
    String all = String.join("", pages);
    for (Grid grid : grids) {
      for (Grid.Cell cell : grid.cells()) {
        assertTrue(all.contains(Press.dense(cell.text())), cell::toString);
      }
    }
    assertPagesSay(printed.xhtml(), pages);
  }

  /** Word documents end some lines of labels that flow elsewhere; those of the page are kept. */
  private static List<Grid> withoutLineEnds(List<Grid> found, List<Grid> page) {
    List<Grid> without = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Grid grid = found.get(i);
      List<Grid.Cell> cells = new ArrayList<>();
      for (int j = 0; j < grid.cells().size(); j++) {
        Grid.Cell cell = grid.cells().get(j);
        boolean known = i < page.size() && j < page.get(i).cells().size();
        String text = known ? page.get(i).cells().get(j).text() : "";
        cells.add(
            new Grid.Cell(
                cell.row(), cell.column(), cell.height(), cell.width(), like(cell.text(), text)));
      }
      without.add(new Grid(grid.rows(), grid.columns(), grid.headers(), cells));
    }
    return without;
  }

  /** A text without the line feeds that the other has not at their place. */
  private static String like(String text, String other) {
    StringBuilder like = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = like.length();
      if (c != '\n' || (at < other.length() && Character.isWhitespace(other.charAt(at)))) {
        like.append(c);
      }
    }
    return like.toString();
  }

  /**
   * Pages say what the document says, in its order, nothing left out and nothing twice, except
   * labels and heads that are repeated where a page begins.
   */
  private static void assertPagesSay(Document xhtml, List<String> pages) {
    try (LaidOutPages laidOut = LaidOutPages.of(xhtml, Press.FONTS)) {
      Document cut = laidOut.renderer().getDocument();
      String said = Press.dense(text(cut, "body"));
      String head = Press.dense(text(cut, "thead"));
      int at = 0;
      for (String page : pages) {
        boolean repeats = page.startsWith(head) && !said.startsWith(page, at);
        String own = repeats ? page.substring(head.length()) : page;
        assertEquals(said.substring(at, Math.min(said.length(), at + own.length())), own);
        at += own.length();
      }
      assertEquals(said.length(), at);
    }
  }

  private static String text(Document document, String name) {
    return ((Element) document.getElementsByTagName(name).item(0)).getTextContent();
  }
}
