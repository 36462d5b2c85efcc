package cn.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.print.Format;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;

/** The pages of volumes that are not as usual: none is empty, and nothing leaves the paper. */
class VolumePagesTest {
  private static final Path SAMPLES = Path.of("projects");

  @TempDir private Path folder;

  @Test
  void theSummaryOfSeveralDepartmentsBeginsOnThePageOfItsTitle() throws IOException {
    Files.copy(
        SAMPLES.resolve("beijing-tuanshiwei/2024/hulianwang-qiye-tuanjian.yaml"),
        folder.resolve("a.yaml"));
    Files.copy(
        SAMPLES.resolve("tianjin-tuanshiwei/2023/zhengwu-xinxihua-yunwei.yaml"),
        folder.resolve("b.yaml"));
    String parts =
        """
        title: 绩效文本
        parts:
          - title: 各表
            projects: ["*.yaml"]
            document: target
          - title: 汇总
            summary: true
        """;
    try (PdfVolume volume = print(parts)) {
      // Cover, contents, two tables, summary and charts.
      assertEquals(6, volume.pages());
      assertTrue(volume.text(4).contains("小计（1个项目）"), volume.text(4));
    }
  }

  /**
   * A part whose tables lie across begins on such a page, and the next part stands upright again.
   */
  @Test
  void aPartStandsOnThePagesOfItsFirstTable() throws IOException {
    Path samples = SAMPLES.resolve("zhongyang-buwei/2024");
    Files.copy(samples.resolve("jiceng-keji-jiankong.yaml"), folder.resolve("a.yaml"));
    Files.copy(samples.resolve("jiceng-keji-xuanjiao.yaml"), folder.resolve("b.yaml"));
    String book =
        """
        title: 绩效文本
        parts:
          - {title: 监控, projects: [jiceng-keji-jiankong], document: monitoring}
          - {title: 自评, projects: [jiceng-keji-xuanjiao], document: self-evaluation}
        """;
    try (PdfVolume volume = print(book)) {
      List<Boolean> across = new ArrayList<>();
      volume
          .document()
          .getPages()
          .forEach(
              page -> across.add(page.getMediaBox().getWidth() > page.getMediaBox().getHeight()));
      assertEquals(List.of(false, false, true, false), across);
      assertTrue(volume.text(2).startsWith("监控1.基层科普资源建设与巡展绩效目标执行监控表"), volume.text(2));
    }
  }

  /** Tables of several forms have the book's lines at their feet, with what each project says. */
  @Test
  void aBookAsksForLinesAtTheFootOfAllItsTables() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        Files.readString(SAMPLES.resolve("beijing-tuanshiwei/2024/hulianwang-qiye-tuanjian.yaml"))
            + "foot: {prepared-by: 张明远, phone: '66554433', date: 2025-3-5}\n");
    Files.copy(
        SAMPLES.resolve("tianjin-tuanshiwei/2023/zhengwu-xinxihua-yunwei.yaml"),
        folder.resolve("b.yaml"));
    String book =
        """
        title: 绩效文本
        foot: {prepared-by: 填表人, date, seal}
        parts:
          - title: 各表
            projects: ["*.yaml"]
            document: target
        """;
    try (PdfVolume volume = print(book)) {
      assertTrue(volume.text(2).contains("填表人：张明远填报日期：2025年3月5日"), volume.text(2));
      assertTrue(volume.text(2).contains("单位（盖章）："), volume.text(2));
      assertFalse(volume.text(2).contains("66554433"), "the book does not ask for it");
      assertTrue(volume.text(3).contains("填表人：填报日期：年月日单位（盖章）："), volume.text(3));
    }
  }

  @Test
  void longNamesKeepTheCoverOnePage() throws IOException {
    Files.writeString(folder.resolve("t.md"), "正文");
    String cover =
        """
        title: %s
        subtitle: （草案）
        department: %s
        approved-by: 某某市财政局审核
        date: 2024-02
        parts:
          - {title: 总则, text: t.md}
        """
            .formatted("绩效文本".repeat(20), "某某部门".repeat(15));
    try (PdfVolume volume = print(cover)) {
      assertEquals(3, volume.pages());
      assertTrue(volume.text(0).endsWith("2024年2月"), volume.text(0));
    }
  }

  @Test
  void whatHasNoPlaceToBreakIsBroken() throws IOException {
    String word = "w".repeat(120);
    Files.writeString(
        folder.resolve("t.md"),
        "见https://example.org/%1$s\n\n- %1$s\n\n```\n%1$s 代码 %1$s\n```\n".formatted(word));
    try (PdfVolume volume = print("title: A\nparts:\n  - {title: 总则, text: t.md}\n")) {
      assertEquals(4L * word.length(), volume.text(2).chars().filter(c -> c == 'w').count());
      float paper = volume.document().getPage(2).getMediaBox().getWidth();
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              assertTrue(text.getXDirAdj() + text.getWidthDirAdj() < paper, text::toString);
            }
          };
      stripper.setStartPage(3);
      stripper.getText(volume.document());
    }
  }

  @Test
  void noNumberOfTheContentsBeginsALine() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int length = 10; length < 60; length++) {
      text.append("# ").append("长".repeat(length)).append("\n\n正文\n\n");
    }
    Files.writeString(folder.resolve("t.md"), text);
    try (PdfVolume volume = print("title: A\nparts:\n  - {title: 总则, text: t.md}\n")) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setEndPage(3);
      List<String> lines = stripper.getText(volume.document()).lines().toList();
      assertTrue(lines.stream().anyMatch(line -> line.matches("长*[ .]{4,}\\d+\\s*")));
      assertEquals(List.of(), lines.stream().filter(line -> line.matches("\\s*\\d+\\s*")).toList());
    }
  }

  @Test
  void theNumbersOfAWordDocumentsContentsEndWhereThoseOfThePagesDo() throws IOException {
    Files.writeString(folder.resolve("t.md"), "正文");
    Path book =
        Files.writeString(
            folder.resolve("book.yaml"), "title: A\nparts:\n  - {title: 总则, text: t.md}\n");
    Path out = Volumes.print(book, folder.resolve("out"), EnumSet.of(Format.DOCX));
    try (XWPFDocument word = new XWPFDocument(Files.newInputStream(out.resolve("book.docx")))) {
      CTPPrGeneral look = word.getStyles().getStyle("TOC1").getCTStyle().getPPr();
      BigInteger end = (BigInteger) look.getTabs().getTabArray(0).getPos();
      // The contents are 155 mm wide.
      assertEquals(155 * 1440 / 25.4, end.doubleValue(), 40);
      assertTrue(((BigInteger) look.getInd().getRight()).intValue() <= 40);
    }
  }

  @Test
  void hugeAmountsStayInTheirColumns() throws IOException {
    String project =
        Files.readString(SAMPLES.resolve("tianjin-tuanshiwei/2023/zhengwu-xinxihua-yunwei.yaml"));
    Files.writeString(
        folder.resolve("a.yaml"),
        project.replaceAll("budget: [0-9.]+", "budget: 1234567890.123456"));
    String book = "title: A\nparts:\n  - {title: 表, projects: [a.yaml]}\n";
    try (PdfVolume volume = print(book + "  - {title: 汇总, summary: true}\n")) {
      List<TextPosition> figures = new ArrayList<>();
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              if (text.getUnicode().matches("[\\d,.]")) {
                figures.add(text);
              }
            }
          };
      stripper.setStartPage(4);
      stripper.setEndPage(4);
      stripper.getText(volume.document());
      String amount = "1,234,567,890.123456";
      int first =
          figures.stream()
              .map(TextPosition::getUnicode)
              .collect(Collectors.joining())
              .indexOf(amount);
      TextPosition last = figures.get(first + amount.length() - 1);
      float left = figures.get(first).getXDirAdj();
      float width = last.getXDirAdj() + last.getWidthDirAdj() - left;
      assertTrue(width < 29 * 72 / 25.4, () -> width + " points in a column of 31 mm");
    }
  }

  private PdfVolume print(String book) throws IOException {
    Path file = Files.writeString(folder.resolve("book.yaml"), book);
    Path out = Volumes.print(file, folder.resolve("out"), EnumSet.of(Format.PDF));
    return new PdfVolume(out.resolve("book.pdf"));
  }
}
