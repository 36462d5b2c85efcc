package cn.jixiao.report;

import cn.jixiao.text.Keyed;

/**
 * The formats of one kind of result, as enums list them: a new format is a class that is a {@link
 * Report}, and a constant here that makes it. The word is the one that options take.
 *
 * @param <R> the kind of result
 */
public interface ReportFormat<R> extends Keyed {
  /** A report in this format. */
  Report<R> report(ReportStyle style);
}
