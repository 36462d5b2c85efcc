package cn.jixiao.render;

import cn.jixiao.diff.ProjectHistory;
import cn.jixiao.project.Messages;

/** The page of a project's history (历年绩效指标情况): a line an indicator, a column a year. */
public final class HistoryPage {
  /** The template of the page. */
  public static final String TEMPLATE = "common/history.ftlh";

  private final PageTemplates templates;

  /** The page by these templates. */
  public HistoryPage(PageTemplates templates) {
    this.templates = templates;
  }

  /**
   * The page, for {@link PagePrinter}.
   *
   * @throws TemplateFailure where the template has a mistake
   */
  public String xhtml(ProjectHistory history, Messages messages) throws TemplateFailure {
    return templates.xhtml(TEMPLATE, HistoryModel.of(history, messages));
  }

  /**
   * The page for browsers; it needs no other file.
   *
   * @throws TemplateFailure where the template has a mistake
   */
  public String html(ProjectHistory history, Messages messages) throws TemplateFailure {
    return HtmlWriter.text(xhtml(history, messages));
  }
}
