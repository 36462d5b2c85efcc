package cn.jixiao.print.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.TemplateFailure;
import cn.jixiao.print.Format;
import cn.jixiao.print.PagePrinter;
import cn.jixiao.print.Press;
import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class FacingPagesTest {
  private static String page(int front) {
    return """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><title>t</title><style>
        @page { size: A4; }
        @page :right { @bottom-right { content: "号" counter(page) } }
        @page :left { @bottom-left { content: "号" counter(page) } }
        .front { page: front } @page front { @bottom-left { content: none } @bottom-right { content: none } }
        .numbered { page: numbered; -fs-page-sequence: start }
        p { margin: 0 } p + p { page-break-before: always }
        </style></head><body><div class="front">%s</div>
        <div class="numbered"><p>一</p><p>二</p><p>三</p></div></body></html>
        """
        .formatted("<p>封面</p>".repeat(front));
  }

  /** A page with an odd number is a right one, however many pages come before. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theNumberDecidesWhichSideAPageIs(int front) throws Exception {
    Map<Format, byte[]> printed =
        new PagePrinter(Press.FONTS)
            .print(page(front), "test", EnumSet.of(Format.PDF, Format.DOCX));
    try (var pdf = Loader.loadPDF(printed.get(Format.PDF))) {
      String seen = "";
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        Sides sides = new Sides();
        sides.setStartPage(page);
        sides.setEndPage(page);
        String text = sides.getText(pdf);
        for (String content : List.of("一", "二", "三")) {
          seen += text.contains(content) ? content + (sides.right ? "右" : "左") : "";
        }
      }
      assertEquals("一右二左三右", seen);
    }
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(printed.get(Format.DOCX)))) {
      assertTrue(word.getSettings().getEvenAndOddHeadings());
    }
  }

  /** Where the number stands. */
  private static final class Sides extends PDFTextStripper {
    private boolean right;

    @Override
    protected void processTextPosition(TextPosition text) {
      if ("号".equals(text.getUnicode())) {
        right = text.getX() > text.getPageWidth() / 2;
      }
      super.processTextPosition(text);
    }
  }

  @Test
  void otherPagesHaveNoSides() throws TemplateFailure {
    Document plain =
        Press.parse(
            "<html><head><style>@page { margin: 0 } a:left {}</style></head><body/></html>");
    assertFalse(FacingPages.isFor(plain));
  }
}
