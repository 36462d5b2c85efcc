package cn.jixiao.print.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.print.Format;
import cn.jixiao.print.PagePrinter;
import cn.jixiao.print.Press;
import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEndsTest {
  private static XWPFDocument word(String body, int characters) throws Exception {
    String page =
        """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><title>t</title>
        <meta name="description" content="t"/><style>
        body, table, p { margin: 0; font-size: 10pt; font-family: 'Noto Serif SC' }
        table { border-collapse: collapse; width: %spt; table-layout: fixed }
        td { padding: 2pt }
        </style></head><body>%s</body></html>
        """
            .formatted(10 * characters + 5, body);
    byte[] docx =
        new PagePrinter(Press.FONTS).print(page, "t", EnumSet.of(Format.DOCX)).get(Format.DOCX);
    return new XWPFDocument(new ByteArrayInputStream(docx));
  }

  private static String cell(String content, int characters) throws Exception {
    try (XWPFDocument document =
        word("<table><tr><td>" + content + "</td></tr></table>", characters)) {
      XWPFTableCell cell = document.getTables().get(0).getRow(0).getCell(0);
      return cell.getParagraphs().get(0).getText().replace('\n', '|');
    }
  }

  @ParameterizedTest
  @CsvSource({
    "可持续影响指标, 3, 可持续影响|指标",
    "可持续影响指标, 4, 可持续影响指标",
    "可持续影响指标, 6, 可持续影响|指标",
    "可持续影响指标, 9, 可持续影响指标",
    "宣讲400场, 4, 宣讲|400场",
    "在2020年1月31日前完成, 11, 在2020年1月31日前|完成",
    "完成培训数量120人次, 9, 完成培训数量|120人次",
    "<b>可持续</b>影响指标, 6, 可持续影响|指标",
    "一二三四五<br/>可持续影响指标, 6, 一二三四五|可持续影响|指标",
    "一二三四五六<br/>一二三四五六, 6, 一二三四五六|一二三四五六"
  })
  void linesThatAWordProcessorWouldFillEndWhereTheLayoutEndsThem(
      String content, int characters, String expected) throws Exception {
    assertEquals(expected, cell(content, characters));
  }

  @ParameterizedTest
  @CsvSource({
    "2024年11月30日前, 9, 2024年11月|30日前",
    "2024年11月20日, 8, 2024年11月|20日",
    "4期培训、每期50人, 8, 4期培训、每期|50人",
    "2024年11月20日, 12, 2024年11月20日",
    "在2020年1月31日前完成, 10, 在2020年1月31日|前完成",
    "ISO9001, 5, ISO9001"
  })
  void linesThatAreFullWithoutTheGapsOfAWordProcessorEndBySense(
      String content, int characters, String expected) throws Exception {
    assertEquals(expected, cell(content, characters));
  }

  @Test
  void longTextsFlow() throws Exception {
    String lines = "一二三四五六".repeat(4) + "七";
    assertEquals(lines, cell(lines, 6));
  }

  @Test
  void anIndentTakesRoom() throws Exception {
    String text = "一二三四五六七八";
    assertEquals(text, cell("<p style='text-indent: 2em'>" + text + "</p>", 6));
  }

  @Test
  void paragraphsOutsideTablesFlow() throws Exception {
    String text = "<p style='width: 60pt'>可持续影响指标</p>";
    try (XWPFDocument document = word(text, 6)) {
      assertEquals("可持续影响指标", document.getParagraphs().get(0).getText());
    }
  }
}
