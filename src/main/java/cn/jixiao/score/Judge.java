package cn.jixiao.score;

import cn.jixiao.form.Form;
import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.IndicatorName;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.project.Achievement;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.Outcome.Cell;
import cn.jixiao.score.Outcome.Reason;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Judges indicators by the rules of the 2020 Beijing form's notes (得分规则), with the form's own
 * bands.
 */
final class Judge {
  private static final Outcome MET = new Outcome.Met();
  private static final Outcome AT_EDGE = new Outcome.AtEdge();
  private static final Outcome MISSED = new Outcome.Missed();

  private final Form form;

  Judge(Form form) {
    this.form = form;
  }

  /**
   * Judges an indicator.
   *
   * @param cost whether it stands among the costs
   * @param year the project's, for dates that name none
   */
  Judgement judge(Indicator indicator, boolean cost, int year) {
    IndicatorName name = IndicatorName.of(indicator.name().value());
    Measure target = name.read(indicator.target().map(Authored::value).orElse(""));
    Measure actual = name.read(indicator.actual().map(Authored::value).orElse(""));
    ScoredAs kind = indicator.scoredAs().map(Authored::value).orElseGet(() -> kind(target, cost));
    boolean directionUnsaid =
        target instanceof Quantity quantity
            && quantity.comparison() == Comparison.NONE
            && quantity.value().signum() != 0
            && !cost
            && indicator.scoredAs().isEmpty()
            && name.wantsLess();
    Cells cells = new Cells(kind, target, actual, directionUnsaid);
    Outcome outcome = outcome(cells, indicator.level().map(Authored::value), year);
    return new Judgement(
        kind, cost, target, actual, directionUnsaid, outcome, share(cells, outcome));
  }

  /** What is judged. */
  private record Cells(ScoredAs kind, Measure target, Measure actual, boolean directionUnsaid) {}

  private static ScoredAs kind(Measure target, boolean cost) {
    if (target instanceof Quantity quantity) {
      return switch (quantity.comparison()) {
        case AT_LEAST, MORE_THAN -> ScoredAs.AT_LEAST;
        case AT_MOST, LESS_THAN -> ScoredAs.AT_MOST;
        case EXACTLY -> ScoredAs.EXACTLY;
        case NONE -> cost ? ScoredAs.AT_MOST : ScoredAs.AT_LEAST;
      };
    }
    return target instanceof Deadline ? ScoredAs.DEADLINE : ScoredAs.QUALITATIVE;
  }

  private static Outcome outcome(Cells cells, Optional<Achievement> level, int year) {
    if (cells.kind() == ScoredAs.QUALITATIVE && level.isPresent()) {
      return level.get() == Achievement.ACHIEVED ? MET : MISSED;
    }
    if (cells.target().isBlank()) {
      return untold(Cell.TARGET, Reason.BLANK);
    }
    if (cells.actual().isBlank()) {
      return untold(Cell.ACTUAL, Reason.BLANK);
    }
    if (Judgement.isSameText(cells.target(), cells.actual())) {
      return MET;
    }
    return switch (cells.kind()) {
      case AT_LEAST, AT_MOST, EXACTLY -> amounts(cells);
      case DEADLINE -> punctuality(cells, year);
      case QUALITATIVE -> untold(Cell.BOTH, Reason.JUDGEMENT);
    };
  }

  private static Outcome amounts(Cells cells) {
    if (!(cells.target() instanceof Quantity target)) {
      return untold(Cell.TARGET, Reason.WORDS);
    }
    if (!(cells.actual() instanceof Quantity actual)) {
      return untold(Cell.ACTUAL, Reason.WORDS);
    }
    if (!target.agreesWith(actual)) {
      return untold(Cell.BOTH, Reason.UNITS);
    }
    if (cells.directionUnsaid()) {
      return untold(Cell.TARGET, Reason.DIRECTION);
    }
    Outcome outcome = amounts(cells.kind(), target, actual);
    return actual.impreciseAsActual() && !isCertain(cells.kind(), outcome, actual.comparison())
        ? untold(Cell.ACTUAL, Reason.IMPRECISE)
        : outcome;
  }

  private static Outcome amounts(ScoredAs kind, Quantity target, Quantity actual) {
    int order = actual.value().compareTo(target.value());
    if (order == 0) {
      boolean edge =
          (kind == ScoredAs.AT_LEAST && target.comparison() == Comparison.MORE_THAN)
              || (kind == ScoredAs.AT_MOST && target.comparison() == Comparison.LESS_THAN);
      return edge ? AT_EDGE : MET;
    }
    boolean met =
        (kind == ScoredAs.AT_LEAST && order > 0) || (kind == ScoredAs.AT_MOST && order < 0);
    return met ? MET : MISSED;
  }

  /** Whether a bound where a figure belongs leaves no doubt: {@code ≥95%} meets {@code ≥90%}. */
  private static boolean isCertain(ScoredAs kind, Outcome outcome, Comparison bound) {
    boolean upwards = kind == ScoredAs.AT_LEAST ? bound.isLowerBound() : bound.isUpperBound();
    boolean downwards = kind == ScoredAs.AT_LEAST ? bound.isUpperBound() : bound.isLowerBound();
    return kind != ScoredAs.EXACTLY
        && ((outcome.equals(MET) && upwards) || (outcome.equals(MISSED) && downwards));
  }

  private static Outcome punctuality(Cells cells, int year) {
    Optional<Deadline> target = cells.target().asDeadline();
    Optional<Deadline> actual = cells.actual().asDeadline();
    if (target.isEmpty()) {
      return untold(Cell.TARGET, Reason.WORDS);
    }
    if (actual.isEmpty()) {
      return untold(Cell.ACTUAL, Reason.WORDS);
    }
    return switch (target.get().judge(actual.get(), year)) {
      case KEPT -> MET;
      case LATE -> MISSED;
      case UNKNOWN -> untold(Cell.BOTH, Reason.DATES);
    };
  }

  private static Outcome untold(Cell cell, Reason why) {
    return new Outcome.Untold(cell, why);
  }

  /**
   * What the rule gives. An imprecise value is taken at its number, which checks report.
   *
   * @return empty where a value is missing, units do not agree, or the rule leaves it to the
   *     evaluator
   */
  private Optional<Share> share(Cells cells, Outcome outcome) {
    if (cells.target() instanceof Quantity target
        && cells.actual() instanceof Quantity actual
        && target.agreesWith(actual)
        && target.value().signum() >= 0
        && actual.value().signum() >= 0) {
      switch (cells.kind()) {
        case AT_LEAST -> {
          return Optional.of(atLeast(target.value(), actual.value()));
        }
        case AT_MOST -> {
          return Optional.of(atMost(target.value(), actual.value()));
        }
        case EXACTLY -> {
          // How much a deviation costs, the rules leave open.
          return target.value().compareTo(actual.value()) == 0 ? full() : none();
        }
        case DEADLINE, QUALITATIVE -> {}
      }
    }
    // What lateness costs, and how much a part scores within its band, is the evaluator's to say.
    return outcome.isMet() ? full() : none();
  }

  /** Notes 2 and 3: actual ÷ target, and a deduction for a target that was set too low. */
  private Share atLeast(BigDecimal target, BigDecimal actual) {
    if (actual.compareTo(target) < 0) {
      return new Share(actual, target);
    }
    if (target.signum() == 0) {
      // Any deviation from nothing is beyond measure; the rule's bands do not apply.
      return Share.FULL;
    }
    return new Share(
        BigDecimal.ONE.subtract(form.overTargetDeduction(target, actual)), BigDecimal.ONE);
  }

  /** Note 2: target ÷ actual. */
  private static Share atMost(BigDecimal target, BigDecimal actual) {
    return actual.compareTo(target) <= 0 ? Share.FULL : new Share(target, actual);
  }

  private static Optional<Share> full() {
    return Optional.of(Share.FULL);
  }

  private static Optional<Share> none() {
    return Optional.empty();
  }
}
