package cn.jixiao.score;

import cn.jixiao.form.Form;
import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Interval;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Nothing;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Rank;
import cn.jixiao.measure.Several;
import cn.jixiao.measure.Shift;
import cn.jixiao.measure.Verdict;
import cn.jixiao.measure.reading.IndicatorName;
import cn.jixiao.measure.reading.MeasureReader;
import cn.jixiao.measure.reading.Unread;
import cn.jixiao.project.Achievement;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.Outcome.Cell;
import cn.jixiao.score.Outcome.Reason;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges indicators by the rules of the 2020 Beijing form's notes (得分规则), with the form's own
 * bands; what those leave open, as other provinces write it, by the rule beside each case.
 */
final class Judge {
  private static final Outcome MET = new Outcome.Met();
  private static final Outcome AT_EDGE = new Outcome.AtEdge();
  private static final Outcome MISSED = new Outcome.Missed();

  private final Form form;

  Judge(Form form) {
    this.form = form;
  }

  /** What is judged. */
  private record Cells(Measure target, Measure actual) {}

  /** What was found of a pair of cells. */
  private record Finding(Outcome outcome, Optional<Share> share) {
    static Finding met() {
      return new Finding(MET, Optional.of(Share.FULL));
    }

    /**
     * What lateness costs, and how much a part scores within its band, is the evaluator's to say.
     */
    static Finding missed() {
      return new Finding(MISSED, Optional.empty());
    }

    static Finding untold(Cell cell, Reason why, String part) {
      return new Finding(new Outcome.Untold(cell, why, part), Optional.empty());
    }
  }

  /** Which way is better, and what says so. */
  private record Way(ScoredAs kind, Ground ground) {}

  /**
   * Judges an indicator.
   *
   * @param setting where it stands
   * @param year the project's, for dates that name none
   */
  Judgement judge(Indicator indicator, Setting setting, int year) {
    IndicatorName name = IndicatorName.of(indicator.name().value());
    Optional<ScoredAs> authored = indicator.scoredAs().map(Authored::value);
    boolean time =
        authored
                .map(kind -> kind == ScoredAs.DEADLINE)
                .orElse(setting.timeliness() || name.asksWhen())
            && !name.keepsUp();
    Measure askedAlone = name.read(text(indicator.target()), time);
    // Beside ≤11月, which counts months, 12月 is another such number.
    boolean months = askedAlone instanceof Quantity quantity && quantity.month().isPresent();
    Measure reachedAlone = name.read(text(indicator.actual()), time && !months);
    Together read = Together.of(name, askedAlone, reachedAlone);
    Cells cells = new Cells(read.first(), read.second());
    Way way =
        authored
            .map(kind -> new Way(kind, Ground.AUTHORED))
            .orElseGet(() -> way(cells.target(), name, setting));
    Finding finding =
        finding(cells, way, indicator.level().map(Authored::value), name, setting, year);
    return new Judgement(
        way.kind(),
        way.ground(),
        setting.cost(),
        cells.target(),
        cells.actual(),
        finding.outcome(),
        finding.share());
  }

  private static String text(Optional<Authored<String>> cell) {
    return cell.map(Authored::value).orElse("");
  }

  /** Which way is better, where the author does not say so: the first that answers decides. */
  private static Way way(Measure target, IndicatorName name, Setting setting) {
    if (target instanceof Quantity quantity) {
      return way(quantity, name, setting);
    }
    if (target instanceof Several several) {
      return way(several.parts().get(0), name, setting);
    }
    if (target instanceof Shift change && change.amount().isPresent()) {
      boolean most = change.amount().get().comparison().isUpperBound();
      return new Way(most ? ScoredAs.AT_MOST : ScoredAs.AT_LEAST, Ground.KIND);
    }
    ScoredAs kind = ScoredAs.QUALITATIVE;
    if (target instanceof Interval) {
      kind = ScoredAs.RANGE;
    } else if (target instanceof Deadline) {
      kind = ScoredAs.DEADLINE;
    } else if (target instanceof Rank || target instanceof Nothing) {
      kind = ScoredAs.AT_MOST;
    }
    return new Way(kind, Ground.KIND);
  }

  private static Way way(Quantity target, IndicatorName name, Setting setting) {
    if (target.comparison().isLowerBound()) {
      return new Way(ScoredAs.AT_LEAST, Ground.SIGN);
    }
    if (target.comparison().isUpperBound()) {
      return new Way(ScoredAs.AT_MOST, Ground.SIGN);
    }
    if (target.value().signum() == 0) {
      return new Way(ScoredAs.AT_MOST, Ground.ZERO);
    }
    if (target.unit().isTime()) {
      if (name.keepsUp()) {
        return new Way(ScoredAs.AT_LEAST, Ground.DURATION);
      }
      if (setting.timeliness() || name.takesTime()) {
        return new Way(ScoredAs.AT_MOST, Ground.DURATION);
      }
    }
    if (name.wantsLess()) {
      return new Way(ScoredAs.AT_MOST, Ground.NAME);
    }
    if (setting.cost() && !name.isSaving()) {
      return new Way(ScoredAs.AT_MOST, Ground.COST);
    }
    return target.comparison() == Comparison.EXACTLY
        ? new Way(ScoredAs.EXACTLY, Ground.SIGN)
        : new Way(ScoredAs.AT_LEAST, Ground.NONE);
  }

  private Finding finding(
      Cells cells,
      Way way,
      Optional<Achievement> level,
      IndicatorName name,
      Setting setting,
      int year) {
    Measure target = cells.target();
    Measure actual = cells.actual();
    if (way.kind() == ScoredAs.QUALITATIVE && level.isPresent()) {
      return level.get() == Achievement.ACHIEVED ? Finding.met() : Finding.missed();
    }
    if (target.isBlank()) {
      return Finding.untold(Cell.TARGET, Reason.BLANK, "");
    }
    if (actual.isBlank()) {
      return Finding.untold(Cell.ACTUAL, Reason.BLANK, "");
    }
    if (target instanceof Several several && way.ground() != Ground.AUTHORED) {
      return several(several, actual, name, setting);
    }
    if (Judgement.isSameText(target, actual)) {
      return new Finding(MET, sameShare(cells, way));
    }
    return switch (way.kind()) {
      case AT_LEAST, AT_MOST, EXACTLY -> amounts(cells, way);
      case RANGE -> interval(cells, name, setting);
      case DEADLINE -> punctuality(target, actual, year);
      case QUALITATIVE -> words(target, actual);
    };
  }

  /** The same words are met; the same numbers score what the formula gives them, which is all. */
  private Optional<Share> sameShare(Cells cells, Way way) {
    boolean bound = way.kind() == ScoredAs.AT_LEAST || way.kind() == ScoredAs.AT_MOST;
    return bound && cells.target() instanceof Quantity asked && asked.value().signum() < 0
        ? Optional.empty()
        : Optional.of(Share.FULL);
  }

  private Finding amounts(Cells cells, Way way) {
    if (cells.target() instanceof Rank asked) {
      return cells.actual() instanceof Rank reached
          ? rank(asked, reached)
          : Finding.untold(Cell.ACTUAL, Reason.WORDS, Unread.of(cells.actual().text()));
    }
    if (cells.target() instanceof Shift asked) {
      return change(asked, cells.actual(), way);
    }
    if (!(cells.target() instanceof Quantity asked)) {
      return Finding.untold(Cell.TARGET, Reason.WORDS, Unread.of(cells.target().text()));
    }
    if (!(cells.actual() instanceof Quantity reached)) {
      return cells.actual() instanceof Interval
          ? Finding.untold(Cell.ACTUAL, Reason.IMPRECISE, "")
          : Finding.untold(Cell.ACTUAL, Reason.WORDS, Unread.of(cells.actual().text()));
    }
    if (!asked.agreesWith(reached)) {
      Reason why = asked.unit().isPercent() && reached.lacksUnit() ? Reason.FRACTION : Reason.UNITS;
      return Finding.untold(Cell.BOTH, why, "");
    }
    Outcome outcome = outcome(way.kind(), asked, reached);
    boolean open =
        reached.impreciseAsActual() && !isCertain(way.kind(), outcome, reached.comparison());
    return new Finding(
        open ? new Outcome.Untold(Cell.ACTUAL, Reason.IMPRECISE, "") : outcome,
        share(way, asked, reached));
  }

  private static Outcome outcome(ScoredAs kind, Quantity target, Quantity actual) {
    int order = actual.value().compareTo(target.value());
    if (kind == ScoredAs.EXACTLY) {
      // Above the number nothing is missed; checks say that it was not met exactly.
      return order >= 0 || equalsAsWritten(target, actual) ? MET : MISSED;
    }
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

  /** {@code 45.17%} is {@code ＝45.2%} in the precision in which that is written. */
  private static boolean equalsAsWritten(Quantity target, Quantity actual) {
    return target.written().scale().equals(actual.written().scale())
        && target
                .written()
                .number()
                .compareTo(
                    actual
                        .written()
                        .number()
                        .setScale(
                            Math.max(0, target.written().number().scale()), RoundingMode.HALF_UP))
            == 0;
  }

  /** Whether a bound where a figure belongs leaves no doubt: {@code ≥95%} meets {@code ≥90%}. */
  private static boolean isCertain(ScoredAs kind, Outcome outcome, Comparison bound) {
    boolean upwards = kind == ScoredAs.AT_LEAST ? bound.isLowerBound() : bound.isUpperBound();
    boolean downwards = kind == ScoredAs.AT_LEAST ? bound.isUpperBound() : bound.isLowerBound();
    return kind != ScoredAs.EXACTLY
        && ((outcome.equals(MET) && upwards) || (outcome.equals(MISSED) && downwards));
  }

  /**
   * What the rule gives for numbers. An imprecise value is taken at its number, which checks
   * report.
   */
  private Optional<Share> share(Way way, Quantity target, Quantity actual) {
    if (target.value().signum() < 0 || actual.value().signum() < 0) {
      return Optional.empty();
    }
    if (way.kind() == ScoredAs.AT_LEAST) {
      return Optional.of(atLeast(target.value(), actual.value()));
    }
    if (way.kind() == ScoredAs.AT_MOST) {
      // Of nothing there is no proportion: what an accident costs, the evaluator says.
      boolean happened = way.ground() == Ground.ZERO && actual.value().signum() > 0;
      return happened ? Optional.empty() : Optional.of(atMost(target.value(), actual.value()));
    }
    // Short of ＝, the proportion (财政部《项目支出绩效评价管理办法》, 按完成值与指标值的比例计分); above it all.
    boolean reached =
        actual.value().compareTo(target.value()) >= 0 || equalsAsWritten(target, actual);
    return Optional.of(reached ? Share.FULL : new Share(actual.value(), target.value()));
  }

  /** Note 2: actual ÷ target, and a deduction for a target that was set too low. */
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

  /** A place is met by itself and by any before it; else the proportion, as of any ceiling. */
  private static Finding rank(Rank asked, Rank reached) {
    return reached.place() <= asked.place()
        ? Finding.met()
        : new Finding(
            MISSED,
            Optional.of(
                new Share(BigDecimal.valueOf(asked.place()), BigDecimal.valueOf(reached.place()))));
  }

  /** A fall is compared as a fall; what went the other way gives nothing. */
  private Finding change(Shift asked, Measure actual, Way way) {
    if (!(actual instanceof Shift reached)) {
      return Finding.untold(Cell.ACTUAL, Reason.WORDS, Unread.of(actual.text()));
    }
    if (reached.direction() != asked.direction()) {
      boolean less =
          switch (reached.direction()) {
            case UP, DOWN, LEVEL -> true;
            case NOT_DOWN, NOT_UP -> false;
          };
      return less
          ? new Finding(MISSED, Optional.of(new Share(BigDecimal.ZERO, BigDecimal.ONE)))
          : Finding.untold(Cell.ACTUAL, Reason.WORDS, "");
    }
    if (reached.amount().isEmpty()) {
      return Finding.untold(Cell.ACTUAL, Reason.WORDS, reached.text());
    }
    Cells amounts = new Cells(asked.amount().orElseThrow(), reached.amount().get());
    return amounts(amounts, new Way(way.kind(), Ground.SIGN));
  }

  /** Within is full; below, the proportion of the nearer bound; above is the evaluator's. */
  private static Finding interval(Cells cells, IndicatorName name, Setting setting) {
    if (!(cells.target() instanceof Interval asked)) {
      return Finding.untold(Cell.TARGET, Reason.WORDS, Unread.of(cells.target().text()));
    }
    if (cells.actual() instanceof Interval reached) {
      boolean within =
          asked.low().agreesWith(reached.low())
              && reached.low().value().compareTo(asked.low().value()) >= 0
              && reached.high().value().compareTo(asked.high().value()) <= 0;
      return within ? Finding.met() : Finding.untold(Cell.ACTUAL, Reason.IMPRECISE, "");
    }
    if (!(cells.actual() instanceof Quantity reached)) {
      return Finding.untold(Cell.ACTUAL, Reason.WORDS, Unread.of(cells.actual().text()));
    }
    if (!asked.low().agreesWith(reached)) {
      return Finding.untold(Cell.BOTH, Reason.UNITS, "");
    }
    int overLow = reached.value().compareTo(asked.low().value());
    int overHigh = reached.value().compareTo(asked.high().value());
    if (overHigh > 0) {
      return Finding.missed();
    }
    if ((overLow == 0 && asked.low().comparison() == Comparison.MORE_THAN)
        || (overHigh == 0 && asked.high().comparison() == Comparison.LESS_THAN)) {
      return new Finding(AT_EDGE, Optional.of(Share.FULL));
    }
    boolean lessIsBetter = way(asked.low().bare(), name, setting).kind() == ScoredAs.AT_MOST;
    if (overLow >= 0 || lessIsBetter) {
      return Finding.met();
    }
    return reached.value().signum() < 0
        ? Finding.missed()
        : new Finding(MISSED, Optional.of(new Share(reached.value(), asked.low().value())));
  }

  private static Finding punctuality(Measure asked, Measure reached, int year) {
    Optional<Deadline> target = asked.asDeadline();
    Optional<Deadline> actual = reached.asDeadline();
    if (target.isEmpty()) {
      return Finding.untold(Cell.TARGET, Reason.NO_DATE, Unread.of(asked.text()));
    }
    if (reached instanceof Verdict verdict) {
      return switch (verdict.reached()) {
        case IN_TIME, ALL -> Finding.met();
        case PART, NOT -> Finding.missed();
      };
    }
    if (reached instanceof Nothing) {
      return Finding.missed();
    }
    if (actual.isEmpty()) {
      return Finding.untold(Cell.ACTUAL, Reason.NO_DATE, Unread.of(reached.text()));
    }
    return switch (target.get().judge(actual.get(), year)) {
      case KEPT -> Finding.met();
      case LATE -> Finding.missed();
      case UNKNOWN -> Finding.untold(Cell.BOTH, Reason.DATES, "");
    };
  }

  /** Words against words: the official three, an order against last year, else a person's. */
  private static Finding words(Measure target, Measure actual) {
    if (actual instanceof Verdict verdict) {
      return switch (verdict.reached()) {
        case ALL -> Finding.met();
        case PART, NOT -> Finding.missed();
        case IN_TIME ->
            target.text().contains("时") || target.text().contains("期")
                ? Finding.met()
                : Finding.untold(Cell.BOTH, Reason.JUDGEMENT, "");
      };
    }
    if (target instanceof Shift asked) {
      if (!(actual instanceof Shift reached)) {
        return Finding.untold(Cell.ACTUAL, Reason.EARLIER_YEAR, actual.text());
      }
      return order(asked.direction(), reached.direction());
    }
    return Finding.untold(Cell.BOTH, Reason.JUDGEMENT, "");
  }

  private static Finding order(Shift.Direction asked, Shift.Direction reached) {
    List<Shift.Direction> meeting =
        switch (asked) {
          case UP -> List.of(Shift.Direction.UP);
          case NOT_DOWN ->
              List.of(Shift.Direction.UP, Shift.Direction.NOT_DOWN, Shift.Direction.LEVEL);
          case LEVEL -> List.of(Shift.Direction.LEVEL);
          case NOT_UP ->
              List.of(Shift.Direction.DOWN, Shift.Direction.NOT_UP, Shift.Direction.LEVEL);
          case DOWN -> List.of(Shift.Direction.DOWN);
        };
    if (meeting.contains(reached)) {
      return Finding.met();
    }
    boolean open =
        reached == Shift.Direction.NOT_DOWN
            || reached == Shift.Direction.NOT_UP
            || asked == Shift.Direction.LEVEL;
    return open ? Finding.untold(Cell.ACTUAL, Reason.IMPRECISE, "") : Finding.missed();
  }

  /** Several figures are compared one by one; all of them must be met. */
  private Finding several(Several asked, Measure actual, IndicatorName name, Setting setting) {
    if (Judgement.isSameText(asked, actual)) {
      return Finding.met();
    }
    List<Quantity> reported =
        actual instanceof Several several
            ? several.parts()
            : actual instanceof Quantity quantity
                ? List.of(quantity)
                : new MeasureReader().figures(actual.text());
    List<Finding> findings = new ArrayList<>();
    for (Quantity part : asked.parts()) {
      List<Quantity> same =
          reported.stream()
              .filter(figure -> figure.unit().agreesWith(part.unit()) && !figure.lacksUnit())
              .toList();
      if (same.size() != 1) {
        return Finding.untold(
            Cell.ACTUAL,
            Reason.PARTS,
            part.written().number().toPlainString()
                + part.written().scale()
                + part.written().unit());
      }
      findings.add(amounts(new Cells(part, same.get(0)), way(part, name, setting)));
    }
    if (findings.stream().anyMatch(finding -> finding.outcome().isMissed())) {
      return Finding.missed();
    }
    return findings.stream()
        .filter(finding -> !finding.outcome().isMet())
        .findFirst()
        .map(finding -> new Finding(finding.outcome(), Optional.empty()))
        .orElseGet(Finding::met);
  }
}
