package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.project.Corpus;
import cn.jixiao.score.Cards;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Every page is PDF/A-3a and PDF/UA-1, as veraPDF judges. */
public class PdfConformanceIT {
  static Stream<Path> samples() {
    return Cards.samples().stream();
  }

  static Stream<Path> corpus() {
    return Corpus.files().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesConform(Path file) throws Exception {
    for (Press.Printed printed : Press.all(file)) {
      assertConforms(printed.pdf());
      assertDescribed(printed);
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void publishedTablesConform(Path file) throws Exception {
    for (Press.Printed printed : Press.all(file)) {
      assertConforms(printed.pdf());
    }
  }

  /** Fails where veraPDF finds anything wrong. */
  public static void assertConforms(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        TreeSet<String> failures = new TreeSet<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            failures.add(assertion.getRuleId().getClause() + " " + assertion.getMessage());
          }
        }
        assertEquals(new TreeSet<>(), failures, flavour::getId);
        assertTrue(result.isCompliant(), flavour::getId);
      }
    }
  }

  private static void assertDescribed(Press.Printed printed) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
      String title = pdf.getDocumentInformation().getTitle();
      assertTrue(title.startsWith(printed.card().project().name().value() + "："), title);
      assertTrue(title.contains(printed.card().project().year().value() + "年"), title);
      assertEquals("zh-CN", pdf.getDocumentCatalog().getLanguage());
      assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
      assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
      assertNull(pdf.getDocumentInformation().getCreationDate());
      assertNull(pdf.getDocumentInformation().getModificationDate());
      String xmp =
          new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertFalse(xmp.contains("CreateDate") || xmp.contains("ModifyDate"), xmp);
      assertNotNull(pdf.getDocument().getTrailer().getDictionaryObject(COSName.ID));
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(
              font.isEmbedded() && font.getName().matches("[A-Z]{6}\\+Noto.*"), font::getName);
        }
      }
    }
  }
}
