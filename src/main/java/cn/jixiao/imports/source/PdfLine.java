package cn.jixiao.imports.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of text.
 *
 * @param text without blanks between Chinese characters
 * @param left where its first character begins, in points
 * @param right where its last character ends
 * @param baseline how far down it stands
 * @param size of its largest characters
 */
record PdfLine(String text, double left, double right, double baseline, double size) {
  /** How far apart Western words are at least, in sizes. */
  private static final double BLANK = 0.2;

  /** How far baselines of one line may be apart, in sizes. */
  private static final double ONE_LINE = 0.45;

  /** How little characters that were drawn twice to look bold are apart, in their widths. */
  private static final double TWICE = 0.35;

  double top() {
    return baseline - size * 0.88;
  }

  double bottom() {
    return baseline + size * 0.14;
  }

  double middle() {
    return (left + right) / 2;
  }

  /** How many characters it has. */
  int length() {
    return text.codePointCount(0, text.length());
  }

  /**
   * The lines of upright characters, from above.
   *
   * @param widest how far characters of one line may be apart, in sizes; further apart they are two
   *     lines, the left one first
   */
  static List<PdfLine> of(List<PdfGlyph> glyphs, double widest) {
    List<PdfGlyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(PdfGlyph::y));
    List<PdfLine> lines = new ArrayList<>();
    List<PdfGlyph> line = new ArrayList<>();
    for (PdfGlyph glyph : sorted) {
      if (!line.isEmpty() && !isOfLine(glyph, line)) {
        addLines(line, widest, lines);
        line.clear();
      }
      line.add(glyph);
    }
    addLines(line, widest, lines);
    return lines;
  }

  private static boolean isOfLine(PdfGlyph glyph, List<PdfGlyph> line) {
    PdfGlyph first = line.get(0);
    PdfGlyph last = line.get(line.size() - 1);
    double size = Math.max(Math.max(glyph.size(), last.size()), first.size());
    return glyph.y() - first.y() <= size * ONE_LINE;
  }

  private static void addLines(List<PdfGlyph> row, double widest, List<PdfLine> to) {
    List<PdfGlyph> sorted = new ArrayList<>(row);
    sorted.sort(Comparator.comparingDouble(PdfGlyph::x));
    List<PdfGlyph> piece = new ArrayList<>();
    PdfGlyph last = null;
    for (PdfGlyph glyph : sorted) {
      if (glyph.isBlank()) {
        piece.add(glyph);
        continue;
      }
      if (last != null && glyph.x() - last.right() > widest * Math.max(glyph.size(), last.size())) {
        addLine(piece, to);
        piece.clear();
      }
      piece.add(glyph);
      last = glyph;
    }
    addLine(piece, to);
  }

  private static void addLine(List<PdfGlyph> sorted, List<PdfLine> to) {
    StringBuilder text = new StringBuilder();
    List<PdfGlyph> seen = new ArrayList<>();
    boolean blank = false;
    for (PdfGlyph glyph : sorted) {
      if (glyph.isBlank()) {
        blank = true;
      } else if (!isTwice(glyph, seen)) {
        if (!seen.isEmpty() && isParted(seen.get(seen.size() - 1), glyph, blank)) {
          text.append(' ');
        }
        text.append(glyph.text());
        seen.add(glyph);
        blank = false;
      }
    }
    if (!seen.isEmpty()) {
      to.add(
          new PdfLine(
              text.toString(),
              seen.get(0).x(),
              seen.stream().mapToDouble(PdfGlyph::right).max().orElseThrow(),
              baseline(seen),
              seen.stream().mapToDouble(PdfGlyph::size).max().orElseThrow()));
    }
  }

  private static double baseline(List<PdfGlyph> glyphs) {
    return glyphs.stream()
        .max(Comparator.comparingDouble(PdfGlyph::size))
        .map(PdfGlyph::y)
        .orElseThrow();
  }

  private static boolean isTwice(PdfGlyph glyph, List<PdfGlyph> seen) {
    for (int i = seen.size() - 1; i >= 0 && i >= seen.size() - 3; i--) {
      PdfGlyph before = seen.get(i);
      if (before.text().equals(glyph.text())
          && Math.abs(before.x() - glyph.x()) < TWICE * glyph.width()
          && Math.abs(before.y() - glyph.y()) < TWICE * glyph.size()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isParted(PdfGlyph before, PdfGlyph after, boolean blank) {
    boolean western =
        PdfCharacters.isWestern(before.text().codePointBefore(before.text().length()));
    boolean westernToo = PdfCharacters.isWestern(after.text().codePointAt(0));
    double gap = after.x() - before.right();
    double least = BLANK * Math.max(before.size(), after.size());
    if (western && westernToo) {
      return blank || gap > least;
    }
    return blank && (western || westernToo) && gap > least / 2;
  }
}
