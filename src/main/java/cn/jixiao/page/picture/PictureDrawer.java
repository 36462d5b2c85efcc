package cn.jixiao.page.picture;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.util.List;

/**
 * Draws the pictures of a page into a PDF: no scripts, nothing from outside, the program's fonts.
 */
public final class PictureDrawer extends BatikSVGDrawer {
  @Override
  public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
    fontResolver = new PictureFonts();
  }
}
