package cn.jixiao.page.fit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What stands in a cell or a paragraph: lines that its author ended, each of them set in as many
 * lines as it takes. Lengths are in thousandths of a point.
 */
final class CellText {
  private static final int EM = 1000;

  private final List<Line> lines = new ArrayList<>();

  /** One authored line. */
  private static final class Line {
    /** Of its characters; those that are no character's beginning have none. */
    private final int[] advances;

    /** Before which character a line may begin. */
    private final BitSet breaks;

    /** Which characters are blanks, that take no room where a line ends. */
    private final BitSet blanks;

    /** Between Chinese and Latin characters word processors may put a quarter of an em. */
    private final int[] gaps;

    /** Of its first line. */
    private final int indent;

    /** Of each line. */
    private final int height;

    /** Whether it is never broken. */
    private final boolean whole;

    Line(String text, Advances font, int size, int indent, int height, boolean whole) {
      this.advances = new int[text.length()];
      this.gaps = new int[text.length()];
      this.blanks = new BitSet();
      this.breaks = LineBreaks.in(text);
      this.indent = indent;
      this.height = height;
      this.whole = whole;
      boolean wide = false;
      for (int i = 0; i < text.length(); ) {
        int character = text.codePointAt(i);
        advances[i] = Math.toIntExact((long) font.of(character) * size / EM);
        blanks.set(i, character == ' ');
        boolean now = Character.isIdeographic(character);
        gaps[i] = i > 0 && now != wide ? size / 4 : 0;
        wide = now;
        i += Character.charCount(character);
      }
    }

    private int count(int width, boolean spaced, boolean costs) {
      if (advances.length == 0 || whole) {
        return 1;
      }
      int count = 0;
      int torn = 0;
      int at = 0;
      int room = width - indent;
      while (at < advances.length) {
        int end = fitting(at, room, spaced);
        if (end < advances.length) {
          int last = breaks.previousSetBit(end);
          if (last <= at) {
            torn++;
          }
          end = last > at ? last : Math.max(end, at + 1);
          while (end < advances.length && advances[end] == 0) {
            end++;
          }
        }
        at = end;
        while (at < advances.length && blanks.get(at)) {
          at++;
        }
        count++;
        room = width;
      }
      return Math.max(1, count + (costs ? torn : 0));
    }

    /** The first character, from one on, that has no room. */
    private int fitting(int start, int room, boolean spaced) {
      int used = 0;
      int end = start;
      while (end < advances.length) {
        used += advances[end] + (spaced && end > start ? gaps[end] : 0);
        if (used > room && !blanks.get(end)) {
          break;
        }
        end++;
      }
      return end;
    }

    private int longest() {
      int longest = 0;
      int length = 0;
      for (int i = 0; i < advances.length; i++) {
        if (!whole && breaks.get(i)) {
          length = 0;
        }
        length += blanks.get(i) && !whole ? 0 : advances[i] + gaps[i];
        longest = Math.max(longest, length);
      }
      return longest;
    }
  }

  /** Adds a line that its author ended. */
  void add(String text, Advances font, int size, int indent, int height, boolean whole) {
    lines.add(new Line(text, font, size, indent, height, whole));
  }

  /** How high it is in a column. */
  int height(int width) {
    return height(width, false, false);
  }

  /**
   * Halfway between how high the layout makes it and how high word processors do, that put gaps
   * between Chinese and Latin characters. A torn word or figure costs a line.
   */
  int costs(int width) {
    return (height(width, false, true) + height(width, true, true)) / 2;
  }

  private int height(int width, boolean spaced, boolean costs) {
    int height = 0;
    for (Line line : lines) {
      height += line.count(width, spaced, costs) * line.height;
    }
    return height;
  }

  /** The width of the longest part that is not to be broken. */
  int longest() {
    return lines.stream().mapToInt(Line::longest).max().orElse(0);
  }
}
