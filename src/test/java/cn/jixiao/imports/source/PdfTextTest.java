package cn.jixiao.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTextTest {
  private static final double SIZE = 10;

  /** Lines one under another, each beginning so many sizes from the left. */
  private static List<PdfLine> lines(Object... indentsAndTexts) {
    List<PdfGlyph> glyphs = new ArrayList<>();
    for (int i = 0; i < indentsAndTexts.length; i += 2) {
      double x = ((Number) indentsAndTexts[i]).doubleValue() * SIZE;
      for (int c : indentsAndTexts[i + 1].toString().codePoints().toArray()) {
        double width = c < 0x2000 ? SIZE / 2 : SIZE;
        glyphs.add(new PdfGlyph(Character.toString(c), x, 100 + 7.5 * i, width, SIZE, 0));
        x += width;
      }
    }
    return PdfLine.of(glyphs, Double.MAX_VALUE);
  }

  /** The text in a cell ten characters wide. */
  private static String text(Object... indentsAndTexts) {
    return PdfText.of(lines(indentsAndTexts), 0, 10 * SIZE);
  }

  @Test
  void fullLinesGoOn() {
    assertEquals("全年推送图文一千二百篇以上", text(0, "全年推送图文一千二百", 0, "篇以上"));
  }

  @Test
  void whatWouldNotHaveFittedGoesOn() {
    assertEquals("共推送图文和视频1200篇", text(0, "共推送图文和视频", 0, "1200篇"));
    assertEquals("推送图文和视频一千（篇）", text(0, "推送图文和视频一千", 0, "（篇）"));
  }

  @Test
  void anIndentedLineBegins() {
    assertEquals("全年推送图文两百篇。\n全年制作视频若干部。", text(2, "全年推送图文两百", 0, "篇。", 2, "全年制作视频若干", 0, "部。"));
  }

  @Test
  void whatFollowsAnEndedLineWithRoomBegins() {
    assertEquals("1.推送图文。\n2.制作视频。", text(0, "1.推送图文。", 0, "2.制作视频。"));
    assertEquals("推送图文和视频两百；\n（2）制作视频", text(0, "推送图文和视频两百；", 0, "（2）制作视频"));
  }

  @Test
  void wordsAreKeptApartAndFiguresTogether() {
    assertEquals("Word Excel", text(0, "ABCDEFGHIJKLMNO Word", 0, "Excel").substring(16));
    assertEquals("1234567890123456789012345", text(0, "12345678901234567890", 0, "12345"));
    assertEquals("46,852,319.00", PdfCharacters.join("46,852,", "319.00"));
    assertEquals("GB/T 19001", PdfCharacters.join("GB/T", "19001"));
  }

  @Test
  void centredLabelsGoOn() {
    assertEquals("视频制作团队持续运营时间", text(1, "视频制作团队持续", 3, "运营时间"));
  }

  @Test
  void uprightLabelsAreOneWord() {
    assertEquals("绩效指标", text(4.5, "绩", 4.5, "效", 4.5, "指", 4.5, "标"));
  }

  @Test
  void blanksPartWordsAndNoChineseCharacters() {
    assertEquals("目录", lines(0, "目  录").get(0).text());
    assertEquals("A4 B5", lines(0, "A4 B5").get(0).text());
  }

  @Test
  void charactersDrawnTwiceAreOne() {
    PdfGlyph glyph = new PdfGlyph("目", 10, 10, 10, 10, 0);
    PdfGlyph again = new PdfGlyph("目", 10.4, 10, 10, 10, 0);
    PdfGlyph next = new PdfGlyph("目", 20, 10, 10, 10, 0);
    assertEquals("目目", PdfLine.of(List.of(glyph, again, next), 4).get(0).text());
  }

  @ParameterizedTest
  @CsvSource({"⼀,一", "⽬,目", "⻚,页", "（,（", "Ａ,Ａ", "％,％", "\u200B,''", "\u00A0,' '"})
  void radicalsAreCharacters(String drawn, String meant) {
    assertEquals(meant, PdfCharacters.plain(drawn));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 / 2",
        "— 1 —",
        "-12-",
        "第 3 页",
        "第3页 共5页",
        "第3页，共5页",
        "iv",
        "· 2 ·",
        "Page 2 of 9"
      })
  void pageNumbersAreLeftOut(String text) {
    assertTrue(PdfLayout.isPageNumber(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024年度", "单位：万元", "1.总体目标", "3.5万元", "附件1", "表2"})
  void otherWordsAreNoPageNumbers(String text) {
    assertFalse(PdfLayout.isPageNumber(text));
  }
}
