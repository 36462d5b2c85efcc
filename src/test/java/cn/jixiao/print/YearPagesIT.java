package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.history.ProjectHistory;
import cn.jixiao.page.ComparisonPage;
import cn.jixiao.page.Comparisons;
import cn.jixiao.page.HistoryPage;
import cn.jixiao.project.Corpus;
import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed pages about several years: sound PDF, landscape, and heads on every page. */
class YearPagesIT {
  private static final Path SAMPLES = Path.of("projects/beijing-tuanshiwei");

  private static Map<Format, byte[]> comparison(Path old, Path now) throws TemplateFailure {
    DiffReport report = Comparisons.of(old, now);
    return Comparisons.print(
        Comparisons.PAGE.xhtml(report, Comparisons.CHINESE), ComparisonPage.TABLE);
  }

  private static Map<Format, byte[]> history(List<Path> files) throws TemplateFailure {
    List<ScoreCard> cards = files.stream().map(Cards::of).toList();
    String page =
        new HistoryPage(Comparisons.TEMPLATES)
            .xhtml(List.of(ProjectHistory.of(cards)), Comparisons.CHINESE);
    return Comparisons.print(page, HistoryPage.TEMPLATE);
  }

  @ParameterizedTest
  @CsvSource({"2019, 2020", "2020, 2024"})
  void comparisonsOfSamplesConform(String old, String now) throws Exception {
    Map<Format, byte[]> printed = comparison(SAMPLES.resolve(old), SAMPLES.resolve(now));
    byte[] pdf = printed.get(Format.PDF);
    PdfConformanceIT.assertConforms(pdf);
    try (OfficeSchema schema = new OfficeSchema()) {
      schema.assertValid(printed.get(Format.DOCX));
    }
    assertLandscape(pdf);
  }

  @ParameterizedTest
  @CsvSource({"beijing-2019, beijing-2020", "beijing-2020, beijing-2024"})
  void comparisonsOfPublishedTablesConform(String old, String now) throws Exception {
    Path corpus = Corpus.folder();
    byte[] pdf = comparison(corpus.resolve(old), corpus.resolve(now)).get(Format.PDF);
    PdfConformanceIT.assertConforms(pdf);
    List<String> pages = Press.pages(pdf);
    for (String page : pages.subList(1, pages.size() - 1)) {
      assertTrue(page.contains("一级指标二级指标三级指标"), page);
    }
  }

  @Test
  void historiesConformAndCarryTheirHeadOnEveryPage() throws Exception {
    byte[] pdf =
        history(
                Stream.of("2019", "2020", "2024")
                    .map(year -> SAMPLES.resolve(year).resolve("xinmeiti-zhongyang-chufang.yaml"))
                    .toList())
            .get(Format.PDF);
    PdfConformanceIT.assertConforms(pdf);
    assertLandscape(pdf);
    List<String> pages = Press.pages(pdf);
    assertTrue(pages.size() > 1);
    for (String page : pages) {
      assertEquals(2, page.split("一级指标二级指标三级指标", -1).length, page);
    }
  }

  @Test
  void printingTwiceGivesTheSameBytes() throws Exception {
    List<Path> files =
        List.of(
            SAMPLES.resolve("2020/hulianwang-qiye-tuanjian.yaml"),
            SAMPLES.resolve("2024/hulianwang-qiye-tuanjian.yaml"));
    Map<Format, byte[]> once = history(files);
    Map<Format, byte[]> again = history(files);
    for (Format format : Format.values()) {
      assertEquals(
          new String(once.get(format), StandardCharsets.ISO_8859_1),
          new String(again.get(format), StandardCharsets.ISO_8859_1),
          format::key);
    }
  }

  private static void assertLandscape(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        assertTrue(page.getMediaBox().getWidth() > page.getMediaBox().getHeight());
      }
    }
  }
}
