package cn.jixiao.imports;

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
  static String seamless(List<String> pieces) {
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
