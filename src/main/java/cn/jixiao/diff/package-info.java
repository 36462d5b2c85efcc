/**
 * Year over year (年度对比): which targets were loosened, set below what was already reached, or
 * dropped while the budget grew.
 *
 * <p>{@link cn.jixiao.diff.YearComparer} pairs projects and their indicators and says what became
 * of each pair; {@link cn.jixiao.diff.SideComparer} reads the files of two sides before. What a
 * side is made from is in {@code diff.side}.
 */
package cn.jixiao.diff;
