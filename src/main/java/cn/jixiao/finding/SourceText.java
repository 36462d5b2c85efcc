package cn.jixiao.finding;

import cn.jixiao.text.TextWidth;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a file by lines, to turn positions into places and to show a line with a caret under
 * a place.
 */
public final class SourceText {
  private static final String CUT = "…";

  private final int[] characters;
  private final int[] lineStarts;

  /**
   * Splits a text into lines at {@code \n}, {@code \r\n} and {@code \r}, as editors do.
   *
   * @param text the text, without a byte order mark
   */
  public SourceText(String text) {
    this.characters = text.codePoints().toArray();
    int lines = 1;
    for (int i = 0; i < characters.length; i++) {
      lines += endsLine(i) ? 1 : 0;
    }
    this.lineStarts = new int[lines];
    int line = 1;
    for (int i = 0; i < characters.length; i++) {
      if (endsLine(i)) {
        lineStarts[line] = i + 1;
        line++;
      }
    }
  }

  private boolean endsLine(int index) {
    boolean firstHalfOfBreak =
        characters[index] == '\r' && index + 1 < characters.length && characters[index + 1] == '\n';
    return (characters[index] == '\n' || characters[index] == '\r') && !firstHalfOfBreak;
  }

  /**
   * Some lines of the text, each where it was; all others are empty, and what follows the last of
   * them is left out.
   *
   * @param lines counted from 1
   */
  public SourceText only(Set<Integer> lines) {
    StringBuilder kept = new StringBuilder();
    int last = Math.min(lineCount(), lines.stream().mapToInt(Integer::intValue).max().orElse(0));
    for (int line = 1; line <= last; line++) {
      kept.append(lines.contains(line) ? line(line) : "").append('\n');
    }
    return new SourceText(kept.toString());
  }

  /** The whole text. */
  public String text() {
    return new String(characters, 0, characters.length);
  }

  /** How many lines there are; a text that ends in a line break has an empty last line. */
  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * A line without its line break.
   *
   * @param line counted from 1
   * @return the line, empty where the text has no such line
   */
  public String line(int line) {
    if (line < 1 || line > lineStarts.length) {
      return "";
    }
    int start = lineStarts[line - 1];
    int end = start;
    while (end < characters.length && characters[end] != '\n' && characters[end] != '\r') {
      end++;
    }
    return new String(characters, start, end - start);
  }

  /**
   * The place of a character.
   *
   * @param file the file this is the text of
   * @param index counted from 0 in code points; the end of the text and anything beyond give the
   *     text's last place
   */
  public Place place(Path file, int index) {
    int at = Math.min(Math.max(index, 0), characters.length);
    int low = 0;
    int high = lineStarts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lineStarts[middle] <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return new Place(file, low + 1, at - lineStarts[low] + 1);
  }

  /**
   * The first place of a character that is not in a comment; where it is in comments alone, in the
   * first of them.
   *
   * @param file the file this is the text of
   * @param character a code point
   * @return empty where the text does not have the character
   */
  public Optional<Place> find(Path file, int character) {
    return find(new Place(file, 1, 1), character);
  }

  /**
   * The first place of a character, from a place on, that is not in a comment; where it is in
   * comments alone, in the first of them.
   *
   * @param from a place in this text where no comment or quoted text goes on
   * @param character a code point
   * @return empty where the text does not have the character from there on
   */
  public Optional<Place> find(Place from, int character) {
    Path file = from.file();
    Optional<Place> inComment = Optional.empty();
    boolean comment = false;
    int quote = 0;
    int line = Math.min(from.line(), lineStarts.length);
    for (int i = lineStarts[line - 1] + from.column() - 1; i < characters.length; i++) {
      int now = characters[i];
      if (now == '\n' || now == '\r') {
        comment = false;
        quote = 0;
      } else if (quote != 0) {
        quote = now == quote ? 0 : quote;
      } else if (!comment && (now == '"' || now == '\'')) {
        quote = now;
      } else if (now == '#' && (i == 0 || Character.isWhitespace(characters[i - 1]))) {
        comment = true;
      }
      if (now == character && !comment) {
        return Optional.of(place(file, i));
      }
      if (now == character && inComment.isEmpty()) {
        inComment = Optional.of(place(file, i));
      }
    }
    return inComment;
  }

  /**
   * The line of a place and, under it, a caret that points at the place on a terminal, where a
   * Chinese character is as wide as two Latin letters. A line that is too wide is cut on both sides
   * around the place.
   *
   * @param place a place in this text
   * @param width how many terminal columns the line may take, at least 20
   * @return two lines, joined by {@code \n}
   */
  public String excerpt(Place place, int width) {
    return excerpt(place, 1, width);
  }

  /**
   * An {@link #excerpt(Place, int)} with carets under all that is meant, as far as it is shown.
   *
   * @param place where it begins
   * @param length of what is meant, at least 1 character
   * @param width how many terminal columns the line may take, at least 20
   */
  public String excerpt(Place place, int length, int width) {
    // Lines can be endless, and only what is near the place is looked at.
    int start =
        place.line() <= lineStarts.length ? lineStarts[place.line() - 1] : characters.length;
    int at = start;
    while (at < start + place.column() - 1 && isInLine(at)) {
      at++;
    }
    int room = Math.max(width, 20) - 2 * CUT.length();
    int from = at;
    int to = at;
    int used = 0;
    boolean grown = true;
    // Characters without width take no room, and there may be any number of them.
    while (grown && to - from < 4 * room) {
      grown = false;
      if (isInLine(to) && used + TextWidth.columns(characters[to]) <= room) {
        used += TextWidth.columns(characters[to++]);
        grown = true;
      }
      if (from > start && used + TextWidth.columns(characters[from - 1]) <= room) {
        used += TextWidth.columns(characters[--from]);
        grown = true;
      }
    }
    StringBuilder shown = new StringBuilder();
    int caret = 0;
    int carets = 0;
    if (from > start) {
      shown.append(CUT);
      caret++;
    }
    for (int i = from; i < to; i++) {
      if (characters[i] == '\t') {
        shown.append(" ".repeat(TextWidth.TAB));
      } else {
        // A control character would move the terminal's cursor.
        shown.appendCodePoint(Character.isISOControl(characters[i]) ? '\uFFFD' : characters[i]);
      }
      if (i < at) {
        caret += TextWidth.columns(characters[i]);
      } else if (length > 1 && i < at + length) {
        carets += TextWidth.columns(characters[i]);
      }
    }
    if (isInLine(to)) {
      shown.append(CUT);
    }
    return shown + "\n" + " ".repeat(caret) + "^".repeat(Math.max(carets, 1));
  }

  /**
   * How long the key, value or comment is that begins at a place: a quoted text with its quotes, a
   * comment to the end of its line, another text to where YAML ends it.
   *
   * @return in code points; 1 where nothing of the kind begins
   */
  public int length(Place place) {
    if (place.line() > lineStarts.length) {
      return 1;
    }
    int start = lineStarts[place.line() - 1];
    int at = start + place.column() - 1;
    if (at >= characters.length || !isInLine(at)) {
      return 1;
    }
    int first = characters[at];
    int end =
        switch (first) {
          case '"', '\'' -> quoteEnd(at);
          case '#' -> lineEnd(at);
          case '-', '{', '}', '[', ']', ',', ':', '|', '\t', ' ' -> at + 1;
          default -> textEnd(at, depth(start, at) > 0);
        };
    while (end > at + 1 && Character.isWhitespace(characters[end - 1])) {
      end--;
    }
    return end - at;
  }

  private int lineEnd(int from) {
    int end = from;
    while (isInLine(end)) {
      end++;
    }
    return end;
  }

  private int quoteEnd(int opening) {
    int quote = characters[opening];
    for (int i = opening + 1; isInLine(i); i++) {
      if (quote == '"' && characters[i] == '\\') {
        i++;
      } else if (characters[i] == quote) {
        if (quote == '"' || i + 1 >= characters.length || characters[i + 1] != quote) {
          return i + 1;
        }
        i++;
      }
    }
    return opening + 1;
  }

  private int textEnd(int from, boolean braces) {
    int end = from;
    while (isInLine(end)) {
      int character = characters[end];
      boolean last = !isInLine(end + 1) || Character.isWhitespace(characters[end + 1]);
      if ((character == ':' && last)
          || (character == '#' && end > from && Character.isWhitespace(characters[end - 1]))
          || (braces && (character == ',' || character == '}' || character == ']'))) {
        return Math.max(end, from + 1);
      }
      end++;
    }
    return end;
  }

  /** How many braces and brackets are open on a line before a character. */
  private int depth(int start, int at) {
    int depth = 0;
    for (int i = start; i < at; i++) {
      if (characters[i] == '{' || characters[i] == '[') {
        depth++;
      } else if (characters[i] == '}' || characters[i] == ']') {
        depth--;
      }
    }
    return depth;
  }

  private boolean isInLine(int index) {
    return index < characters.length && characters[index] != '\n' && characters[index] != '\r';
  }
}
