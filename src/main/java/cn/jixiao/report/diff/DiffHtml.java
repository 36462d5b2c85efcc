package cn.jixiao.report.diff;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.finding.Messages;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.ComparisonPage;
import cn.jixiao.page.PageTemplates;
import cn.jixiao.report.Report;

/** Writes a comparison as a page for browsers, in which its findings can be filtered. */
public final class DiffHtml implements Report<DiffReport> {
  private final Messages messages;
  private final ComparisonPage page;

  /**
   * @param forms where the page's template is
   */
  public DiffHtml(Messages messages, FormLibrary forms) {
    this.messages = messages;
    this.page = new ComparisonPage(new PageTemplates(forms));
  }

  @Override
  public String of(DiffReport report) throws TemplateFailure {
    return page.html(report, messages);
  }
}
