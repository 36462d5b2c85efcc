package cn.jixiao.imports;

import cn.jixiao.text.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is left of the white space of a source in a value. */
final class Texts {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—])[ \\t\\u3000]+(?=[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—])");

  /** What the first half of a character is read as. */
  private static final String HALF = ":：。》;；·`'";

  private Texts() {}

  /** On one line; blanks between Chinese characters are the layout's and not the author's. */
  static String line(String text) {
    return joined(text.lines().map(String::strip).collect(Collectors.joining("\n")));
  }

  /**
   * The pieces of a text that recognition has torn. A character that is cut by the seam is read
   * twice, or its second half as a sign of its own: that is left out.
   */
  static String seamless(List<String> torn) {
    List<String> pieces = inLines(torn);
    StringBuilder text = new StringBuilder();
    for (String piece : pieces) {
      boolean han = !text.isEmpty() && Character.isIdeographic(text.charAt(text.length() - 1));
      boolean rest = piece.length() > 1 && Character.isIdeographic(piece.charAt(1));
      char first = piece.isEmpty() ? ' ' : piece.charAt(0);
      boolean half = first < 0x80 || (!Character.isIdeographic(first) && Character.isLetter(first));
      boolean next = !piece.isEmpty() && Character.isIdeographic(first);
      if (next && text.length() > 1 && HALF.indexOf(text.charAt(text.length() - 1)) >= 0) {
        text.setLength(text.length() - 1);
      }
      boolean twice = han && first == text.charAt(text.length() - 1);
      text.append(han && rest && (half || twice) ? piece.substring(1) : piece);
    }
    return text.toString();
  }

  /**
   * Two pieces of several lines each, line by line: a cell that is torn from top to bottom has the
   * beginnings of its lines in one piece and their ends in the other.
   */
  private static List<String> inLines(List<String> pieces) {
    if (pieces.size() != 2) {
      return pieces;
    }
    List<String> left = List.of(pieces.get(0).strip().split("\\s+", -1));
    List<String> right = List.of(pieces.get(1).strip().split("\\s+", -1));
    boolean lines =
        left.size() > 1
            && (right.size() == left.size() || right.size() == left.size() - 1)
            && areLines(left)
            && areLines(right);
    if (!lines) {
      return pieces;
    }
    List<String> whole = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      whole.add(left.get(i));
      if (i < right.size()) {
        whole.add(right.get(i));
      }
    }
    return whole;
  }

  /** Whether all but the last are about equally long, as the lines of a cell are. */
  private static boolean areLines(List<String> lines) {
    int longest = lines.stream().mapToInt(TextWidth::columns).max().orElse(0);
    return lines.stream().allMatch(Texts::isChinese)
        && lines.stream()
            .limit(lines.size() - 1)
            .allMatch(line -> TextWidth.columns(line) + 4 >= longest);
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  private static String joined(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        boolean latin =
            i > 0
                && i + 1 < text.length()
                && isLatin(text.charAt(i - 1))
                && isLatin(text.charAt(i + 1));
        if (latin) {
          line.append(' ');
        }
      } else {
        line.append(c);
      }
    }
    return BETWEEN.matcher(line).replaceAll("").strip();
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && Character.isLetter(c);
  }

  /** On the lines that it has. */
  static String lines(String text) {
    return text.lines()
        .map(line -> BETWEEN.matcher(line.strip()).replaceAll(""))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
