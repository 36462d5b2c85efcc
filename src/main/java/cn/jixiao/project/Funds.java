package cn.jixiao.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project's funds (项目资金), in 万元. At least one line is there.
 *
 * @param fiscal 当年财政拨款
 * @param carryover 上年结转资金
 * @param other 其他资金
 * @param total 年度资金总额 as authored; the lines above are what counts, this one is checked against
 *     them
 */
public record Funds(
    Optional<FundLine> fiscal,
    Optional<FundLine> carryover,
    Optional<FundLine> other,
    Optional<FundLine> total) {
  /**
   * The lines that add up to the total, without the authored total; in the order forms print them.
   */
  public List<FundLine> sources() {
    return Stream.of(fiscal, carryover, other).flatMap(Optional::stream).toList();
  }
}
