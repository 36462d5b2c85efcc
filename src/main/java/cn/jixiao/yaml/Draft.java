package cn.jixiao.yaml;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The text of a file while mistakes in it are being worked around: every character remembers where
 * it stands in the file. Drafts do not change; a repair gives a new one. Positions count code
 * points.
 */
final class Draft {
  private static final int LONGEST_LINE = 4000;

  private final int[] characters;
  private final int[] origins;

  /** Stretches of the file whose values were taken out: where each begins, and where it ends. */
  private final NavigableMap<Integer, Integer> broken;

  private Draft(int[] characters, int[] origins, NavigableMap<Integer, Integer> broken) {
    this.characters = characters;
    this.origins = origins;
    this.broken = broken;
  }

  /** The text as the file has it. */
  static Draft of(String text) {
    int[] characters = text.codePoints().toArray();
    int[] origins = new int[characters.length];
    Arrays.setAll(origins, i -> i);
    return new Draft(characters, origins, new TreeMap<>());
  }

  String text() {
    return new String(characters, 0, characters.length);
  }

  int length() {
    return characters.length;
  }

  int at(int index) {
    return index < characters.length ? characters[index] : '\n';
  }

  /** Where a character stands in the file. */
  int origin(int index) {
    if (origins.length == 0) {
      return 0;
    }
    return index < origins.length ? origins[index] : origins[origins.length - 1] + 1;
  }

  /** Replaces characters; what is new stands where the first replaced one stood. */
  Draft with(int from, int to, String replacement) {
    int[] inserted = replacement.codePoints().toArray();
    int length = characters.length - (to - from) + inserted.length;
    int[] newCharacters = new int[length];
    int[] newOrigins = new int[length];
    System.arraycopy(characters, 0, newCharacters, 0, from);
    System.arraycopy(origins, 0, newOrigins, 0, from);
    System.arraycopy(inserted, 0, newCharacters, from, inserted.length);
    Arrays.fill(newOrigins, from, from + inserted.length, origin(from));
    System.arraycopy(characters, to, newCharacters, from + inserted.length, characters.length - to);
    System.arraycopy(origins, to, newOrigins, from + inserted.length, characters.length - to);
    return new Draft(newCharacters, newOrigins, broken);
  }

  /** Takes a value out, and remembers that its author had written one. */
  Draft without(int from, int to) {
    Draft blank = with(from, to, " ".repeat(to - from));
    NavigableMap<Integer, Integer> nowBroken = new TreeMap<>(broken);
    nowBroken.put(origin(lineStart(from)), origin(lineEnd(from)));
    return new Draft(blank.characters, blank.origins, nowBroken);
  }

  /** Whether the value at a position was taken out of the text. */
  boolean isBroken(int index) {
    int origin = origin(index);
    Map.Entry<Integer, Integer> before = broken.floorEntry(origin);
    return before != null && origin <= before.getValue();
  }

  int lineStart(int index) {
    int start = Math.min(index, characters.length);
    while (start > 0 && !isBreak(characters[start - 1])) {
      start--;
    }
    return start;
  }

  int lineEnd(int index) {
    int end = Math.min(index, characters.length);
    while (end < characters.length && !isBreak(characters[end])) {
      end++;
    }
    return end;
  }

  /** From a position to the end of its line, without the blanks at the end. */
  String restOfLine(int index) {
    int from = Math.min(index, characters.length);
    return new String(characters, from, lineEnd(from) - from).stripTrailing();
  }

  /**
   * The line of a position; of an endless line only the beginning, which is enough to see what is
   * wrong.
   */
  String line(int index) {
    int start = lineStart(index);
    return new String(characters, start, Math.min(lineEnd(index) - start, LONGEST_LINE));
  }

  /** From a position to the next blank. */
  String word(int index) {
    int end = index;
    while (end < characters.length && !Character.isWhitespace(characters[end])) {
      end++;
    }
    return new String(characters, index, end - index);
  }

  /** The text between two positions. */
  String between(int start, int end) {
    int to = Math.min(end, characters.length);
    int from = Math.min(start, to);
    return new String(characters, from, to - from);
  }

  /** Whether {@code >} and a digit stand here, alone or with YAML's own {@code +} and {@code -}. */
  boolean isSign(int index) {
    int next = index + 1;
    if (at(next) == '-' || at(next) == '+') {
      next++;
    }
    return at(index) == '>' && at(next) >= '0' && at(next) <= '9';
  }

  private static boolean isBreak(int character) {
    return character == '\n' || character == '\r';
  }
}
