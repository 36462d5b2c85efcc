package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.history.ProjectHistory;
import cn.jixiao.page.ComparisonPage;
import cn.jixiao.page.Comparisons;
import cn.jixiao.page.HistoryPage;
import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages against approved pictures: one project a form, a comparison and a history. Whoever changes
 * a form on purpose looks at the new pages in {@code target/golden}, and approves them by running
 * this test with {@code -Djixiao.approve=true}.
 *
 * <p>Pictures are 60 dpi in grey. Both are blurred over 3 × 3 pixels, so that another rasteriser's
 * edges do not count; a pixel differs by more than a quarter of the grey scale, and one in two
 * thousand may.
 */
class GoldenPagesIT {
  private static final Path APPROVED = Path.of("src/test/resources/cn/jixiao/print/golden");
  private static final Path SEEN = Path.of("target/golden");
  private static final int DPI = 60;
  private static final int GREY = 64;
  private static final int ONE_IN = 2000;

  @ParameterizedTest
  @CsvSource({
    "beijing-2019, beijing-tuanshiwei/2019/xinmeiti-zhongyang-chufang",
    "beijing-2020, beijing-tuanshiwei/2020/hulianwang-qiye-tuanjian",
    "beijing-2024, beijing-tuanshiwei/2024/xinmeiti-zhongyang-chufang",
    "tianjin-2023, tianjin-tuanshiwei/2023/daxuesheng-sixiang-yinling",
    "zhangjiakou-2024, zhangjiakou-tuanshiwei/2024/qingnian-fazhan-guihua"
  })
  void pagesLookAsApproved(String form, String project) throws IOException {
    assertLookAsApproved(form, pages(Press.print(Path.of("projects", project + ".yaml")).pdf()));
  }

  @Test
  void comparisonsLookAsApproved() throws Exception {
    Path samples = Path.of("projects/beijing-tuanshiwei");
    DiffReport report = Comparisons.of(samples.resolve("2019"), samples.resolve("2020"));
    String page = Comparisons.PAGE.xhtml(report, Comparisons.CHINESE);
    assertLookAsApproved(
        "comparison", pages(Comparisons.print(page, ComparisonPage.TABLE).get(Format.PDF)));
  }

  @Test
  void historiesLookAsApproved() throws Exception {
    Path samples = Path.of("projects/beijing-tuanshiwei");
    List<ScoreCard> years =
        Stream.of("2020", "2024")
            .map(year -> Cards.of(samples.resolve(year).resolve("hulianwang-qiye-tuanjian.yaml")))
            .toList();
    String page =
        new HistoryPage(Comparisons.TEMPLATES)
            .xhtml(List.of(ProjectHistory.of(years)), Comparisons.CHINESE);
    assertLookAsApproved(
        "history", pages(Comparisons.print(page, HistoryPage.TEMPLATE).get(Format.PDF)));
  }

  private static void assertLookAsApproved(String form, List<BufferedImage> pages)
      throws IOException {
    if (Boolean.getBoolean("jixiao.approve")) {
      approve(form, pages);
    }
    List<Path> approved = approved(form);
    write(form, pages);
    assertEquals(approved.size(), pages.size(), form + " has another number of pages");
    for (int i = 0; i < pages.size(); i++) {
      BufferedImage expected = ImageIO.read(approved.get(i).toFile());
      BufferedImage actual = pages.get(i);
      assertEquals(expected.getWidth(), actual.getWidth());
      assertEquals(expected.getHeight(), actual.getHeight());
      BufferedImage difference = difference(expected, actual);
      int differing = black(difference);
      if (differing * ONE_IN > actual.getWidth() * actual.getHeight()) {
        Path picture = SEEN.resolve(name(form, i + 1) + "-difference.png");
        ImageIO.write(difference, "png", picture.toFile());
        assertTrue(false, differing + " pixels differ, see " + picture);
      }
    }
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

  private static String name(String form, int page) {
    return form + "-" + page;
  }

  private static void approve(String form, List<BufferedImage> pages) throws IOException {
    Files.createDirectories(APPROVED);
    for (Path old : approved(form)) {
      Files.delete(old);
    }
    for (int i = 0; i < pages.size(); i++) {
      ImageIO.write(pages.get(i), "png", APPROVED.resolve(name(form, i + 1) + ".png").toFile());
    }
  }

  private static List<Path> approved(String form) throws IOException {
    try (Stream<Path> files = Files.list(APPROVED)) {
      return files
          .filter(file -> file.getFileName().toString().matches(form + "-\\d+\\.png"))
          .sorted()
          .toList();
    }
  }

  private static void write(String form, List<BufferedImage> pages) throws IOException {
    Files.createDirectories(SEEN);
    for (int i = 0; i < pages.size(); i++) {
      ImageIO.write(pages.get(i), "png", SEEN.resolve(name(form, i + 1) + ".png").toFile());
    }
  }

  /** Black where the pictures differ. */
  private static BufferedImage difference(BufferedImage expected, BufferedImage actual) {
    BufferedImage difference =
        new BufferedImage(actual.getWidth(), actual.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < actual.getHeight(); y++) {
      for (int x = 0; x < actual.getWidth(); x++) {
        boolean same = Math.abs(grey(expected, x, y) - grey(actual, x, y)) <= GREY;
        difference.setRGB(x, y, same ? 0xFFFFFF : 0);
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

  private static int black(BufferedImage image) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getRGB(x, y) & 0xFFFFFF) == 0 ? 1 : 0;
      }
    }
    return count;
  }
}
