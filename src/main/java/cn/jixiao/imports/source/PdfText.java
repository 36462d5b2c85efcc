package cn.jixiao.imports.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins lines to what their author wrote: lines that were broken because they were full go on,
 * lines that had room begin anew.
 */
final class PdfText {
  /** How far a paragraph's first line is indented, in sizes; least and most. */
  private static final double INDENTED = 1.5;

  private static final double INDENTED_MOST = 2.6;

  /** How much room a line leaves at least that its author ended, in sizes, beside a word's. */
  private static final double ROOM = 2.0;

  /**
   * What part of a line's room stays free at least where words do not say that something begins.
   */
  private static final double FREE = 0.4;

  /** The same where punctuation or a number says too that something begins. */
  private static final double LITTLE_ROOM = 0.3;

  /** How equal edges of lines are, in sizes. */
  private static final double SAME = 0.35;

  /** How much further apart lines of two paragraphs are than lines of one. */
  private static final double SPREAD = 1.3;

  private static final Pattern ENDED = Pattern.compile(".*[。；！？;!?：:][”’）)」』]?");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "([(（]?([0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]|[①-⑳]|目标[0-9一二三四五六七八九十]|第[一二三四五六七八九十]+[，、])(?![0-9]).*");

  /** How the lines of a cell are set. */
  private enum Setting {
    LEFT,
    CENTRED,
    RIGHT
  }

  private PdfText() {}

  /**
   * The text of a cell, or of a paragraph.
   *
   * @param left the inner edge of the room that its lines have
   * @param right the other edge
   */
  static String of(List<PdfLine> lines, double left, double right) {
    if (lines.isEmpty()) {
      return "";
    }
    if (isUpright(lines)) {
      StringBuilder joined = new StringBuilder();
      lines.forEach(line -> joined.append(line.text()));
      return joined.toString();
    }
    Setting setting = setting(lines, left, right);
    double pitch = pitch(lines);
    List<String> paragraphs = new ArrayList<>();
    String paragraph = lines.get(0).text();
    for (int i = 1; i < lines.size(); i++) {
      if (begins(lines, i, setting, pitch, left, right)) {
        paragraphs.add(paragraph);
        paragraph = lines.get(i).text();
      } else {
        paragraph = PdfCharacters.join(paragraph, lines.get(i).text());
      }
    }
    paragraphs.add(paragraph);
    return String.join("\n", paragraphs);
  }

  /** Whether it is written from above, a character a line; a line may have brackets too. */
  private static boolean isUpright(List<PdfLine> lines) {
    return lines.size() > 1
        && lines.stream().allMatch(line -> line.length() == 1)
        && lines.stream().noneMatch(line -> Character.isDigit(line.text().codePointAt(0)));
  }

  private static Setting setting(List<PdfLine> lines, double left, double right) {
    double size = lines.get(0).size();
    double start = lines.stream().mapToDouble(PdfLine::left).min().orElseThrow();
    double end = lines.stream().mapToDouble(PdfLine::right).max().orElseThrow();
    boolean centred =
        lines.stream()
            .allMatch(
                line -> Math.abs(line.left() - left - (right - line.right())) < 2 * SAME * size);
    boolean even =
        lines.stream()
            .allMatch(
                line ->
                    line.left() - start < SAME * size
                        || (line.left() - start > INDENTED * size
                            && line.left() - start < INDENTED_MOST * size));
    boolean equal = lines.stream().allMatch(line -> line.left() - start < SAME * size);
    if (centred && (!equal || start - left > size)) {
      return Setting.CENTRED;
    }
    if (even) {
      return Setting.LEFT;
    }
    return lines.stream().allMatch(line -> end - line.right() < SAME * size)
        ? Setting.RIGHT
        : Setting.LEFT;
  }

  private static double pitch(List<PdfLine> lines) {
    double least = Double.MAX_VALUE;
    for (int i = 1; i < lines.size(); i++) {
      least = Math.min(least, lines.get(i).baseline() - lines.get(i - 1).baseline());
    }
    return least;
  }

  private static boolean begins(
      List<PdfLine> lines, int i, Setting setting, double pitch, double left, double right) {
    PdfLine before = lines.get(i - 1);
    PdfLine line = lines.get(i);
    double size = Math.max(before.size(), line.size());
    if (line.baseline() - before.baseline() > SPREAD * Math.max(pitch, size)) {
      return true;
    }
    if (setting == Setting.LEFT) {
      double start = lines.stream().mapToDouble(PdfLine::left).min().orElseThrow();
      double indent = line.left() - start;
      if (indent > INDENTED * size && indent < INDENTED_MOST * size) {
        return true;
      }
    }
    double room =
        switch (setting) {
          case LEFT -> right - before.right();
          case RIGHT -> before.left() - left;
          case CENTRED -> right - left - (before.right() - before.left());
        };
    boolean ended = ENDED.matcher(before.text()).matches();
    boolean numbered = NUMBERED.matcher(line.text()).matches();
    double least =
        ended || numbered ? LITTLE_ROOM * size : Math.max(ROOM * size, FREE * (right - left));
    return (ended && numbered) || room > firstWord(line) + least;
  }

  /** Whether words and numbers say that a line begins something. */
  static boolean saysItBegins(PdfLine before, PdfLine line) {
    return ENDED.matcher(before.text()).matches() && NUMBERED.matcher(line.text()).matches();
  }

  /** How wide the part of a line is before which it may be broken first. */
  static double firstWord(PdfLine line) {
    int[] characters = line.text().codePoints().toArray();
    int end = 1;
    if (PdfCharacters.isWestern(characters[0])) {
      while (end < characters.length && PdfCharacters.isWestern(characters[end])) {
        end++;
      }
    }
    if (Character.isDigit(characters[0])) {
      // Units stay with their figures where there is a choice.
      end = Math.min(characters.length, end + 2);
      while (end < characters.length && isOfDate(characters[end])) {
        end++;
      }
    }
    while (end < characters.length && PdfCharacters.isClosing(characters[end])) {
      end++;
    }
    double all = 0;
    double word = 0;
    for (int i = 0; i < characters.length; i++) {
      double width = PdfCharacters.isWestern(characters[i]) ? 0.55 : 1;
      all += width;
      word += i < end ? width : 0;
    }
    return (line.right() - line.left()) * word / all;
  }

  /** Dates and spans of them are kept in one line where there is room. */
  private static boolean isOfDate(int c) {
    return Character.isDigit(c) || "年月日-—~".indexOf(c) >= 0;
  }
}
