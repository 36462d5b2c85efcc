/**
 * A form's rules applied to a project: budget execution, what each indicator's target and actual
 * value mean, whether the target was met, its score, the total and its grade.
 *
 * <p>{@link cn.jixiao.score.Judgement} is the one reading of an indicator's cells; checks,
 * comparisons, histories and pages ask it and parse no cell again.
 */
package cn.jixiao.score;
