package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Compares pages with approved pictures, and shows those that differ side by side in one HTML page,
 * {@code target/golden/report.html}.
 *
 * <p>Pictures are 60 dpi in grey. Both are blurred over 3 × 3 pixels, so that another rasteriser's
 * edges do not count; a pixel differs by more than a quarter of the grey scale, and one in two
 * thousand may.
 */
final class GoldenPages {
  private static final Path APPROVED = Path.of("src/test/resources/cn/jixiao/print/golden");
  private static final Path SEEN = Path.of("target/golden");
  private static final Path REPORT = SEEN.resolve("report.html");
  private static final int DPI = 60;
  private static final int GREY = 64;
  private static final int ONE_IN = 2000;
  private static final int RED = 0xE00000;

  private final StringBuilder report = new StringBuilder();

  /** The report of an earlier run goes. */
  GoldenPages() {
    try {
      Files.deleteIfExists(REPORT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails where a document's pages do not look as approved. */
  void assertLookAsApproved(String name, byte[] pdf) throws IOException {
    List<BufferedImage> pages = pages(pdf);
    if (Boolean.getBoolean("jixiao.approve")) {
      approve(name, pages);
    }
    List<Path> approved = approved(name);
    List<String> differing = new ArrayList<>();
    Files.createDirectories(SEEN);
    for (int page = 1; page <= Math.max(pages.size(), approved.size()); page++) {
      BufferedImage actual = page > pages.size() ? null : pages.get(page - 1);
      BufferedImage expected =
          page > approved.size() ? null : ImageIO.read(approved.get(page - 1).toFile());
      String said = compare(name + "-" + page, expected, actual);
      if (!said.isEmpty()) {
        differing.add(said);
      }
    }
    assertEquals(List.of(), differing, "Expected and actual pages side by side: " + REPORT);
  }

  /** What differs in a page, in words; empty where nothing does. */
  private String compare(String name, BufferedImage expected, BufferedImage actual)
      throws IOException {
    if (actual != null) {
      ImageIO.write(actual, "png", SEEN.resolve(name + ".png").toFile());
    }
    String said;
    BufferedImage difference = null;
    if (expected == null || actual == null) {
      said = name + (expected == null ? " is a new page" : " is gone");
    } else if (expected.getWidth() != actual.getWidth()
        || expected.getHeight() != actual.getHeight()) {
      said = name + " has another size";
    } else {
      difference = difference(expected, actual);
      int pixels = marked(difference);
      int all = actual.getWidth() * actual.getHeight();
      said =
          pixels * ONE_IN > all
              ? String.format(Locale.ROOT, "%s differs by %.2f%%", name, 100.0 * pixels / all)
              : "";
    }
    if (!said.isEmpty()) {
      show(name, said, expected, actual, difference);
    }
    return said;
  }

  private void show(
      String name,
      String said,
      BufferedImage expected,
      BufferedImage actual,
      BufferedImage difference)
      throws IOException {
    report.append("<h2>").append(said).append("</h2>\n<div>");
    figure(name + "-expected", "expected", expected);
    figure(name, "actual", actual);
    figure(name + "-difference", "difference", difference);
    report.append("</div>\n");
    Files.writeString(
        REPORT,
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="UTF-8"><title>Pages that differ</title>
        <style>
        body { font-family: sans-serif; background: #ddd; }
        div { display: flex; gap: 12px; }
        figure { margin: 0; }
        img { max-width: 31vw; border: 1px solid #888; background: #fff; }
        </style></head><body>
        <h1>Pages that differ</h1>
        <p>Approve them by running the test again with <code>-Djixiao.approve=true</code>.</p>
        """
            + report
            + "</body></html>\n");
  }

  private void figure(String file, String caption, BufferedImage picture) throws IOException {
    report.append("<figure><figcaption>").append(caption).append("</figcaption>");
    if (picture == null) {
      report.append("–");
    } else {
      ImageIO.write(picture, "png", SEEN.resolve(file + ".png").toFile());
      report.append("<img src=\"").append(file).append(".png\" alt=\"").append(caption);
      report.append("\">");
    }
    report.append("</figure>");
  }

  private static List<BufferedImage> pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<BufferedImage> pages = new ArrayList<>();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        pages.add(renderer.renderImageWithDPI(i, DPI, ImageType.GRAY));
      }
      return pages;
    }
  }

  private static void approve(String name, List<BufferedImage> pages) throws IOException {
    Files.createDirectories(APPROVED);
    for (Path old : approved(name)) {
      Files.delete(old);
    }
    for (int i = 0; i < pages.size(); i++) {
      Path picture = APPROVED.resolve(name + "-" + (i + 1) + ".png");
      ImageIO.write(pages.get(i), "png", picture.toFile());
    }
  }

  private static List<Path> approved(String name) throws IOException {
    List<Path> pages = new ArrayList<>();
    for (int page = 1; Files.exists(APPROVED.resolve(name + "-" + page + ".png")); page++) {
      pages.add(APPROVED.resolve(name + "-" + page + ".png"));
    }
    return pages;
  }

  /** The actual page in pale grey, and red where it differs. */
  private static BufferedImage difference(BufferedImage expected, BufferedImage actual) {
    BufferedImage difference =
        new BufferedImage(actual.getWidth(), actual.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < actual.getHeight(); y++) {
      for (int x = 0; x < actual.getWidth(); x++) {
        boolean same = Math.abs(grey(expected, x, y) - grey(actual, x, y)) <= GREY;
        int pale = 192 + actual.getRaster().getSample(x, y, 0) / 4;
        difference.setRGB(x, y, same ? pale << 16 | pale << 8 | pale : RED);
      }
    }
    return difference;
  }

  private static int grey(BufferedImage image, int x, int y) {
    int sum = 0;
    int count = 0;
    for (int j = Math.max(0, y - 1); j <= Math.min(image.getHeight() - 1, y + 1); j++) {
      for (int i = Math.max(0, x - 1); i <= Math.min(image.getWidth() - 1, x + 1); i++) {
        sum += image.getRaster().getSample(i, j, 0);
        count++;
      }
    }
    return sum / count;
  }

  private static int marked(BufferedImage difference) {
    int count = 0;
    for (int y = 0; y < difference.getHeight(); y++) {
      for (int x = 0; x < difference.getWidth(); x++) {
        count += (difference.getRGB(x, y) & 0xFFFFFF) == RED ? 1 : 0;
      }
    }
    return count;
  }
}
