package cn.jixiao.measure.reading;

import java.util.Optional;
import java.util.function.IntPredicate;

/** A place in a folded text; taking moves it, and a caller that fails puts it back. */
final class Cursor {
  private final String text;
  private int position;

  Cursor(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  /** The next character, or NUL at the end. */
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return position + ahead < text.length() ? text.charAt(position + ahead) : '\0';
  }

  String rest() {
    return text.substring(position);
  }

  /** What follows, at most {@code longest} characters of it. */
  String rest(int longest) {
    return text.substring(position, Math.min(text.length(), position + longest));
  }

  /** The characters here that are of a kind, at most {@code longest}; the place stays. */
  String run(int longest, IntPredicate kind) {
    int end = position;
    while (end < text.length() && end - position < longest && kind.test(text.charAt(end))) {
      end++;
    }
    return text.substring(position, end);
  }

  String since(int start) {
    return text.substring(start, position);
  }

  boolean take(String expected) {
    if (!text.startsWith(expected, position)) {
      return false;
    }
    position += expected.length();
    return true;
  }

  /** Takes the longest word of the lexicon that stands here. */
  <T> Optional<T> take(Lexicon<T> lexicon) {
    return lexicon
        .longestAt(text, position)
        .map(
            word -> {
              position += word.length();
              return lexicon.meaning(word);
            });
  }

  /** Takes ASCII digits, at least one and at most {@code most}; else nothing. */
  Optional<String> takeDigits(int most) {
    int end = position;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    if (end == position || end - position > most) {
      return Optional.empty();
    }
    String digits = text.substring(position, end);
    position = end;
    return Optional.of(digits);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
