package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenPagesTest {
  @TempDir private Path folder;
  private GoldenPages golden;

  @BeforeEach
  void approve() throws IOException {
    pages(true).assertLookAsApproved("table", pdf(PDRectangle.A4, 2, 100));
    golden = pages(false);
  }

  private GoldenPages pages(boolean approving) {
    return new GoldenPages(folder.resolve("approved"), folder.resolve("seen"), approving);
  }

  /** Pages with a rule at a height in points. */
  private static byte[] pdf(PDRectangle size, int pages, float height) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.addRect(50, height, 500, 5);
          content.fill();
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private String report() throws IOException {
    return Files.readString(folder.resolve("seen/report.html"));
  }

  private void assertDiffers(String said, byte[] pdf) {
    AssertionError error =
        assertThrows(AssertionError.class, () -> golden.assertLookAsApproved("table", pdf));
    assertTrue(error.getMessage().contains(said), error.getMessage());
  }

  @Test
  void whatIsApprovedPassesWithoutAReport() {
    assertDoesNotThrow(() -> golden.assertLookAsApproved("table", pdf(PDRectangle.A4, 2, 100)));
    assertFalse(Files.exists(folder.resolve("seen/report.html")));
  }

  @Test
  void aRuleThatMovedIsShownThreeTimes() throws IOException {
    assertDiffers("table-2 differs by ", pdf(PDRectangle.A4, 2, 112));
    String report = report();
    for (String picture : new String[] {"table-1-expected", "table-1", "table-1-difference"}) {
      assertTrue(report.contains("\"" + picture + ".png\""), report);
      assertTrue(Files.exists(folder.resolve("seen/" + picture + ".png")));
    }
  }

  @Test
  void aPageOfAnotherSizeIsShownWithItsDifference() throws IOException {
    assertDiffers("table-1 has another size", pdf(PDRectangle.A5, 2, 100));
    assertTrue(report().contains("table-1-difference.png"), report());
  }

  @Test
  void pagesThatAreNewOrGoneAreNamed() throws IOException {
    assertDiffers("table-3 is a new page", pdf(PDRectangle.A4, 3, 100));
    assertDiffers("table-2 is gone", pdf(PDRectangle.A4, 1, 100));
  }

  @Test
  void picturesOfDocumentsThatAreNoLongerPrintedAreNamed() {
    assertDoesNotThrow(() -> golden.assertApprovedAre(Set.of("table")));
    assertThrows(AssertionError.class, () -> golden.assertApprovedAre(Set.of()));
    assertThrows(AssertionError.class, () -> golden.assertApprovedAre(Set.of("table", "other")));
  }
}
