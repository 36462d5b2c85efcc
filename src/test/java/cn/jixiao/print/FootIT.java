package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.page.DocumentTemplates;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.Scorer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines at a table's foot: who filled it in, when, and room for the seal. */
class FootIT {
  private static final String ASKED =
      "\nfoot: {prepared-by, reviewed-by: 复核人, date, seal: 填报单位（盖章）}\n";

  @TempDir private Path own;

  private FormLibrary forms(String form) throws Exception {
    Path folder = Files.createDirectories(own.resolve(form));
    Files.writeString(
        folder.resolve("form.yaml"),
        Files.readString(Path.of("templates", form, "form.yaml")) + ASKED);
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
    var reading =
        new ProjectReader().read(Path.of("a.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
    assertFalse(reading.hasErrors(), () -> reading.findings().toString());
    return new Scorer(forms.form(form).orElseThrow().form().orElseThrow())
        .score(reading.project().orElseThrow());
  }

  private static Map<Format, byte[]> print(FormLibrary forms, ScoreCard card, DocumentKind kind)
      throws Exception {
    return new DocumentPrinter(new DocumentTemplates(forms, Press.FONTS), Press.FONTS)
        .print(card, kind, EnumSet.allOf(Format.class))
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
    "beijing-2024, SELF_EVALUATION",
    "beijing-2024, TARGET",
    "beijing-2020, SELF_EVALUATION",
    "beijing-2019, SELF_EVALUATION",
    "tianjin-2023, TARGET",
    "zhangjiakou-2024, TARGET"
  })
  void everyFormPrintsWhatItAsksForInEveryFormat(String form, DocumentKind kind) throws Exception {
    FormLibrary forms = forms(form);
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

  @Test
  void theLinesNeverStandAloneOnAPage() throws Exception {
    FormLibrary forms = forms("beijing-2024");
    for (int indicators = 18; indicators < 60; indicators += 3) {
      byte[] pdf =
          print(forms, card(forms, "beijing-2024", "", indicators), DocumentKind.SELF_EVALUATION)
              .get(Format.PDF);
      List<String> pages = Press.pages(pdf);
      String last = pages.get(pages.size() - 1);
      assertTrue(last.contains("总分") && last.contains("填报人：") && last.contains("盖章"), last);
    }
  }

  @Test
  void aSealHasRoom() throws Exception {
    FormLibrary forms = forms("beijing-2024");
    byte[] pdf =
        print(forms, card(forms, "beijing-2024", "", 3), DocumentKind.SELF_EVALUATION)
            .get(Format.PDF);
    try (var document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("填报日期：　　　　年　　月　　日"), text);
      assertEquals(1, document.getNumberOfPages());
    }
  }
}
