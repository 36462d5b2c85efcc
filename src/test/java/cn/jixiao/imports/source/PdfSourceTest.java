package cn.jixiao.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfSourceTest {
  @TempDir Path folder;

  /** Draws something on a page 400 wide and high. */
  private interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  private static PDPage page(PDDocument document, Drawing drawing) throws IOException {
    PDPage page = new PDPage(new PDRectangle(400, 400));
    document.addPage(page);
    try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
      drawing.on(stream);
    }
    return page;
  }

  private static void text(PDPageContentStream page, double x, double y, String text)
      throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
    page.newLineAtOffset((float) x, (float) y);
    page.showText(text);
    page.endText();
  }

  /** Two columns of 100 and rows of 20, from 50 and down from a height, with texts in order. */
  private static void table(PDPageContentStream page, double top, String... texts)
      throws IOException {
    for (int i = 0; i < texts.length; i++) {
      float x = 50 + 100f * (i % 2);
      double y = top - 20 * (i / 2);
      page.addRect(x, (float) y - 20, 100, 20);
      page.stroke();
      text(page, x + 5, y - 14, texts[i]);
    }
  }

  private Path save(PDDocument document) throws IOException {
    Path file = folder.resolve("x.pdf");
    document.save(file.toFile());
    return file;
  }

  private static List<String> texts(Block.Table table) {
    return table.cells().stream().map(SourceCell::text).toList();
  }

  private static String code(Path file) {
    SourceDocument source = PdfSource.read(file);
    assertEquals(List.of(), source.blocks());
    assertEquals(1, source.findings().size());
    return source.findings().get(0).code();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void rotatedPagesAreReadUpright(int rotation) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page =
          page(
              document,
              drawn -> {
                drawn.transform(Matrix.getRotateInstance(Math.toRadians(rotation), 200, 200));
                drawn.transform(Matrix.getTranslateInstance(-200, -200));
                text(drawn, 50, 350, "Above");
                table(drawn, 300, "a", "b", "c", "d");
                text(drawn, 50, 200, "Below");
              });
      page.setRotation(rotation);
      List<Block> blocks = PdfSource.read(save(document)).blocks();
      assertEquals(3, blocks.size());
      assertEquals("Above", assertInstanceOf(Block.Words.class, blocks.get(0)).text());
      Block.Table table = assertInstanceOf(Block.Table.class, blocks.get(1));
      assertEquals(List.of("a", "b", "c", "d"), texts(table));
      assertEquals(2, table.columns());
      assertEquals(Spot.of(Spot.Kind.PAGE, 1).cell(2, 1), table.cells().get(2).spot());
      assertEquals("Below", assertInstanceOf(Block.Words.class, blocks.get(2)).text());
    }
  }

  @Test
  void sidewaysPagesAreTurned() throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(
          document,
          drawn -> {
            drawn.transform(Matrix.getRotateInstance(Math.toRadians(90), 400, 0));
            table(drawn, 300, "a", "b", "c", "d");
          });
      Block.Table table = (Block.Table) PdfSource.read(save(document)).blocks().get(0);
      assertEquals(List.of("a", "b", "c", "d"), texts(table));
    }
  }

  @Test
  void tablesGoOnOverPagesWithoutRepeatedHeads() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 3; i++) {
        int number = i + 1;
        page(
            document,
            drawn -> {
              table(drawn, 380, "Name", "Value", "n" + number, "v" + number);
              text(drawn, 190, 20, number + " / 3");
            });
      }
      List<Block> blocks = PdfSource.read(save(document)).blocks();
      assertEquals(1, blocks.size());
      Block.Table table = (Block.Table) blocks.get(0);
      assertEquals(List.of("Name", "Value", "n1", "v1", "n2", "v2", "n3", "v3"), texts(table));
      assertEquals(Spot.of(Spot.Kind.PAGE, 3).cell(2, 2), table.cells().get(7).spot());
    }
  }

  @Test
  void formsOnePerPageAreTablesOfTheirOwn() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (String name : List.of("x", "y")) {
        page(
            document,
            drawn -> table(drawn, 380, "Name", name, "Unit", name, "Funds", name, "Goal", name));
      }
      assertEquals(2, PdfSource.read(save(document)).blocks().size());
    }
  }

  @Test
  void whiteFillsAndClipsAreNoLines() throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(
          document,
          drawn -> {
            drawn.addRect(0, 0, 400, 400);
            drawn.clip();
            table(drawn, 300, "a", "b", "c", "d");
            drawn.setNonStrokingColor(1f);
            drawn.addRect(100, 260, 1, 40);
            drawn.fill();
          });
      Block.Table table = (Block.Table) PdfSource.read(save(document)).blocks().get(0);
      assertEquals(4, table.cells().size());
    }
  }

  @Test
  void manyPagesAreRead() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 500; i++) {
        String number = String.valueOf(i);
        page(document, drawn -> table(drawn, 380, "Name", "Value", number, "v"));
      }
      List<Block> blocks = PdfSource.read(save(document)).blocks();
      assertEquals(501, ((Block.Table) blocks.get(0)).rows());
    }
  }

  /** A form that draws another one many times, or a letter. */
  private static PDFormXObject form(PDDocument document, Optional<PDFormXObject> inner, int times)
      throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    form.setBBox(new PDRectangle(400, 400));
    PDResources resources = new PDResources();
    form.setResources(resources);
    String font = resources.add(new PDType1Font(Standard14Fonts.FontName.HELVETICA)).getName();
    StringBuilder content = new StringBuilder();
    if (inner.isPresent()) {
      String name = resources.add(inner.get()).getName();
      content.append(("/" + name + " Do\n").repeat(times));
    } else {
      content.append("BT /" + font + " 10 Tf 50 50 Td (x) Tj ET\n");
    }
    try (OutputStream out = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }

  @Test
  void formsThatDrawEachOtherWithoutEndAreRefused() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDFormXObject letter = form(document, Optional.empty(), 0);
      PDFormXObject many = form(document, Optional.of(letter), 3000);
      PDFormXObject most = form(document, Optional.of(many), 3000);
      page(
          document,
          drawn -> {
            for (int i = 0; i < 3000; i++) {
              drawn.drawForm(most);
            }
          });
      Path file = save(document);
      assertEquals("source-too-large", assertTimeout(Duration.ofMinutes(2), () -> code(file)));
    }
  }

  @Test
  void formsThatDrawAFewThousandLettersAreRead() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDFormXObject few = form(document, Optional.of(form(document, Optional.empty(), 0)), 50);
      page(
          document,
          drawn -> {
            for (int i = 0; i < 50; i++) {
              drawn.drawForm(few);
            }
          });
      List<Block> blocks = PdfSource.read(save(document)).blocks();
      assertEquals("x", assertInstanceOf(Block.Words.class, blocks.get(0)).text());
    }
  }

  @Test
  void picturesOfPagesAreFound() throws IOException {
    try (PDDocument document = new PDDocument()) {
      var picture =
          LosslessFactory.createFromImage(
              document, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
      for (int i = 0; i < 3; i++) {
        page(document, drawn -> drawn.drawImage(picture, 0, 0, 400, 400));
      }
      SourceDocument source = PdfSource.read(save(document));
      assertEquals("source-scanned", source.findings().get(0).code());
      assertEquals(List.of("1-3"), source.findings().get(0).arguments());
    }
    assertEquals("1, 3-5, 7", PdfSource.ranges(List.of(1, 3, 4, 5, 7)));
  }

  @Test
  void protectedFilesAreNotRead() throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(document, drawn -> text(drawn, 50, 50, "secret"));
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      assertEquals("source-encrypted", code(save(document)));
    }
  }

  @Test
  void otherFilesAreNotRead() throws IOException {
    Path file = folder.resolve("x.pdf");
    assertEquals("source-not-read", code(file));
    Files.writeString(file, "no PDF");
    assertEquals("source-foreign", code(file));
    Files.write(file, "%PDF-1.7\nnothing more".getBytes(StandardCharsets.US_ASCII));
    assertEquals("source-broken", code(file));
  }

  @Test
  void damagedFilesFailQuietly() throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(document, drawn -> table(drawn, 300, "a", "b", "c", "d"));
      byte[] whole = Files.readAllBytes(save(document));
      for (int i = 20; i < whole.length; i += 13) {
        byte[] damaged = whole.clone();
        damaged[i] ^= 0x55;
        Path file = Files.write(folder.resolve("y.pdf"), damaged);
        assertTrue(PdfSource.read(file).findings().size() <= 1);
        Files.write(file, Arrays.copyOf(whole, i));
        assertTrue(PdfSource.read(file).findings().size() <= 1);
      }
    }
  }

  /** A table of five columns, whose third has cells of two lines, and whose last is set right. */
  private static void columns(PDPageContentStream page, boolean ruled) throws IOException {
    for (int row = 0; row < 6; row++) {
      double y = 300 - 30 * row;
      text(page, 40, y, "a" + row);
      text(page, 90, y, "Level " + row);
      text(page, 160, y + 6, "Name of " + row);
      text(page, 160, y - 6, "goes on");
      text(page, 250, y, row % 2 == 0 ? ">10" : ">1000 m");
      text(page, row % 2 == 0 ? 345 : 339.4, y, row % 2 == 0 ? "5" : "15");
      if (ruled) {
        page.moveTo(30, (float) y + 17);
        page.lineTo(370, (float) y + 17);
        page.stroke();
      }
    }
    if (ruled) {
      page.moveTo(30, 137);
      page.lineTo(370, 137);
      page.stroke();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void columnsWithoutLinesBetweenThemAreKnownByTheWhiteSpace(boolean ruled) throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(
          document,
          drawn -> {
            text(drawn, 40, 370, "Title of the page");
            columns(drawn, ruled);
            text(drawn, 40, 80, "Some words below the table.");
          });
      List<Block> blocks = PdfSource.read(save(document)).blocks();
      assertEquals(3, blocks.size(), blocks.toString());
      Block.Table table = assertInstanceOf(Block.Table.class, blocks.get(1));
      assertEquals(5, table.columns());
      assertEquals(6, table.rows());
      assertEquals(
          List.of("a0", "Level 0", "Name of 0 goes on", ">10", "5", "a1", "Level 1"),
          texts(table).subList(0, 7));
      assertEquals("15", texts(table).get(29));
      assertEquals("Title of the page", ((Block.Words) blocks.get(0)).text());
    }
  }

  @Test
  void wordsInColumnsAreNoTable() throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(
          document,
          drawn -> {
            for (int row = 0; row < 8; row++) {
              text(drawn, 40, 350 - 14 * row, "One column of a text");
              text(drawn, 220, 350 - 14 * row, "and another one of it");
            }
          });
      assertTrue(
          PdfSource.read(save(document)).blocks().stream()
              .allMatch(block -> block instanceof Block.Words));
    }
  }
}
