package cn.jixiao.project;

import cn.jixiao.yaml.Amount;
import java.util.Optional;

/**
 * One line of a project's funds, in 万元.
 *
 * @param budget 年初预算数
 * @param adjusted 全年预算数, after adjustments in the year
 * @param executed 全年执行数
 */
public record FundLine(
    Optional<Amount> budget, Optional<Amount> adjusted, Optional<Amount> executed) {}
