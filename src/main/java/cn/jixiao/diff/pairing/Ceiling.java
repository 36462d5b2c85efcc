package cn.jixiao.diff.pairing;

import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Name;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.ScoreCard.FundTotals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells which indicators are the project's budget written once more (项目预算控制数, 总成本 …): their target
 * follows the budget and says nothing about what the money buys.
 */
final class Ceiling {
  /** A ceiling with fewer decimals than this must meet the amount exactly. */
  private static final int DECIMALS_TO_ROUND = 2;

  private static final int DIGITS_OF_WAN = 4;

  private static final List<String> TOTALS =
      List.of(
          "总成本", "预算控制", "成本控制", "总体支出", "总支出", "支持资金", "总费用", "总经费", "资金总额", "项目成本", "总投资", "总预算",
          "预算总额", "投资总额", "成本总额", "费用总额", "经费总额", "支出总额", "投资控制", "支出控制", "资金控制", "经费控制", "项目总支出",
          "项目预算", "项目支出", "项目经费", "项目资金");

  /** What a part of the cost, or the cost of one piece, is called. */
  private static final List<String> PARTS =
      List.of("人均", "平均", "单位成本", "单价", "每", "节约", "率", "其中", "户均", "占比", "标准");

  private final FundTotals funds;

  Ceiling(FundTotals funds) {
    this.funds = funds;
  }

  boolean is(Name name, ScoredAs kind, Measure target) {
    if (kind != ScoredAs.AT_MOST || !(target instanceof Quantity quantity)) {
      return false;
    }
    Optional<BigDecimal> amount = inWan(quantity);
    boolean budget =
        amount.isPresent()
            && Stream.of(funds.budget(), funds.adjusted())
                .flatMap(Optional::stream)
                .anyMatch(fund -> meets(amount.get(), fund));
    // Written after the year, such a target repeats what was spent.
    boolean spent =
        amount.isPresent()
            && funds.executed().filter(fund -> meets(amount.get(), fund)).isPresent()
            && isNamedTotal(name.key());
    return budget || spent;
  }

  /** Whether a name says that it is the cost of all. */
  static boolean isNamedTotal(String name) {
    return TOTALS.stream().anyMatch(name::contains) && PARTS.stream().noneMatch(name::contains);
  }

  /** Whether a target may be an amount of money. */
  static boolean isAmount(Measure target) {
    return target instanceof Quantity quantity
        && (quantity.unit().equals(Unit.YUAN) || quantity.lacksUnit());
  }

  /** The amount in 万元; a bare number among the costs is taken as 万元, as the fund block is. */
  private static Optional<BigDecimal> inWan(Quantity quantity) {
    boolean scaled = !quantity.written().scale().isEmpty();
    if (quantity.unit().equals(Unit.YUAN) || (quantity.lacksUnit() && scaled)) {
      return Optional.of(quantity.value().movePointLeft(DIGITS_OF_WAN));
    }
    return quantity.lacksUnit() ? Optional.of(quantity.value()) : Optional.empty();
  }

  private static boolean meets(BigDecimal target, BigDecimal fund) {
    int decimals = Math.max(0, target.stripTrailingZeros().scale());
    return fund.signum() > 0
        && (target.compareTo(fund) == 0
            || (decimals >= DECIMALS_TO_ROUND
                && fund.setScale(decimals, RoundingMode.HALF_UP).compareTo(target) == 0));
  }
}
