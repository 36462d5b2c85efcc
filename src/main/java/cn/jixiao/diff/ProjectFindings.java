package cn.jixiao.diff;

import cn.jixiao.diff.pairing.Match;
import cn.jixiao.diff.pairing.ProjectPairing;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.Figures;
import cn.jixiao.project.FundLine;
import cn.jixiao.project.Funds;
import cn.jixiao.project.Goal;
import cn.jixiao.project.Project;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.FundTotals;
import cn.jixiao.text.WordDiff;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed about a project as a whole: its money, its name, its texts. */
final class ProjectFindings {
  private final ScoreCard old;
  private final ScoreCard now;
  private final Match.By by;

  /**
   * @param by by what the two were paired
   */
  ProjectFindings(ScoreCard old, ScoreCard now, Match.By by) {
    this.old = old;
    this.now = now;
    this.by = by;
  }

  /**
   * The findings about the project.
   *
   * @param indicators what became of its indicators
   */
  List<DiffFinding> all(IndicatorFindings indicators) {
    List<DiffFinding> findings = new ArrayList<>();
    indicators.rewriting().ifPresent(findings::add);
    budget().ifPresent(budget -> budget(budget, indicators, findings));
    spent().ifPresent(findings::add);
    name(findings);
    text(DiffMessage.WORDING_CHANGED_GOALS, goals(old.project()), goals(now.project()), findings);
    text(
        DiffMessage.WORDING_CHANGED_PURPOSE,
        old.project().purpose(),
        now.project().purpose(),
        findings);
    Texts.changes(
            old.form().declared().head(),
            old.project().fields(),
            now.form().declared().head(),
            now.project().fields())
        .forEach(change -> findings.add(change.build()));
    return findings;
  }

  /**
   * The two amounts that are compared, in 万元. Targets are set against the initial budget (年初预算数),
   * so that is what counts; the adjusted one (全年预算数) stands in where a side has no other.
   */
  private record Budget(boolean initial, BigDecimal before, BigDecimal after) {
    /** Whether there is more of it than prices rose between the two. */
    boolean grew(BigDecimal prices) {
      return after.compareTo(before.multiply(prices)) > 0;
    }
  }

  private Optional<Budget> budget() {
    return budget(true, FundTotals::budget).or(() -> budget(false, FundTotals::adjusted));
  }

  private Optional<Budget> budget(
      boolean initial, Function<FundTotals, Optional<BigDecimal>> column) {
    return column
        .apply(old.funds())
        .flatMap(
            before -> column.apply(now.funds()).map(after -> new Budget(initial, before, after)));
  }

  private void budget(Budget budget, IndicatorFindings indicators, List<DiffFinding> findings) {
    if (budget.before.compareTo(budget.after) == 0) {
      return;
    }
    String before = plain(budget.before);
    String after = plain(budget.after);
    BigDecimal prices = Limits.prices(old.project().year().value(), now.project().year().value());
    boolean fell =
        !indicators.loosened().isEmpty()
            && indicators.fallen().map(points -> points.compareTo(Limits.FALLEN) >= 0).orElse(true);
    if (budget.grew(prices) && fell) {
      DiffMessage message =
          budget.initial
              ? DiffMessage.MORE_MONEY_FOR_LESS
              : DiffMessage.MORE_MONEY_FOR_LESS_ADJUSTED;
      String names = String.join("、", indicators.loosened());
      findings.add(placed(new FindingBuilder(message, before, after, names), budget));
    }
    Optional<BigDecimal> oldAdjusted = old.funds().adjusted();
    Optional<BigDecimal> newAdjusted = now.funds().adjusted();
    FindingBuilder changed =
        !budget.initial
            ? new FindingBuilder(DiffMessage.BUDGET_CHANGED_ADJUSTED, before, after)
            : isAdjustedAnew(oldAdjusted, newAdjusted)
                ? new FindingBuilder(
                    DiffMessage.BUDGET_CHANGED_WITH_ADJUSTED,
                    before,
                    after,
                    plain(oldAdjusted.get()),
                    plain(newAdjusted.get()))
                : new FindingBuilder(DiffMessage.BUDGET_CHANGED, before, after);
    findings.add(placed(changed, budget));
  }

  private static boolean isAdjustedAnew(Optional<BigDecimal> old, Optional<BigDecimal> now) {
    return old.isPresent() && now.isPresent() && old.get().compareTo(now.get()) != 0;
  }

  private int years() {
    return now.project().year().value() - old.project().year().value();
  }

  /** A budget is held against what was spent, too: the two may move in opposite directions. */
  private Optional<DiffFinding> spent() {
    Optional<BigDecimal> spent = old.funds().executed().filter(amount -> amount.signum() > 0);
    Optional<BigDecimal> planned = now.funds().budget().or(() -> now.funds().adjusted());
    if (years() <= 0
        || spent.isEmpty()
        || planned.filter(amount -> amount.compareTo(spent.get()) > 0).isEmpty()) {
      return Optional.empty();
    }
    Optional<Change> change = Change.percent(spent.get(), planned.get());
    BigDecimal limit = spent.get().multiply(BigDecimal.ONE.add(Limits.UNSPENT));
    FindingBuilder finding =
        new FindingBuilder(
                DiffMessage.BUDGET_ABOVE_EXECUTED,
                plain(planned.get()),
                plain(spent.get()),
                String.valueOf(old.project().year().value()),
                change.map(Change::toString).orElse(""))
            .severity(planned.get().compareTo(limit) > 0 ? Severity.WARNING : Severity.INFO)
            .old(plain(spent.get()) + "万元")
            .now(plain(planned.get()) + "万元")
            .change(change);
    place(old.project().funds(), FundLine::executed).ifPresent(finding::oldPlace);
    place(now.project().funds(), FundLine::budget)
        .or(() -> place(now.project().funds(), FundLine::adjusted))
        .ifPresent(finding::newPlace);
    return Optional.of(finding.build());
  }

  private DiffFinding placed(FindingBuilder finding, Budget budget) {
    Function<FundLine, Optional<Amount>> column =
        budget.initial ? FundLine::budget : FundLine::adjusted;
    place(old.project().funds(), column).ifPresent(finding::oldPlace);
    place(now.project().funds(), column).ifPresent(finding::newPlace);
    return finding
        .old(plain(budget.before) + "万元")
        .now(plain(budget.after) + "万元")
        .change(Change.percent(budget.before, budget.after))
        .build();
  }

  private static Optional<Place> place(Funds funds, Function<FundLine, Optional<Amount>> column) {
    return Stream.concat(funds.total().stream(), funds.sources().stream())
        .flatMap(line -> column.apply(line).stream())
        .map(Amount::place)
        .findFirst();
  }

  private void name(List<DiffFinding> findings) {
    Authored<String> before = old.project().name();
    Authored<String> after = now.project().name();
    if (!ProjectPairing.withoutYear(before.value())
        .equals(ProjectPairing.withoutYear(after.value()))) {
      DiffMessage message =
          switch (by) {
            case ID, NAME -> DiffMessage.WORDING_CHANGED_NAME;
            case SIMILARITY -> DiffMessage.WORDING_CHANGED_NAME_ALIKE;
            case FILES -> DiffMessage.WORDING_CHANGED_NAME_FILES;
          };
      findings.add(
          new FindingBuilder(message, before.value(), after.value())
              .old(before)
              .now(after)
              .words(WordDiff.between(before.value(), after.value()))
              .build());
    }
  }

  private static Optional<Authored<String>> goals(Project project) {
    return project.goals().expected().map(ProjectFindings::text);
  }

  private static Authored<String> text(Goal goal) {
    String text =
        goal instanceof Goal.Points points
            ? points.points().stream().map(Authored::value).collect(Collectors.joining("\n"))
            : ((Goal.Text) goal).text().value();
    return new Authored<>(text, goal.place());
  }

  private static void text(
      DiffMessage message,
      Optional<Authored<String>> before,
      Optional<Authored<String>> after,
      List<DiffFinding> findings) {
    Texts.change(message, before, after).map(FindingBuilder::build).ifPresent(findings::add);
  }

  private static String plain(BigDecimal number) {
    return Figures.AS_WRITTEN.computed(number);
  }
}
