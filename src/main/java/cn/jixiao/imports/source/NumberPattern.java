package cn.jixiao.imports.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number format of Excel's does to a number, as far as it matters for writing out the digits
 * that it leaves out: a table that shows 95.6% may mean 95.56%, and an amount in ten thousands yuan
 * mostly has more decimals than its column is formatted for.
 *
 * @param before what it writes before the digits
 * @param after what it writes after them
 * @param decimals how many digits after the point it shows; -1 where that is not fixed
 * @param shift how many places it moves the point to the right, as percent do, or to the left where
 *     negative
 * @param numeric whether it shows the number at all
 * @param shown whether it shows a digit where the number is nought; accounts show a line instead
 * @param plain whether the digits are shown with a point, rather than as a fraction or with an
 *     exponent, and with no letters among them
 */
record NumberPattern(
    String before,
    String after,
    int decimals,
    int shift,
    boolean numeric,
    boolean shown,
    boolean plain) {
  /** Digits that Excel works with. */
  private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

  /** A result with as many digits as this was divided, and its digits could go on. */
  private static final int ENDLESS = 14;

  /** How many decimals of such a result are shown where the format does not say. */
  private static final int GENERAL_DECIMALS = 10;

  private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)(-?[0-9.]+)\\]");
  private static final Pattern CURRENCY =
      Pattern.compile("\\[\\$([^\\[\\]-]*+)(?:-[^\\[\\]]*+)?\\]");

  /** Colours, conditions and the like. */
  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]]*\\]");

  /** Formats that show as many digits as there is room for. */
  private static final Set<String> GENERAL = Set.of("general", "g/通用格式", "@");

  /** A stored number as a person would have typed it: what binary fractions add is left out. */
  static BigDecimal typed(BigDecimal stored) {
    BigDecimal typed = stored.round(EXCEL);
    return typed.signum() == 0 ? BigDecimal.ZERO : typed.stripTrailingZeros();
  }

  /**
   * A number in a cell as its reader sees it, but with all its digits.
   *
   * @param result whether a formula gave it; where its digits have no end, nobody typed them, and
   *     what is shown is what was meant
   * @param shown how the format shows it
   */
  static String show(BigDecimal number, String format, boolean result, String shown) {
    NumberPattern pattern = parse(section(sections(format), number));
    boolean endless = result && number.precision() >= ENDLESS && number.scale() > 0;
    if (number.signum() == 0 && pattern.numeric && !pattern.shown) {
      return (pattern.before + pattern.after).strip();
    }
    if (!pattern.numeric || (endless && pattern.decimals >= 0 && pattern.plain)) {
      return shown;
    }
    if (endless) {
      return pattern.write(
          number.setScale(GENERAL_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros());
    }
    boolean signed = number.signum() >= 0 || shown.contains("-") || shown.contains("(");
    boolean whole = pattern.decimals >= Math.max(0, pattern.moved(number).scale());
    boolean known = pattern.plain && (pattern.shift == 0 || pattern.shift == 2);
    return known && whole && signed ? shown : pattern.write(number);
  }

  private BigDecimal moved(BigDecimal number) {
    BigDecimal moved = number.movePointRight(shift);
    return moved.signum() == 0 ? BigDecimal.ZERO : moved.stripTrailingZeros();
  }

  private String write(BigDecimal number) {
    if (!plain) {
      return number.toPlainString();
    }
    boolean accounted = before.startsWith("(") && after.endsWith(")");
    boolean signed = number.signum() < 0 && !before.contains("-") && !accounted;
    return (signed ? "-" : "") + before + moved(number).abs().toPlainString() + after;
  }

  private static List<String> sections(String format) {
    List<String> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      }
      if (!quoted && (c == '\\' || c == '!') && i + 1 < format.length()) {
        section.append(c).append(format.charAt(++i));
      } else if (!quoted && c == ';') {
        sections.add(section.toString());
        section.setLength(0);
      } else {
        section.append(c);
      }
    }
    sections.add(section.toString());
    return sections;
  }

  private static String section(List<String> sections, BigDecimal number) {
    if (sections.stream().anyMatch(section -> CONDITION.matcher(section).find())) {
      for (String section : sections) {
        Matcher condition = CONDITION.matcher(section);
        if (!condition.find() || holds(number, condition.group(1), condition.group(2))) {
          return section;
        }
      }
      return "General";
    }
    if (sections.size() >= 3 && number.signum() == 0) {
      return sections.get(2);
    }
    return sections.get(sections.size() >= 2 && number.signum() < 0 ? 1 : 0);
  }

  private static boolean holds(BigDecimal number, String sign, String limit) {
    int order;
    try {
      order = number.compareTo(new BigDecimal(limit));
    } catch (NumberFormatException e) {
      return false;
    }
    return switch (sign) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "=" -> order == 0;
      default -> order != 0;
    };
  }

  private static NumberPattern parse(String section) {
    if (GENERAL.contains(
        BRACKETS.matcher(section).replaceAll("").strip().toLowerCase(Locale.ROOT))) {
      return new NumberPattern("", "", -1, 0, true, true, true);
    }
    return new Parser(section).parse();
  }

  /** Goes through a section once. */
  private static final class Parser {
    private final String section;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private int digits;
    private int decimals;
    private int commas;
    private int shift;
    private boolean point;
    private boolean shown;
    private boolean plain = true;

    /** Whether a point that is only written stands among the digits: they are parted, not moved. */
    private boolean writtenPoint;

    private Parser(String section) {
      this.section = section;
    }

    private NumberPattern parse() {
      int i = 0;
      while (i < section.length()) {
        i = step(i);
      }
      int moved = shift - 3 * commas;
      return new NumberPattern(
          before.toString().strip(),
          after.toString().strip(),
          writtenPoint ? -1 : decimals,
          moved,
          digits > 0,
          shown,
          plain);
    }

    private int step(int at) {
      char c = section.charAt(at);
      switch (c) {
        case '"' -> {
          int end = section.indexOf('"', at + 1);
          int stop = end < 0 ? section.length() : end;
          literal(section.substring(at + 1, stop));
          return stop + 1;
        }
        case '\\', '!' -> {
          if (at + 1 < section.length()) {
            literal(section.substring(at + 1, at + 2));
          }
          return at + 2;
        }
        case '_', '*' -> {
          return at + 2;
        }
        case '[' -> {
          int end = section.indexOf(']', at);
          int stop = end < 0 ? section.length() - 1 : end;
          Matcher currency = CURRENCY.matcher(section.substring(at, stop + 1));
          if (currency.matches()) {
            literal(currency.group(1));
          }
          return stop + 1;
        }
        default -> {
          sign(c);
          return at + 1;
        }
      }
    }

    private void sign(char c) {
      switch (c) {
        case '0', '#', '?' -> {
          // Commas among digits group them; after the last they leave thousands out.
          commas = 0;
          digits++;
          shown |= c == '0';
          decimals += point ? 1 : 0;
          if (writtenPoint) {
            shift--;
          }
          plain &= after.isEmpty() || writtenPoint;
        }
        case '.' -> point = true;
        case ',' -> commas += digits > 0 ? 1 : 0;
        case '%' -> {
          shift += 2;
          literal("%");
        }
        case '/', 'E', 'e' -> plain = false;
        default -> literal(Character.toString(c));
      }
    }

    private void literal(String text) {
      if (digits == 0) {
        before.append(text);
      } else if (text.equals(".") && after.isEmpty()) {
        writtenPoint = true;
      } else {
        after.append(text);
      }
    }
  }
}
