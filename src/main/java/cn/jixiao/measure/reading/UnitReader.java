package cn.jixiao.measure.reading;

import cn.jixiao.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads the unit after a number:
 *
 * <pre>
 * unit     := word { divisor }
 * word     := known unit [ noun ] | any word
 * divisor  := ( / | 每 | /每 ) one | · one | * one | 、 one | ( one { · one } )
 * one      := [scale] known unit | any word
 * </pre>
 *
 * A unit is any word: what is not known is its own unit, which agrees with the same word alone.
 * Known are those that other units can be converted to, and those that tell money and time.
 */
final class UnitReader {
  /** Longer words after a number are no unit but go on with the sentence. */
  private static final int LONGEST_WORD = 12;

  private static final int LONGEST_DIVISOR = 6;

  /** What ends a unit's word, and belongs to no unit. */
  private static final String STOPS = "每且和及与或并至到比前后止底末";

  /** Divisors that follow another without a sign: 元/人天, 元/人年. */
  private static final String PERIODS = "天日年月";

  /** What may follow a unit without a gap. */
  private static final Lexicon<String> TAILS =
      Lexicon.of("以上 以内 之内 内 以下 及 其 或 含 更多 左右 上下 余 多 完成 已完成 全部完成 完成任务 达成 达标 整 之间");

  private static final Lexicon<BigDecimal> DIVISOR_SCALES =
      Lexicon.<BigDecimal>builder()
          .add(BigDecimal.TEN, "十")
          .add(new BigDecimal("100"), "百")
          .add(new BigDecimal("1000"), "千")
          .add(new BigDecimal("10000"), "万")
          .build();

  private final Cursor in;

  UnitReader(Cursor in) {
    this.in = in;
  }

  /**
   * A unit.
   *
   * @param factor how many of it one written unit makes
   * @param chineseNumerals whether 一, 两 … may stand before it; 一流, 一期 are words
   */
  record Found(Unit unit, BigDecimal factor, boolean chineseNumerals) {
    static final Found NONE = new Found(Unit.NONE, BigDecimal.ONE, false);
    static final Found PERCENT = new Found(Unit.PERCENT, BigDecimal.ONE, true);
  }

  /**
   * Reads the unit here.
   *
   * @param per by what the number is divided already, as in 每亩300元
   * @return {@link Unit#NONE} where none is written; empty where what stands here cannot follow a
   *     number
   */
  Optional<Found> read(SortedSet<Divisor> per) {
    Optional<Found> word = word();
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Found base = word.get();
    SortedSet<Divisor> divisors = new TreeSet<>(per);
    if (!takeDivisors(divisors)) {
      return Optional.empty();
    }
    if (divisors.isEmpty()) {
      return word;
    }
    if (base.unit().kind() == Unit.Kind.MONTH) {
      return Optional.empty();
    }
    return Optional.of(by(base, divisors));
  }

  /** By what an amount is divided, and how many of it one written word makes. */
  record Divisor(String name, BigDecimal factor) implements Comparable<Divisor> {
    @Override
    public int compareTo(Divisor other) {
      return name.compareTo(other.name);
    }
  }

  private static Found by(Found base, SortedSet<Divisor> divisors) {
    SortedSet<String> names = new TreeSet<>();
    BigDecimal factor = base.factor();
    for (Divisor divisor : divisors) {
      names.add(divisor.name());
      // Factors of divisors are powers of ten, so that this is exact.
      factor = factor.divide(divisor.factor());
    }
    if (names.contains("人") && names.contains("次")) {
      names.remove("人");
      names.remove("次");
      names.add("人次");
    }
    String name = base.unit().name() + "/" + String.join("·", names);
    return new Found(new Unit(name, Unit.Kind.COMPOUND), factor, base.chineseNumerals());
  }

  private Optional<Found> word() {
    if (in.peek() == '%' || in.peek() == '‰') {
      return in.take(Vocabulary.UNITS).map(UnitReader::found);
    }
    if (Text.isSymbol(in.peek())) {
      Found symbol = symbol();
      // 5A级 is a grade.
      return Text.isHan(in.peek()) && wordAhead(LONGEST_WORD).length() > 0
          ? Optional.empty()
          : Optional.of(symbol);
    }
    return chinese();
  }

  private static Found found(Vocabulary.UnitWord word) {
    return new Found(word.unit(), word.factor(), word.chineseNumerals());
  }

  /** A unit in Latin letters, of any spelling: kW·h, KM, mg. */
  private Found symbol() {
    String run = in.run(LONGEST_WORD, Text::isSymbol);
    in.moveTo(in.position() + run.length());
    // dB(A), m3
    if (!run.isEmpty() && (in.peek() == '2' || in.peek() == '3') && run.endsWith("m")) {
      run += in.peek();
      in.moveTo(in.position() + 1);
    }
    if ((run.equals("kW") || run.equals("KW") || run.equals("kw"))
        && (in.take("·h") || in.take("*h") || in.take("·H"))) {
      run += "h";
    }
    in.take("(A)");
    Optional<Vocabulary.UnitWord> known = Vocabulary.symbol(run);
    return known.isPresent()
        ? found(known.get())
        : new Found(new Unit(run, Unit.Kind.COUNT), BigDecimal.ONE, false);
  }

  private Optional<Found> chinese() {
    // 人/次, 场(次) and 台(套) are known with their signs.
    Optional<String> known = Vocabulary.UNITS.longestAt(in.rest(LONGEST_WORD), 0);
    if (known.isPresent() && !known.get().chars().allMatch(Text::isHan)) {
      in.moveTo(in.position() + known.get().length());
      return Optional.of(found(Vocabulary.UNITS.meaning(known.get())));
    }
    String word = wordAhead(LONGEST_WORD);
    if (word.isEmpty()) {
      return Optional.of(Found.NONE);
    }
    if (Denials.in(word) || word.startsWith("分之")) {
      return Optional.empty();
    }
    in.moveTo(in.position() + word.length());
    if (known.isEmpty()) {
      return Optional.of(new Found(new Unit(word, Unit.Kind.COUNT), BigDecimal.ONE, false));
    }
    Vocabulary.UnitWord unit = Vocabulary.UNITS.meaning(known.get());
    String noun = word.substring(Math.min(word.length(), known.get().length()));
    boolean numeral = !noun.isEmpty() && NumeralReader.digitOf(noun.charAt(0)) >= 0;
    if (numeral || noun.startsWith("性") || noun.startsWith("体化")) {
      // 一次性 counts nothing, and of 一年两次 the number comes later.
      return Optional.empty();
    }
    if (noun.isEmpty()
        || Vocabulary.NOUNS.covers(noun)
        || isMeasureWord(known.get(), unit)
        || (noun.length() > 1 && unit.unit().kind() != Unit.Kind.MONTH)) {
      return Optional.of(found(unit));
    }
    // 分贝 is no 分, and 元件 no 元.
    return unit.unit().kind() == Unit.Kind.MONTH
        ? Optional.empty()
        : Optional.of(new Found(new Unit(word, Unit.Kind.COUNT), BigDecimal.ONE, false));
  }

  /** Words that never begin another unit: 3个县, 5名员工. */
  private static boolean isMeasureWord(String known, Vocabulary.UnitWord unit) {
    return known.equals("个") || known.equals("名") || known.equals("位") || unit.isMoney();
  }

  /** The Chinese word here, without what follows units: 以上, 左右, 完成. */
  private String wordAhead(int longest) {
    String run = in.run(longest + LONGEST_WORD, c -> Text.isHan(c) && STOPS.indexOf(c) < 0);
    for (int end = 0; end < run.length(); end++) {
      if (TAILS.covers(run.substring(end))) {
        return run.substring(0, end);
      }
    }
    return run.length() > longest ? run.substring(0, longest) : run;
  }

  private boolean takeDivisors(SortedSet<Divisor> divisors) {
    boolean first = true;
    while (true) {
      int start = in.position();
      if (in.take("/每") || in.take("/") || in.take("每")) {
        boolean bracket = in.take("(");
        do {
          Optional<Divisor> divisor = divisor();
          if (divisor.isEmpty() || !divisors.add(divisor.get())) {
            return false;
          }
        } while (bracket && takeSeparator());
        if (bracket && !in.take(")")) {
          return false;
        }
      } else if (!first && in.peek() != '\0' && PERIODS.indexOf(in.peek()) >= 0) {
        if (!divisors.add(divisor().orElseThrow())) {
          return false;
        }
      } else if (!first && takeSeparator()) {
        Optional<Divisor> divisor = divisor();
        if (divisor.isEmpty()) {
          in.moveTo(start);
          return true;
        }
        if (!divisors.add(divisor.get())) {
          return false;
        }
      } else {
        return true;
      }
      first = false;
    }
  }

  private boolean takeSeparator() {
    return in.take("·") || in.take("*") || in.take("、") || in.take(".") || in.take("/");
  }

  private Optional<Divisor> divisor() {
    BigDecimal scale = BigDecimal.ONE;
    Optional<String> listed = Vocabulary.DIVISORS.longestAt(in.rest(LONGEST_DIVISOR), 0);
    if (listed.isEmpty()) {
      scale = in.take(DIVISOR_SCALES).orElse(BigDecimal.ONE);
      listed = Vocabulary.DIVISORS.longestAt(in.rest(LONGEST_DIVISOR), 0);
    }
    if (listed.isPresent() && !isLongerWord(listed.get())) {
      in.moveTo(in.position() + listed.get().length());
      return Optional.of(new Divisor(Vocabulary.DIVISORS.meaning(listed.get()), scale));
    }
    Optional<String> known = Vocabulary.UNITS.longestAt(in.rest(LONGEST_WORD), 0);
    String word =
        Text.isSymbol(in.peek())
            ? in.run(LONGEST_DIVISOR, c -> Text.isSymbol(c) || c == '2' || c == '3')
            : wordAhead(LONGEST_DIVISOR);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    in.moveTo(in.position() + word.length());
    Optional<Vocabulary.UnitWord> unit =
        known.filter(word::equals).map(Vocabulary.UNITS::meaning).or(() -> Vocabulary.symbol(word));
    if (unit.isPresent() && isPowerOfTen(unit.get().factor())) {
      return Optional.of(
          new Divisor(unit.get().unit().name(), scale.multiply(unit.get().factor())));
    }
    return Optional.of(new Divisor(word, scale));
  }

  /** Whether a longer word stands here than the listed one, which it only begins with. */
  private boolean isLongerWord(String listed) {
    String word = wordAhead(LONGEST_DIVISOR);
    // 人天 and 人次 are two divisors, or one that is listed.
    return word.length() > listed.length()
        && PERIODS.indexOf(word.charAt(listed.length())) < 0
        && !listed.equals("人");
  }

  private static boolean isPowerOfTen(BigDecimal factor) {
    return factor.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
  }
}
