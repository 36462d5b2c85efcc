package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.PageTemplates;
import cn.jixiao.page.SummaryCharts;
import cn.jixiao.page.SummaryModel;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.print.layout.Grid;
import cn.jixiao.print.layout.XhtmlGrids;
import cn.jixiao.print.word.DocxGrids;
import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.summary.Summary;
import cn.jixiao.workspace.ProjectFiles;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The summary as a document of its own. */
class SummaryPagesIT {
  private static final String TEMPLATE = "common/summary.ftlh";
  private static final List<ScoreCard> CARDS =
      ProjectFiles.in(List.of(Path.of("projects/beijing-tuanshiwei/2020"))).files().stream()
          .map(Cards::of)
          .toList();

  private static String page(Summary summary) throws TemplateFailure {
    Messages messages = new Messages(Locale.CHINA);
    return new PageTemplates(new FormLibrary(Optional.empty()))
        .xhtml(
            TEMPLATE,
            Map.of(
                "summary",
                SummaryModel.of(
                    summary, messages, Optional.of(SummaryCharts.of(summary, messages)))));
  }

  private static Map<Format, byte[]> print(Summary summary)
      throws TemplateFailure, UnprintableCharacters {
    return new PagePrinter(Press.FONTS).print(page(summary), TEMPLATE, EnumSet.allOf(Format.class));
  }

  @Test
  void theThreeFormatsAgreeAndLieAcross() throws Exception {
    Summary summary = Summary.of(CARDS, 0);
    Map<Format, byte[]> printed = print(summary);
    PdfConformanceIT.assertConforms(printed.get(Format.PDF));
    try (OfficeSchema schema = new OfficeSchema()) {
      schema.assertValid(printed.get(Format.DOCX));
    }
    List<Grid> grids = XhtmlGrids.of(Press.parse(page(summary)));
    assertEquals(grids, XhtmlGrids.of(Press.html(printed.get(Format.HTML))));
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(printed.get(Format.DOCX)))) {
      // The other table only holds pictures.
      assertEquals(grids.get(0), DocxGrids.of(docx).get(0));
      CTSectPr section = docx.getDocument().getBody().getSectPr();
      assertEquals(STPageOrientation.LANDSCAPE, section.getPgSz().getOrient());
    }
    try (PDDocument pdf = Loader.loadPDF(printed.get(Format.PDF))) {
      assertEquals(2, pdf.getNumberOfPages());
      for (PDPage one : pdf.getPages()) {
        assertTrue(one.getMediaBox().getWidth() > one.getMediaBox().getHeight());
      }
    }
    String text = String.join("", Press.pages(printed.get(Format.PDF)));
    for (String said :
        List.of("项目支出绩效自评情况汇总表（2020年度）", "单位：万元", "合计（4个项目）", "等级分布：优4个", "各项目预算执行率")) {
      assertTrue(text.contains(said), said);
    }
    for (Map.Entry<Format, byte[]> again : print(summary).entrySet()) {
      assertArrayEquals(printed.get(again.getKey()), again.getValue(), again.getKey().key());
    }
  }

  @Test
  void theHeadStandsOnEveryPageOfALongTable() throws Exception {
    List<ScoreCard> many = Collections.nCopies(12, CARDS).stream().flatMap(List::stream).toList();
    List<String> pages = Press.pages(print(Summary.of(many, 0)).get(Format.PDF));
    List<String> ofTable =
        pages.stream().filter(text -> text.contains("97.37%") && text.contains("优")).toList();
    assertTrue(ofTable.size() > 1, pages::toString);
    for (String text : ofTable) {
      assertTrue(text.contains("序号实施单位项目名称年初预算数全年预算数全年执行数执行率得分等级"), text);
    }
  }
}
