package cn.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.page.SummaryCharts;
import cn.jixiao.page.XhtmlParser;
import cn.jixiao.print.Format;
import cn.jixiao.print.PagePrinter;
import cn.jixiao.print.PdfConformanceIT;
import cn.jixiao.print.layout.DividedPages;
import cn.jixiao.print.layout.Divisions;
import cn.jixiao.print.word.DocxWriter;
import cn.jixiao.workspace.FolderFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** Volumes laid out a part at a time are the volumes that they would be in one go. */
class DividedVolumesIT {
  private static final Path SAMPLES = Path.of("projects");
  private static final int TABLES = 60;

  @TempDir private Path folder;

  private static String xhtml(Path file) throws Exception {
    BookReading reading = new BookReader(new FolderFiles()).read(file);
    BookPlan plan = BookPlan.of(reading.book().orElseThrow(), Volumes.checked(reading), true);
    Optional<SummaryCharts> charts =
        plan.hasSummary()
            ? Optional.of(SummaryCharts.of(plan.summary(), VolumePage.CHINESE))
            : Optional.empty();
    return new VolumePage(Volumes.FORMS, Volumes.FONTS).volume(plan, charts).xhtml();
  }

  private static DividedPages divided(String xhtml, int characters) throws Exception {
    Document document = new XhtmlParser().parse(xhtml, "test");
    return new DividedPages(new Divisions(document, characters), Volumes.FONTS);
  }

  @ParameterizedTest
  @CsvSource({
    "beijing-tuanshiwei/2024, 1, 6",
    "beijing-tuanshiwei/2024, 2500, 2",
    "tianjin-tuanshiwei/2023, 1, 3",
    "zhangjiakou-tuanshiwei/2024, 1, 4"
  })
  void everyFormatIsTheSame(String book, int characters, int parts) throws Exception {
    String xhtml = xhtml(SAMPLES.resolve(book).resolve("book.yaml"));
    Map<Format, byte[]> whole =
        new PagePrinter(Volumes.FONTS).print(xhtml, "test", EnumSet.of(Format.PDF, Format.DOCX));
    DividedPages pages = divided(xhtml, characters);
    assertEquals(parts, pages.divisions().count());
    DividedPages.Painted painted = pages.paint().orElseThrow();
    Path one = Files.write(folder.resolve("whole.pdf"), whole.get(Format.PDF));
    Path other = Files.write(folder.resolve("divided.pdf"), painted.bytes());
    try (PdfVolume expected = new PdfVolume(one);
        PdfVolume actual = new PdfVolume(other)) {
      assertEquals(expected.pages(), actual.pages());
      for (int page = 0; page < expected.pages(); page++) {
        assertEquals(expected.text(page), actual.text(page));
        assertEquals(expected.label(page), actual.label(page));
      }
      assertEquals(expected.contents(), actual.contents());
      assertFalse(expected.links().isEmpty());
      List<PdfVolume.Goal> links = actual.links();
      assertEquals(expected.links().size(), links.size());
      for (int i = 0; i < links.size(); i++) {
        // One link over the words and the number, and not one over each.
        assertEquals(expected.links().get(i).page(), links.get(i).page());
        assertTrue(links.get(i).text().startsWith(expected.links().get(i).text()));
      }
      assertEquals(expected.bookmarks(), actual.bookmarks());
    }
    PdfConformanceIT.assertConforms(painted.bytes());
    assertArrayEquals(whole.get(Format.DOCX), DocxWriter.write(pages, painted.numbers()));
  }

  /** A page number that depends on pages that are not laid out yet cannot be printed in parts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".parts { -fs-page-sequence: auto }",
        "@page tables { @bottom-center { content: '共' counter(pages) '页' } }"
      })
  void whatDependsOnOtherPartsIsLeftWhole(String rule) throws Exception {
    String xhtml = xhtml(SAMPLES.resolve("zhangjiakou-tuanshiwei/2024/book.yaml"));
    assertTrue(divided(xhtml, 1).paint().isPresent());
    String other = xhtml.replace("</style>", rule + "\n</style>");
    assertTrue(divided(other, 1).paint().isEmpty());
  }

  /** Long volumes are divided, and short ones printed in one go. */
  @Test
  void onlyLongDocumentsAreDivided() throws Exception {
    String xhtml = xhtml(SAMPLES.resolve("beijing-tuanshiwei/2024/book.yaml"));
    assertFalse(Divisions.of(new XhtmlParser().parse(xhtml, "test")).areSeveral());
    List<String> tables = new ArrayList<>();
    for (int i = 0; i < TABLES; i++) {
      String text =
          Files.readString(
              SAMPLES.resolve("beijing-tuanshiwei/2024/hulianwang-qiye-tuanjian.yaml"));
      String name = "p%02d.yaml".formatted(i);
      Files.writeString(folder.resolve(name), text.replaceFirst("(?m)^id:.*", "id: p" + i));
      tables.add(name);
    }
    Path book =
        Files.writeString(
            folder.resolve("book.yaml"),
            """
            title: 绩效文本
            parts:
              - title: 各表
                projects: %s
                document: target
              - {title: 汇总, summary: true}
            """
                .formatted(tables));
    assertTrue(Divisions.of(new XhtmlParser().parse(xhtml(book), "test")).areSeveral());
    Path printed = Volumes.print(book, folder.resolve("out"));
    try (PdfVolume volume = new PdfVolume(printed.resolve("book.pdf"))) {
      int front = 0;
      while (volume.printedNumber(front).isEmpty()) {
        front++;
      }
      int first = front;
      for (int page = front; page < volume.pages(); page++) {
        assertEquals(1 + page - front, volume.printedNumber(page).orElseThrow());
      }
      assertEquals(TABLES + 2, volume.contents().size());
      assertTrue(IntStream.range(first, volume.pages()).anyMatch(p -> says(volume, p)));
    }
  }

  private static boolean says(PdfVolume volume, int page) {
    try {
      return volume.text(page).contains("合计（" + TABLES + "个项目）");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
