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
  private static final BitSet CLOSING = signs("、，。．；：！？…）〕】》〉」』”’％‰℃·•／–—～,.;:!?)]}%/~-─ー々ゝ°′″｝］");

  private static final BitSet OPENING = signs("（〔【《〈「『“‘([{￥¥$＄＃#｛［");
  private static final BitSet SIGNS = signs("≥≤＞＜><=＝≈±约第￥¥+＋≧≦⩾⩽≮≯");
  private static final BitSet IN_NUMBER = signs(".,:：%％‰-–~～—/×*");

  /** Characters that units are made of. */
  private static final BitSet UNIT =
      signs(
          "个人次场期篇条项名家户件份台套辆只头匹亩吨克斤米里升元角分万亿千百年月日天周时秒点级届批种类支部本册页字幅张座栋间所处站段块片棵株瓶箱"
              + "包袋组队班节课集平方公立小钟季度多余%％℃");

  private static final BitSet PER = signs("/／·");

  /** After these a date or a time goes on with its next number. */
  private static final BitSet GOES_ON = signs("年月日时分点");

  private static final int LONGEST_UNIT = 4;

  /** Longer ones may break before their unit. */
  private static final int LONGEST_FIGURE = 18;

  private static final Set<Integer> MARKS =
      Set.of(
          (int) Character.NON_SPACING_MARK,
          (int) Character.ENCLOSING_MARK,
          (int) Character.COMBINING_SPACING_MARK,
          (int) Character.FORMAT);

  private Scan scan = new Scan("");
  private int next;

  /** A breaker for one thread. */
  public LineBreaks() {}

  @Override
  public void setText(String text) {
    scan = new Scan(text);
    next = 1;
  }

  /** Looks no farther than the line needs: a long text is asked for the rest of it line by line. */
  @Override
  public int next() {
    int found = scan.next(next);
    next = found + 1;
    return found;
  }

  /** The places in a text, between its first and last character, before which a line may begin. */
  public static BitSet in(String text) {
    Scan scan = new Scan(text);
    scan.to(text.length());
    return scan.breaks;
  }

  /** Reads a text from its beginning, figure by figure. */
  private static final class Scan {
    private final String text;
    private final BitSet breaks = new BitSet();

    /** The break that would leave one character for the last line; -1 for none. */
    private final int last;

    private int done = 1;

    Scan(String text) {
      this.text = text;
      this.last = lonely(text);
    }

    /** The first place from one on, or the end of the text; -1 behind it. */
    int next(int from) {
      if (from > text.length()) {
        return -1;
      }
      int found = breaks.nextSetBit(from);
      while ((found < 0 || found >= done) && done < text.length()) {
        to(done + 1);
        found = breaks.nextSetBit(from);
      }
      return found < 0 ? text.length() : found;
    }

    void to(int end) {
      while (done < Math.min(end, text.length())) {
        int place = done;
        if (startsFigure(place - 1)) {
          done = figure(place - 1);
        }
        if (done == place) {
          breaks.set(place, place != last && isBetween(text, place));
          done++;
        }
      }
    }

    /** Whether a figure begins at a character: a digit, or the signs before one. */
    private boolean startsFigure(int start) {
      int digit = start;
      while (digit < text.length() && is(SIGNS, text.charAt(digit))) {
        digit++;
      }
      return isDigitAt(text, digit);
    }

    /** Sets the breaks of a figure; returns the first place behind it. */
    private int figure(int start) {
      int end = start;
      while (is(SIGNS, text.charAt(end))) {
        end++;
      }
      int unit = end;
      boolean more = true;
      while (more) {
        unit = endOfNumber(text, end);
        end = endOfUnit(text, unit);
        more = end > unit && is(GOES_ON, text.charAt(end - 1)) && isDigitAt(text, end);
      }
      if (end - start > LONGEST_FIGURE && end > unit) {
        breaks.set(unit, unit != last && isBetween(text, unit));
      }
      return Math.max(start + 1, end);
    }
  }

  /** One character, with the punctuation after it, does not stand alone on the last line. */
  private static int lonely(String text) {
    int end = text.length();
    while (end > 0 && (is(CLOSING, text.charAt(end - 1)) || isBlank(text.charAt(end - 1)))) {
      end--;
    }
    boolean lonely = end > 2 && isWide(text.charAt(end - 1)) && isWide(text.charAt(end - 2));
    return lonely ? end - 1 : -1;
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
    while (end < text.length()
        && end - start < LONGEST_UNIT
        && is(UNIT, text.charAt(end))
        && !(end > start && text.charAt(end - 1) == '度')) {
      end++;
    }
    if (end > start && end + 1 < text.length() && is(PER, text.charAt(end))) {
      int per = end + 1;
      while (per < text.length()
          && per - end <= LONGEST_UNIT
          && (is(UNIT, text.charAt(per)) || is(PER, text.charAt(per)))) {
        per++;
      }
      end = per > end + 1 ? per : end;
    }
    return end;
  }

  private static BitSet signs(String characters) {
    BitSet signs = new BitSet();
    characters.chars().forEach(signs::set);
    return signs;
  }

  private static boolean is(BitSet set, char character) {
    return set.get(character);
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
