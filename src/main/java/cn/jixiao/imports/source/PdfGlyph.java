package cn.jixiao.imports.source;

/**
 * A character on a page, in points from the page's upper left corner.
 *
 * @param text what it stands for; a blank is one too
 * @param x where its baseline begins
 * @param y where its baseline begins, downwards
 * @param width how far it advances
 * @param size of its font, as it appears
 * @param quarter to how many quarters it is turned clockwise; 0 for upright text
 */
record PdfGlyph(String text, double x, double y, double width, double size, int quarter) {
  /** How far a character's middle is above its baseline, in its size. */
  private static final double MIDDLE = 0.35;

  boolean isBlank() {
    return text.isBlank();
  }

  double right() {
    return x + width;
  }

  /** The middle of the character, by which it belongs to a cell. */
  double middleX() {
    return switch (quarter) {
      case 1 -> x + MIDDLE * size;
      case 2 -> x - width / 2;
      case 3 -> x - MIDDLE * size;
      default -> x + width / 2;
    };
  }

  /** The middle of the character, downwards. */
  double middleY() {
    return switch (quarter) {
      case 1 -> y + width / 2;
      case 2 -> y + MIDDLE * size;
      case 3 -> y - width / 2;
      default -> y - MIDDLE * size;
    };
  }

  /** The same character on a page that was turned back by some quarters. */
  PdfGlyph turnedBack(int quarters, double pageWidth, double pageHeight) {
    int turned = Math.floorMod(quarter - quarters, 4);
    return switch (quarters) {
      case 1 -> new PdfGlyph(text, y, pageWidth - x, width, size, turned);
      case 2 -> new PdfGlyph(text, pageWidth - x, pageHeight - y, width, size, turned);
      case 3 -> new PdfGlyph(text, pageHeight - y, x, width, size, turned);
      default -> this;
    };
  }
}
