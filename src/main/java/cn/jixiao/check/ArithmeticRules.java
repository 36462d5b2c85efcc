package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.form.Figures;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.reading.MeasureReader;
import cn.jixiao.project.FundLine;
import cn.jixiao.project.Funds;
import cn.jixiao.project.FundsShape;
import cn.jixiao.project.IndicatorGroup;
import cn.jixiao.project.Published;
import cn.jixiao.project.SpendingStep;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.Execution;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Figures that must add up: weights, funds, the spending plan, and what a publication printed. */
final class ArithmeticRules implements RuleFamily {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public void check(ScoreCard card, Consumer<Finding> found) {
    if (hasWeights(card)) {
      weights(card, found);
    }
    funds(card, found);
    plan(card.project().spendingPlan(), found);
    card.project().published().ifPresent(published -> published(card, published, found));
  }

  private static boolean hasWeights(ScoreCard card) {
    return card.form().points()
        && card.indicators().stream().anyMatch(score -> score.indicator().weight().isPresent());
  }

  private static void weights(ScoreCard card, Consumer<Finding> found) {
    if (card.weight().compareTo(HUNDRED) != 0 && !card.project().indicators().isEmpty()) {
      found.accept(
          CheckCode.WEIGHTS_NOT_100.at(
              card.project().indicators().get(0).name().place(), plain(card.weight())));
    }
    BigDecimal costs =
        sum(
            card.project().indicators().stream()
                .filter(group -> card.form().isCost(group.name().value()))
                .map(ArithmeticRules::weight));
    boolean first = true;
    for (var entry : card.form().groups().entrySet()) {
      Optional<BigDecimal> expected = entry.getValue();
      Optional<IndicatorGroup> group =
          card.project().indicators().stream()
              .filter(candidate -> candidate.name().value().equals(entry.getKey()))
              .findFirst();
      if (expected.isPresent() && group.isPresent()) {
        // Costs in a group of their own belong to the outputs, the form's first group.
        BigDecimal sum = weight(group.get()).add(first ? costs : BigDecimal.ZERO);
        if (sum.compareTo(expected.get()) != 0) {
          found.accept(
              CheckCode.GROUP_WEIGHT.at(
                  group.get().name().place(), entry.getKey(), plain(sum), plain(expected.get())));
        }
      }
      first = false;
    }
  }

  private static BigDecimal weight(IndicatorGroup group) {
    return sum(
        group.indicators().stream()
            .flatMap(indicator -> indicator.weight().stream())
            .map(Amount::value));
  }

  private static void funds(ScoreCard card, Consumer<Finding> found) {
    Funds funds = card.project().funds();
    boolean complete =
        card.form().funds().labels().keySet().stream()
            .filter(key -> !key.equals(FundsShape.TOTAL))
            .allMatch(funds::isComplete);
    total(funds, FundsShape.TOTAL, complete, found);
    for (String sum : funds.shape().sums().keySet()) {
      if (!sum.equals(FundsShape.TOTAL)) {
        total(funds, sum, funds.shape().parts(sum).stream().allMatch(funds::isComplete), found);
      }
    }
    for (FundLine line : Stream.concat(funds.sources().stream(), funds.total().stream()).toList()) {
      Optional<Amount> limit = card.form().funds().adjusted() ? line.adjusted() : line.budget();
      if (limit.isPresent()
          && line.executed().isPresent()
          && line.executed().get().value().compareTo(limit.get().value()) > 0) {
        found.accept(
            CheckCode.OVERSPENT.at(
                line.executed().get().place(),
                line.executed().get().written(),
                limit.get().written()));
      }
    }
  }

  private static void total(Funds funds, String line, boolean complete, Consumer<Finding> found) {
    total(funds, line, FundLine::budget, "budget", complete, found);
    total(funds, line, FundLine::adjusted, "adjusted", complete, found);
    total(funds, line, FundLine::executed, "executed", complete, found);
  }

  private static void total(
      Funds funds,
      String line,
      Function<FundLine, Optional<Amount>> amount,
      String name,
      boolean complete,
      Consumer<Finding> found) {
    Optional<Amount> total = funds.line(line).flatMap(amount);
    List<BigDecimal> parts =
        funds.parts(line).stream()
            .flatMap(part -> amount.apply(part).stream())
            .map(Amount::value)
            .toList();
    if (total.isEmpty() || parts.isEmpty()) {
      return;
    }
    BigDecimal sum = sum(parts.stream());
    int order = sum.compareTo(total.get().value());
    String column = line.equals(FundsShape.TOTAL) ? name : line + "." + name;
    String written = total.get().written();
    if (order > 0 || (order < 0 && complete)) {
      found.accept(CheckCode.FUNDS_TOTAL.at(total.get().place(), column, written, plain(sum)));
    } else if (order < 0) {
      found.accept(
          CheckCode.FUNDS_LINES_MISSING.at(
              total.get().place(),
              column,
              written,
              plain(sum),
              String.join("、", funds.shape().parts(line))));
    }
  }

  private static void plan(List<SpendingStep> plan, Consumer<Finding> found) {
    BigDecimal before = BigDecimal.ZERO;
    Authored<String> last = null;
    for (SpendingStep step : plan) {
      if (step.share().isEmpty()) {
        continue;
      }
      last = step.share().get();
      Optional<BigDecimal> share = percent(last.value());
      if (share.isEmpty()) {
        found.accept(CheckCode.PLAN_SHARE_UNREADABLE.at(last.place(), last.value()));
        return;
      }
      if (share.get().compareTo(before) < 0) {
        found.accept(
            CheckCode.PLAN_NOT_ASCENDING.at(
                last.place(), step.label().value(), last.value(), plain(before) + "%"));
      }
      before = share.get();
    }
    if (last != null && before.compareTo(HUNDRED) != 0) {
      found.accept(CheckCode.PLAN_NOT_100.at(last.place(), last.value()));
    }
  }

  private static Optional<BigDecimal> percent(String text) {
    return new MeasureReader().read(text) instanceof Quantity quantity
            && (quantity.unit().equals(Unit.PERCENT) || quantity.lacksUnit())
        ? Optional.of(quantity.value())
        : Optional.empty();
  }

  private static void published(ScoreCard card, Published published, Consumer<Finding> found) {
    Optional<Amount> score = published.execution().flatMap(Published.Execution::score);
    if (card.execution().isPresent()) {
      Execution computed = card.execution().get();
      published
          .execution()
          .flatMap(Published.Execution::rate)
          .ifPresent(rate -> rate(rate, computed, found));
      score.ifPresent(printed -> executionScore(printed, computed, found));
    }
    BigDecimal execution =
        score
            .map(Amount::value)
            .or(() -> card.execution().map(Execution::score))
            .orElse(BigDecimal.ZERO);
    published.total().ifPresent(total -> total(card, total, execution, found));
  }

  private static void rate(Authored<String> printed, Execution computed, Consumer<Finding> found) {
    Optional<BigDecimal> rate = percent(printed.value());
    if (rate.isPresent() && rate.get().compareTo(computed.rate()) != 0) {
      boolean coarse = isCoarse(rate.get(), computed.rate());
      found.accept(
          (coarse ? CheckCode.PUBLISHED_COARSE : CheckCode.PUBLISHED_RATE)
              .at(printed.place(), printed.value(), computed.rate().toPlainString() + "%"));
    }
  }

  private static void executionScore(Amount printed, Execution computed, Consumer<Finding> found) {
    if (printed.value().compareTo(computed.score()) == 0) {
      return;
    }
    CheckCode code =
        computed
                    .unrounded()
                    .setScale(Figures.COMPUTED_DECIMALS, RoundingMode.DOWN)
                    .compareTo(printed.value())
                == 0
            ? CheckCode.PUBLISHED_SCORE_CUT
            : isCoarse(printed.value(), computed.score())
                ? CheckCode.PUBLISHED_COARSE
                : CheckCode.PUBLISHED_SCORE;
    found.accept(code.at(printed.place(), printed.written(), plain(computed.score())));
  }

  /** Whether a figure is the computed one with fewer decimals. */
  private static boolean isCoarse(BigDecimal printed, BigDecimal computed) {
    int decimals = Math.max(0, printed.stripTrailingZeros().scale());
    return decimals < computed.scale()
        && computed.setScale(decimals, RoundingMode.HALF_UP).compareTo(printed) == 0;
  }

  private static void total(
      ScoreCard card, Amount total, BigDecimal execution, Consumer<Finding> found) {
    if (card.indicators().stream().anyMatch(score -> score.score().isEmpty())) {
      return;
    }
    BigDecimal sum =
        execution.add(sum(card.indicators().stream().flatMap(score -> score.score().stream())));
    if (sum.compareTo(total.value()) == 0) {
      return;
    }
    boolean unrounded = unroundedTotal(card).compareTo(total.value()) == 0;
    found.accept(
        (unrounded ? CheckCode.PUBLISHED_TOTAL_UNROUNDED : CheckCode.PUBLISHED_TOTAL)
            .at(total.place(), total.written(), plain(sum)));
  }

  /** The total that comes out when scores are rounded only after they were added. */
  private static BigDecimal unroundedTotal(ScoreCard card) {
    BigDecimal sum = card.execution().map(Execution::unrounded).orElse(BigDecimal.ZERO);
    for (IndicatorScore score : card.indicators()) {
      boolean formula =
          score.computed().isPresent()
              && score.computed().get().compareTo(score.score().get()) == 0;
      sum = sum.add((formula ? score.unrounded() : score.score()).orElse(BigDecimal.ZERO));
    }
    return sum.setScale(Figures.COMPUTED_DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal sum(Stream<BigDecimal> numbers) {
    return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String plain(BigDecimal number) {
    return Figures.AS_WRITTEN.computed(number);
  }
}
