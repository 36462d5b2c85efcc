package cn.jixiao.page.fit;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.BitSet;
import java.util.Set;

/**
 * Where a line of Chinese text may end (避头尾): not before closing punctuation, a solidus or a
 * percent sign, not after opening punctuation or the sign before a number, not within a figure with
 * its unit, a date, a time or a word of letters, and not so that one character is left for the last
 * line.
 */
public final class LineBreaks implements FSTextBreaker {
  private static final String CLOSING = "、，。．；：！？…）〕】》〉」』”’％‰℃·•／–—～,.;:!?)]}%/~-─ー々ゝ°′″｝］";

  private static final String OPENING = "（〔【《〈「『“‘([{￥¥$＄＃#｛［";
  private static final String SIGNS = "≥≤＞＜><=＝≈±约第￥¥+＋≧≦⩾⩽≮≯";
  private static final String IN_NUMBER = ".,:：%％‰-–~～—/×*";

  /** Characters that units are made of. */
  private static final String UNIT =
      "个人次场期篇条项名家户件份台套辆只头匹亩吨克斤米里升元角分万亿千百年月日天周时秒点级届批种类支部本册页字幅张座栋间所处站段块片棵株瓶箱"
          + "包袋组队班节课集平方公立小钟季度多余%％℃";

  /** After these a date or a time goes on with its next number. */
  private static final String GOES_ON = "年月日时分点";

  private static final int LONGEST_UNIT = 4;

  /** Longer ones may break before their unit. */
  private static final int LONGEST_FIGURE = 18;

  private static final Set<Integer> MARKS =
      Set.of(
          (int) Character.NON_SPACING_MARK,
          (int) Character.ENCLOSING_MARK,
          (int) Character.COMBINING_SPACING_MARK,
          (int) Character.FORMAT);

  private BitSet breaks = new BitSet();
  private int next;

  /** A breaker for one thread. */
  public LineBreaks() {}

  @Override
  public void setText(String text) {
    breaks = in(text);
    breaks.set(text.length());
    next = 1;
  }

  @Override
  public int next() {
    int found = breaks.nextSetBit(next);
    next = found + 1;
    return found < 0 ? -1 : found;
  }

  /** The places in a text, between its first and last character, before which a line may begin. */
  public static BitSet in(String text) {
    BitSet breaks = new BitSet(text.length() + 1);
    for (int i = 1; i < text.length(); i++) {
      breaks.set(i, isBetween(text, i));
    }
    keepFigures(text, breaks);
    keepLast(text, breaks);
    return breaks;
  }

  private static boolean isBetween(String text, int place) {
    char before = text.charAt(place - 1);
    char after = text.charAt(place);
    if (Character.isLowSurrogate(after)
        || MARKS.contains(Character.getType(Character.codePointAt(text, place)))) {
      return false;
    }
    if (isBlank(after)) {
      return false;
    }
    if (isBlank(before)) {
      return true;
    }
    if (is(CLOSING, after) || is(OPENING, before)) {
      return false;
    }
    boolean word = isWord(before) && isWord(after);
    if (word) {
      return false;
    }
    // Addresses and names of two parts may break behind what divides them.
    if (before == '/' || before == '-') {
      boolean between = place >= 2 && !isDigit(text.charAt(place - 2)) && isLetter(after);
      return between || (isWide(after) && place >= 2 && isWide(text.charAt(place - 2)));
    }
    return isWide(after) || (before != '.' && before != ',' && before != ':');
  }

  /** Takes the breaks out of every figure. */
  private static void keepFigures(String text, BitSet breaks) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        int start = i;
        while (start > 0 && is(SIGNS, text.charAt(start - 1))) {
          start--;
        }
        int end = i;
        boolean more = true;
        int unit = i;
        while (more) {
          unit = endOfNumber(text, end);
          end = endOfUnit(text, unit);
          more = end > unit && is(GOES_ON, text.charAt(end - 1)) && isDigitAt(text, end);
        }
        if (end - start > LONGEST_FIGURE && end > unit) {
          breaks.clear(start + 1, unit);
          breaks.clear(unit + 1, end);
        } else {
          breaks.clear(start + 1, end);
        }
        i = Math.max(i, end - 1);
      }
    }
  }

  private static int endOfNumber(String text, int start) {
    int end = start;
    while (end < text.length()
        && (isDigit(text.charAt(end))
            || (is(IN_NUMBER, text.charAt(end)) && isDigitAt(text, end + 1)))) {
      end++;
    }
    return end;
  }

  private static int endOfUnit(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < LONGEST_UNIT && is(UNIT, text.charAt(end))) {
      end++;
    }
    if (end > start && end + 1 < text.length() && is("/／·", text.charAt(end))) {
      int per = end + 1;
      while (per < text.length()
          && per - end <= LONGEST_UNIT
          && is(UNIT + "/·", text.charAt(per))) {
        per++;
      }
      end = per > end + 1 ? per : end;
    }
    return end;
  }

  /** One character, with the punctuation after it, does not stand alone on the last line. */
  private static void keepLast(String text, BitSet breaks) {
    int end = text.length();
    while (end > 0 && (is(CLOSING, text.charAt(end - 1)) || isBlank(text.charAt(end - 1)))) {
      end--;
    }
    if (end > 2 && isWide(text.charAt(end - 1)) && isWide(text.charAt(end - 2))) {
      breaks.clear(end - 1);
    }
  }

  private static boolean is(String set, char character) {
    return set.indexOf(character) >= 0;
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\n' || character == '\t' || character == '\r';
  }

  private static boolean isDigit(char character) {
    return (character >= '0' && character <= '9') || (character >= '０' && character <= '９');
  }

  private static boolean isDigitAt(String text, int place) {
    return place < text.length() && isDigit(text.charAt(place));
  }

  private static boolean isLetter(char character) {
    return character < 0x2e80 && Character.isLetter(character);
  }

  private static boolean isWord(char character) {
    return isLetter(character)
        || isDigit(character)
        || (character < 0x7f && character > ' ' && !is(CLOSING, character));
  }

  private static boolean isWide(char character) {
    return Character.isLetter(character) && character >= 0x2e80;
  }
}
