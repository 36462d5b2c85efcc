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
import cn.jixiao.page.VolumeLooks;
import cn.jixiao.page.VolumePart;
import cn.jixiao.page.XhtmlParser;
import cn.jixiao.page.fit.PageSetting;
import cn.jixiao.page.fit.Titles;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.yaml.Authored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /** The pages of tables, unless their form has others. */
  private static final String TABLES = "tables";

  /** What comes after the cover. */
  private static final String CONTENTS = "<div class=\"contents\"";

  /** A volume is an official document, whatever language its maker's screen speaks. */
  public static final Messages CHINESE = new Messages(Locale.SIMPLIFIED_CHINESE);

  private final FormLibrary forms;
  private final PageTemplates templates;
  private final DocumentTemplates documents;
  private final Titles titles;

  /** Volumes with the templates of a library of forms. */
  public VolumePage(FormLibrary forms, FontLibrary fonts) {
    this.forms = forms;
    this.templates = new PageTemplates(forms);
    this.documents = new DocumentTemplates(forms, fonts);
    this.titles = new Titles(fonts);
  }

  /**
   * A part as the template sees it.
   *
   * @param looks rules for its own pages, which are those of its first table; may be empty
   * @param sheet the name of these pages in the style sheets
   * @param headings below the part's own
   */
  private record PartContent(
      String kind,
      String looks,
      String sheet,
      List<String> styles,
      String xhtml,
      List<Heading> headings) {
    PartContent(String kind, String xhtml, List<Heading> headings) {
      this(kind, "", kind, List.of(), xhtml, headings);
    }
  }

  /**
   * A volume as one XHTML page.
   *
   * @param settings how each document's pages are set, by the project's file and the kind of
   *     document
   */
  public record Volume(String xhtml, Map<String, PageSetting> settings) {
    /** Copies the map in its order. */
    public Volume {
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
  }

  /**
   * The page of a volume.
   *
   * @param plan without errors
   * @param charts of its summary; empty where there are none
   * @throws TemplateFailure where a form's template has a mistake
   */
  public Volume volume(BookPlan plan, Optional<SummaryCharts> charts) throws TemplateFailure {
    Map<String, PageSetting> settings = new LinkedHashMap<>();
    Set<String> styles = new LinkedHashSet<>();
    List<Map<String, Object>> headings = new ArrayList<>();
    List<Map<String, Object>> parts = new ArrayList<>();
    Figures amounts = plan.amounts();
    VolumeLooks looks = looks(plan, amounts);
    for (BookPart part : plan.book().parts()) {
      String id = "part-" + (parts.size() + 1);
      PartContent content = content(plan, part, id, looks, settings);
      styles.addAll(content.styles());
      headings.add(heading(new Heading(1, id, part.title().value())));
      content.headings().forEach(heading -> headings.add(heading(heading)));
      parts.add(
          Map.of(
              "id", id,
              "title", part.title().value(),
              "kind", content.kind(),
              "looks", content.looks(),
              "sheet", content.sheet(),
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
    return new Volume(withCover(templates.xhtml(form, TEMPLATE, model)), settings);
  }

  /** A volume with the titles of its cover set; what comes after it is set already. */
  private String withCover(String volume) throws TemplateFailure {
    int end = Math.max(0, volume.indexOf(CONTENTS));
    String cover = volume.substring(0, end) + "</body></html>";
    return Titles.isFor(cover)
        ? titles
            .set(cover, new XhtmlParser().parse(cover, TEMPLATE))
            .replace("</body></html>", volume.substring(end))
        : volume;
  }

  /** What all its tables have in common; where they are to be uniform, the step of the fullest. */
  private VolumeLooks looks(BookPlan plan, Figures amounts) throws TemplateFailure {
    VolumeLooks looks = new VolumeLooks(amounts, plan.book().foot(), plan.book().layout());
    if (!plan.book().uniform()) {
      return looks;
    }
    int step = 0;
    for (List<Document> documents : plan.documents().values()) {
      int number = 0;
      for (Document document : documents) {
        number++;
        step =
            Math.max(
                step,
                this.documents
                    .part(document.card(), document.kind(), number, "uniform", looks)
                    .setting()
                    .map(PageSetting::step)
                    .orElse(0));
      }
    }
    return looks.at(step);
  }

  private PartContent content(
      BookPlan plan, BookPart part, String id, VolumeLooks looks, Map<String, PageSetting> settings)
      throws TemplateFailure {
    if (part instanceof Tables tables) {
      return tables(plan.documents().get(tables), id, looks, settings);
    }
    if (part instanceof Narrative narrative) {
      String xhtml = narrative.narration().xhtml(id);
      return new PartContent("narrative", xhtml, new PagePart("", xhtml).headings(TEMPLATE));
    }
    return new PartContent("summary", "", List.of());
  }

  private PartContent tables(
      List<Document> printed, String id, VolumeLooks common, Map<String, PageSetting> settings)
      throws TemplateFailure {
    Set<String> styles = new LinkedHashSet<>();
    List<Heading> headings = new ArrayList<>();
    StringBuilder xhtml = new StringBuilder();
    String first = TABLES;
    String looks = "";
    for (Document document : printed) {
      int number = headings.size() + 1;
      VolumePart set =
          documents.part(document.card(), document.kind(), number, id + "-" + number, common);
      PagePart page = set.part();
      String file = document.card().project().file() + " " + document.kind().key();
      set.setting().ifPresent(setting -> settings.put(file, setting));
      headings.add(
          page.headings(DocumentTemplates.name(document.card(), document.kind())).stream()
              .filter(heading -> heading.id().equals(id + "-" + number))
              .findFirst()
              .orElseThrow());
      styles.add(page.style());
      String sheet = set.setting().flatMap(PageSetting::sheet).orElse(TABLES);
      // The first table stands under the heading of its part, the others on pages of their own.
      String mark = number == 1 ? "" : " data-new-page=\"" + sheet + "\"";
      if (number == 1 && !sheet.equals(TABLES)) {
        first = sheet;
        looks = "page: " + sheet + "; width: " + widthOf(set);
      }
      String own =
          sheet.equals(first) ? "" : " style=\"page: " + sheet + "; width: " + widthOf(set) + "\"";
      xhtml.append("<div class=\"document\"").append(mark).append(own).append('>');
      xhtml.append(page.content()).append("</div>\n");
    }
    return new PartContent(TABLES, looks, first, List.copyOf(styles), xhtml.toString(), headings);
  }

  private static String widthOf(VolumePart set) {
    return set.setting().map(PageSetting::width).orElse("auto");
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
