package cn.jixiao.page.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Place;
import cn.jixiao.page.XhtmlParser;
import cn.jixiao.print.Press;
import cn.jixiao.print.layout.LaidOutPages;
import cn.jixiao.print.layout.Pages;
import cn.jixiao.print.layout.PdfWriter;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fonts of the user's own stand before the built-in ones, by family name. */
class FontLibraryTest {
  private static final String PAGE =
      """
      <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><title>字体</title>
      <meta name="subject" content="字体"/>
      <style>p { font-family: "Noto Sans SC Black", "Noto Serif SC", serif; }</style></head>
      <body><p>绩效</p></body></html>
      """;

  private static Set<String> fontsOf(FontLibrary fonts) throws Exception {
    Set<String> names = new TreeSet<>();
    try (LaidOutPages pages = new LaidOutPages(new XhtmlParser().parse(PAGE, "test"), fonts);
        PDDocument pdf =
            Loader.loadPDF(new PdfWriter().write(new Pages("", Optional.of(pages), Map.of())))) {
      PDResources resources = pdf.getPage(0).getResources();
      for (COSName name : resources.getFontNames()) {
        names.add(resources.getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
      }
    }
    return names;
  }

  private static void copyBlack(Path file) throws Exception {
    String black = "/fonts/ttf/NotoSansSC/NotoSansSC-Black.ttf";
    try (InputStream in = FontLibrary.class.getResourceAsStream(black)) {
      Files.copy(in, file);
    }
  }

  @Test
  void withoutOwnFontsTheBuiltInServe() throws Exception {
    assertEquals(List.of("NotoSerifSC-Regular"), List.copyOf(fontsOf(Press.FONTS)));
  }

  @Test
  void anOwnFontStandsFirst(@TempDir Path folder) throws Exception {
    copyBlack(folder.resolve("own.ttf"));
    try (FontLibrary fonts = FontLibrary.of(folder)) {
      assertTrue(fonts.rejected().isEmpty());
      assertEquals(List.of("NotoSansSC-Black"), List.copyOf(fontsOf(fonts)));
    }
  }

  @Test
  void whatCannotBeUsedIsNamedAndTheRestServes(@TempDir Path folder) throws Exception {
    Path damaged = Files.writeString(folder.resolve("damaged.ttf"), "no font");
    Path postscript = Files.writeString(folder.resolve("outlines.otf"), "OTTO");
    Files.writeString(folder.resolve("readme.txt"), "not a font");
    copyBlack(folder.resolve("own.TTF"));
    try (FontLibrary fonts = FontLibrary.of(folder)) {
      assertEquals(
          List.of(
              FontCode.FONT_DAMAGED.at(Place.startOf(damaged)),
              FontCode.FONT_POSTSCRIPT.at(Place.startOf(postscript))),
          fonts.rejected());
      assertEquals(List.of("NotoSansSC-Black"), List.copyOf(fontsOf(fonts)));
    }
  }
}
