package cn.jixiao.imports;

import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Several;
import cn.jixiao.measure.Words;
import cn.jixiao.measure.reading.MeasureReader;

/**
 * What targets and actual values of a table mean before it is a project: only to tell whether they
 * were read as they stand. Nothing is judged by it.
 */
final class CellMeasures {
  private final MeasureReader reader = new MeasureReader();

  /** What a value means. */
  Measure of(Value value) {
    return reader.read(value.text());
  }

  /** Whether a value means a measure at all. */
  boolean isMeasure(Value value) {
    Measure measure = of(value);
    return !(measure instanceof Words || measure instanceof Several);
  }

  /** Whether two values can be compared: figures of one unit, or the same kind of thing. */
  boolean agree(Value one, Value other) {
    Measure first = of(one);
    Measure second = of(other);
    if (first instanceof Quantity figure && second instanceof Quantity next) {
      return figure.unit().agreesWith(next.unit());
    }
    return first.getClass().equals(second.getClass());
  }

  /** Whether an actual value certainly misses a target. */
  boolean misses(Value target, Value actual) {
    return of(target) instanceof Quantity wanted
        && of(actual) instanceof Quantity reached
        && wanted.unit().agreesWith(reached.unit())
        && isMissed(wanted, reached.value().compareTo(wanted.value()));
  }

  private static boolean isMissed(Quantity target, int more) {
    return switch (target.comparison()) {
      case AT_LEAST, MORE_THAN -> more < 0;
      case AT_MOST, LESS_THAN -> more > 0;
      default -> false;
    };
  }
}
