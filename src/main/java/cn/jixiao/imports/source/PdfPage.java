package cn.jixiao.imports.source;

import java.util.List;

/**
 * What is drawn on a page, upright.
 *
 * @param rulings straight lines, as they were drawn
 * @param glyphs characters, in the order of drawing
 * @param picture what part of the page its largest picture covers, 0 to 1
 * @param shapes how many filled shapes have curves, as characters drawn as pictures have
 */
record PdfPage(
    double width,
    double height,
    List<PdfRuling> rulings,
    List<PdfGlyph> glyphs,
    double picture,
    int shapes) {
  /** What part of a page a picture covers that may show a sheet of paper. */
  private static final double SHEET = 0.25;

  /** How many characters a page has at most that says nothing, such as its number. */
  private static final int FEW = 12;

  /** How many shapes a page has at least whose characters are drawn. */
  private static final int MANY_SHAPES = 200;

  /** Copies the lists. */
  PdfPage {
    rulings = List.copyOf(rulings);
    glyphs = List.copyOf(glyphs);
  }

  /** Whether it is a picture of text. */
  boolean isScanned() {
    return (picture >= SHEET || shapes >= MANY_SHAPES)
        && glyphs.stream().filter(glyph -> !glyph.isBlank()).limit(FEW).count() < FEW;
  }

  /** The page turned so that most of its characters are upright. */
  PdfPage upright() {
    int[] counts = new int[4];
    glyphs.stream().filter(glyph -> !glyph.isBlank()).forEach(glyph -> counts[glyph.quarter()]++);
    int most = 0;
    for (int quarter = 1; quarter < counts.length; quarter++) {
      most = counts[quarter] > 2 * counts[most] ? quarter : most;
    }
    if (most == 0) {
      return this;
    }
    int quarters = most;
    boolean across = quarters % 2 == 1;
    return new PdfPage(
        across ? height : width,
        across ? width : height,
        rulings.stream().map(ruling -> ruling.turnedBack(quarters, width, height)).toList(),
        glyphs.stream().map(glyph -> glyph.turnedBack(quarters, width, height)).toList(),
        picture,
        shapes);
  }
}
