/**
 * Targets and actual values as people write them: comparison, number, unit, deadline, quality; and
 * the one vocabulary of indicators' and levels' names.
 *
 * <p>{@link cn.jixiao.measure.Measure#parse} reads a text; the answer is a {@link
 * cn.jixiao.measure.Quantity}, a {@link cn.jixiao.measure.Deadline} or {@link
 * cn.jixiao.measure.Words}. The rule of the grammar is that a text is understood as a whole or not
 * at all: a number inside a sentence, a range, a figure with a doubtful digit are words, and
 * whoever needs a number from them asks the author.
 *
 * <p>Whether a target was met is not said here but in {@code score}, once for everybody.
 */
package cn.jixiao.measure;
