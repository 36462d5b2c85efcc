package cn.jixiao.page.chart;

import cn.jixiao.page.font.BuiltInFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The two fonts that travel with the program, as the Java runtime draws them in pictures. The fonts
 * of the machine are never asked.
 */
public final class DrawingFonts {
  private DrawingFonts() {}

  /**
   * Song-style text (宋体), at a size of one.
   *
   * @throws DrawingUnavailable where the Java runtime cannot draw text
   */
  public static Font song() {
    return usable(Song.FONT);
  }

  /**
   * Hei-style text (黑体), at a size of one; it has characters that the other lacks.
   *
   * @throws DrawingUnavailable where the Java runtime cannot draw text
   */
  public static Font hei() {
    return usable(Hei.FONT);
  }

  private static Font usable(Loaded loaded) {
    if (loaded.font == null) {
      throw new DrawingUnavailable(loaded.failure);
    }
    return loaded.font;
  }

  /** Loaded when the first picture asks for it. */
  private static final class Song {
    static final Loaded FONT = load(BuiltInFont.SONG);
  }

  /** Loaded when the first picture asks for it. */
  private static final class Hei {
    static final Loaded FONT = load(BuiltInFont.HEI);
  }

  /** A font, or why there is none. */
  private record Loaded(Font font, Throwable failure) {}

  private static Loaded load(BuiltInFont builtIn) {
    try (InputStream in = builtIn.open()) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, in);
      // A runtime without what drawing needs may notice only when a glyph is looked at.
      if (!font.canDisplay('中')) {
        throw new IllegalStateException("The program's font has no Chinese: " + builtIn.family());
      }
      return new Loaded(font, null);
    } catch (IOException | FontFormatException | RuntimeException e) {
      return new Loaded(null, e);
    } catch (LinkageError | InternalError e) {
      // So does a runtime fail that lacks the system's libraries.
      return new Loaded(null, e);
    }
  }
}
