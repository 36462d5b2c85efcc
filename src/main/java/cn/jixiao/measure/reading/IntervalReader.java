package cn.jixiao.measure.reading;

import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Interval;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads a folded text as an interval, all of it or nothing:
 *
 * <pre>
 * text := [lead] ( number [unit] ( - | ~ | 至 | 到 ) number unit | lower bound and upper bound ) tail
 * </pre>
 */
final class IntervalReader {
  private static final int LONGEST_LEAD = 24;

  private static final Lexicon<String> TO = Lexicon.of("- -- ~ 至 到 —");
  private static final Lexicon<String> AND = Lexicon.of("且 并且 , 、 和 ; 同时 并 但 到 至");
  private static final Lexicon<String> WITHIN = Lexicon.of("介于 在 控制在 保持在 维持在 :");

  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1949);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2199);

  private final String original;
  private final String folded;

  IntervalReader(String original, String folded) {
    this.original = original;
    this.folded = folded;
  }

  Optional<Interval> read() {
    for (int start = 0; start < Math.min(folded.length(), LONGEST_LEAD); start++) {
      String lead = folded.substring(0, start);
      if (lead.chars().allMatch(c -> Text.isHan(c) || c == ':')
          && !lead.endsWith("第")
          && !Denials.in(lead)) {
        Optional<Interval> interval = between(start);
        if (interval.isPresent()) {
          return interval;
        }
      }
    }
    return bounded();
  }

  /** {@code 3-5次}, {@code 90%至100%之间}. */
  private Optional<Interval> between(int start) {
    Cursor in = new Cursor(folded);
    in.moveTo(start);
    in.take(WITHIN);
    Optional<Numeral> low = NumeralReader.read(in, false);
    if (low.isEmpty() || low.get().blurred() || low.get().value().signum() < 0) {
      return Optional.empty();
    }
    int unitStart = in.position();
    Optional<UnitReader.Found> lowUnit =
        low.get().percent()
            ? Optional.of(UnitReader.Found.PERCENT)
            : new UnitReader(in).read(new TreeSet<>());
    String writtenLow = in.since(unitStart);
    if (lowUnit.isEmpty() || in.take(TO).isEmpty()) {
      return Optional.empty();
    }
    Optional<Quantity> high = new FigureReader(original, in).read(false);
    boolean ended = high.isPresent() && (QuantityReader.isTail(in.rest()) || isBetween(in.rest()));
    if (!ended
        || high.get().comparison() != Comparison.NONE
        || high.get().imprecise()
        || high.get().unit().kind() == Unit.Kind.MONTH
        || isYears(low.get(), high.get())) {
      return Optional.empty();
    }
    Optional<Quantity> from = low(low.get(), lowUnit.get(), writtenLow, high.get());
    return from.flatMap(l -> interval(l, with(high.get(), Comparison.AT_MOST)));
  }

  private static boolean isBetween(String rest) {
    return rest.equals("之间") || rest.equals("区间") || rest.equals("范围内");
  }

  /** 2020-2024 are years, and 1-12 may be months. */
  private static boolean isYears(Numeral low, Quantity high) {
    return high.lacksUnit()
        && ((isYear(low.value()) && isYear(high.value())) || isMonth(high.value()));
  }

  private static boolean isMonth(BigDecimal value) {
    return value.scale() <= 0 && value.compareTo(BigDecimal.valueOf(12)) <= 0;
  }

  private static boolean isYear(BigDecimal value) {
    return value.scale() <= 0
        && value.compareTo(FIRST_YEAR) >= 0
        && value.compareTo(LAST_YEAR) <= 0;
  }

  /** The lower bound, which takes the unit, and without one the scale word, of the upper. */
  private Optional<Quantity> low(
      Numeral number, UnitReader.Found unit, String writtenUnit, Quantity high) {
    if (unit.unit().kind() != Unit.Kind.NONE) {
      return Optional.of(
          new Quantity(
              original,
              Comparison.AT_LEAST,
              number.value().multiply(unit.factor()),
              unit.unit(),
              false,
              new Quantity.Written(number.written(), number.scale(), writtenUnit)));
    }
    String scale = number.scale().isEmpty() ? high.written().scale() : number.scale();
    return SharedUnit.of(high, number.written(), scale)
        .map(
            quantity ->
                new Quantity(
                    original,
                    Comparison.AT_LEAST,
                    quantity.value(),
                    quantity.unit(),
                    false,
                    quantity.written()));
  }

  /** {@code ≥95%且≤100%}, {@code 80%以上95%以下}, in either order. */
  private Optional<Interval> bounded() {
    for (int start = 0; start < Math.min(folded.length(), LONGEST_LEAD); start++) {
      String lead = folded.substring(0, start);
      if (!lead.chars().allMatch(c -> Text.isHan(c) || c == ':') || Denials.in(lead)) {
        continue;
      }
      Cursor in = new Cursor(folded);
      in.moveTo(start);
      Optional<Quantity> one = new FigureReader(original, in).read(false);
      if (one.isEmpty() || one.get().comparison() == Comparison.NONE) {
        continue;
      }
      in.take(AND);
      Optional<Quantity> other = new FigureReader(original, in).read(false);
      if (other.isEmpty() || !QuantityReader.isTail(in.rest())) {
        continue;
      }
      Quantity first = one.get().lacksUnit() ? lent(one.get(), other.get()) : one.get();
      Quantity second = other.get().lacksUnit() ? lent(other.get(), first) : other.get();
      if (first.comparison().isLowerBound() && second.comparison().isUpperBound()) {
        return interval(first, second);
      }
      if (first.comparison().isUpperBound() && second.comparison().isLowerBound()) {
        return interval(second, first);
      }
    }
    return Optional.empty();
  }

  private static Quantity lent(Quantity bare, Quantity other) {
    return SharedUnit.lent(bare, other).orElse(bare);
  }

  private Optional<Interval> interval(Quantity low, Quantity high) {
    boolean ordered = low.agreesWith(high) && low.value().compareTo(high.value()) <= 0;
    return ordered ? Optional.of(new Interval(original, low, high)) : Optional.empty();
  }

  private static Quantity with(Quantity quantity, Comparison comparison) {
    return new Quantity(
        quantity.text(),
        comparison,
        quantity.value(),
        quantity.unit(),
        quantity.imprecise(),
        quantity.written());
  }
}
