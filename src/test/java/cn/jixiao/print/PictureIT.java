package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.TemplateFailure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vector pictures in pages. */
class PictureIT {
  /** A spark line, a picture between paragraphs, one within a line and one with text. */
  private static final String BODY =
      """
      <h1>图</h1>
      <table><tr><th>指标</th><td>走势</td></tr>
      <tr><th>验收合格率</th><td>%s</td></tr></table>
      <p>前文</p>
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="等级分布：优3个" width="60mm"
        height="30mm" viewBox="0 0 120.5 60.25" style="display: block">
        <rect x="0" y="0" width="120.5" height="60.25" fill="#ffffff" stroke="#000000"/>
        <rect x="20" y="10" width="30" height="50" fill="#305070"/>
        <text x="60" y="30" font-family="SimSun, serif" font-size="10">优 3个</text></svg>
      <p>行内 <svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" viewBox="0 0 12 12">
        <title>达标</title><path d="M1 6L5 10L11 2" fill="none" stroke="#000"/></svg> 之后</p>
      """
          .formatted(
              """
              <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="2019年80%，2020年95%"
                width="30mm" height="6mm" viewBox="0 0 30 6"><path d="M0.5 5L15 3L29.5 1"
                fill="none" stroke="#000000" stroke-width="0.35"/>
                <circle cx="29.5" cy="1" r="0.5" fill="#000"/></svg>""");

  private static final List<String> WORDS = List.of("2019年80%，2020年95%", "等级分布：优3个", "达标");

  static String page(String body) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN" xml:lang="zh-CN">
    <head><title>图</title><meta name="subject" content="图"/><style>
    @page { size: A4; margin: 20mm; }
    html { font-family: "宋体", "Noto Serif SC"; font-size: 9pt; line-height: 1.4; }
    table { width: 100%%; border-collapse: collapse; }
    th, td { border: 0.5pt solid #000; padding: 1mm; }
    </style></head><body>%s</body></html>
    """
        .formatted(body);
  }

  private static Map<Format, byte[]> print(String body) throws Exception {
    return new PagePrinter(Press.FONTS).print(page(body), "test", EnumSet.allOf(Format.class));
  }

  @Test
  void thePdfHasVectorsAndNoImageAndConforms() throws Exception {
    byte[] pdf = print(BODY).get(Format.PDF);
    PdfConformanceIT.assertConforms(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> drawn = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        collect(page.getResources(), drawn);
      }
      assertFalse(drawn.contains("image"), drawn::toString);
      assertTrue(drawn.contains("S") && drawn.contains("f"), drawn::toString);
    }
  }

  private static void collect(PDResources resources, List<String> drawn) throws Exception {
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form) {
        for (Object token : new PDFStreamParser(form).parse()) {
          if (token instanceof Operator operator) {
            drawn.add(operator.getName());
          }
        }
        collect(form.getResources(), drawn);
      } else {
        drawn.add("image");
      }
    }
  }

  @Test
  void allFormatsSayWhatThePicturesShow() throws Exception {
    Map<Format, byte[]> printed = print(BODY);
    List<String> figures = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(printed.get(Format.PDF))) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        if (object.getObject() instanceof COSDictionary dictionary
            && COSName.getPDFName("Figure").equals(dictionary.getCOSName(COSName.S))) {
          figures.add(dictionary.getString(COSName.ALT));
        }
      }
    }
    assertEquals(WORDS.stream().sorted().toList(), figures.stream().sorted().toList());
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(printed.get(Format.DOCX)))) {
      Matcher properties =
          Pattern.compile("<wp:docPr id=\"(\\d+)\" name=\"[^\"]*\" descr=\"([^\"]*)\"")
              .matcher(word.getDocument().xmlText());
      List<String> said = properties.results().map(r -> r.group(1) + r.group(2)).sorted().toList();
      assertEquals(List.of("1" + WORDS.get(0), "2" + WORDS.get(1), "3" + WORDS.get(2)), said);
    }
    String html = new String(printed.get(Format.HTML), StandardCharsets.UTF_8);
    WORDS.forEach(words -> assertTrue(html.contains(words), words));
  }

  @Test
  void theWordDocumentHasVectorsAndDots() throws Exception {
    byte[] docx = print(BODY).get(Format.DOCX);
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      List<XWPFPictureData> parts = word.getAllPictures();
      assertEquals(6, parts.size());
      String xml = word.getDocument().xmlText();
      // 30mm × 6mm and 60mm × 30mm, to a twentieth of a point.
      assertTrue(xml.contains("<wp:extent cx=\"1080135\" cy=\"216535\"/>"), xml);
      assertTrue(xml.contains("<wp:extent cx=\"2159635\" cy=\"1080135\"/>"), xml);
      for (int i = 0; i < parts.size(); i += 2) {
        BufferedImage dots = ImageIO.read(new ByteArrayInputStream(parts.get(i).getData()));
        assertTrue(dots.getWidth() >= 25, () -> dots.getWidth() + " dots");
        assertEquals("image/svg+xml", parts.get(i + 1).getPackagePart().getContentType());
        String svg = new String(parts.get(i + 1).getData(), StandardCharsets.UTF_8);
        assertTrue(svg.contains("<svg ") && svg.contains("viewBox="), svg);
        assertTrue(xml.contains("r:embed=\"" + word.getRelationId(parts.get(i + 1)) + "\""));
      }
    }
  }

  @Test
  void theSamePageGivesTheSameBytes() throws Exception {
    Map<Format, byte[]> first = print(BODY);
    Map<Format, byte[]> second = print(BODY);
    for (Format format : Format.values()) {
      assertArrayEquals(first.get(format), second.get(format), format::name);
      if (System.getProperty("look") != null) {
        Files.write(Path.of(System.getProperty("look"), "p." + format.name()), first.get(format));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<path d='M1 x'/>",
        "<rect width='-1' height='2'/>",
        "<script>alert(1)</script>",
        "<g onclick='alert(1)'/>",
        "<image href='file:///etc/passwd' width='1' height='1'/>",
        "<use xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='http://localhost/a.svg#b'/>",
        "<rect width='1' height='1' fill='url(http://localhost/a.svg#b)'/>",
        "<style>@import 'http://localhost/a.css';</style>",
        "<style>rect { fill: URL( 'file:///a.svg#b') }</style>",
        "<foreignObject/>"
      })
  void aPictureThatIsBrokenOrRefersToOthersIsTheTemplatesMistake(String content) {
    String picture =
        "<p><svg xmlns='http://www.w3.org/2000/svg' width='3mm' height='3mm' aria-label='图'>"
            + content
            + "</svg></p>";
    TemplateFailure failure = assertThrows(TemplateFailure.class, () -> print(picture));
    assertEquals("test", failure.template());
    assertTrue(failure.getMessage().startsWith("picture 1 of the page: "), failure::getMessage);
    assertFalse(failure.getMessage().contains("\n"), failure::getMessage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "width='3mm' height='3mm'",
        "height='3mm' aria-label='图'",
        "width='50%' height='3mm' aria-label='图'"
      })
  void aPictureHasASizeAndWords(String attributes) {
    String picture = "<p><svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/></p>";
    assertThrows(TemplateFailure.class, () -> print(picture));
  }
}
