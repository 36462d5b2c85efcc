package cn.jixiao.render;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.score.ScoreCard;

/** The forms' templates: writes a scored project as one XHTML page that needs no other file. */
public final class DocumentTemplates {
  private final PageTemplates templates;

  /** The templates of a library of forms. */
  public DocumentTemplates(FormLibrary forms) {
    this.templates = new PageTemplates(forms);
  }

  /**
   * Fills in a form.
   *
   * @return the page, as XML that is also HTML
   * @throws TemplateFailure where the form's template has a mistake
   */
  public String xhtml(ScoreCard card, DocumentKind kind) throws TemplateFailure {
    return templates.xhtml(name(card, kind), PageModel.of(card, kind));
  }

  /** The name of the template that prints a document. */
  static String name(ScoreCard card, DocumentKind kind) {
    return card.form().id() + "/" + card.form().documents().get(kind).file();
  }
}
