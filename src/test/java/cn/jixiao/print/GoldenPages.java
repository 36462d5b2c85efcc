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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Compares pages with approved pictures, and shows those that differ side by side in one HTML page,
 * {@code report.html}. Pictures are 60 dpi in grey; one pixel in two thousand may differ.
 */
final class GoldenPages {
  private static final int DPI = 60;
  private static final int ONE_IN = 2000;

  private final Path approved;
  private final Path seen;
  private final Path report;
  private final boolean approving;
  private final StringBuilder figures = new StringBuilder();

  /**
   * The report of an earlier run goes.
   *
   * @param approved the folder of approved pictures
   * @param seen where the pictures of this run and the report are written
   * @param approving whether what is printed is what is to be from now on
   */
  GoldenPages(Path approved, Path seen, boolean approving) {
    this.approved = approved;
    this.seen = seen;
    this.report = seen.resolve("report.html");
    this.approving = approving;
    try {
      Files.deleteIfExists(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails where a document's pages do not look as approved. */
  void assertLookAsApproved(String name, byte[] pdf) throws IOException {
    List<BufferedImage> pages = pages(pdf);
    if (approving) {
      approve(name, pages);
    }
    List<Path> pictures = approved(name);
    List<String> differing = new ArrayList<>();
    Files.createDirectories(seen);
    for (int page = 1; page <= Math.max(pages.size(), pictures.size()); page++) {
      BufferedImage actual = page > pages.size() ? null : pages.get(page - 1);
      BufferedImage expected =
          page > pictures.size() ? null : ImageIO.read(pictures.get(page - 1).toFile());
      String said = compare(name + "-" + page, expected, actual);
      if (!said.isEmpty()) {
        differing.add(said);
      }
    }
    assertEquals(List.of(), differing, "Expected and actual pages side by side: " + report);
  }

  /** Fails where pictures of documents are kept that are no longer printed, or some are missing. */
  void assertApprovedAre(Set<String> documents) throws IOException {
    Set<String> kept = new TreeSet<>();
    try (Stream<Path> files = Files.list(approved)) {
      files
          .map(file -> file.getFileName().toString().replaceFirst("-\\d+\\.png$", ""))
          .forEach(kept::add);
    }
    assertEquals(new TreeSet<>(documents), kept);
  }

  /** What differs in a page, in words; empty where nothing does. */
  private String compare(String name, BufferedImage expected, BufferedImage actual)
      throws IOException {
    if (actual != null) {
      ImageIO.write(actual, "png", seen.resolve(name + ".png").toFile());
    }
    if (expected == null || actual == null) {
      String said = name + (expected == null ? " is a new page" : " is gone");
      show(name, said, expected, actual, null);
      return said;
    }
    PageDifference difference = PageDifference.of(expected, actual);
    int all = difference.picture().getWidth() * difference.picture().getHeight();
    boolean sameSize =
        expected.getWidth() == actual.getWidth() && expected.getHeight() == actual.getHeight();
    if (sameSize && difference.pixels() * ONE_IN <= all) {
      return "";
    }
    String said =
        sameSize
            ? String.format(Locale.ROOT, "%s differs by %.2f%%", name, share(difference, all))
            : name + " has another size";
    show(name, said, expected, actual, difference.picture());
    return said;
  }

  private static double share(PageDifference difference, int all) {
    return 100.0 * difference.pixels() / all;
  }

  private void show(
      String name,
      String said,
      BufferedImage expected,
      BufferedImage actual,
      BufferedImage difference)
      throws IOException {
    figures.append("<h2>").append(said).append("</h2>\n<div>");
    figure(name + "-expected", "expected", expected);
    figure(name, "actual", actual);
    figure(name + "-difference", "difference", difference);
    figures.append("</div>\n");
    Files.writeString(
        report,
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
            + figures
            + "</body></html>\n");
  }

  private void figure(String file, String caption, BufferedImage picture) throws IOException {
    figures.append("<figure><figcaption>").append(caption).append("</figcaption>");
    if (picture == null) {
      figures.append("–");
    } else {
      ImageIO.write(picture, "png", seen.resolve(file + ".png").toFile());
      figures.append("<img src=\"").append(file).append(".png\" alt=\"").append(caption);
      figures.append("\">");
    }
    figures.append("</figure>");
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

  private void approve(String name, List<BufferedImage> pages) throws IOException {
    Files.createDirectories(approved);
    for (Path old : approved(name)) {
      Files.delete(old);
    }
    for (int i = 0; i < pages.size(); i++) {
      ImageIO.write(pages.get(i), "png", picture(name, i + 1).toFile());
    }
  }

  private List<Path> approved(String name) {
    List<Path> pages = new ArrayList<>();
    for (int page = 1; Files.exists(picture(name, page)); page++) {
      pages.add(picture(name, page));
    }
    return pages;
  }

  private Path picture(String name, int page) {
    return approved.resolve(name + "-" + page + ".png");
  }
}
