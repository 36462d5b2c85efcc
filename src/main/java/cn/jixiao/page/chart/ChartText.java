package cn.jixiao.page.chart;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Text of charts: how wide it is, where it breaks, and its outlines. Lengths are points. */
final class ChartText {
  /** The size (字号) of all text. */
  static final float SIZE = 8;

  /** Stands for characters that the fonts lack, as printers have always done. */
  private static final int MISSING = '〓';

  private static final String CUT = "…";

  private static final FontRenderContext EXACT =
      new FontRenderContext(new AffineTransform(), true, true);

  private ChartText() {}

  static Font font() {
    return DrawingFonts.song().deriveFont(SIZE);
  }

  /** The height of a line, as the font asks for. */
  static double line() {
    return font().getLineMetrics("中", EXACT).getHeight();
  }

  static double width(String text) {
    return runs(text).stream().mapToDouble(run -> run.getLogicalBounds().getWidth()).sum();
  }

  /** The outlines of a text whose baseline begins at the origin. */
  static Shape outline(String text) {
    Path2D path = new Path2D.Float();
    float at = 0;
    for (GlyphVector run : runs(text)) {
      path.append(run.getOutline(at, 0), false);
      at += (float) run.getLogicalBounds().getWidth();
    }
    return path;
  }

  /** A text in lines, the last of them cut where it takes more. At least one line. */
  static List<String> wrapped(String text, double width, int lines) {
    List<String> wrapped = new ArrayList<>();
    String rest = text.strip();
    while (wrapped.size() < lines - 1 && width(rest) > width) {
      int end = fitting(rest, width);
      wrapped.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    if (width(rest) > width) {
      rest = rest.substring(0, fitting(rest, width - width(CUT))).strip() + CUT;
    }
    wrapped.add(rest);
    return List.copyOf(wrapped);
  }

  /** How many of a text's chars fit: whole characters, whole words, at least one character. */
  private static int fitting(String text, double width) {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (width(text.substring(0, next)) > width) {
        break;
      }
      end = next;
    }
    int word = end;
    while (word > 0 && word < text.length() && isWord(text, word - 1) && isWord(text, word)) {
      word--;
    }
    return word * 3 > end ? word : end;
  }

  /** Letters and digits of one word, which only Chinese writes without spaces between them. */
  private static boolean isWord(String text, int index) {
    char c = text.charAt(index);
    return c < 0x2e80 && (Character.isLetterOrDigit(c) || c == '.' || c == '%' || c == '-');
  }

  /** The text in runs of one font each. */
  private static List<GlyphVector> runs(String text) {
    Font song = font();
    Font hei = null;
    List<GlyphVector> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    Font current = song;
    for (int character : text.codePoints().toArray()) {
      Font font = song;
      int shown = character;
      if (!song.canDisplay(character)) {
        hei = hei == null ? DrawingFonts.hei().deriveFont(SIZE) : hei;
        boolean there = hei.canDisplay(character);
        font = there ? hei : song;
        shown = there ? character : MISSING;
      }
      if (!font.equals(current) && !run.isEmpty()) {
        runs.add(current.createGlyphVector(EXACT, run.toString()));
        run.setLength(0);
      }
      current = font;
      run.appendCodePoint(shown);
    }
    if (!run.isEmpty()) {
      runs.add(current.createGlyphVector(EXACT, run.toString()));
    }
    return runs;
  }
}
