package cn.jixiao.diff.pairing;

import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import java.util.Set;

/** What sort of thing a target counts; targets of two sorts are seldom one indicator's. */
enum Sort {
  /** Words, a bare number, or something rare: anything. */
  ANY,
  /** Per cent. */
  RATE,
  /** Money, also by something else. */
  MONEY,
  /** People, and how often they come. */
  PEOPLE,
  /** Occasions. */
  TIMES,
  /** Households. */
  HOUSEHOLDS,
  /** Other things counted one by one. */
  THINGS,
  /** Things, which may as well be occasions: 个, 项. */
  THINGS_OR_TIMES,
  /** Length, area, weight. */
  SIZE,
  /** A date. */
  DATE,
  /** A length of time. */
  DURATION;

  private static final Set<String> OF_PEOPLE = Set.of("人", "人次", "名", "位");
  private static final Set<String> OF_TIMES =
      Set.of("次", "场", "场次", "期", "班次", "批", "批次", "届", "轮");
  private static final Set<String> OF_EITHER = Set.of("个", "项", "件", "起");

  static Sort of(Measure target) {
    if (target instanceof Deadline) {
      return DATE;
    }
    if (!(target instanceof Quantity quantity)) {
      return ANY;
    }
    Unit unit = quantity.unit();
    return switch (unit.kind()) {
      case NONE -> ANY;
      case PERCENT -> RATE;
      case MONEY -> MONEY;
      case MONTH -> DATE;
      case DURATION -> DURATION;
      case PHYSICAL -> SIZE;
      case COMPOUND -> unit.name().startsWith("元") ? MONEY : ANY;
      case COUNT -> counted(unit.name());
    };
  }

  private static Sort counted(String unit) {
    if (OF_PEOPLE.contains(unit)) {
      return PEOPLE;
    }
    if (OF_TIMES.contains(unit)) {
      return TIMES;
    }
    if (OF_EITHER.contains(unit)) {
      return THINGS_OR_TIMES;
    }
    return unit.startsWith("户") ? HOUSEHOLDS : THINGS;
  }

  boolean agreesWith(Sort other) {
    return this == other
        || this == ANY
        || other == ANY
        || isEither(this, other)
        || isEither(other, this);
  }

  private static boolean isEither(Sort one, Sort other) {
    return one == THINGS_OR_TIMES && (other == THINGS || other == TIMES);
  }
}
