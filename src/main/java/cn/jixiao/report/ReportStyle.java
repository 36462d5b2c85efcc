package cn.jixiao.report;

import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;

/**
 * What a reader of reports wishes; each report takes what concerns it.
 *
 * @param messages the words
 * @param paint whether texts have colours
 * @param lowest the least severe findings that are shown
 * @param forms where the templates of pages are
 * @param columns how wide the terminal is
 * @param all whether everything is shown, and not only what a reader needs first
 */
public record ReportStyle(
    Messages messages, Paint paint, Severity lowest, FormLibrary forms, int columns, boolean all) {
  /** How wide a text is that no terminal limits. */
  public static final int COLUMNS = 120;

  /** The same, showing everything or not. */
  public ReportStyle withAll(boolean everything) {
    return new ReportStyle(messages, paint, lowest, forms, columns, everything);
  }
}
