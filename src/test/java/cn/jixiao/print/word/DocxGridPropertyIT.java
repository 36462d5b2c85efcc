package cn.jixiao.print.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.print.layout.XhtmlGrids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Document;

class DocxGridPropertyIT {
  private static FontLibrary fonts;

  @BeforeContainer
  static void loadFonts() {
    fonts = FontLibrary.builtIn();
  }

  @AfterContainer
  static void closeFonts() {
    fonts.close();
  }

  /** Cells are as large as asked for or as large as there is room. */
  @Property(tries = 20)
  void anyTableComesBack(
      @ForAll @IntRange(min = 1, max = 5) int rows,
      @ForAll @IntRange(min = 1, max = 5) int columns,
      @ForAll @IntRange(max = 2) int headers,
      @ForAll @Size(25) List<@IntRange(min = 1, max = 3) Integer> heights,
      @ForAll @Size(25) List<@IntRange(min = 1, max = 3) Integer> widths)
      throws IOException {
    StringBuilder table = new StringBuilder("<table>");
    int top = Math.min(headers, rows - 1);
    group(table, "thead", top, columns, heights, widths);
    group(table, "tbody", rows - top, columns, heights, widths);
    comesBack(table.append("</table>").toString());
  }

  private static void group(
      StringBuilder to,
      String name,
      int rows,
      int columns,
      List<Integer> heights,
      List<Integer> widths) {
    if (rows == 0) {
      return;
    }
    to.append('<').append(name).append('>');
    boolean[][] taken = new boolean[rows][columns];
    for (int r = 0; r < rows; r++) {
      to.append("<tr>");
      for (int c = 0; c < columns; c++) {
        if (!taken[r][c]) {
          int width = 1;
          while (width < widths.get(r * columns + c)
              && c + width < columns
              && !taken[r][c + width]) {
            width++;
          }
          int height = Math.min(heights.get(r * columns + c), rows - r);
          for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
              taken[r + i][c + j] = true;
            }
          }
          to.append("<td rowspan='").append(height).append("' colspan='").append(width);
          to.append("'>").append(r).append("行").append(c).append("</td>");
        }
      }
      to.append("</tr>");
    }
    to.append("</").append(name).append('>');
  }

  /** Whatever XML can hold, white space aside. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.integers()
        .between(0x21, 0x10ffff)
        .filter(c -> Character.getType(c) != Character.SURROGATE && (c & 0xfffe) != 0xfffe)
        .filter(c -> c < 0x7f || c > 0xa0)
        .filter(c -> c != 0x2028 && c != 0x2029)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(
            all ->
                all.stream()
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  @Property(tries = 20)
  void anyTextComesBack(@ForAll("texts") String text) throws IOException {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    comesBack("<table><tbody><tr><td>" + escaped + "</td></tr></tbody></table>");
  }

  private static void comesBack(String table) throws IOException {
    Document xhtml = DocxWriterIT.xhtml(table);
    byte[] docx = DocxWriterIT.docx(xhtml, fonts);
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertEquals(XhtmlGrids.of(xhtml), DocxGrids.of(word));
    }
  }
}
