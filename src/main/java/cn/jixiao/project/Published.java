package cn.jixiao.project;

import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.util.Optional;

/**
 * What a publication printed for the computed fields. It is compared with and never printed again.
 *
 * @param execution the printed row of budget execution
 * @param total 总分 as printed
 */
public record Published(Optional<Execution> execution, Optional<Amount> total) {
  /**
   * Budget execution as printed.
   *
   * @param weight 分值, in points
   * @param rate 执行率 as printed: {@code 99.74%}, or a bare fraction or percentage on forms that
   *     print no sign
   * @param score 得分, in points
   */
  public record Execution(
      Optional<Amount> weight, Optional<Authored<String>> rate, Optional<Amount> score) {}
}
