package cn.jixiao.report.history;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.history.ProjectHistory;
import cn.jixiao.page.HistoryPage;
import cn.jixiao.page.PageTemplates;
import cn.jixiao.report.Report;
import java.util.List;

/** Writes histories as a page for browsers. */
public final class HistoryHtml implements Report<List<ProjectHistory>> {
  private final Messages messages;
  private final HistoryPage page;

  /**
   * @param forms where the page's template is
   */
  public HistoryHtml(Messages messages, FormLibrary forms) {
    this.messages = messages;
    this.page = new HistoryPage(new PageTemplates(forms));
  }

  @Override
  public String of(List<ProjectHistory> histories) throws TemplateFailure {
    return page.html(histories, messages);
  }
}
