package cn.jixiao.print.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.print.Format;
import cn.jixiao.print.PagePrinter;
import cn.jixiao.print.Press;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedHeadsTest {
  private static final String ONE_ROW = "<tr><th>名称</th><th>符号</th><th>数值</th><th>得分</th></tr>";
  private static final String TWO_ROWS =
      """
      <tr><th rowspan="2">名称</th><th colspan="2">指标值</th><th rowspan="2">得分</th></tr>
      <tr><th>符号</th><th>数值</th></tr>""";
  private static final String THREE_ROWS =
      """
      <tr><th rowspan="3">名称</th><th colspan="3">完成</th></tr>
      <tr><th colspan="2">指标值</th><th rowspan="2">得分</th></tr>
      <tr><th>符号</th><th>数值</th></tr>""";

  /** In points and pixels. */
  private static final int MARGIN = 10;

  private static final int WIDTH = 376;

  private static String page(String head) {
    return """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><title>t</title>
        <meta name="description" content="t"/><style>
        @page { size: 400pt 300pt; margin: 10pt }
        body, table { margin: 0; font-size: 9pt; font-family: 'Noto Serif SC' }
        table { -fs-table-paginate: paginate; border-collapse: collapse; width: 376pt }
        tr { page-break-inside: avoid } th, td { border: 2pt solid black; height: 14pt; padding: 2pt }
        </style></head><body><table><thead>%s</thead><tbody>%s</tbody></table></body></html>
        """
        .formatted(
            head,
            IntStream.range(0, 40)
                .mapToObj(row -> "<tr><td>第项</td><td>≥</td><td>5</td><td>1</td></tr>")
                .collect(Collectors.joining()));
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE_ROW, TWO_ROWS, THREE_ROWS})
  void rulesGoRoundATableOnEveryPage(String head) throws Exception {
    byte[] bytes =
        new PagePrinter(Press.FONTS)
            .print(page(head), "test", EnumSet.of(Format.PDF))
            .get(Format.PDF);
    try (var pdf = Loader.loadPDF(bytes)) {
      assertTrue(pdf.getNumberOfPages() > 2);
      PDFRenderer renderer = new PDFRenderer(pdf);
      for (int page = 0; page < pdf.getNumberOfPages() - 1; page++) {
        BufferedImage picture = renderer.renderImage(page, 1, ImageType.GRAY);
        int right = MARGIN + WIDTH;
        for (int y = MARGIN; y < picture.getHeight() - 2 * MARGIN; y++) {
          assertTrue(isInk(picture, MARGIN, y), "left of page " + (page + 1) + " at " + y);
          assertTrue(isInk(picture, right, y), "right of page " + (page + 1) + " at " + y);
        }
        for (int x = MARGIN; x < right; x++) {
          assertTrue(isInk(picture, x, MARGIN), "top of page " + (page + 1) + " at " + x);
        }
      }
    }
  }

  /** Whether there is ink within a rule's width. */
  private static boolean isInk(BufferedImage picture, int x, int y) {
    int darkest = 255;
    for (int dy = -2; dy <= 2; dy++) {
      for (int dx = -2; dx <= 2; dx++) {
        darkest = Math.min(darkest, picture.getRaster().getSample(x + dx, y + dy, 0));
      }
    }
    return darkest < 64;
  }
}
