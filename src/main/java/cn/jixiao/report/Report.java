package cn.jixiao.report;

import cn.jixiao.form.TemplateFailure;

/**
 * Writes results of one kind in one format.
 *
 * @param <R> the kind of result, such as a comparison
 */
@FunctionalInterface
public interface Report<R> {
  /**
   * The result in this format, with a line break at its end; the same for the same result on every
   * run.
   *
   * @throws TemplateFailure where a page is written, and its template has a mistake
   */
  String of(R result) throws TemplateFailure;
}
