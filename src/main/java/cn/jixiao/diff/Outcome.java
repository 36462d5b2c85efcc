package cn.jixiao.diff;

import cn.jixiao.diff.pairing.Row;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Quantity;
import cn.jixiao.project.Achievement;
import java.util.Optional;

/** Whether an indicator's target was met in its year. */
public enum Outcome {
  /** It was met. */
  MET,
  /** It was not. */
  MISSED,
  /** Target and actual value do not say. */
  UNKNOWN;

  public static Outcome of(Row row) {
    return switch (row.kind()) {
      case AT_LEAST, AT_MOST, EXACTLY -> ofQuantities(row);
      case DEADLINE -> ofDeadlines(row);
      case QUALITATIVE ->
          row.indicator()
              .level()
              .map(level -> level.value() == Achievement.ACHIEVED ? MET : MISSED)
              .orElse(UNKNOWN);
    };
  }

  private static Outcome ofQuantities(Row row) {
    if (!(row.target() instanceof Quantity target)
        || !(row.actual() instanceof Quantity actual)
        || !target.agreesWith(actual)) {
      return UNKNOWN;
    }
    int order = actual.value().compareTo(target.value());
    boolean met =
        switch (row.kind()) {
          case AT_LEAST -> order >= 0;
          case AT_MOST -> order <= 0;
          default -> order == 0;
        };
    return met ? MET : MISSED;
  }

  private static Outcome ofDeadlines(Row row) {
    Optional<Deadline> actual =
        row.actual() instanceof Quantity quantity
            ? quantity.asDeadline()
            : Optional.of(row.actual())
                .filter(Deadline.class::isInstance)
                .map(Deadline.class::cast);
    if (row.deadline().isEmpty() || actual.isEmpty()) {
      return UNKNOWN;
    }
    return switch (row.deadline().get().judge(actual.get(), row.year())) {
      case KEPT -> MET;
      case LATE -> MISSED;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
