package cn.jixiao.print.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.print.LibreOffice;
import cn.jixiao.print.layout.LaidOutPages;
import cn.jixiao.print.layout.PageNumbers;
import cn.jixiao.print.layout.XhtmlGrids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class DocxWriterIT {
  private static final String STYLE =
      """
      @page { size: A4; margin: 20mm 18mm 18mm 18mm;
        @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
      html { font-family: "宋体", SimSun, "Noto Serif SC"; font-size: 9pt; line-height: 1.4; }
      body, p { margin: 0; }
      h1 { font-family: "黑体", "Noto Sans SC"; font-size: 16pt; font-weight: normal;
        text-align: center; margin: 0 0 2mm; page-break-after: avoid; }
      h1 small { display: block; font-size: 12pt; }
      table { width: 100%; table-layout: fixed; border-collapse: collapse; }
      tr { page-break-inside: avoid; }
      th, td { border: 0.5pt solid #000; padding: 0.8mm; text-align: center;
        vertical-align: middle; font-weight: normal; }
      td.text { text-align: left; text-indent: 2em; }
      td.bare { border: none; }
      table.goes-on { margin-top: -0.5pt; }
      a.entry::after { content: leader(dotted) target-counter(attr(href), page); }
      div.wide { page: wide; }
      @page wide { size: A4 landscape; margin: 15mm; }
      """;

  private static FontLibrary fonts;

  @BeforeAll
  static void loadFonts() {
    fonts = FontLibrary.builtIn();
  }

  @AfterAll
  static void closeFonts() {
    fonts.close();
  }

  static Document xhtml(String body) {
    String page =
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head><title>标题</title>"
            + "<meta name=\"author\" content=\"某某局\"/><meta name=\"subject\" content=\"主题\"/><style>"
            + STYLE
            + "</style></head><body>"
            + body
            + "</body></html>";
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalArgumentException(page, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] docx(Document xhtml, FontLibrary fonts) {
    try (LaidOutPages pages = new LaidOutPages(xhtml, fonts)) {
      return WordDocument.write(pages, PageNumbers.of(pages));
    }
  }

  private static byte[] docx(String body) {
    return docx(xhtml(body), fonts);
  }

  private static XWPFDocument read(byte[] docx) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(docx));
  }

  private static Map<String, String> parts(byte[] docx) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static final String FORM =
      """
      <h1>项目支出绩效自评表 <small>（2024年度）</small></h1>
      <table><colgroup><col style="width:8mm"/><col style="width:40mm"/><col/><col/></colgroup>
      <tbody>
      <tr><th colspan="2">项目名称</th><td colspan="2">=1+1 &lt;&amp;&gt;"' 𠮷</td></tr>
      <tr><th colspan="2" rowspan="2">项目资金<br/>（万元）</th><td>1</td><td></td></tr>
      <tr><td class="bare">2</td><td class="text"><p>甲</p><p>乙 丙</p></td></tr>
      </tbody></table>
      <table class="goes-on"><colgroup><col style="width:8mm"/><col/><col/></colgroup>
      <thead><tr><th></th><th>一级指标</th><th>二级指标</th></tr></thead>
      <tbody>
      <tr><th rowspan="3">绩<br/>效</th><th rowspan="2">产出指标</th><td>一</td></tr>
      <tr><td>二</td></tr>
      <tr><th>效益指标</th><td>三</td></tr>
      </tbody>
      <tbody><tr><th colspan="2">总分</th><td>100</td></tr></tbody></table>
      """;

  @Test
  void tablesHaveTheGridOfTheXhtml() throws IOException {
    Document xhtml = xhtml(FORM);
    try (XWPFDocument word = read(docx(xhtml, fonts))) {
      assertEquals(XhtmlGrids.of(xhtml), DocxGrids.of(word));
      assertEquals(2, word.getTables().size());
      assertEquals(1, DocxGrids.of(word).get(1).headers());
    }
  }

  @Test
  void columnsFillTheWidthOfTheText() throws IOException {
    try (XWPFDocument word = read(docx(FORM))) {
      CTSectPr section = word.getDocument().getBody().getSectPr();
      int text =
          number(section.getPgSz().getW())
              - number(section.getPgMar().getLeft())
              - number(section.getPgMar().getRight());
      for (XWPFTable table : word.getTables()) {
        List<Integer> columns =
            table.getCTTbl().getTblGrid().getGridColList().stream()
                .map(CTTblGridCol::getW)
                .map(DocxWriterIT::number)
                .toList();
        assertEquals(text, columns.stream().mapToInt(Integer::intValue).sum(), 3);
        // 8 mm are 453.5 twips.
        assertEquals(454, columns.get(0), 1);
        for (XWPFTableRow row : table.getRows()) {
          int column = 0;
          for (var cell : row.getTableCells()) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            int span =
                properties.isSetGridSpan() ? properties.getGridSpan().getVal().intValue() : 1;
            int width =
                columns.subList(column, column + span).stream().mapToInt(Integer::intValue).sum();
            assertEquals(width, number(properties.getTcW().getW()));
            column += span;
          }
        }
      }
    }
  }

  private static int number(Object value) {
    return ((BigInteger) value).intValueExact();
  }

  @Test
  void rowsStayWholeAndOnlyHeadersRepeat() throws IOException {
    try (XWPFDocument word = read(docx(FORM))) {
      for (XWPFTable table : word.getTables()) {
        assertTrue(table.getRows().stream().allMatch(XWPFTableRow::isCantSplitRow));
      }
      assertFalse(word.getTables().get(0).getRow(0).isRepeatHeader());
      assertTrue(word.getTables().get(1).getRow(0).isRepeatHeader());
      assertFalse(word.getTables().get(1).getRow(1).isRepeatHeader());
    }
  }

  @Test
  void twoTablesStayTwoAndLookJoined() throws IOException {
    try (XWPFDocument word = read(docx(FORM))) {
      List<IBodyElement> body = word.getBodyElements();
      int first = body.indexOf(word.getTables().get(0));
      assertEquals(word.getTables().get(1), body.get(first + 2));
      XWPFParagraph between = (XWPFParagraph) body.get(first + 1);
      assertEquals("", between.getText());
      var style = word.getStyles().getStyle(between.getStyleID()).getCTStyle();
      assertEquals(14, number(style.getPPr().getSpacing().getLine()));
      // The rule between them is drawn once.
      XWPFTable upper = word.getTables().get(0);
      var last = upper.getRow(upper.getNumberOfRows() - 1).getCell(1).getCTTc().getTcPr();
      assertEquals("nil", last.getTcBorders().getBottom().getVal().toString());
    }
  }

  @Test
  void rulesAreThoseOfTheStyleSheet() throws IOException {
    try (XWPFDocument word = read(docx(FORM))) {
      XWPFTable table = word.getTables().get(0);
      var common = table.getCTTbl().getTblPr().getTblBorders();
      assertEquals("single", common.getInsideH().getVal().toString());
      assertEquals(BigInteger.valueOf(4), common.getLeft().getSz());
      assertFalse(table.getRow(0).getCell(0).getCTTc().getTcPr().isSetTcBorders());
    }
    String bare = "<table><tbody><tr><td class='bare'>部门</td><td>局</td></tr></tbody></table>";
    try (XWPFDocument word = read(docx(bare))) {
      XWPFTable table = word.getTables().get(0);
      var left = table.getRow(0).getCell(0).getCTTc().getTcPr().getTcBorders();
      assertEquals("nil", left.getLeft().getVal().toString());
      assertEquals("nil", left.getTop().getVal().toString());
      // Its neighbour has a rule on the side that they share.
      assertNull(left.getRight());
    }
  }

  @Test
  void rowsAreAsHighAsTheStyleSheetAsksAndOtherwiseAsTheirText() throws IOException {
    String table =
        "<table><tbody><tr><td>甲</td></tr><tr><td style='height: 20mm; vertical-align: bottom;"
            + " background: #ff0'>乙</td></tr></tbody></table>";
    try (XWPFDocument word = read(docx(table))) {
      XWPFTable read = word.getTables().get(0);
      assertEquals(0, read.getRow(0).getCtRow().getTrPr().sizeOfTrHeightArray());
      var height = read.getRow(1).getCtRow().getTrPr().getTrHeightArray(0);
      // 20 mm from rule to rule.
      assertEquals(1134, number(height.getVal()), 3);
      assertEquals("atLeast", height.getHRule().toString());
      CTTcPr cell = read.getRow(1).getCell(0).getCTTc().getTcPr();
      assertEquals("bottom", cell.getVAlign().getVal().toString());
      assertEquals("FFFF00", read.getRow(1).getCell(0).getColor());
    }
  }

  @Test
  void fontsAreNamedForTheOfficesOwn() throws IOException {
    Map<String, String> parts = parts(docx(FORM));
    String song = "<w:rFonts w:ascii=\"宋体\" w:eastAsia=\"宋体\" w:hAnsi=\"宋体\" w:cs=\"宋体\"/>";
    assertTrue(parts.get("word/styles.xml").contains(song));
    assertTrue(parts.get("word/styles.xml").contains(song.replace("宋体", "黑体")));
    assertTrue(parts.get("word/styles.xml").contains("w:eastAsia=\"zh-CN\""));
    assertFalse(parts.get("word/document.xml").contains("Noto"));
  }

  @Test
  void headingsAreHeadings() throws IOException {
    try (XWPFDocument word = read(docx(FORM + "<h2>一、目标</h2><p>文</p>"))) {
      XWPFParagraph title = word.getParagraphs().get(0);
      assertEquals("项目支出绩效自评表", title.getText().strip());
      assertEquals("Heading1", title.getStyleID());
      var style = word.getStyles().getStyle("Heading1").getCTStyle();
      assertEquals("heading 1", style.getName().getVal());
      assertEquals(BigInteger.ZERO, style.getPPr().getOutlineLvl().getVal());
      assertEquals("32", style.getRPr().getSzArray(0).getVal().toString());
      assertTrue(
          word.getParagraphs().stream()
              .anyMatch(p -> "Heading2".equals(p.getStyleID()) && p.getText().equals("一、目标")));
    }
  }

  @Test
  void pageNumbersAreFields() throws IOException {
    try (XWPFDocument word = read(docx(FORM))) {
      assertEquals(1, word.getFooterList().size());
      assertEquals(1, word.getFooterList().get(0).getParagraphs().size());
      String xml = word.getFooterList().get(0)._getHdrFtr().xmlText();
      assertTrue(xml.contains(" PAGE ") && xml.contains(" NUMPAGES "), xml);
      assertEquals(0, word.getHeaderList().size());
    }
  }

  @Test
  void aPageOfAnotherKindBeginsASection() throws IOException {
    byte[] docx = docx("<p>前</p><div class='wide'><p>横</p></div>");
    try (XWPFDocument word = read(docx)) {
      CTSectPr first = word.getParagraphs().get(0).getCTP().getPPr().getSectPr();
      assertFalse(first.getPgSz().isSetOrient());
      CTSectPr last = word.getDocument().getBody().getSectPr();
      assertEquals(STPageOrientation.LANDSCAPE, last.getPgSz().getOrient());
      assertEquals(16838, number(last.getPgSz().getW()), 1);
    }
  }

  @Test
  void listsLinksAndBreaksAreThoseOfAWordProcessor() throws IOException {
    byte[] docx =
        docx(
            "<p><a href='#there'>见</a> <a href='https://example.org/?a=1&amp;b=2'>网</a></p>"
                + "<ol><li>甲</li><li>乙</li></ol>"
                + "<p id='there' style='page-break-before: always'>  后 <b>粗</b><br/>行 </p>");
    try (XWPFDocument word = read(docx)) {
      List<XWPFParagraph> all = word.getParagraphs();
      assertEquals("见 网", all.get(0).getText());
      assertEquals(2, all.get(0).getCTP().getHyperlinkList().size());
      String anchor = all.get(0).getCTP().getHyperlinkList().get(0).getAnchor();
      assertEquals("decimal", all.get(1).getNumFmt());
      assertEquals(all.get(1).getNumID(), all.get(2).getNumID());
      assertEquals("后 粗\n行", all.get(3).getText());
      assertTrue(all.get(3).getCTP().getPPr().isSetPageBreakBefore());
      assertEquals(anchor, all.get(3).getCTP().getBookmarkStartArray(0).getName());
    }
  }

  @Test
  void contentsLeadToPages() throws IOException {
    byte[] docx =
        docx(
            "<p><a class='entry' href='#two'>二</a></p>"
                + "<h2 id='two' style='page-break-before: always'>二</h2>");
    try (XWPFDocument word = read(docx)) {
      XWPFParagraph entry = word.getParagraphs().get(0);
      String xml = entry.getCTP().xmlText();
      String name = word.getParagraphs().get(1).getCTP().getBookmarkStartArray(0).getName();
      assertTrue(xml.contains(" PAGEREF " + name + " \\h "), xml);
      assertEquals("二\t2", entry.getText());
      assertEquals("dot", entry.getCTP().getPPr().getTabs().getTabArray(0).getLeader().toString());
    }
  }

  @Test
  void marginsThatMeetAreOneAndPaddingAddsUp() throws IOException {
    byte[] docx =
        docx(
            "<p style='margin: 10pt 0 6pt'>甲</p><p style='margin: 10pt 0'>乙</p>"
                + "<div style='padding: 5pt 0 0 20pt'><p style='margin-top: 4pt'>丙</p></div>"
                + "<table><tbody><tr><td>丁</td></tr></tbody></table>"
                + "<table style='margin-top: 7pt'><tbody><tr><td>戊</td></tr></tbody></table>");
    try (XWPFDocument word = read(docx)) {
      List<XWPFParagraph> all = word.getParagraphs();
      assertEquals(200, all.get(0).getSpacingBefore(), 1);
      assertEquals(200, between(all.get(0), all.get(1)), 1);
      assertEquals(200 + 100 + 80, between(all.get(1), all.get(2)), 1);
      assertEquals(400, all.get(2).getIndentationLeft(), 1);
      var gap = all.get(3).getCTP().getPPr();
      String style = gap.getPStyle().getVal();
      var look = word.getStyles().getStyle(style).getCTStyle().getPPr();
      assertEquals(140, number(look.getSpacing().getLine()), 1);
    }
  }

  /** What Word leaves between two paragraphs that share no style but Normal. */
  private static int between(XWPFParagraph upper, XWPFParagraph lower) {
    return Math.max(0, upper.getSpacingAfter()) + Math.max(0, lower.getSpacingBefore());
  }

  @Test
  void aLongCellComesThroughAndMayBeSplitWhereNoPageHoldsIt() throws IOException {
    String text = "绩效目标，".repeat(600);
    Document xhtml =
        xhtml(
            "<table><tbody><tr><td colspan='2'>"
                + text
                + "</td></tr></tbody></table><table><tbody><tr><td style='width:20mm'>"
                + text
                + "</td><td>短</td></tr></tbody></table>");
    try (XWPFDocument word = read(docx(xhtml, fonts))) {
      assertEquals(XhtmlGrids.of(xhtml), DocxGrids.of(word));
      assertTrue(word.getTables().get(0).getRow(0).isCantSplitRow());
      assertFalse(word.getTables().get(1).getRow(0).isCantSplitRow());
    }
  }

  @Test
  void theSameInputGivesTheSameBytesAtAnyTime() throws IOException {
    byte[] docx = docx(FORM);
    assertArrayEquals(docx, docx(FORM));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertEquals(1980, entry.getTimeLocal().getYear(), entry.getName());
      }
    }
    Map<String, String> parts = parts(docx);
    String core = parts.get("docProps/core.xml");
    assertTrue(core.contains("<dc:title>标题</dc:title>"), core);
    assertTrue(core.contains("<dc:creator>某某局</dc:creator>"), core);
    assertTrue(core.contains("<dc:subject>主题</dc:subject>"), core);
    assertTrue(core.contains("<dc:language>zh-CN</dc:language>"), core);
    assertFalse(core.contains("dcterms:created") || core.contains("dcterms:modified"), core);
    assertFalse(parts.get("word/document.xml").contains("rsid"));
  }

  @Test
  void libreOfficeCountsAsManyPages(@TempDir Path folder) throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 150; i++) {
      rows.append("<tr>").append(i % 5 == 1 ? "<th rowspan='5'>产出指标</th>" : "");
      rows.append("<td>指标").append(i).append("，其名称长得要占两行才放得下的那一种</td>");
      rows.append("<td>≥90%</td></tr>");
    }
    String table =
        "<table class='goes-on'><colgroup><col style='width:20mm'/><col style='width:40mm'/><col/>"
            + "</colgroup><thead><tr><th>一级</th><th>名称</th><th>值</th></tr></thead><tbody>"
            + rows
            + "</tbody></table>";
    List<String> bodies = List.of(FORM, FORM + table);
    List<Path> files = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      Path file = folder.resolve(i + ".docx");
      try (LaidOutPages pages = new LaidOutPages(xhtml(bodies.get(i)), fonts)) {
        Files.write(file, WordDocument.write(pages, PageNumbers.of(pages)));
        expected.add(pages.renderer().getRootBox().getLayer().getPages().size());
      }
      files.add(file);
    }
    List<Path> converted =
        new LibreOffice(folder).convert("pdf", folder, files.toArray(Path[]::new));
    for (int i = 0; i < bodies.size(); i++) {
      try (PDDocument pdf = Loader.loadPDF(converted.get(i).toFile())) {
        assertEquals(expected.get(i), pdf.getNumberOfPages(), 1);
      }
    }
    assertTrue(expected.get(1) > 4, "a table over several pages");
  }
}
