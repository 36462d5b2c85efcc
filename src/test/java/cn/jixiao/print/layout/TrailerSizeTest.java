package cn.jixiao.print.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailerSizeTest {
  private static byte[] pages(int count, CompressParameters compression) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < count; i++) {
        pdf.addPage(new PDPage());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out, compression);
      return out.toByteArray();
    }
  }

  private static int number(String pdf, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(pdf);
    int last = -1;
    while (found.find()) {
      last = Integer.parseInt(found.group(1));
    }
    return last;
  }

  /** 6 to 8 pages: the number loses a digit where ten objects are said and nine are there. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 6, 7, 8, 200})
  void theSizeIsOneMoreThanTheHighestNumber(int count) throws IOException {
    byte[] bytes = pages(count, CompressParameters.DEFAULT_COMPRESSION);
    int length = bytes.length;
    TrailerSize.correct(bytes);
    String pdf = new String(bytes, StandardCharsets.ISO_8859_1);
    assertEquals(number(pdf, "/Index \\[0 (\\d+)]"), number(pdf, "/Size (\\d+)"));
    assertEquals(length, bytes.length);
    try (PDDocument read = Loader.loadPDF(bytes)) {
      assertEquals(count, read.getNumberOfPages());
    }
  }

  @Test
  void aPlainTableIsLeftAsItIs() throws IOException {
    byte[] bytes = pages(3, CompressParameters.NO_COMPRESSION);
    byte[] copy = bytes.clone();
    TrailerSize.correct(copy);
    assertArrayEquals(bytes, copy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "startxref", "startxref 99999999999", "startxref 5\n%%EOF", "no pdf"})
  void whatIsNoWholeFileIsLeftAsItIs(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    TrailerSize.correct(bytes);
    assertEquals(text, new String(bytes, StandardCharsets.US_ASCII));
  }
}
