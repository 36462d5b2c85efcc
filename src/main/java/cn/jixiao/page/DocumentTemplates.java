package cn.jixiao.page;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.fit.FittedPage;
import cn.jixiao.page.fit.PageFitter;
import cn.jixiao.page.fit.Titles;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.project.Layout;
import cn.jixiao.score.ScoreCard;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.w3c.dom.Document;

/** The forms' templates: writes a scored project as one XHTML page that needs no other file. */
public final class DocumentTemplates {
  /** The heading of a part, in two lines, in points. */
  private static final int PART_HEADING = 57;

  private final PageTemplates templates;
  private final PageFitter fitter;
  private final Titles titles;

  /** The templates of a library of forms, and the fonts that their words are measured with. */
  public DocumentTemplates(FormLibrary forms, FontLibrary fonts) {
    this.templates = new PageTemplates(forms);
    this.fitter = new PageFitter(fonts);
    this.titles = new Titles(fonts);
  }

  /**
   * Fills in a form.
   *
   * @throws TemplateFailure where the form's template has a mistake
   */
  public SetPage page(ScoreCard card, DocumentKind kind) throws TemplateFailure {
    String name = name(card, kind);
    Layout layout = card.project().layout().or(card.form().layout());
    return fitted(
        templates.xhtml(name, PageModel.of(card, kind, layout)), name, 0, OptionalInt.empty());
  }

  /**
   * Fills in a form.
   *
   * @return the page, as XML that is also HTML
   * @throws TemplateFailure where the form's template has a mistake
   */
  public String xhtml(ScoreCard card, DocumentKind kind) throws TemplateFailure {
    return page(card, kind).xhtml();
  }

  /**
   * Fills in a form as a part of a volume, where the document's title is a numbered heading.
   *
   * @param number the document's in its part, from 1
   * @param id of the heading
   * @param looks what the whole volume has in common
   * @throws TemplateFailure where the form's template has a mistake
   */
  public VolumePart part(
      ScoreCard card, DocumentKind kind, int number, String id, VolumeLooks looks)
      throws TemplateFailure {
    Layout layout = looks.layout().or(card.project().layout()).or(card.form().layout());
    Map<String, Object> model = new HashMap<>(PageModel.of(card, kind, looks.amounts(), layout));
    if (!looks.foot().isEmpty()) {
      model.put("foot", PageModel.foot(card.project(), looks.foot()));
    }
    model.put("volume", Map.of("number", String.valueOf(number), "id", id));
    String name = name(card, kind);
    int above = number == 1 ? PART_HEADING : 0;
    SetPage page = fitted(templates.xhtml(name, model), name, above, looks.step());
    PagePart part = PagePart.of(page.xhtml(), name);
    if (part.content().contains("id=\"" + id + "\"")) {
      return new VolumePart(part, page.setting());
    }
    // A form that knows nothing of volumes: its title stays as it is, below the heading.
    String heading =
        templates.xhtml(
            "common/heading.ftlh",
            Map.of("id", id, "number", number, "name", card.project().name().value()));
    return new VolumePart(new PagePart(part.style(), heading + part.content()), page.setting());
  }

  private SetPage fitted(String page, String name, int above, OptionalInt step)
      throws TemplateFailure {
    String titled = Titles.isFor(page) ? titles.set(page, parsed(page, name)) : page;
    Optional<FittedPage> fitted =
        PageFitter.isFor(titled)
            ? fitter.fit(titled, parsed(titled, name), above, step)
            : Optional.empty();
    return fitted.map(SetPage::of).orElseGet(() -> new SetPage(titled, Optional.empty()));
  }

  private static Document parsed(String page, String name) throws TemplateFailure {
    return new XhtmlParser().parse(page, name);
  }

  /** Whether a project has what a document says: targets, or results. */
  public static boolean hasData(ScoreCard card, DocumentKind kind) {
    if (kind.equals(DocumentKind.SELF_EVALUATION)) {
      return card.isEvaluated();
    }
    Optional<String> needs = card.form().documents().get(kind).needs();
    return needs.isEmpty()
        ? card.indicators().stream().anyMatch(score -> score.indicator().target().isPresent())
        : card.project().fields().containsKey(needs.get())
            || card.indicators().stream()
                .anyMatch(score -> score.indicator().fields().containsKey(needs.get()));
  }

  /** The name of the template that prints a document. */
  public static String name(ScoreCard card, DocumentKind kind) {
    Form.DocumentTemplate template = card.form().documents().get(kind);
    return template.folder() + "/" + template.file();
  }
}
