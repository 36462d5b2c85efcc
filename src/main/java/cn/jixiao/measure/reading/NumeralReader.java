package cn.jixiao.measure.reading;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads numbers:
 *
 * <pre>
 * numeral := 百分之 plain | plain
 * plain   := arabic [scale] [余|多] [scale] { arabic [scale] } | chinese [余|多]
 * arabic  := ['-'|'+'] digits ['.' digits] | 1-3 digits { ',' 3 digits } ['.' digits]
 * scale   := 十 | 百 | 千 | 万 | 十万 | 百万 | 千万 | 亿 | 十亿 | 百亿 | 千亿 | 万亿
 * </pre>
 */
final class NumeralReader {
  // Beyond this nothing is a figure of a budget; without a bound, arithmetic on it could take for
  // ever.
  private static final int MOST_DIGITS = 40;

  private static final Lexicon<BigDecimal> SCALES =
      Lexicon.<BigDecimal>builder()
          .add(BigDecimal.TEN.pow(1), "十")
          .add(BigDecimal.TEN.pow(2), "百")
          .add(BigDecimal.TEN.pow(3), "千")
          .add(BigDecimal.TEN.pow(4), "万")
          .add(BigDecimal.TEN.pow(5), "十万")
          .add(BigDecimal.TEN.pow(6), "百万")
          .add(BigDecimal.TEN.pow(7), "千万")
          .add(BigDecimal.TEN.pow(8), "亿")
          .add(BigDecimal.TEN.pow(9), "十亿")
          .add(BigDecimal.TEN.pow(10), "百亿")
          .add(BigDecimal.TEN.pow(11), "千亿")
          .add(BigDecimal.TEN.pow(12), "万亿")
          .build();

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FORMAL_DIGITS = "〇壹贰叁肆伍陆柒捌玖";
  private static final String NUMERAL_CHARACTERS = DIGITS + FORMAL_DIGITS + "两十百千万亿拾佰仟";

  /** What, before a number, is a part of it or of another: 一百二, 数十, 第1. */
  static final String PARTS = NUMERAL_CHARACTERS + "数几第";

  private NumeralReader() {}

  /**
   * Reads the number that stands here.
   *
   * @param afterBlur whether a word like 近 or 逾 went before, after which 千 is a thousand
   */
  static Optional<Numeral> read(Cursor in, boolean afterBlur) {
    int start = in.position();
    if (in.take("百分之百") || in.take("百分百")) {
      BigDecimal hundred = BigDecimal.valueOf(100);
      return Optional.of(new Numeral(hundred, hundred, "", false, false, true));
    }
    boolean perHundred = in.take("百分之");
    Optional<Numeral> numeral = arabic(in);
    if (numeral.isEmpty()) {
      numeral = chinese(in, afterBlur);
    }
    if (numeral.isEmpty()) {
      in.moveTo(start);
      return Optional.empty();
    }
    Numeral n = numeral.get();
    return perHundred
        ? Optional.of(new Numeral(n.value(), n.written(), n.scale(), n.blurred(), false, true))
        : numeral;
  }

  private static Optional<Numeral> arabic(Cursor in) {
    int start = in.position();
    BigDecimal sign = BigDecimal.ONE;
    if (in.take("-")) {
      sign = sign.negate();
    } else {
      in.take("+");
    }
    Optional<BigDecimal> unsigned = decimal(in);
    if (unsigned.isEmpty()) {
      in.moveTo(start);
      return Optional.empty();
    }
    BigDecimal written = unsigned.get();
    boolean blurred = blur(in);
    int beforeScale = in.position();
    BigDecimal factor = scale(in);
    String scaleWord = in.since(beforeScale);
    blurred |= blur(in);
    BigDecimal value = written.multiply(factor);
    boolean composite = false;
    // 1亿2000万: each part below the scale of the part before it.
    while (!scaleWord.isEmpty() && !blurred && Cursor.isDigit(in.peek())) {
      int partStart = in.position();
      Optional<BigDecimal> number = decimal(in);
      int partScaleStart = in.position();
      BigDecimal partFactor = scale(in);
      boolean fits =
          number.isPresent()
              && (in.position() > partScaleStart || fillsUp(in, partStart, factor))
              && number.get().multiply(partFactor).compareTo(factor) < 0;
      if (!fits) {
        in.moveTo(start);
        return Optional.empty();
      }
      composite = true;
      value = value.add(number.get().multiply(partFactor));
      factor = partFactor;
      blurred |= blur(in);
      if (factor.compareTo(BigDecimal.ONE) == 0) {
        break;
      }
    }
    if (composite) {
      written = value;
      scaleWord = "";
    }
    return Optional.of(
        new Numeral(
            value.multiply(sign), written.multiply(sign), scaleWord, blurred, false, false));
  }

  // 3万5000 has all four digits below 万; 3万5 might mean 35000.
  private static boolean fillsUp(Cursor in, int partStart, BigDecimal factor) {
    String digits = in.since(partStart);
    return digits.chars().allMatch(c -> Cursor.isDigit((char) c))
        && BigDecimal.TEN.pow(digits.length()).compareTo(factor) == 0;
  }

  private static BigDecimal scale(Cursor in) {
    // 5百分点 is five percentage points.
    if (in.rest().startsWith("百分")) {
      return BigDecimal.ONE;
    }
    return in.take(SCALES).orElse(BigDecimal.ONE);
  }

  private static boolean blur(Cursor in) {
    return in.take("余") || in.take("多");
  }

  private static Optional<BigDecimal> decimal(Cursor in) {
    int start = in.position();
    Optional<String> first = in.takeDigits(MOST_DIGITS);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder(first.get());
    while (in.peek() == ',' && Cursor.isDigit(in.peek(1))) {
      in.take(",");
      Optional<String> group = in.takeDigits(3);
      if (first.get().length() > 3 || group.isEmpty() || group.get().length() != 3) {
        in.moveTo(start);
        return Optional.empty();
      }
      digits.append(group.get());
    }
    if (in.peek() == '.') {
      in.take(".");
      Optional<String> fraction = in.takeDigits(MOST_DIGITS);
      if (fraction.isEmpty()) {
        in.moveTo(start);
        return Optional.empty();
      }
      digits.append('.').append(fraction.get());
    }
    boolean endsInsideNumber =
        Cursor.isDigit(in.peek()) || in.peek() == '.' || in.peek() == ',' || in.peek() == ' ';
    if (endsInsideNumber || digits.length() > MOST_DIGITS) {
      in.moveTo(start);
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(digits.toString()));
  }

  private static Optional<Numeral> chinese(Cursor in, boolean afterBlur) {
    int start = in.position();
    while (NUMERAL_CHARACTERS.indexOf(in.peek()) >= 0 && in.peek() != '\0') {
      in.moveTo(in.position() + 1);
    }
    String characters = in.since(start);
    boolean blurred = blur(in);
    // 百余场 and 近百场 are about a hundred; a bare 万 (万元, 万人次) is a unit whose number is missing.
    boolean bareScale = characters.length() == 1 && "百千万亿".contains(characters);
    Optional<BigDecimal> value =
        bareScale
            ? (blurred || afterBlur ? Optional.of(SCALES.meaning(characters)) : Optional.empty())
            : integer(characters);
    if (value.isEmpty()) {
      in.moveTo(start);
      return Optional.empty();
    }
    // 十余万, 二十多万
    int beforeScale = in.position();
    BigDecimal factor = blurred ? scale(in) : BigDecimal.ONE;
    return Optional.of(
        new Numeral(
            value.get().multiply(factor),
            value.get(),
            in.since(beforeScale),
            blurred,
            true,
            false));
  }

  /**
   * The value of an integer in Chinese numerals, in full form only: 一百二十, 一千零五, 两万, 十二. Colloquial
   * 一百二 (120) and strings of digits 一五 are refused.
   */
  static Optional<BigDecimal> integer(String characters) {
    if (characters.isEmpty() || characters.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    long total = 0;
    long section = 0;
    long digit = -1;
    long lastScale = Long.MAX_VALUE;
    long lastBigScale = Long.MAX_VALUE;
    boolean zero = false;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      int d = digitOf(c);
      if (d == 0) {
        if (digit >= 0 || zero || (characters.length() > 1 && i == characters.length() - 1)) {
          return Optional.empty();
        }
        zero = true;
        continue;
      }
      if (d > 0) {
        if (digit >= 0) {
          return Optional.empty();
        }
        digit = d;
        continue;
      }
      long scale = scaleOf(c);
      if (scale < 10_000) {
        boolean leadingTen = scale == 10 && digit < 0 && i == 0;
        if ((digit < 0 && !leadingTen) || scale >= lastScale) {
          return Optional.empty();
        }
        section += (leadingTen ? 1 : digit) * scale;
        lastScale = scale;
      } else {
        section += Math.max(digit, 0);
        if (section == 0 || scale >= lastBigScale) {
          return Optional.empty();
        }
        total += section * scale;
        section = 0;
        lastBigScale = scale;
        lastScale = Long.MAX_VALUE;
      }
      digit = -1;
      zero = false;
    }
    if (digit >= 0) {
      boolean gapUnmarked = lastSpan(lastScale, lastBigScale) > 10 && !zero;
      if (gapUnmarked && characters.length() > 1) {
        return Optional.empty();
      }
      section += digit;
    }
    return Optional.of(BigDecimal.valueOf(total + section));
  }

  // What the scale before a last digit was: 一百二 leaves a gap (120 or 102?), 二十二 does not.
  private static long lastSpan(long lastScale, long lastBigScale) {
    return lastScale == Long.MAX_VALUE ? lastBigScale : lastScale;
  }

  /** 0 to 9, or -1 for another character. */
  static int digitOf(char c) {
    if (c == '两') {
      return 2;
    }
    return Math.max(DIGITS.indexOf(c), FORMAL_DIGITS.indexOf(c));
  }

  private static long scaleOf(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1_000;
      case '万' -> 10_000;
      default -> 100_000_000;
    };
  }
}
