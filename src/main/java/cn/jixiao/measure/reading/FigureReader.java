package cn.jixiao.measure.reading;

import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads the part of a text that begins with a number or a word for it, and leaves what follows:
 *
 * <pre>
 * figure  := { bound | blur } [ per { bound | blur } ] amount { bound | blur | remark }
 * per     := ( 人均 | 户均 … | 每 divisor { 每 divisor } ) [ cost ] { reporting word }
 * amount  := [¥] numeral [ unit ] | span of time
 * remark  := (含) | (含 …) | (不含 …)
 * </pre>
 */
final class FigureReader {
  private static final int LONGEST_PER = 8;
  private static final int LONGEST_REMARK = 12;

  private static final Lexicon<BigDecimal> CLOCK =
      Lexicon.<BigDecimal>builder()
          .add(BigDecimal.valueOf(3600), "小时 个小时")
          .add(BigDecimal.valueOf(60), "分钟 分")
          .add(BigDecimal.ONE, "秒 秒钟")
          .build();

  private static final Lexicon<BigDecimal> CALENDAR =
      Lexicon.<BigDecimal>builder()
          .add(BigDecimal.valueOf(12), "年")
          .add(BigDecimal.ONE, "个月")
          .build();

  /** What 均 after it says an amount is of. */
  private static final String AVERAGED = "人户亩次场日月年课生班例";

  /** What may stand between 每亩 and its number. */
  private static final Lexicon<String> AFTER_PER = Vocabulary.REPORTING.and(Vocabulary.COSTS);

  private final String original;
  private final Cursor in;
  private Comparison comparison = Comparison.NONE;
  private boolean blurred;
  private boolean contradictory;

  /**
   * A reader of one figure.
   *
   * @param original the text that the quantity keeps
   * @param in where the figure begins; after a failure it may stand anywhere
   */
  FigureReader(String original, Cursor in) {
    this.original = original;
    this.in = in;
  }

  /** An amount in the unit's base, and how it was written. */
  private record Figure(BigDecimal value, Unit unit, boolean blurred, Quantity.Written written) {}

  /**
   * Reads the figure here.
   *
   * @param keptWithin whether the words before it say that it is a limit, as 控制在 does
   */
  Optional<Quantity> read(boolean keptWithin) {
    takeBefore();
    SortedSet<UnitReader.Divisor> per = takePer();
    if (!per.isEmpty()) {
      takeBefore();
    }
    if (contradictory) {
      return Optional.empty();
    }
    Optional<Figure> amount = amount(per);
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    takeAfter();
    if (contradictory) {
      return Optional.empty();
    }
    if (keptWithin && comparison == Comparison.NONE) {
      comparison = Comparison.AT_MOST;
    }
    Figure a = amount.get();
    return Optional.of(
        new Quantity(
            original, comparison, a.value(), a.unit(), blurred || a.blurred(), a.written()));
  }

  private void takeBefore() {
    while (true) {
      int start = in.position();
      Optional<Comparison> bound = in.take(Vocabulary.BOUNDS_BEFORE);
      if (bound.isPresent()) {
        contradictory |= comparison != Comparison.NONE;
        comparison = bound.get();
        blurred |= Vocabulary.BLURRING_BOUNDS.contains(in.since(start));
        in.take("(含)");
        in.take("±");
      } else if (in.take(Vocabulary.BLURS_BEFORE).isPresent()) {
        blurred = true;
      } else {
        return;
      }
    }
  }

  private void takeAfter() {
    boolean bounded = false;
    while (true) {
      Optional<Comparison> bound = in.take(Vocabulary.BOUNDS_AFTER);
      if (bound.isPresent()) {
        boolean sameDirection =
            comparison == Comparison.NONE
                || (comparison.isLowerBound() && bound.get().isLowerBound())
                || (comparison.isUpperBound() && bound.get().isUpperBound());
        contradictory |= bounded || !sameDirection;
        bounded = true;
        comparison = comparison == Comparison.NONE ? bound.get() : comparison;
        blurred |= bound.get() == Comparison.AT_LEAST;
      } else if (in.take(Vocabulary.BLURS_AFTER).isPresent()) {
        blurred = true;
      } else if (!takeRemark()) {
        return;
      }
    }
  }

  /** That a bound is included, as it is anyway, or that it is not: （含80%）, （不含）. */
  private boolean takeRemark() {
    int start = in.position();
    boolean included = in.take("(含");
    boolean excluded = !included && in.take("(不含");
    if (!included && !excluded) {
      return false;
    }
    String inside = in.run(LONGEST_REMARK, c -> c != ')');
    in.moveTo(in.position() + inside.length());
    boolean closed = in.take(")") || in.atEnd();
    boolean ofTheBound =
        inside.isEmpty()
            || inside.equals("本数")
            || Text.hasDigit(inside)
            || Vocabulary.BOUNDS_AFTER.contains(inside);
    if (!closed || !ofTheBound) {
      in.moveTo(start);
      return false;
    }
    if (excluded) {
      comparison =
          switch (comparison) {
            case AT_LEAST -> Comparison.MORE_THAN;
            case AT_MOST -> Comparison.LESS_THAN;
            default -> comparison;
          };
    }
    return true;
  }

  private SortedSet<UnitReader.Divisor> takePer() {
    SortedSet<UnitReader.Divisor> per = new TreeSet<>();
    int start = in.position();
    if (in.peek(1) == '均' && AVERAGED.indexOf(in.peek()) >= 0) {
      String of = String.valueOf(in.peek());
      in.moveTo(start + 2);
      per.add(new UnitReader.Divisor(of.equals("日") ? "天" : of, BigDecimal.ONE));
    } else {
      while (in.take("每")) {
        Optional<UnitReader.Divisor> divisor = perDivisor();
        if (divisor.isEmpty()) {
          in.moveTo(start);
          return new TreeSet<>();
        }
        per.add(divisor.get());
      }
    }
    if (!per.isEmpty()) {
      while (in.take(AFTER_PER).isPresent()) {
        // 每人每天控制在 …
        if (in.since(start).endsWith(Vocabulary.KEPT_WITHIN)) {
          comparison = comparison == Comparison.NONE ? Comparison.AT_MOST : comparison;
        }
      }
    }
    return per;
  }

  /** The word after 每, before a number, a bound or a word that reports. */
  private Optional<UnitReader.Divisor> perDivisor() {
    Optional<String> listed = in.take(Vocabulary.DIVISORS);
    if (listed.isPresent()) {
      return Optional.of(new UnitReader.Divisor(listed.get(), BigDecimal.ONE));
    }
    String run = in.run(LONGEST_PER, c -> Text.isHan(c) && c != '每');
    for (int end = run.length(); end > 0; end--) {
      String rest = run.substring(end);
      if (AFTER_PER.covers(rest) || Vocabulary.BOUNDS_BEFORE.contains(rest)) {
        String word = run.substring(0, end);
        if (Denials.in(word) || NumeralReader.integer(word).isPresent()) {
          return Optional.empty();
        }
        in.moveTo(in.position() + end);
        return Optional.of(new UnitReader.Divisor(word, BigDecimal.ONE));
      }
    }
    return Optional.empty();
  }

  private Optional<Figure> amount(SortedSet<UnitReader.Divisor> per) {
    int start = in.position();
    Optional<Figure> span = span(CLOCK, "秒").or(() -> span(CALENDAR, "个月"));
    if (span.isPresent()) {
      return per.isEmpty() ? span : Optional.empty();
    }
    in.moveTo(start);
    boolean yuan = in.take("¥");
    Optional<Numeral> numeral = NumeralReader.read(in, blurred);
    if (numeral.isEmpty()) {
      return Optional.empty();
    }
    Numeral n = numeral.get();
    int unitStart = in.position();
    Optional<UnitReader.Found> found =
        n.percent() ? Optional.of(UnitReader.Found.PERCENT) : new UnitReader(in).read(per);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String unitWritten = n.percent() ? Unit.PERCENT.name() : in.since(unitStart);
    UnitReader.Found unit = found.get();
    if (yuan && unit.unit().kind() == Unit.Kind.NONE) {
      unit = new UnitReader.Found(Unit.YUAN, BigDecimal.ONE, true);
    } else if (yuan && !unit.unit().name().startsWith("元")) {
      return Optional.empty();
    }
    if (unit.unit().name().startsWith("/") && n.scale().isEmpty()) {
      // 人均5 says nothing; of 620万/月 the 元 is left out.
      return Optional.empty();
    }
    if (unitWritten.equals("比例")) {
      // A part of 1, or, above it, of 100.
      BigDecimal points =
          n.value().compareTo(BigDecimal.ONE) <= 0 ? new BigDecimal("100") : BigDecimal.ONE;
      unit = new UnitReader.Found(Unit.PERCENT, points, false);
    }
    if ((n.chinese() && !unit.chineseNumerals()) || !isSensible(n, unit.unit(), unitWritten)) {
      return Optional.empty();
    }
    return Optional.of(
        new Figure(
            n.value().multiply(unit.factor()),
            unit.unit(),
            n.blurred(),
            new Quantity.Written(n.written(), n.scale(), unitWritten)));
  }

  /** A month is one of twelve, and 3月以内 might be three months. */
  private boolean isSensible(Numeral n, Unit unit, String unitWritten) {
    if (unit.equals(Unit.MONTH)) {
      boolean oneOfTwelve =
          n.value().signum() > 0
              && n.value().compareTo(BigDecimal.valueOf(12)) <= 0
              && n.value().scale() <= 0
              && n.scale().isEmpty()
              && !n.blurred();
      return oneOfTwelve && in.take(Vocabulary.BOUNDS_AFTER).isEmpty();
    }
    if (unitWritten.equals("成")) {
      return n.value().signum() > 0
          && n.value().compareTo(BigDecimal.TEN) <= 0
          && n.scale().isEmpty();
    }
    return true;
  }

  /** Two or more parts of one span of time, the greater first: 19分钟18秒, 1年6个月. */
  private Optional<Figure> span(Lexicon<BigDecimal> parts, String base) {
    int start = in.position();
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal last = null;
    int count = 0;
    int end = start;
    while (!in.atEnd()) {
      Optional<Numeral> numeral = NumeralReader.read(in, false);
      Optional<BigDecimal> factor = numeral.flatMap(n -> in.take(parts));
      if (factor.isEmpty()
          || numeral.get().blurred()
          || numeral.get().percent()
          || numeral.get().value().signum() < 0
          || (last != null && factor.get().compareTo(last) >= 0)) {
        break;
      }
      total = total.add(numeral.get().value().multiply(factor.get()));
      last = factor.get();
      end = in.position();
      count++;
    }
    in.moveTo(end);
    if (count < 2) {
      in.moveTo(start);
      return Optional.empty();
    }
    Unit unit = new Unit(base, Unit.Kind.DURATION);
    return Optional.of(new Figure(total, unit, false, new Quantity.Written(total, "", base)));
  }
}
