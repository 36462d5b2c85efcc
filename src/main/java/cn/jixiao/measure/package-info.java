/**
 * Targets and actual values: what they can mean. A {@link cn.jixiao.measure.Measure} is a {@link
 * cn.jixiao.measure.Quantity} with a sign and a unit, an {@link cn.jixiao.measure.Interval}, {@link
 * cn.jixiao.measure.Several} of them, a {@link cn.jixiao.measure.Deadline}, a {@link
 * cn.jixiao.measure.Shift} against the year before, a {@link cn.jixiao.measure.Rank}, a {@link
 * cn.jixiao.measure.Verdict}, {@link cn.jixiao.measure.Nothing}, or {@link
 * cn.jixiao.measure.Words}; and the names of levels and of indicators as they are compared.
 *
 * <p>How texts are read is in {@code measure.reading}. Whether a target was met is not said here
 * but in {@code score}, once for everybody.
 */
package cn.jixiao.measure;
