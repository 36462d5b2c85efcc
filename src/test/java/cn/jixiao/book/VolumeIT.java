package cn.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jixiao.book.PdfVolume.Entry;
import cn.jixiao.book.PdfVolume.Goal;
import cn.jixiao.print.LibreOffice;
import cn.jixiao.print.OfficeSchema;
import cn.jixiao.print.PdfConformanceIT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents, links, bookmarks and page labels lead to where the headings stand, in PDF and DOCX. */
class VolumeIT {
  @TempDir private Path folder;

  @Test
  void theVolumeOfTianjinIsAsPublished() throws Exception {
    Path printed = Volumes.print(Volumes.tianjin(folder), folder.resolve("out"));
    assertLeads(printed);
    try (PdfVolume volume = new PdfVolume(printed.resolve("book.pdf"))) {
      assertEquals("共青团天津市委员会（本级）项目支出绩效目标表（2023年）", volume.text(0));
      List<Entry> contents = volume.contents();
      assertEquals(6, contents.size());
      for (int i = 1; i <= 5; i++) {
        assertTrue(contents.get(i).text().matches(i + "\\..+绩效目标表"), contents::toString);
      }
    }
  }

  @Test
  void theVolumeOfZhangjiakouIsAsPublished() throws Exception {
    Path printed = Volumes.print(Volumes.zhangjiakou(folder), folder.resolve("out"));
    assertLeads(printed);
    try (PdfVolume volume = new PdfVolume(printed.resolve("book.pdf"))) {
      assertEquals("共青团张家口市委员会2024年部门预算绩效文本（草案）张家口市财政局审核2024年2月", volume.text(0));
      List<String> contents = volume.contents().stream().map(Entry::text).toList();
      assertEquals(12, contents.size());
      assertEquals("第一部分部门整体绩效目标", contents.get(0));
      assertEquals("一、总体绩效目标", contents.get(1));
      assertEquals("三、工作保障措施", contents.get(8));
      assertEquals("第二部分预算项目绩效目标", contents.get(9));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "beijing-tuanshiwei/2024",
        "tianjin-tuanshiwei/2023",
        "zhangjiakou-tuanshiwei/2024"
      })
  void samplesLeadWhereTheySay(String book) throws Exception {
    assertLeads(Volumes.print(Path.of("projects", book, "book.yaml"), folder));
  }

  @Test
  void theSameBookGivesTheSameBytes() throws IOException {
    Path book = Path.of("projects/zhangjiakou-tuanshiwei/2024/book.yaml");
    Volumes.print(book, folder.resolve("1"));
    Volumes.print(book, folder.resolve("2"));
    for (String name : List.of("book.pdf", "book.docx", "book.html")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("1").resolve(name)),
          Files.readAllBytes(folder.resolve("2").resolve(name)));
    }
  }

  private void assertLeads(Path printed) throws Exception {
    PdfConformanceIT.assertConforms(Files.readAllBytes(printed.resolve("book.pdf")));
    try (OfficeSchema schema = new OfficeSchema()) {
      schema.assertValid(Files.readAllBytes(printed.resolve("book.docx")));
    }
    try (PdfVolume volume = new PdfVolume(printed.resolve("book.pdf"))) {
      List<Entry> contents = volume.contents();
      List<Goal> links = volume.links();
      assertEquals(contents.size(), links.size());
      for (int i = 0; i < contents.size(); i++) {
        Entry entry = contents.get(i);
        Goal link = links.get(i);
        assertTrue(link.text().startsWith(entry.text()), link::text);
        assertStands(volume, entry, link.page());
        assertEquals(String.valueOf(entry.number()), volume.label(link.page()));
      }
      List<Goal> bookmarks = volume.bookmarks();
      assertEquals(
          contents.stream().map(Entry::text).toList(), bookmarks.stream().map(Goal::text).toList());
      assertEquals(
          links.stream().map(Goal::page).toList(), bookmarks.stream().map(Goal::page).toList());
      assertEquals("封面", volume.label(0));
      assertEquals("I", volume.label(1));
      assertEquals("1", volume.label(links.get(0).page()));
      assertConverted(printed, contents);
    }
  }

  /** On the page stands the heading, and the number that the contents give. */
  private static void assertStands(PdfVolume volume, Entry entry, int page) throws IOException {
    assertTrue(volume.text(page).contains(entry.text()), () -> entry + " is not on page " + page);
    assertEquals(entry.number(), volume.printedNumber(page).orElseThrow(), entry::text);
  }

  /** What LibreOffice makes of the Word document has the same contents, and they are right. */
  private void assertConverted(Path printed, List<Entry> expected) throws Exception {
    Path converted =
        new LibreOffice(folder)
            .convert("pdf", folder.resolve("converted"), printed.resolve("book.docx"))
            .get(0);
    assumeTrue(Files.exists(converted), "LibreOffice has no Writer");
    try (PdfVolume volume = new PdfVolume(converted)) {
      assertEquals(expected, volume.contents());
      int page = 2;
      for (Entry entry : expected) {
        while (page < volume.pages() - 1 && !volume.text(page).contains(entry.text())) {
          page++;
        }
        assertStands(volume, entry, page);
      }
    }
  }
}
