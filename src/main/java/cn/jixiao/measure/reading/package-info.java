/**
 * Reads targets, actual values and indicators' names as people write them: one grammar, and one
 * vocabulary. {@link cn.jixiao.measure.reading.MeasureReader} reads a text alone, {@link
 * cn.jixiao.measure.reading.IndicatorName} a cell beside its indicator's name.
 *
 * <p>The rule of the grammar is that a text is understood as a whole or not at all: a figure with a
 * doubtful digit, or words that take part of it back, make it words, and whoever needs a number
 * from them asks the author. {@link cn.jixiao.measure.reading.Unread} says which part was not
 * understood.
 */
package cn.jixiao.measure.reading;
