package cn.jixiao.score;

import cn.jixiao.measure.Change;
import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.IndicatorName;
import cn.jixiao.measure.Interval;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Nothing;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Rank;
import cn.jixiao.measure.Several;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A target and an actual value, each read in the light of the other: a unit that one of them leaves
 * out is the other's, a month is a length of time beside 12个月 and a date beside a date, 未开展 is none
 * of what was asked for, and of a sentence the figure counts that has the other's unit.
 *
 * @param target what the target means
 * @param actual what the actual value means
 */
record Cells(Measure target, Measure actual) {
  /** Bare beside money, a number may be meant in 万元 or in 元; by so much they are told apart. */
  private static final BigDecimal LIKELY = BigDecimal.valueOf(20);

  private static final BigDecimal LEAST_PERCENT = BigDecimal.TEN;

  /** Reads both. */
  static Cells of(IndicatorName name, Measure target, Measure actual) {
    return new Cells(target, actual)
        .withMonths(name)
        .withFiguresOfSentences()
        .withNothing()
        .withUnits()
        .withRecurrence()
        .withChange(name)
        .withRank();
  }

  private Cells withMonths(IndicatorName name) {
    if (target instanceof Quantity asked && asked.month().isPresent()) {
      boolean length =
          name.keepsUp() && !(actual instanceof Deadline)
              || (actual instanceof Quantity reached && isMonths(reached.unit()));
      if (length) {
        return new Cells(asked.asDuration(), asDuration(actual));
      }
      if (actual instanceof Deadline && asked.asDeadline().isPresent()) {
        return new Cells(asked.asDeadline().get(), actual);
      }
    }
    if (target instanceof Quantity asked && isMonths(asked.unit())) {
      return new Cells(asked, asDuration(actual));
    }
    if (target instanceof Deadline && actual instanceof Quantity reached) {
      return new Cells(target, reached.asDeadline().<Measure>map(d -> d).orElse(reached));
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
  private Cells withFiguresOfSentences() {
    Optional<Unit> asked = unit(target);
    if (asked.isPresent() && (actual instanceof Words || actual instanceof Several)) {
      return figure(actual, asked.get()).map(found -> new Cells(target, found)).orElse(this);
    }
    Optional<Unit> reached = unit(actual);
    if (reached.isPresent() && target instanceof Words) {
      List<Quantity> all = Measure.figures(target.text());
      return all.size() == 1 && all.get(0).unit().agreesWith(reached.get())
          ? new Cells(all.get(0), actual)
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

  /** The one value that the figures of a unit have. */
  private static Optional<Quantity> figure(Measure sentence, Unit unit) {
    List<Quantity> figures =
        (sentence instanceof Several several ? several.parts() : Measure.figures(sentence.text()))
            .stream().filter(figure -> figure.unit().agreesWith(unit)).toList();
    boolean one = figures.stream().map(Quantity::value).distinct().count() == 1;
    return one ? Optional.of(figures.get(0)) : Optional.empty();
  }

  private Cells withNothing() {
    if (target instanceof Quantity asked && actual instanceof Nothing none) {
      return new Cells(asked, none(none.text(), asked.unit()));
    }
    if (target instanceof Nothing none && actual instanceof Quantity reached) {
      return new Cells(none(none.text(), reached.unit()), reached);
    }
    if (target instanceof Nothing asked && actual instanceof Nothing reached) {
      return new Cells(none(asked.text(), Unit.NONE), none(reached.text(), Unit.NONE));
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

  private Cells withUnits() {
    if (target instanceof Quantity asked && actual instanceof Quantity reached) {
      Quantity lent = lent(reached, asked);
      Quantity lender = asked.lacksUnit() && isLendable(lent) ? lent(asked, lent) : asked;
      return new Cells(lender, lent);
    }
    if (target instanceof Interval asked && actual instanceof Quantity reached) {
      return new Cells(asked, lent(reached, asked.low()));
    }
    return this;
  }

  /** A target is not read in per cent for its actual value's sake: 9 beside 90% is a slip. */
  private static boolean isLendable(Quantity lender) {
    return !lender.unit().equals(Unit.PERCENT);
  }

  /** A number with the unit that it leaves out. */
  private static Quantity lent(Quantity bare, Quantity lender) {
    if (!bare.lacksUnit() || isZero(bare) && lender.lacksUnit()) {
      return bare;
    }
    if (lender.unit().equals(Unit.PERCENT)
        && bare.value().signum() > 0
        && bare.value().compareTo(BigDecimal.ONE) <= 0
        && lender.value().compareTo(LEAST_PERCENT) >= 0) {
      // 0.96 beside ≥95% is 96% to whoever wrote it and less than one to the formula.
      return bare;
    }
    Optional<Quantity> scaled = bare.inUnitLentBy(lender);
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
    return isLike(plain, lender) || isZero(bare) ? plain : bare;
  }

  private static boolean isZero(Quantity quantity) {
    return quantity.value().signum() == 0;
  }

  private static boolean isLike(Quantity one, Quantity other) {
    return one.value().multiply(LIKELY).compareTo(other.value()) >= 0
        && other.value().multiply(LIKELY).compareTo(one.value()) >= 0;
  }

  /** {@code 每季度1次} beside {@code 4次}: both of a year. */
  private Cells withRecurrence() {
    if (target instanceof Quantity asked
        && actual instanceof Quantity reached
        && !asked.unit().equals(reached.unit())) {
      return new Cells(asked.inAYear().orElse(asked), reached.inAYear().orElse(reached));
    }
    return this;
  }

  private Cells withChange(IndicatorName name) {
    if (target instanceof Change asked
        && asked.amount().isPresent()
        && actual instanceof Quantity reached) {
      Quantity amount = lent(reached, asked.amount().get());
      boolean fell = amount.value().signum() < 0;
      Change.Direction direction = fell ? Change.Direction.DOWN : asked.direction();
      return new Cells(
          target, new Change(reached.text(), direction, Optional.of(amount.absolute())));
    }
    if (target instanceof Quantity asked
        && actual instanceof Change reached
        && reached.amount().isPresent()) {
      Change.Direction asksFor =
          name.isFall() ? Change.Direction.DOWN : Change.Direction.UP;
      return new Cells(new Change(asked.text(), asksFor, Optional.of(asked)), reached);
    }
    return this;
  }

  private Cells withRank() {
    if (target instanceof Rank
        && actual instanceof Quantity reached
        && (reached.lacksUnit() || reached.unit().name().equals("人"))
        && reached.value().signum() > 0
        && reached.value().scale() <= 0
        && reached.value().precision() < 6) {
      return new Cells(target, new Rank(reached.text(), reached.value().intValueExact()));
    }
    return this;
  }
}
