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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordSourceTest {
  @TempDir private Path folder;

  private List<String> read(byte[] bytes) {
    return OfficeFiles.said(WordSource.read(OfficeFiles.write(folder, "源.docx", bytes)));
  }

  private List<String> body(String body) {
    return read(OfficeFiles.docx(body));
  }

  private static String p(String text) {
    return "<w:p><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
  }

  /**
   * A table whose rows are given as words: {@code 甲} a cell, {@code 甲:2} over two columns, {@code
   * 甲^} merged with what follows below, {@code ^} or {@code ^:2} with what is above.
   */
  private static String table(String... rows) {
    StringBuilder table = new StringBuilder("<w:tbl>");
    for (String row : rows) {
      table.append("<w:tr>");
      for (String cell : row.split(" ", -1)) {
        table.append(cell(cell));
      }
      table.append("</w:tr>");
    }
    return table.append("</w:tbl>").toString();
  }

  private static String cell(String cell) {
    String[] parts = cell.split(":", -1);
    String span = parts.length > 1 ? "<w:gridSpan w:val='" + parts[1] + "'/>" : "";
    boolean merged = parts[0].endsWith("^");
    String text = parts[0].replace("^", "");
    String merge = !merged ? "" : text.isEmpty() ? "<w:vMerge/>" : "<w:vMerge w:val='restart'/>";
    return "<w:tc><w:tcPr>" + span + merge + "</w:tcPr>" + p(text) + "</w:tc>";
  }

  private static String wide(int width, String text) {
    return "<w:tc><w:tcPr><w:tcW w:w='" + width + "' w:type='dxa'/></w:tcPr>" + p(text) + "</w:tc>";
  }

  @Test
  void paragraphsAndTablesComeInTheirOrder() {
    assertEquals(
        List.of("0:前", "0,0=甲 0,1=乙", "0:后", "0,0=丙"),
        body(p(" 前 ") + table("甲 乙") + p("  ") + p("后") + table("丙")));
  }

  @Test
  void placesAreCountedByTables() {
    SourceDocument document =
        WordSource.read(
            OfficeFiles.write(
                folder,
                "a.docx",
                OfficeFiles.docx(p("一") + table("甲") + p("二") + table("乙 丙^", "丁 ^") + p("三"))));
    List<Spot> spots =
        document.blocks().stream()
            .flatMap(
                block ->
                    block instanceof Block.Words words
                        ? List.of(words.spot()).stream()
                        : ((Block.Table) block).cells().stream().map(SourceCell::spot))
            .toList();
    Spot first = Spot.of(Spot.Kind.TABLE, 1);
    Spot second = Spot.of(Spot.Kind.TABLE, 2);
    assertEquals(
        List.of(
            first,
            first.cell(1, 1),
            second,
            second.cell(1, 1),
            second.cell(1, 2),
            second.cell(2, 1),
            second),
        spots);
  }

  @Test
  void headingsHaveLevels() {
    String styles =
        "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 2'/></w:style>"
            + "<w:style w:type='paragraph' w:styleId='a'><w:name w:val='某'/>"
            + "<w:basedOn w:val='1'/></w:style>"
            + "<w:style w:type='paragraph' w:styleId='b'><w:name w:val='外'/><w:pPr>"
            + "<w:outlineLvl w:val='3'/></w:pPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='t'><w:name w:val='Title'/></w:style>"
            + "<w:style w:type='paragraph' w:styleId='o'><w:name w:val='圆'/>"
            + "<w:basedOn w:val='o'/></w:style>";
    StringBuilder body = new StringBuilder();
    for (String style : List.of("1", "a", "b", "t", "o", "none")) {
      body.append("<w:p><w:pPr><w:pStyle w:val='").append(style).append("'/></w:pPr>");
      body.append("<w:r><w:t>").append(style).append("</w:t></w:r></w:p>");
    }
    body.append("<w:p><w:pPr><w:pStyle w:val='1'/><w:outlineLvl w:val='9'/></w:pPr>");
    body.append("<w:r><w:t>文</w:t></w:r></w:p>");
    assertEquals(
        List.of("2:1", "2:a", "4:b", "1:t", "0:o", "0:none", "0:文"),
        read(OfficeFiles.docx(body.toString(), styles)));
  }

  @Test
  void cellsAreMergedBothWays() {
    assertEquals(
        List.of("0,0+2x2=甲 0,2=乙 1,2=丙 2,0=丁 2,1+2x1=戊 2,2=己 3,0=庚 3,2=辛"),
        body(table("甲^:2 乙", "^:2 丙", "丁 戊^ 己", "庚 ^ 辛")));
  }

  @Test
  void aMergeBeginsAnewWhereItIsRestartedOrFitsNothingAbove() {
    assertEquals(
        List.of("0,0+2x1=甲 0,1=乙 1,1=丙 2,0+2x1=丁 2,1=戊 3,1=己"),
        body(table("甲^ 乙", "^ 丙", "丁^ 戊", "^ 己")));
    assertEquals(List.of("0,0=甲 0,1=乙 1,0+1x2= 2,0=丙 2,1="), body(table("甲^ 乙", "^:2", "丙 ^")));
  }

  @Test
  void oldMergesAcrossCountToo() {
    String row =
        "<w:tr><w:tc><w:tcPr><w:hMerge w:val='restart'/></w:tcPr>"
            + p("甲")
            + "</w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr>"
            + p("")
            + "</w:tc>"
            + cell("乙")
            + "</w:tr>";
    assertEquals(List.of("0,0+1x2=甲 0,2=乙"), body("<w:tbl>" + row + "</w:tbl>"));
  }

  @Test
  void rowsMayBeginLaterAndEndSooner() {
    String shifted =
        "<w:tr><w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr>"
            + cell("丁")
            + "</w:tr>";
    assertEquals(
        List.of("0,0=甲 0,1=乙 0,2=丙 1,1=丁"),
        body(
            "<w:tbl><w:tr>"
                + cell("甲")
                + cell("乙")
                + cell("丙")
                + "</w:tr>"
                + shifted
                + "</w:tbl>"));
    assertEquals(List.of("0,0=甲 0,1=乙 1,0=丙 2,0=丁 2,1=戊 2,2=己"), body(table("甲 乙", "丙", "丁 戊 己")));
  }

  @Test
  void widthsTellWhatUnevenRowsCover() {
    String grid =
        "<w:tblGrid><w:gridCol w:w='3000'/><w:gridCol w:w='3000'/><w:gridCol"
            + " w:w='3000'/></w:tblGrid>";
    String rows =
        "<w:tr>"
            + wide(9000, "甲")
            + "</w:tr><w:tr>"
            + wide(3000, "乙")
            + wide(3000, "丙")
            + wide(3010, "丁")
            + "</w:tr><w:tr>"
            + wide(3005, "戊")
            + wide(6000, "己")
            + "</w:tr>";
    List<String> expected = List.of("0,0+1x3=甲 1,0=乙 1,1=丙 1,2=丁 2,0=戊 2,1+1x2=己");
    assertEquals(expected, body("<w:tbl>" + grid + rows + "</w:tbl>"));
    assertEquals(expected, body("<w:tbl>" + rows + "</w:tbl>"), "no grid");
    String wrong = "<w:tblGrid><w:gridCol w:w='1'/></w:tblGrid>";
    assertEquals(expected, body("<w:tbl>" + wrong + rows + "</w:tbl>"), "a wrong grid");
  }

  @Test
  void hiddenRowsAndTextsAreLeftOutAndNamed() {
    String hidden = "<w:tr><w:trPr><w:hidden/></w:trPr>" + cell("密") + cell("^") + "</w:tr>";
    String rows =
        "<w:tbl><w:tr>" + cell("甲") + cell("乙^") + "</w:tr>" + hidden + "<w:tr>" + cell("丙");
    String vanished =
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr>"
            + "<w:vanish w:val='0'/></w:rPr><w:t>露</w:t></w:r></w:p>";
    SourceDocument document =
        WordSource.read(
            OfficeFiles.write(
                folder,
                "a.docx",
                OfficeFiles.docx(rows + cell("^") + "</w:tr></w:tbl>" + vanished)));
    assertEquals(
        List.of("0,0=甲 0,1+2x1=乙 1,0=丙", "0:露", "!source-hidden[“密” “藏”]"),
        OfficeFiles.said(document));
    assertEquals(Severity.WARNING, document.findings().get(0).severity());
  }

  @Test
  void aMergeThatBeginsInAHiddenRowDoesNotJoinTheOneAboveIt() {
    String hidden = "<w:tr><w:trPr><w:hidden/></w:trPr>" + cell("密^") + "</w:tr>";
    assertEquals(
        List.of("0,0=甲 1,0=", "!source-hidden[“密”]"),
        body(
            "<w:tbl><w:tr>"
                + cell("甲^")
                + "</w:tr>"
                + hidden
                + "<w:tr>"
                + cell("^")
                + "</w:tr></w:tbl>"));
  }

  @Test
  void stylesHideTextToo() {
    String styles =
        "<w:style w:type='character' w:styleId='h'><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='hp'><w:rPr><w:vanish/></w:rPr></w:style>";
    String body =
        "<w:p><w:r><w:rPr><w:rStyle w:val='h'/></w:rPr><w:t>一</w:t></w:r><w:r><w:t>二</w:t></w:r>"
            + "</w:p><w:p><w:pPr><w:pStyle w:val='hp'/></w:pPr><w:r><w:t>三</w:t></w:r></w:p>";
    assertEquals(List.of("0:二", "!source-hidden[“一” “三”]"), read(OfficeFiles.docx(body, styles)));
  }

  private static String sdt(String content) {
    return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
  }

  @Test
  void contentControlsMayStandAroundAnything() {
    String run = "<w:p>" + sdt("<w:r><w:t>☑</w:t></w:r>") + "</w:p>";
    String row = "<w:tr>" + cell("甲") + sdt(cell("乙")) + "</w:tr>";
    String control = "<w:tr><w:tc>" + sdt(p("丙")) + "</w:tc>" + cell("丁") + "</w:tr>";
    assertEquals(
        List.of("0:题", "0:☑", "0,0=甲 0,1=乙 1,0=丙 1,1=丁"),
        body(sdt(p("题") + run) + sdt("<w:tbl>" + row + sdt(control) + "</w:tbl>")));
  }

  @Test
  void trackedChangesCountAsMade() {
    String deleted =
        "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>";
    String joined =
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>" + p("后");
    String moved =
        "<w:p><w:moveFrom><w:r><w:t>去</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r>"
            + "</w:moveTo></w:p>";
    String rows =
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>"
            + cell("删")
            + "</w:tr><w:tr><w:trPr><w:ins/></w:trPr><w:tc>"
            + joined
            + "</w:tc></w:tr></w:tbl>";
    assertEquals(
        List.of("0:新", "0:前后", "0:来", "0,0=前后"),
        body("<w:p>" + deleted + "</w:p>" + joined + moved + rows));
  }

  private static String mark(String type) {
    return "<w:r><w:fldChar w:fldCharType='" + type + "'/></w:r>";
  }

  @Test
  void ofFieldsTheResultIsKept() {
    String nested =
        mark("begin")
            + "<w:r><w:instrText>PAGE</w:instrText></w:r>"
            + mark("separate")
            + "<w:r><w:t>7</w:t></w:r>"
            + mark("end");
    String field =
        mark("begin")
            + "<w:r><w:instrText>IF </w:instrText></w:r>"
            + nested
            + mark("separate")
            + "<w:r><w:t>果</w:t></w:r></w:p><w:p><w:r><w:t>续</w:t></w:r>"
            + mark("end");
    String simple = "<w:fldSimple w:instr='DATE'><w:r><w:t>今</w:t></w:r></w:fldSimple>";
    assertEquals(
        List.of("0:果", "0:续尾", "0:今"),
        body("<w:p>" + field + "<w:r><w:t>尾</w:t></w:r></w:p><w:p>" + simple + "</w:p>"));
    assertEquals(
        List.of("0:不丢"),
        body("<w:p>" + mark("begin") + "<w:r><w:t>不丢</w:t></w:r></w:p>"),
        "a field that does not end");
  }

  @Test
  void checkBoxesOfFormsSayTheirState() {
    String box =
        "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox>%s</w:checkBox></w:ffData>"
            + "</w:fldChar></w:r>"
            + mark("separate")
            + mark("end")
            + "<w:r><w:t>是</w:t></w:r>";
    assertEquals(
        List.of("0:☑是☐是"),
        body(
            "<w:p>"
                + box.formatted("<w:default w:val='0'/><w:checked/>")
                + box.formatted("<w:default w:val='0'/>")
                + "</w:p>"));
  }

  @Test
  void linesTabsAndSymbolsOfCells() {
    String run =
        "<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t><w:noBreakHyphen/>"
            + "<w:t>四</w:t><w:softHyphen/><w:sym w:font='Wingdings' w:char='F0FE'/>"
            + "<w:sym w:font='Wingdings 2' w:char='F052'/><w:sym w:font='Symbol' w:char='F0B3'/>"
            + "</w:r><w:r><w:rPr><w:rFonts w:ascii='Wingdings 2'/></w:rPr><w:t>R</w:t></w:r>"
            + "<w:r><w:t>R</w:t></w:r></w:p>";
    assertEquals(
        List.of("0,0=一|二 三-四☑☑≥☑R|五"),
        body("<w:tbl><w:tr><w:tc>" + run + p("　五 ") + "</w:tc></w:tr></w:tbl>"));
  }

  @Test
  void textBoxesOfParagraphsFollowTheirParagraphOnce() {
    String box = "<w:txbxContent>" + p("框") + "</w:txbxContent>";
    String both =
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
            + box
            + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
            + box
            + "</w:pict></mc:Fallback></mc:AlternateContent><w:t>文</w:t></w:r></w:p>";
    assertEquals(List.of("0:文", "0:框"), body(both));
  }

  @Test
  void aTableInAFrameIsATableOfItsOwn() {
    String frame =
        "<w:tbl><w:tr><w:tc>" + p("题") + table("甲 乙", "丙 丁") + p("") + "</w:tc></w:tr></w:tbl>";
    assertEquals(List.of("0,0=题", "0,0=甲 0,1=乙 1,0=丙 1,1=丁", "0,0=戊"), body(frame + table("戊")));
    assertEquals(
        List.of("0,0=甲 0,1=乙 1,0=丙 1,1=丁"), body(frame.replace(p("题"), "")), "an empty frame");
  }

  @Test
  void aTableInACellOfATableIsItsText() {
    String inner = table("一 二", "三 四");
    String outer =
        "<w:tbl><w:tr>"
            + cell("甲")
            + cell("乙")
            + cell("丙")
            + "</w:tr><w:tr>"
            + cell("丁")
            + "<w:tc>"
            + p("前")
            + inner
            + p("")
            + "</w:tc>"
            + cell("戊")
            + "</w:tr></w:tbl>";
    assertEquals(List.of("0,0=甲 0,1=乙 0,2=丙 1,0=丁 1,1=前|一\t二|三\t四 1,2=戊"), body(outer));
  }

  @Test
  void documentsOfTheLibraryAreRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph().createRun().setText("题");
      XWPFTable table = word.createTable(2, 2);
      table.getRow(0).getCell(0).setText("甲");
      table.getRow(1).getCell(1).setText("乙");
      word.write(bytes);
    }
    assertEquals(List.of("0:题", "0,0=甲 0,1= 1,0= 1,1=乙"), read(bytes.toByteArray()));
  }

  @Test
  void protectedAndForeignFilesAreRefused() throws Exception {
    byte[] word = OfficeFiles.docx(p("文"));
    assertEquals(List.of("!source-encrypted[]"), read(OfficeFiles.encrypted(word)));
    assertEquals(List.of("!source-foreign[]"), read(OfficeFiles.compound("WordDocument")));
    assertEquals(List.of("!source-foreign[]"), read(OfficeFiles.compound("Workbook")));
    assertEquals(List.of("!source-foreign[]"), read("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of("!source-foreign[]"), read(OfficeFiles.zip(Map.of("a", new byte[9]))));
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet();
      workbook.write(book);
    }
    assertEquals(List.of("!source-foreign[]"), read(book.toByteArray()));
    assertEquals(
        List.of("!source-not-read[]"),
        OfficeFiles.said(WordSource.read(folder.resolve("missing.docx"))));
    assertEquals(List.of("!source-not-read[]"), OfficeFiles.said(WordSource.read(folder)));
  }

  private void assertBroken(byte[] bytes) {
    List<String> said = read(bytes);
    assertEquals(1, said.size(), said::toString);
    assertTrue(said.get(0).matches("!source-broken\\[.{3,130}\\]"), said.get(0));
  }

  @Test
  void damagedFilesAreRefusedInAFewWords() {
    byte[] word = OfficeFiles.docx(table("甲 乙"));
    assertBroken(new byte[0]);
    assertBroken(Arrays.copyOf(word, word.length / 2));
    Map<String, byte[]> parts = OfficeFiles.wordParts("", "<w:p>", "");
    assertBroken(OfficeFiles.zip(parts));
    parts = OfficeFiles.wordParts("", p("文"), "");
    parts.put("[Content_Types].xml", new byte[] {'<'});
    assertBroken(OfficeFiles.zip(parts));
    byte[] spoiled = word.clone();
    Arrays.fill(spoiled, 200, 260, (byte) 7);
    assertBroken(spoiled);
  }

  @Test
  void entitiesAreRefused() throws IOException {
    Path secret = OfficeFiles.write(folder, "secret", "密".getBytes(StandardCharsets.UTF_8));
    String type = "<!DOCTYPE w [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
    assertBroken(OfficeFiles.zip(OfficeFiles.wordParts(type, p("&e;"), "")));
    assertBroken(OfficeFiles.zip(OfficeFiles.wordParts("<!DOCTYPE w>", p("文"), "")));
    assertTrue(Files.exists(secret));
  }

  @Test
  void whatUnpacksIntoTooMuchIsRefused() {
    Map<String, byte[]> parts = OfficeFiles.wordParts("", p("文"), "");
    parts.put("word/media/bomb.bin", new byte[8 << 20]);
    assertEquals(List.of("!source-too-large[]"), read(OfficeFiles.zip(parts)));
  }

  @Test
  void depthDoesNoHarm() {
    List<String> said = body(sdt("%s").replace("%s", nest(20_000)));
    assertEquals(1, said.size());
    assertTrue(said.get(0).startsWith("!source-"), said.get(0));
  }

  /** Of parts that differ, so that they do not pack too well. */
  private static String nest(int depth) {
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      nested.append("<w:sdt><w:sdtContent w:id='").append(i * 7919L % 100003).append("'>");
    }
    nested.append(p("底"));
    return nested.append("</w:sdtContent></w:sdt>".repeat(depth)).toString();
  }

  @Test
  void theFileStaysAsItIs() throws IOException {
    byte[] word = OfficeFiles.docx(p("文") + table("甲 乙"));
    Path file = OfficeFiles.write(folder, "a.docx", word);
    assertEquals(List.of("0:文", "0,0=甲 0,1=乙"), OfficeFiles.said(WordSource.read(file)));
    assertArrayEquals(word, Files.readAllBytes(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  private static String numbered(int level, String list, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='"
        + level
        + "'/><w:numId w:val='"
        + list
        + "'/></w:numPr></w:pPr><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p>";
  }

  private static String level(int level, String format, String text) {
    return "<w:lvl w:ilvl='"
        + level
        + "'><w:start w:val='1'/><w:numFmt w:val='"
        + format
        + "'/><w:lvlText w:val='"
        + text
        + "'/></w:lvl>";
  }

  private static final String NUMBERING =
      "<w:abstractNum w:abstractNumId='0'>"
          + level(0, "chineseCounting", "%1、")
          + level(1, "decimal", "（%2）")
          + level(2, "decimal", "%1.%2.%3")
          + "</w:abstractNum><w:abstractNum w:abstractNumId='1'>"
          + level(0, "bullet", "●")
          + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
          + "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
          + "<w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
          + "<w:startOverride w:val='11'/></w:lvlOverride></w:num>";

  @Test
  void numbersOfListsAreReadAsTheyAreSeen() {
    String styles =
        "<w:style w:type='paragraph' w:styleId='l'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr>"
            + "</w:pPr></w:style>";
    String body =
        numbered(0, "1", "概况")
            + numbered(1, "1", "人员")
            + numbered(1, "1", "资金")
            + "<w:p><w:pPr><w:pStyle w:val='l'/></w:pPr><w:r><w:t>成效</w:t></w:r></w:p>"
            + numbered(1, "1", "培训")
            + numbered(2, "1", "骨干")
            + numbered(0, "2", "不编号")
            + numbered(0, "0", "没有列表")
            + numbered(0, "3", "另起")
            + "<w:tbl><w:tr><w:tc>"
            + numbered(0, "1", "")
            + "</w:tc></w:tr></w:tbl>";
    assertEquals(
        List.of(
            "0:一、概况",
            "0:（1）人员",
            "0:（2）资金",
            "0:二、成效",
            "0:（1）培训",
            "0:二.1.1骨干",
            "0:不编号",
            "0:没有列表",
            "0:十一、另起",
            "0,0=三、"),
        read(OfficeFiles.docx(body, styles, Map.of("numbering", NUMBERING))));
  }

  @Test
  void notesFollowWhatRefersToThem() {
    String notes =
        "<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"
            + "<w:footnote w:id='2'>"
            + p("注：含上年结转。")
            + "</w:footnote><w:footnote w:id='3'>"
            + p("没有人提到")
            + "</w:footnote>";
    String reference = "<w:p><w:r><w:t>预算</w:t><w:footnoteReference w:id='2'/></w:r></w:p>";
    assertEquals(
        List.of("0:预算", "0:注：含上年结转。", "0,0=预算"),
        read(
            OfficeFiles.docx(
                reference + "<w:tbl><w:tr><w:tc>" + reference + "</w:tc></w:tr></w:tbl>",
                "",
                Map.of("footnotes", notes))));
    assertEquals(
        List.of("0,0=预算", "0:注：含上年结转。"),
        read(
            OfficeFiles.docx(
                "<w:tbl><w:tr><w:tc>" + reference + "</w:tc></w:tr></w:tbl>",
                "",
                Map.of("footnotes", notes))));
  }

  @Test
  void tablesInTextBoxesAreRead() {
    String box =
        "<w:p><w:r><w:t>前</w:t><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox>"
            + "<w:txbxContent>"
            + p("框中")
            + table("甲 乙", "丙 丁")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
    assertEquals(List.of("0:前", "0:框中", "0,0=甲 0,1=乙 1,0=丙 1,1=丁", "0:后"), body(box + p("后")));
  }
}
