package cn.jixiao.book;

import cn.jixiao.book.BookPart.Narrative;
import cn.jixiao.book.BookPart.Tables;
import cn.jixiao.book.BookPlan.Document;
import cn.jixiao.finding.Messages;
import cn.jixiao.form.Figures;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.DocumentTemplates;
import cn.jixiao.page.Heading;
import cn.jixiao.page.PagePart;
import cn.jixiao.page.PageTemplates;
import cn.jixiao.page.SummaryCharts;
import cn.jixiao.page.SummaryModel;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.yaml.Authored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a book as one XHTML page, so that contents, links and page numbers hold for all of it.
 * Cover and style are those of the first project's form.
 */
public final class VolumePage {
  /** The template of every volume. */
  public static final String TEMPLATE = "common/volume.ftlh";

  private static final String COMMON = "common";

  /** A volume is an official document, whatever language its maker's screen speaks. */
  public static final Messages CHINESE = new Messages(Locale.SIMPLIFIED_CHINESE);

  private final FormLibrary forms;
  private final PageTemplates templates;
  private final DocumentTemplates documents;

  /** Volumes with the templates of a library of forms. */
  public VolumePage(FormLibrary forms, FontLibrary fonts) {
    this.forms = forms;
    this.templates = new PageTemplates(forms);
    this.documents = new DocumentTemplates(forms, fonts);
  }

  /**
   * A part as the template sees it.
   *
   * @param headings below the part's own
   */
  private record PartContent(
      String kind, List<String> styles, String xhtml, List<Heading> headings) {}

  /**
   * The page of a volume.
   *
   * @param plan without errors
   * @param charts of its summary; empty where there are none
   * @throws TemplateFailure where a form's template has a mistake
   */
  public String xhtml(BookPlan plan, Optional<SummaryCharts> charts) throws TemplateFailure {
    Set<String> styles = new LinkedHashSet<>();
    List<Map<String, Object>> headings = new ArrayList<>();
    List<Map<String, Object>> parts = new ArrayList<>();
    Figures amounts = plan.amounts();
    for (BookPart part : plan.book().parts()) {
      String id = "part-" + (parts.size() + 1);
      PartContent content = content(plan, part, id, amounts);
      styles.addAll(content.styles());
      headings.add(heading(new Heading(1, id, part.title().value())));
      content.headings().forEach(heading -> headings.add(heading(heading)));
      parts.add(
          Map.of(
              "id", id,
              "title", part.title().value(),
              "kind", content.kind(),
              "content", content.xhtml()));
    }
    String form = plan.cards().stream().findFirst().map(card -> card.form().id()).orElse(COMMON);
    Map<String, Object> model = new HashMap<>();
    model.put("book", cover(plan.book()));
    model.put("styles", List.copyOf(styles));
    model.put("headings", headings);
    model.put("parts", parts);
    if (plan.hasSummary()) {
      model.put(
          "summary",
          SummaryModel.of(plan.summary(), CHINESE, charts, new Figures(amounts.decimals(), true)));
    }
    model.put("cover", file(form, "cover.ftlh").orElse("/" + COMMON + "/cover.ftlh"));
    file(form, "volume.css").ifPresent(style -> model.put("ownStyle", style));
    return templates.xhtml(form, TEMPLATE, model);
  }

  private PartContent content(BookPlan plan, BookPart part, String id, Figures amounts)
      throws TemplateFailure {
    if (part instanceof Tables tables) {
      return tables(plan.documents().get(tables), id, amounts);
    }
    if (part instanceof Narrative narrative) {
      String xhtml = narrative.narration().xhtml(id);
      return new PartContent(
          "narrative", List.of(), xhtml, new PagePart("", xhtml).headings(TEMPLATE));
    }
    return new PartContent("summary", List.of(), "", List.of());
  }

  private PartContent tables(List<Document> printed, String id, Figures amounts)
      throws TemplateFailure {
    Set<String> styles = new LinkedHashSet<>();
    List<Heading> headings = new ArrayList<>();
    StringBuilder xhtml = new StringBuilder();
    for (Document document : printed) {
      int number = headings.size() + 1;
      PagePart page =
          documents.part(document.card(), document.kind(), number, id + "-" + number, amounts);
      headings.add(
          page.headings(DocumentTemplates.name(document.card(), document.kind())).stream()
              .filter(heading -> heading.id().equals(id + "-" + number))
              .findFirst()
              .orElseThrow());
      styles.add(page.style());
      xhtml.append("<div class=\"document\">").append(page.content()).append("</div>\n");
    }
    return new PartContent("tables", List.copyOf(styles), xhtml.toString(), headings);
  }

  private static Map<String, Object> heading(Heading heading) {
    return Map.of("level", heading.level(), "id", heading.id(), "text", heading.text());
  }

  private static Map<String, Object> cover(Book book) {
    String subtitle = text(book.subtitle());
    return Map.of(
        "name", book.title().value() + subtitle,
        "title", book.title().value(),
        "subtitle", subtitle,
        "department", text(book.department()),
        "departmentInStyle", cssString(text(book.department())),
        "approvedBy", text(book.approvedBy()),
        "date", text(book.date()));
  }

  private static String text(Optional<Authored<String>> authored) {
    return authored.map(Authored::value).orElse("");
  }

  /** A text as a style sheet's, in which no character can end it. */
  private static String cssString(String text) {
    StringBuilder css = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            character -> {
              if (Character.isLetterOrDigit(character)) {
                css.appendCodePoint(character);
              } else {
                css.append(String.format(Locale.ROOT, "\\%06x", character));
              }
            });
    return css.append('"').toString();
  }

  private Optional<String> file(String form, String name) {
    try {
      return forms.file(form + "/" + name).map(bytes -> "/" + form + "/" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
