package cn.jixiao.page;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.project.Layout;
import cn.jixiao.score.ScoreCard;
import org.w3c.dom.Document;

/**
 * Documents as their templates fill them in, before anything is fitted to pages: for those who want
 * to know what a form says and where, and not how it looks.
 */
public final class FilledForms {
  private final PageTemplates templates;
  private final XhtmlParser parser = new XhtmlParser();

  /** For the forms of a library. */
  public FilledForms(FormLibrary forms) {
    this.templates = new PageTemplates(forms);
  }

  /**
   * A document as XHTML.
   *
   * @throws TemplateFailure where the form's template has a mistake
   */
  public Document of(ScoreCard card, DocumentKind kind) throws TemplateFailure {
    String name = DocumentTemplates.name(card, kind);
    Layout layout = card.project().layout().or(card.form().layout());
    return parser.parse(templates.xhtml(name, PageModel.of(card, kind, layout)), name);
  }
}
