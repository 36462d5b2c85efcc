package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.page.DocumentTemplates;
import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines at a table's foot: who filled it in, when, and room for the seal. */
class FootIT {
  private static final String ASKED = "{prepared-by, reviewed-by: 复核人, date, seal: 填报单位（盖章）}";
  private static final double POINTS_A_MM = 72 / 25.4;

  /** The diameter of a body's seal, in millimetres. */
  private static final double SEAL = 42;

  /** What printers leave white, in millimetres. */
  private static final double EDGE = 10;

  @TempDir private Path own;

  /** The forms, of which one asks for lines at the foot. */
  static FormLibrary forms(String form, String foot, Path own) throws IOException {
    Path folder = Files.createDirectories(own.resolve(form));
    Files.writeString(
        folder.resolve("form.yaml"),
        Files.readString(Path.of("templates", form, "form.yaml")) + "\nfoot: " + foot + "\n");
    return new FormLibrary(Optional.of(own));
  }

  private static ScoreCard card(FormLibrary forms, String form, String said, int indicators) {
    String yaml =
        """
        id: a
        year: 2024
        form: %s
        name: 项目
        %s
        funds: {fiscal: {budget: 1, adjusted: 1, executed: 1}}
        goals: {expected: 完成, achieved: 完成}
        indicators:
          产出指标:
            数量指标:
        %s
        """
            .formatted(
                form,
                said,
                IntStream.range(0, indicators)
                    .mapToObj(
                        i ->
                            "      - {name: 第%d项, target: ≥1次, actual: 1次, weight: 2}".formatted(i))
                    .collect(Collectors.joining("\n")));
    return Cards.of(yaml, forms);
  }

  private static Map<Format, byte[]> print(FormLibrary forms, ScoreCard card, DocumentKind kind)
      throws Exception {
    return print(forms, card, kind, EnumSet.allOf(Format.class));
  }

  private static Map<Format, byte[]> print(
      FormLibrary forms, ScoreCard card, DocumentKind kind, EnumSet<Format> formats)
      throws Exception {
    return new DocumentPrinter(new DocumentTemplates(forms, Press.FONTS), Press.FONTS)
        .print(card, kind, formats)
        .files();
  }

  private static String docx(byte[] bytes) throws Exception {
    try (XWPFWordExtractor text =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
      return text.getText();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "beijing-2024, self-evaluation",
    "beijing-2024, target",
    "beijing-2020, self-evaluation",
    "beijing-2019, self-evaluation",
    "tianjin-2023, target",
    "zhangjiakou-2024, target"
  })
  void everyFormPrintsWhatItAsksForInEveryFormat(String form, DocumentKind kind) throws Exception {
    FormLibrary forms = forms(form, ASKED, own);
    String said = "foot: {prepared-by: 张三, date: 2025-03-05, phone: '66554433'}";
    Map<Format, byte[]> printed = print(forms, card(forms, form, said, 3), kind);
    PdfConformanceIT.assertConforms(printed.get(Format.PDF));
    String pdf = String.join("", Press.pages(printed.get(Format.PDF)));
    String html = Press.html(printed.get(Format.HTML)).getDocumentElement().getTextContent();
    String docx = docx(printed.get(Format.DOCX));
    for (String text : List.of(pdf, html, docx)) {
      assertTrue(Press.dense(text).contains("填报人：张三复核人：填报日期：2025年3月5日填报单位（盖章）："), text);
      assertFalse(text.contains("66554433"), "the form does not ask for it");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "beijing-2024, self-evaluation, 总分",
    "beijing-2020, self-evaluation, 总分",
    "beijing-2019, self-evaluation, 总分",
    "beijing-2024, target, 次",
    "tianjin-2023, target, 次",
    "zhangjiakou-2024, target, 次"
  })
  void theLinesNeverStandAloneOnAPage(String form, DocumentKind kind, String above)
      throws Exception {
    FormLibrary forms = forms(form, ASKED, own);
    for (int indicators = 18; indicators < 60; indicators += 3) {
      ScoreCard card = card(forms, form, "", indicators);
      byte[] pdf = print(forms, card, kind, EnumSet.of(Format.PDF)).get(Format.PDF);
      List<String> pages = Press.pages(pdf);
      String last = pages.get(pages.size() - 1);
      assertTrue(last.contains(above) && last.contains("填报人：") && last.contains("盖章"), last);
    }
  }

  @Test
  void whatIsNotSaidLeavesRoomForAPen() throws Exception {
    FormLibrary forms = forms("beijing-2024", ASKED, own);
    byte[] pdf =
        print(forms, card(forms, "beijing-2024", "", 3), DocumentKind.SELF_EVALUATION)
            .get(Format.PDF);
    try (var document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("填报日期：　　　　年　　月　　日"), text);
      assertEquals(1, document.getNumberOfPages());
    }
  }

  /** A round seal over the name stays on the page. */
  @ParameterizedTest
  @CsvSource({
    "beijing-2024, self-evaluation",
    "beijing-2019, self-evaluation",
    "tianjin-2023, target",
    "zhangjiakou-2024, target"
  })
  void aSealHasRoom(String form, DocumentKind kind) throws Exception {
    FormLibrary forms = forms(form, ASKED, own);
    for (int indicators = 20; indicators < 44; indicators += 2) {
      byte[] pdf = print(forms, card(forms, form, "", indicators), kind).get(Format.PDF);
      try (var document = Loader.loadPDF(pdf)) {
        SealFinder seal = new SealFinder();
        seal.getText(document);
        double radius = SEAL / 2 * POINTS_A_MM;
        double edge = EDGE * POINTS_A_MM;
        PDRectangle page = document.getPage(0).getMediaBox();
        double middle = (seal.left + seal.right) / 2;
        assertTrue(middle - radius > edge && middle + radius < page.getWidth() - edge, form);
        assertTrue(seal.baseline + radius < page.getHeight() - edge, form + " " + indicators);
      }
    }
  }

  /** Where the name under the seal stands, in points from the top left. */
  private static final class SealFinder extends PDFTextStripper {
    private double left;
    private double right;
    private double baseline;

    SealFinder() {
      setSortByPosition(true);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
      TextPosition first = positions.get(0);
      if (text.contains("盖章")) {
        left = first.getXDirAdj();
        right = positions.get(positions.size() - 1).getXDirAdj();
        baseline = first.getYDirAdj();
      }
      super.writeString(text, positions);
    }
  }
}
