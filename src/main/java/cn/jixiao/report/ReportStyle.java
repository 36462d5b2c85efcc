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
 */
public record ReportStyle(Messages messages, Paint paint, Severity lowest, FormLibrary forms) {}
