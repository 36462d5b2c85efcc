package cn.jixiao.render;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.score.ScoreCard;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;

/**
 * Prints scored projects as official documents: one XHTML page, and from it PDF, DOCX and HTML, so
 * that the three cannot differ. A printer serves any number of documents, one after the other.
 */
public final class DocumentPrinter {
  private final DocumentTemplates templates;
  private final FontLibrary fonts;
  private final XhtmlParser parser = new XhtmlParser();

  /** A printer with these templates and fonts. */
  public DocumentPrinter(DocumentTemplates templates, FontLibrary fonts) {
    this.templates = templates;
    this.fonts = fonts;
  }

  /**
   * Prints one document of a project.
   *
   * @param card a project whose form has a document of that kind
   * @return the bytes of each format; the same for the same project on every run
   * @throws TemplateFailure where the form's template has a mistake
   * @throws UnprintableCharacters where no font has a character of the document
   */
  public Map<Format, byte[]> print(ScoreCard card, DocumentKind kind, Set<Format> formats)
      throws TemplateFailure, UnprintableCharacters {
    String page = templates.xhtml(card, kind);
    Document document =
        parser.parse(page, card.form().id() + "/" + card.form().documents().get(kind).file());
    Map<Format, byte[]> printed = new EnumMap<>(Format.class);
    try (LaidOutPages whole = new LaidOutPages(document, fonts)) {
      Set<Integer> unprintable = whole.unprintable();
      if (!unprintable.isEmpty()) {
        throw new UnprintableCharacters(unprintable);
      }
      if (formats.contains(Format.DOCX)) {
        printed.put(Format.DOCX, DocxWriter.write(whole));
      }
    }
    if (formats.contains(Format.PDF)) {
      try (LaidOutPages cut = LaidOutPages.of(document, fonts)) {
        printed.put(Format.PDF, PdfWriter.write(cut));
      }
    }
    if (formats.contains(Format.HTML)) {
      printed.put(Format.HTML, HtmlWriter.write(page));
    }
    return printed;
  }
}
