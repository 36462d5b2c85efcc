package cn.jixiao.imports.source;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A date format of Excel's, as Chinese systems show it. The library's own way of showing dates
 * leaves the quotes around 年, 月 and 日.
 */
final class DatePattern {
  private static final String WEEKDAYS = "一二三四五六日";

  /**
   * A piece of a format.
   *
   * @param text the letters of a part of the date, all the same, or what is written as it is
   */
  private record Piece(String text, boolean written) {
    private boolean isOf(char letter) {
      return !written && text.charAt(0) == letter;
    }
  }

  private final List<Piece> pieces;

  private DatePattern(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /**
   * Reads a format.
   *
   * @return nothing for formats that count hours over days, which are no dates
   */
  static Optional<DatePattern> of(String format) {
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    while (i < format.length() && format.charAt(i) != ';') {
      char c = format.charAt(i);
      int end = i + 1;
      if (c == '"' || c == '[') {
        int close = format.indexOf(c == '"' ? '"' : ']', i + 1);
        end = close < 0 ? format.length() : close + 1;
        String inside = format.substring(i + 1, close < 0 ? end : close);
        if (c == '"') {
          pieces.add(new Piece(inside, true));
        } else if (inside.toLowerCase(Locale.ROOT).matches("h+|m+|s+")) {
          return Optional.empty();
        }
      } else if (c == '\\' || c == '!') {
        end = Math.min(i + 2, format.length());
        pieces.add(new Piece(format.substring(i + 1, end), true));
      } else if (c == '_' || c == '*') {
        end = i + 2;
      } else {
        end = letters(format, i, pieces);
      }
      i = end;
    }
    return Optional.of(new DatePattern(pieces));
  }

  private static int letters(String format, int at, List<Piece> to) {
    for (String half : List.of("AM/PM", "A/P", "上午/下午")) {
      if (format.regionMatches(true, at, half, 0, half.length())) {
        to.add(new Piece("^", false));
        return at + half.length();
      }
    }
    char letter = Character.toLowerCase(format.charAt(at));
    int end = at + 1;
    if ("ymdhsae".indexOf(letter) < 0) {
      to.add(new Piece(format.substring(at, end), true));
      return end;
    }
    while (end < format.length() && Character.toLowerCase(format.charAt(end)) == letter) {
      end++;
    }
    to.add(new Piece(Character.toString(letter).repeat(end - at), false));
    return end;
  }

  /** Writes a date. */
  String show(LocalDateTime date) {
    boolean halves = pieces.stream().anyMatch(piece -> piece.isOf('^'));
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      int length = piece.text.length();
      if (piece.written) {
        shown.append(piece.text);
        continue;
      }
      switch (piece.text.charAt(0)) {
        case 'y' -> shown.append(length > 2 ? date.getYear() : two(date.getYear() % 100));
        case 'e' -> shown.append(date.getYear());
        case 'm' -> shown.append(number(isMinute(i) ? date.getMinute() : month(date), length));
        case 'd' -> shown.append(length > 2 ? weekday(date) : number(date.getDayOfMonth(), length));
        case 'a' -> shown.append(length > 3 ? weekday(date) : weekday(date).substring(2));
        case 'h' -> shown.append(number(halves ? half(date) : date.getHour(), length));
        case 's' -> shown.append(number(date.getSecond(), length));
        default -> shown.append(date.getHour() < 12 ? "上午" : "下午");
      }
    }
    return shown.toString().strip();
  }

  /** The same letter stands for months and, by an hour or seconds, for minutes. */
  private boolean isMinute(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (!pieces.get(i).written) {
        if (pieces.get(i).isOf('h')) {
          return true;
        }
        break;
      }
    }
    for (int i = at + 1; i < pieces.size(); i++) {
      if (!pieces.get(i).written) {
        return pieces.get(i).isOf('s');
      }
    }
    return false;
  }

  private static int month(LocalDateTime date) {
    return date.getMonthValue();
  }

  private static int half(LocalDateTime date) {
    return (date.getHour() + 11) % 12 + 1;
  }

  private static String weekday(LocalDateTime date) {
    return "星期" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
  }

  /** Names of months are their numbers. */
  private static String number(int number, int length) {
    return length == 2 ? two(number) : Integer.toString(number);
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
