package cn.jixiao.page;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.finding.Messages;
import cn.jixiao.form.TemplateFailure;

/**
 * The pages of a comparison between two years: the comparison table for the meeting (年度绩效目标对比表),
 * and the page for the browser.
 */
public final class ComparisonPage {
  /** The template of the comparison table. */
  public static final String TABLE = "common/comparison.ftlh";

  private static final String BROWSER = "common/difference.ftlh";

  private final PageTemplates templates;

  /** The pages by these templates. */
  public ComparisonPage(PageTemplates templates) {
    this.templates = templates;
  }

  /**
   * The comparison table, as it is printed.
   *
   * @throws TemplateFailure where the template has a mistake
   */
  public String xhtml(DiffReport report, Messages messages) throws TemplateFailure {
    return templates.xhtml(TABLE, ComparisonModel.of(report, messages));
  }

  /**
   * One self-contained page for browsers, to look through the findings: it can be filtered, and
   * says where in the files everything stands.
   *
   * @throws TemplateFailure where the template has a mistake
   */
  public String html(DiffReport report, Messages messages) throws TemplateFailure {
    return BrowserPage.of(templates.xhtml(BROWSER, ComparisonModel.of(report, messages)));
  }
}
