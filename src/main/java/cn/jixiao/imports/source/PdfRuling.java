package cn.jixiao.imports.source;

/**
 * A straight line along an edge of the page, in points from the upper left corner.
 *
 * @param horizontal or vertical
 * @param at its height, or its distance from the left
 * @param from where it begins: left, or above
 * @param to where it ends
 */
record PdfRuling(boolean horizontal, double at, double from, double to) {
  double length() {
    return to - from;
  }

  /** The same line on a page that was turned back by some quarters. */
  PdfRuling turnedBack(int quarters, double pageWidth, double pageHeight) {
    double width = horizontal ? pageWidth : pageHeight;
    double height = horizontal ? pageHeight : pageWidth;
    return switch (quarters) {
      // A point (x, y) comes to (y, width - x).
      case 1 ->
          horizontal
              ? new PdfRuling(false, at, pageWidth - to, pageWidth - from)
              : new PdfRuling(true, pageWidth - at, from, to);
      case 2 -> new PdfRuling(horizontal, height - at, width - to, width - from);
      // A point (x, y) comes to (height - y, x).
      case 3 ->
          horizontal
              ? new PdfRuling(false, pageHeight - at, from, to)
              : new PdfRuling(true, at, pageHeight - to, pageHeight - from);
      default -> this;
    };
  }
}
