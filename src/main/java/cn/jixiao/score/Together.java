package cn.jixiao.score;

import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Interval;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Nothing;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Rank;
import cn.jixiao.measure.Several;
import cn.jixiao.measure.Shift;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.Words;
import cn.jixiao.measure.reading.IndicatorName;
import cn.jixiao.measure.reading.MeasureReader;
import cn.jixiao.measure.reading.SharedUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Two values of one indicator, each read in the light of the other: a unit that one of them leaves
 * out is the other's, a month is a length of time beside 12个月 and a date beside a date, 未开展 is none
 * of what was asked for, and of a sentence the figure counts that has the other's unit.
 *
 * @param first what the first means, a target
 * @param second what the second means: its actual value, or the target of another year
 */
public record Together(Measure first, Measure second) {
  /** Bare beside money, a number may be meant in 万元 or in 元; by so much they are told apart. */
  private static final BigDecimal LIKELY = BigDecimal.valueOf(20);

  private static final BigDecimal LEAST_PERCENT = BigDecimal.TEN;

  /** Reads both. */
  public static Together of(IndicatorName name, Measure first, Measure second) {
    return new Together(first, second)
        .withMonths(name)
        .withFiguresOfSentences()
        .withNothing()
        .withUnits()
        .withRecurrence()
        .withChange(name)
        .withRank();
  }

  private Together withMonths(IndicatorName name) {
    if (first instanceof Quantity asked && asked.month().isPresent()) {
      boolean length =
          (name.keepsUp() && !(second instanceof Deadline))
              || (second instanceof Quantity reached && isMonths(reached.unit()));
      if (length) {
        return new Together(asked.asDuration(), asDuration(second));
      }
      if (second instanceof Deadline && asked.asDeadline().isPresent()) {
        return new Together(asked.asDeadline().get(), second);
      }
    }
    if (first instanceof Quantity asked && isMonths(asked.unit())) {
      return new Together(asked, asDuration(second));
    }
    if (first instanceof Deadline && second instanceof Quantity reached) {
      return new Together(first, reached.asDeadline().<Measure>map(d -> d).orElse(reached));
    }
    return this;
  }

  private static boolean isMonths(Unit unit) {
    return unit.kind() == Unit.Kind.DURATION && unit.name().equals("个月");
  }

  private static Measure asDuration(Measure measure) {
    return measure instanceof Quantity quantity ? quantity.asDuration() : measure;
  }

  /** The figure of a sentence that is held against a figure, where there is just one. */
  private Together withFiguresOfSentences() {
    Optional<Unit> asked = unit(first);
    if (asked.isPresent() && (second instanceof Words || second instanceof Several)) {
      return figure(second, asked.get()).map(found -> new Together(first, found)).orElse(this);
    }
    Optional<Unit> reached = unit(second);
    if (reached.isPresent() && first instanceof Words) {
      List<Quantity> all = new MeasureReader().figures(first.text());
      return all.size() == 1
              && !all.get(0).lacksUnit()
              && all.get(0).unit().agreesWith(reached.get())
          ? new Together(all.get(0), second)
          : this;
    }
    return this;
  }

  private static Optional<Unit> unit(Measure measure) {
    Optional<Unit> unit = Optional.empty();
    if (measure instanceof Quantity quantity) {
      unit = Optional.of(quantity.unit());
    } else if (measure instanceof Interval interval) {
      unit = Optional.of(interval.low().unit());
    }
    return unit.filter(found -> found.kind() != Unit.Kind.NONE);
  }

  /** The only figure of a unit. */
  private static Optional<Quantity> figure(Measure sentence, Unit unit) {
    List<Quantity> figures =
        (sentence instanceof Several several
                ? several.parts()
                : new MeasureReader().figures(sentence.text()))
            .stream()
                .filter(figure -> !figure.lacksUnit() && figure.unit().agreesWith(unit))
                .toList();
    return figures.size() == 1 ? Optional.of(figures.get(0)) : Optional.empty();
  }

  private Together withNothing() {
    if (first instanceof Quantity asked && second instanceof Nothing none) {
      return new Together(asked, none(none.text(), asked.unit()));
    }
    if (first instanceof Nothing none && second instanceof Quantity reached) {
      return new Together(none(none.text(), reached.unit()), reached);
    }
    if (first instanceof Nothing asked && second instanceof Nothing reached) {
      return new Together(none(asked.text(), Unit.NONE), none(reached.text(), Unit.NONE));
    }
    return this;
  }

  private static Quantity none(String text, Unit unit) {
    return new Quantity(
        text,
        Comparison.NONE,
        BigDecimal.ZERO,
        unit,
        false,
        new Quantity.Written(BigDecimal.ZERO, "", ""));
  }

  private Together withUnits() {
    if (first instanceof Quantity asked && second instanceof Quantity reached) {
      Quantity lent = lent(reached, asked);
      boolean lendable = asked.value().signum() == 0 || isLendable(lent);
      Quantity lender = asked.lacksUnit() && lendable ? lent(asked, lent) : asked;
      return new Together(lender, lent);
    }
    if (first instanceof Interval asked && second instanceof Quantity reached) {
      return new Together(asked, lent(reached, asked.low()));
    }
    return this;
  }

  /** A first is not read in per cent for its actual value's sake: 9 beside 90% is a slip. */
  private static boolean isLendable(Quantity lender) {
    return !lender.unit().equals(Unit.PERCENT);
  }

  /** A number with the unit that it leaves out. */
  private static Quantity lent(Quantity bare, Quantity lender) {
    boolean lends = !lender.lacksUnit() || !lender.written().scale().isEmpty();
    if (!bare.lacksUnit() || !lends) {
      return bare;
    }
    if (lender.unit().equals(Unit.PERCENT)
        && bare.value().signum() > 0
        && bare.value().compareTo(BigDecimal.ONE) <= 0
        && lender.value().compareTo(LEAST_PERCENT) >= 0) {
      // 0.96 beside ≥95% is 96% to whoever wrote it and less than one to the formula.
      return bare;
    }
    Optional<Quantity> scaled = SharedUnit.lent(bare, lender);
    if (scaled.isEmpty() || lender.written().scale().isEmpty() || isLike(scaled.get(), lender)) {
      return scaled.orElse(bare);
    }
    // 98765 beside ≥10万人次 is a number of people, not of ten thousands.
    Quantity plain =
        new Quantity(
            bare.text(),
            bare.comparison(),
            bare.value(),
            lender.unit(),
            bare.imprecise(),
            bare.written());
    return isLike(plain, lender) ? plain : scaled.get();
  }

  private static boolean isLike(Quantity one, Quantity other) {
    return one.value().multiply(LIKELY).compareTo(other.value()) >= 0
        && other.value().multiply(LIKELY).compareTo(one.value()) >= 0;
  }

  /** {@code 每季度1次} beside {@code 4次}: both of a year. */
  private Together withRecurrence() {
    if (first instanceof Quantity asked
        && second instanceof Quantity reached
        && !asked.unit().equals(reached.unit())) {
      return new Together(asked.inAYear().orElse(asked), reached.inAYear().orElse(reached));
    }
    return this;
  }

  private Together withChange(IndicatorName name) {
    if (first instanceof Shift asked
        && asked.amount().isPresent()
        && second instanceof Quantity reached) {
      Quantity amount = lent(reached, asked.amount().get());
      boolean fell = amount.value().signum() < 0;
      Shift.Direction direction = fell ? Shift.Direction.DOWN : asked.direction();
      return new Together(
          first, new Shift(reached.text(), direction, Optional.of(amount.absolute())));
    }
    if (first instanceof Quantity asked
        && second instanceof Shift reached
        && reached.amount().isPresent()) {
      Shift.Direction asksFor = name.isFall() ? Shift.Direction.DOWN : Shift.Direction.UP;
      return new Together(new Shift(asked.text(), asksFor, Optional.of(asked)), reached);
    }
    return this;
  }

  private Together withRank() {
    if (first instanceof Rank
        && second instanceof Quantity reached
        && (reached.lacksUnit() || reached.unit().name().equals("人"))
        && reached.value().signum() > 0
        && reached.value().scale() <= 0
        && reached.value().precision() < 6) {
      return new Together(first, new Rank(reached.text(), reached.value().intValueExact()));
    }
    return this;
  }
}
