package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.form.Figures;
import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.project.FundLine;
import cn.jixiao.project.Funds;
import cn.jixiao.project.Indicator;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cost indicators (成本指标) held against the project's funds. All amounts are in 万元. */
final class FundRules implements RuleFamily {
  /** Names of what the whole project costs. */
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:本?项目|全年|年度|项目年度|经济)*+(?:总成本|总体成本|成本总额|总支出|总体支出|支出总额|总费用|总经费|经费总额"
              + "|总预算|预算总额|预算|预算数|预算总数|资金总额|总金额"
              + "|(?:预算|成本|支出|经费|总成本)控制(?:数|总额|额|总数|金额))");

  /** Words of a cost that is not a part of the year's spending: for one person, day or piece. */
  private static final Pattern EACH =
      Pattern.compile(
          "人均|均价|平均|单价|单位成本|单场|单次|单个|单人|单项|单篇|单期|每|标准|课时费|讲课费|授课费|日均|月均|场均|户均" + "|次均|费率|次成本|[/／]");

  /** Words of an amount that is no cost of this year: saved, earned, or of several years. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "节约|节省|节支|降低|减少|压减|下降|结余|收入|收益|产值|效益|带动|撬动|总投资|累计|[两二三四五六七八九十]年|(?<!\\d)\\d年|历年|跨年|上年|往年|社会成本"
              + "|生态|环境成本");

  private static final Pattern IN_PARENTHESES = Pattern.compile("[（(](?<inside>[^（）()]*)[)）]");
  private static final Pattern UNIT_IN_NAME =
      Pattern.compile(".*[（(][^（）()]*?(?<unit>[万亿]?元)[）)].*");
  private static final Pattern NOT_A_WORD = Pattern.compile("[\\s\\p{Punct}：，。、；“”‘’]+");
  private static final int YUAN_OF_WAN_DIGITS = 4;

  /** Two figures that agree but for rounding must both have more decimals than this. */
  private static final int ROUNDED_DECIMALS = 2;

  @Override
  public void check(ScoreCard card, Consumer<Finding> found) {
    Whole budget = Whole.of(card, List.of(FundLine::adjusted, FundLine::budget));
    Whole executed = Whole.of(card, List.of(FundLine::executed));
    List<Cost> costs =
        card.indicators().stream()
            .filter(score -> isCost(card, score))
            .map(Cost::new)
            .filter(cost -> !cost.each)
            .toList();
    for (Cost cost : costs) {
      cost.target.ifPresent(target -> target(card, cost, target, budget, found));
      cost.actual.ifPresent(actual -> actual(cost, actual, executed, found));
    }
    parts(costs, cost -> cost.target, budget, found);
    parts(costs, cost -> cost.actual, executed, found);
  }

  private static boolean isCost(ScoreCard card, IndicatorScore score) {
    String name = score.indicator().name().value();
    String subgroup = score.subgroup().name().value();
    boolean costs =
        card.form().isCost(score.group().name().value())
            || card.form().isCost(subgroup)
            || isTotal(name);
    return costs && !ELSEWHERE.matcher(subgroup + name).find();
  }

  private static boolean isTotal(String name) {
    String outside = IN_PARENTHESES.matcher(name).replaceAll("");
    return TOTAL.matcher(NOT_A_WORD.matcher(outside).replaceAll("")).matches();
  }

  private static void target(
      ScoreCard card, Cost cost, Money target, Whole budget, Consumer<Finding> found) {
    if (budget.largest.isEmpty()) {
      return;
    }
    if (target.certain && isAbove(target.amount, budget.largest.get())) {
      found.accept(
          CheckCode.COST_ABOVE_BUDGET.at(target.place, target.written, wan(budget.largest.get())));
      return;
    }
    if (!cost.total || budget.isOneOf(target.amount, FundLine::adjusted)) {
      return;
    }
    Optional<BigDecimal> initial = card.funds().budget();
    Optional<BigDecimal> adjusted = card.funds().adjusted();
    if (initial.isPresent() && agree(target.amount, initial.get())) {
      if (adjusted.isPresent()) {
        found.accept(
            CheckCode.COST_TARGET_INITIAL.at(
                target.place, target.written, wan(initial.get()), wan(adjusted.get())));
      }
    } else {
      found.accept(
          CheckCode.TOTAL_COST_TARGET.at(
              target.place,
              target.written,
              wan(adjusted.or(() -> initial).orElse(budget.largest.get()))));
    }
  }

  private static void actual(Cost cost, Money actual, Whole executed, Consumer<Finding> found) {
    if (!executed.complete || executed.largest.isEmpty()) {
      return;
    }
    if (actual.certain && isAbove(actual.amount, executed.largest.get())) {
      found.accept(
          CheckCode.COST_ABOVE_EXECUTED.at(
              actual.place, actual.written, wan(executed.largest.get())));
    } else if (cost.total && !executed.isOneOf(actual.amount, FundLine::executed)) {
      found.accept(
          CheckCode.TOTAL_COST_ACTUAL.at(
              actual.place, actual.written, wan(executed.largest.get())));
    }
  }

  /** The costs of parts together, of which none alone is above the whole. */
  private static void parts(
      List<Cost> costs,
      Function<Cost, Optional<Money>> column,
      Whole funds,
      Consumer<Finding> found) {
    Optional<BigDecimal> total =
        costs.stream()
            .filter(cost -> cost.total)
            .flatMap(cost -> column.apply(cost).stream())
            .filter(money -> money.certain)
            .map(money -> money.amount)
            .findFirst()
            .or(() -> funds.complete ? funds.largest : Optional.empty());
    List<Money> parts =
        costs.stream()
            .filter(cost -> !cost.total && !cost.within)
            .flatMap(cost -> column.apply(cost).stream())
            .filter(money -> money.certain)
            .toList();
    if (parts.size() < 2 || total.isEmpty()) {
      return;
    }
    BigDecimal sum =
        parts.stream().map(money -> money.amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean oneAlone = parts.stream().anyMatch(money -> isAbove(money.amount, total.get()));
    if (!oneAlone && isAbove(sum, total.get())) {
      found.accept(
          CheckCode.SUBCOSTS_ABOVE_TOTAL.at(parts.get(0).place, wan(sum), wan(total.get())));
    }
  }

  private static String wan(BigDecimal amount) {
    return Figures.AS_WRITTEN.computed(amount) + "万元";
  }

  /**
   * Whether two amounts are the same but for rounding: {@code 67.618} and {@code 67.6182}. A figure
   * without decimals, or with one, is not taken for a rounded one.
   */
  private static boolean agree(BigDecimal one, BigDecimal other) {
    int decimals = Math.min(decimals(one), decimals(other));
    BigDecimal apart = one.subtract(other).abs();
    return apart.signum() == 0
        || (decimals >= ROUNDED_DECIMALS
            && apart.compareTo(BigDecimal.ONE.movePointLeft(decimals)) < 0);
  }

  private static int decimals(BigDecimal amount) {
    return Math.max(0, amount.stripTrailingZeros().scale());
  }

  /** More, and not only because it was rounded up. */
  private static boolean isAbove(BigDecimal amount, BigDecimal whole) {
    return amount.compareTo(whole) > 0
        && !agree(amount, whole)
        && amount.compareTo(whole.setScale(decimals(amount), RoundingMode.HALF_UP)) > 0;
  }

  /**
   * What the funds say of one or several columns together.
   *
   * @param funds the project's funds
   * @param largest the largest of the totals, as authored or added; empty where there is none
   * @param complete whether every line that has money has the column
   */
  private record Whole(Funds funds, Optional<BigDecimal> largest, boolean complete) {
    static Whole of(ScoreCard card, List<Function<FundLine, Optional<Amount>>> columns) {
      Funds funds = card.project().funds();
      Optional<BigDecimal> largest =
          columns.stream()
              .flatMap(column -> totals(funds, column))
              .reduce((one, other) -> one.max(other));
      boolean complete =
          columns.stream().anyMatch(column -> funds.total().flatMap(column).isPresent())
              || funds.sources().stream()
                  .filter(Whole::hasMoney)
                  .allMatch(
                      line -> columns.stream().anyMatch(column -> column.apply(line).isPresent()));
      return new Whole(funds, largest, complete);
    }

    private static boolean hasMoney(FundLine line) {
      return Stream.of(line.budget(), line.adjusted(), line.executed())
          .flatMap(Optional::stream)
          .anyMatch(amount -> amount.value().signum() != 0);
    }

    /** The total of a column as authored, and the sum of its lines. */
    private static Stream<BigDecimal> totals(
        Funds funds, Function<FundLine, Optional<Amount>> column) {
      return Stream.concat(
              funds.total().flatMap(column).map(Amount::value).stream(),
              funds.sources().stream()
                  .flatMap(line -> column.apply(line).stream())
                  .map(Amount::value)
                  .reduce(BigDecimal::add)
                  .stream())
          .map(funds.shape().unit()::toWan);
    }

    /** Whether an amount is a column's total. */
    boolean isOneOf(BigDecimal amount, Function<FundLine, Optional<Amount>> column) {
      return totals(funds, column).anyMatch(total -> agree(amount, total));
    }
  }

  /**
   * An amount of money in an indicator.
   *
   * @param amount in 万元
   * @param certain whether 元 or 万元 stands beside it or in the indicator's name; else 万元 is assumed
   */
  private record Money(BigDecimal amount, boolean certain, String written, Place place) {}

  /** A cost indicator whose amounts are part of the project's money. */
  private static final class Cost {
    final boolean total;

    /** For one person, day or piece. */
    final boolean each;

    /** A part of another part. */
    final boolean within;

    final Optional<Money> target;
    final Optional<Money> actual;

    Cost(IndicatorScore score) {
      Indicator indicator = score.indicator();
      String name = indicator.name().value();
      this.total = isTotal(name);
      this.within = name.startsWith("其中");
      this.each = !total && EACH.matcher(name).find();
      this.target =
          money(
              indicator,
              indicator.target(),
              score.judgement().target(),
              quantity -> !quantity.comparison().isLowerBound());
      // An actual value with a bound says what was not exceeded, not what was spent.
      this.actual =
          money(
              indicator,
              indicator.actual(),
              score.judgement().actual(),
              quantity ->
                  !quantity.imprecise()
                      && (quantity.comparison() == Comparison.NONE
                          || quantity.comparison() == Comparison.EXACTLY));
    }

    private Optional<Money> money(
        Indicator indicator,
        Optional<Authored<String>> text,
        Measure measure,
        Predicate<Quantity> says) {
      return text.flatMap(
          written ->
              measure instanceof Quantity quantity && says.test(quantity)
                  ? money(indicator.name().value(), quantity, written)
                  : Optional.empty());
    }

    private Optional<Money> money(String name, Quantity quantity, Authored<String> written) {
      boolean bare = quantity.isUnitUnwritten();
      boolean yuan = quantity.unit().equals(Unit.YUAN) || quantity.lacksUnit();
      if (yuan && (!bare || !quantity.written().scale().isEmpty())) {
        return Optional.of(of(quantity.value(), true, written));
      }
      BigDecimal number = quantity.written().number();
      var unit = UNIT_IN_NAME.matcher(name);
      if (bare && unit.matches()) {
        int factor =
            switch (unit.group("unit")) {
              case "万元" -> YUAN_OF_WAN_DIGITS;
              case "亿元" -> 2 * YUAN_OF_WAN_DIGITS;
              default -> 0;
            };
        return Optional.of(of(number.movePointRight(factor), true, written));
      }
      return bare && yuan && total
          ? Optional.of(of(number.movePointRight(YUAN_OF_WAN_DIGITS), false, written))
          : Optional.empty();
    }

    private static Money of(BigDecimal yuan, boolean certain, Authored<String> written) {
      return new Money(
          yuan.movePointLeft(YUAN_OF_WAN_DIGITS), certain, written.value(), written.place());
    }
  }
}
