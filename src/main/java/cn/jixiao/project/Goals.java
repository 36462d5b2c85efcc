package cn.jixiao.project;

import java.util.Optional;

/**
 * A project's goals (年度总体目标).
 *
 * @param expected 预期目标
 * @param achieved 实际完成情况, known when the year is over
 */
public record Goals(Optional<Goal> expected, Optional<Goal> achieved) {
  /** No goals authored. */
  public static final Goals NONE = new Goals(Optional.empty(), Optional.empty());
}
