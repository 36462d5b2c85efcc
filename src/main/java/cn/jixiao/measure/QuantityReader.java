package cn.jixiao.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads a folded text as one quantity, all of it or nothing:
 *
 * <pre>
 * text    := [lead] core {closing}
 * lead    := { reporting word | noun } | name of a figure { reporting word } | words before a bound
 * core    := { bound | blur } [ per { bound | blur } ] amount { bound | blur }
 * per     := ( 人均 | 每 divisor { 每 divisor } ) [ cost ] { reporting word }
 * amount  := [¥] numeral [ unit ] | span of time
 * unit    := ( unit word { noun } | noun { noun } ) { ( / | 每 | · ) divisor }
 * </pre>
 */
final class QuantityReader {
  // Longer words before a number make a sentence of it.
  private static final int LONGEST_LEAD = 24;

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

  private final String original;
  private final String folded;

  QuantityReader(String original, String folded) {
    this.original = original;
    this.folded = folded;
  }

  Optional<Quantity> read() {
    for (int start = 0; start < Math.min(folded.length(), LONGEST_LEAD); start++) {
      String lead = folded.substring(0, start);
      if (isLead(lead, startsWithBound(start))) {
        Cursor in = new Cursor(folded);
        in.moveTo(start);
        Optional<Quantity> quantity = new Core(in).read(lead.endsWith(Vocabulary.KEPT_WITHIN));
        if (quantity.isPresent()) {
          return quantity;
        }
      }
    }
    return Optional.empty();
  }

  // A sign, or a word that cannot be the end of another: 不低于, 超过; not 超.
  private boolean startsWithBound(int position) {
    return "<>=".indexOf(folded.charAt(position)) >= 0
        || Vocabulary.BOUNDS_BEFORE
            .longestAt(folded, position)
            .map(w -> w.length() > 1)
            .orElse(false);
  }

  private static boolean isLead(String lead, boolean beforeBound) {
    if (Vocabulary.LEADING.covers(lead)) {
      return true;
    }
    if (!lead.chars().allMatch(c -> isHan(c) || c == ':') || isDenied(lead)) {
      return false;
    }
    return beforeBound
        || (Vocabulary.CHANGES.stream().noneMatch(lead::contains) && namesFigure(lead));
  }

  static boolean isDenied(String words) {
    String rest = words;
    for (String harmless : Vocabulary.NO_DENIALS) {
      rest = rest.replace(harmless, "");
    }
    return Vocabulary.DENIALS.stream().anyMatch(rest::contains);
  }

  static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean namesFigure(String lead) {
    for (int end = lead.length(); end > 0; end--) {
      if (Vocabulary.FIGURE_NAMES.stream().anyMatch(lead.substring(0, end)::endsWith)
          && Vocabulary.REPORTING.covers(lead.substring(end))) {
        return true;
      }
    }
    return false;
  }

  /** An amount in the unit's base, and how it was written. */
  private record Figure(BigDecimal value, Unit unit, boolean blurred, Quantity.Written written) {}

  /** A unit, and how many of it one written unit makes. */
  private record UnitFound(Unit unit, BigDecimal factor, boolean chineseNumerals) {}

  /** One attempt to read the part of a text that begins with its number or a word for it. */
  private final class Core {
    private final Cursor in;
    private Comparison comparison = Comparison.NONE;
    private boolean blurred;
    private boolean contradictory;

    Core(Cursor in) {
      this.in = in;
    }

    Optional<Quantity> read(boolean keptWithin) {
      takeBefore();
      SortedSet<String> per = takePer();
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
      if (contradictory || !Vocabulary.CLOSING.covers(in.rest())) {
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
        } else {
          return;
        }
      }
    }

    private SortedSet<String> takePer() {
      SortedSet<String> per = new TreeSet<>();
      int start = in.position();
      if (in.take("人均")) {
        per.add("人");
      } else {
        while (in.take("每")) {
          Optional<String> divisor = in.take(Vocabulary.DIVISORS);
          if (divisor.isEmpty()) {
            in.moveTo(start);
            return new TreeSet<>();
          }
          per.add(divisor.get());
        }
      }
      if (!per.isEmpty()) {
        in.take(Vocabulary.COSTS);
        while (in.take(Vocabulary.REPORTING).isPresent()) {
          // 每人每天控制在 …
          if (in.since(start).endsWith(Vocabulary.KEPT_WITHIN)) {
            comparison = comparison == Comparison.NONE ? Comparison.AT_MOST : comparison;
          }
        }
      }
      return per;
    }

    private Optional<Figure> amount(SortedSet<String> per) {
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
      Optional<UnitFound> found = n.percent() ? Optional.of(percent()) : unit(per);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      String unitWritten = in.since(unitStart);
      UnitFound unit = found.get();
      if (yuan && unit.unit().kind() == Unit.Kind.NONE) {
        unit = new UnitFound(Unit.YUAN, BigDecimal.ONE, true);
      } else if (yuan && !unit.unit().name().startsWith("元")) {
        return Optional.empty();
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

    private UnitFound percent() {
      return new UnitFound(Unit.PERCENT, BigDecimal.ONE, true);
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

    /** The unit here, {@link Unit#NONE} where none is written; empty where it cannot stand. */
    private Optional<UnitFound> unit(SortedSet<String> per) {
      Optional<Vocabulary.UnitWord> word = in.take(Vocabulary.UNITS);
      UnitFound base;
      if (word.isPresent()) {
        base = new UnitFound(word.get().unit(), word.get().factor(), word.get().chineseNumerals());
        if (base.unit().kind() == Unit.Kind.COUNT) {
          takeNouns();
        }
      } else {
        String nouns = takeNouns();
        base =
            nouns.isEmpty()
                ? new UnitFound(Unit.NONE, BigDecimal.ONE, false)
                : new UnitFound(new Unit(nouns, Unit.Kind.COUNT), BigDecimal.ONE, false);
      }
      if (base.unit().kind() == Unit.Kind.NONE) {
        return per.isEmpty() ? Optional.of(base) : Optional.empty();
      }
      SortedSet<String> divisors = new TreeSet<>(per);
      if (!takeDivisors(divisors)) {
        return Optional.empty();
      }
      if (divisors.isEmpty()) {
        return Optional.of(base);
      }
      if (base.unit().kind() == Unit.Kind.MONTH) {
        return Optional.empty();
      }
      if (divisors.containsAll(List.of("人", "次"))) {
        divisors.removeAll(List.of("人", "次"));
        divisors.add("人次");
      }
      String name = base.unit().name() + "/" + String.join("·", divisors);
      return Optional.of(
          new UnitFound(new Unit(name, Unit.Kind.COMPOUND), base.factor(), base.chineseNumerals()));
    }

    private String takeNouns() {
      int start = in.position();
      while (in.take(Vocabulary.NOUNS).isPresent()) {
        // all of them
      }
      return in.since(start);
    }

    private boolean takeDivisors(SortedSet<String> divisors) {
      boolean first = true;
      while (in.take("/每")
          || in.take("/")
          || in.take("每")
          || (!first && (in.take("·") || in.peek() == '天' || in.peek() == '日'))) {
        Optional<String> divisor = in.take(Vocabulary.DIVISORS);
        if (divisor.isEmpty() || !divisors.add(divisor.get())) {
          return false;
        }
        first = false;
      }
      return true;
    }
  }
}
