package cn.jixiao.page.picture;

import cn.jixiao.page.chart.DrawingFonts;
import cn.jixiao.page.font.BuiltInFont;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.Font;
import java.util.Locale;
import java.util.Set;
import org.apache.batik.gvt.font.AWTFontFamily;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;

/**
 * The fonts of text in pictures: of any family that a picture asks for, one of the two that travel
 * with the program. A font is loaded when the first text asks for it.
 */
final class PictureFonts extends OpenHtmlFontResolver {
  private static final Set<String> HEI =
      Set.of(
          "黑体",
          "simhei",
          "微软雅黑",
          "microsoft yahei",
          "sans-serif",
          "arial",
          "helvetica",
          BuiltInFont.HEI.family().toLowerCase(Locale.ROOT));

  @Override
  public GVTFontFamily resolve(String family) {
    return HEI.contains(family.toLowerCase(Locale.ROOT)) ? hei() : getDefault();
  }

  @Override
  public GVTFontFamily getDefault() {
    return family(BuiltInFont.SONG.family(), DrawingFonts.song());
  }

  @Override
  public GVTFontFamily getFamilyThatCanDisplay(char character) {
    return DrawingFonts.song().canDisplay(character) ? getDefault() : hei();
  }

  private static GVTFontFamily hei() {
    return family(BuiltInFont.HEI.family(), DrawingFonts.hei());
  }

  private static GVTFontFamily family(String name, Font font) {
    return new AWTFontFamily(new GVTFontFace(name), font);
  }
}
