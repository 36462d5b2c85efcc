package cn.jixiao.print;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.DocumentTemplates;
import cn.jixiao.page.SetPage;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.score.ScoreCard;
import java.util.Set;

/**
 * Prints scored projects as official documents. A printer serves any number of documents, one after
 * the other.
 */
public final class DocumentPrinter {
  private final DocumentTemplates templates;
  private final PagePrinter printer;

  /** A printer with these templates and fonts. */
  public DocumentPrinter(DocumentTemplates templates, FontLibrary fonts) {
    this.templates = templates;
    this.printer = new PagePrinter(fonts);
  }

  /**
   * Prints one document of a project.
   *
   * @param card a project whose form has a document of that kind
   * @return the bytes of each format, the same for the same project on every run
   * @throws TemplateFailure where the form's template has a mistake
   * @throws UnprintableCharacters where no font has a character of the document
   */
  public PrintedDocument print(ScoreCard card, DocumentKind kind, Set<Format> formats)
      throws TemplateFailure, UnprintableCharacters {
    SetPage page = templates.page(card, kind);
    return new PrintedDocument(
        printer.print(page.xhtml(), DocumentTemplates.name(card, kind), formats), page.setting());
  }
}
