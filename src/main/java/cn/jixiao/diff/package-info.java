/**
 * Year over year (年度对比): which targets were loosened, set below what was already reached, or
 * dropped while the budget grew.
 *
 * <p>{@link cn.jixiao.diff.YearComparer} pairs projects and their indicators and says what became
 * of each pair; whatever shows a comparison prints from its {@link cn.jixiao.diff.YearDiff}.
 */
package cn.jixiao.diff;
