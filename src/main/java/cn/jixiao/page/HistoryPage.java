package cn.jixiao.page;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.history.ProjectHistory;
import java.util.List;

/** The page of projects' histories (历年绩效指标情况): a line an indicator, a column a year. */
public final class HistoryPage {
  /** The template of the page. */
  public static final String TEMPLATE = "common/history.ftlh";

  private final PageTemplates templates;

  /** The page by these templates. */
  public HistoryPage(PageTemplates templates) {
    this.templates = templates;
  }

  /**
   * The page, as it is printed.
   *
   * @param histories at least one; each begins on a new page
   * @throws TemplateFailure where the template has a mistake
   */
  public String xhtml(List<ProjectHistory> histories, Messages messages) throws TemplateFailure {
    return templates.xhtml(TEMPLATE, HistoryModel.of(histories, messages));
  }

  /**
   * The page for browsers; it needs no other file.
   *
   * @throws TemplateFailure where the template has a mistake
   */
  public String html(List<ProjectHistory> histories, Messages messages) throws TemplateFailure {
    return BrowserPage.of(xhtml(histories, messages));
  }
}
