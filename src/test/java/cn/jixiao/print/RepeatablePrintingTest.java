package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The same project gives the same bytes, whenever, wherever and after whatever it is printed. */
class RepeatablePrintingTest {
  private static final Set<Format> FORMATS = EnumSet.allOf(Format.class);
  private static final List<Path> FILES =
      List.of(
          Path.of("projects/beijing-tuanshiwei/2020/hulianwang-qiye-tuanjian.yaml"),
          Path.of("projects/zhangjiakou-tuanshiwei/2024/qingnian-fazhan-guihua.yaml"));

  private static Map<Format, byte[]> print(DocumentPrinter printer, Path file) throws Exception {
    ScoreCard card = Cards.of(file);
    DocumentKind kind = card.form().documents().keySet().iterator().next();
    return printer.print(card, kind, FORMATS).files();
  }

  private static DocumentPrinter printer() {
    return new DocumentPrinter(Press.TEMPLATES, Press.FONTS);
  }

  private static void assertSame(Map<Format, byte[]> expected, Map<Format, byte[]> actual) {
    assertEquals(FORMATS, actual.keySet());
    for (Format format : FORMATS) {
      assertArrayEquals(expected.get(format), actual.get(format), format.key());
    }
  }

  @Test
  void whateverWasPrintedBefore() throws Exception {
    DocumentPrinter printer = printer();
    Map<Format, byte[]> first = print(printer, FILES.get(0));
    Map<Format, byte[]> second = print(printer, FILES.get(1));
    assertSame(first, print(printer, FILES.get(0)));
    DocumentPrinter other = printer();
    assertSame(second, print(other, FILES.get(1)));
    assertSame(first, print(other, FILES.get(0)));
  }

  @Test
  void withFontsParsedAnew() throws Exception {
    Map<Format, byte[]> first = print(printer(), FILES.get(0));
    try (FontLibrary fonts = FontLibrary.builtIn()) {
      assertSame(first, print(new DocumentPrinter(Press.TEMPLATES, fonts), FILES.get(0)));
    }
  }

  @Test
  void whateverTheMachinesLanguageAndTime() throws Exception {
    Map<Format, byte[]> first = print(printer(), FILES.get(0));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String[] place :
          new String[][] {
            {"tr-TR", "Asia/Shanghai"}, {"ar-EG-u-nu-arab", "UTC"}, {"zh-CN", "America/New_York"}
          }) {
        Locale.setDefault(Locale.forLanguageTag(place[0]));
        TimeZone.setDefault(TimeZone.getTimeZone(place[1]));
        assertSame(first, print(printer(), FILES.get(0)));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
