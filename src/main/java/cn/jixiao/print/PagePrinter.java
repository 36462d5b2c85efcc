package cn.jixiao.print;

import cn.jixiao.form.FormCode;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.PageTemplates;
import cn.jixiao.page.TimeLimit;
import cn.jixiao.page.XhtmlParser;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.print.layout.DividedPages;
import cn.jixiao.print.layout.Divisions;
import cn.jixiao.print.layout.LaidOutPages;
import cn.jixiao.print.layout.Outline;
import cn.jixiao.print.layout.PageNumbers;
import cn.jixiao.print.layout.PageWriter;
import cn.jixiao.print.layout.PageWriter.Layout;
import cn.jixiao.print.layout.Pages;
import cn.jixiao.print.layout.PagesPassed;
import cn.jixiao.print.word.DocxWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;

/**
 * Prints XHTML pages: from one page PDF, DOCX and HTML, so that the three cannot differ. A printer
 * serves any number of pages, one after the other.
 */
public final class PagePrinter {
  /** A page takes a second or two where nothing else is to be done. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private static final int CHARACTERS_A_SECOND = 2_000;

  private final FontLibrary fonts;
  private final Duration shortest;

  /** A printer with these fonts. */
  public PagePrinter(FontLibrary fonts) {
    this(fonts, SHORTEST);
  }

  /**
   * A printer that does not wait long.
   *
   * @param shortest how long the shortest page may take; longer ones have more time
   */
  PagePrinter(FontLibrary fonts, Duration shortest) {
    this.fonts = fonts;
    this.shortest = shortest;
  }

  /**
   * Prints a page.
   *
   * @param page a whole page with its styles inside, as {@link PageTemplates} write it
   * @param template the name of the template that wrote it, for messages
   * @return the bytes of each format; the same for the same page on every run
   * @throws TemplateFailure where the page is not well-formed, a picture of it is not complete, or
   *     its layout does not end
   * @throws UnprintableCharacters where no font has a character of the page
   */
  public Map<Format, byte[]> print(String page, String template, Set<Format> formats)
      throws TemplateFailure, UnprintableCharacters {
    TimeLimit limit = new TimeLimit(shortest.plusSeconds(page.length() / CHARACTERS_A_SECOND));
    try {
      return limit.of(() -> printed(page, template, formats));
    } catch (TimeLimit.TimePassed e) {
      // The work that was given up may go on reading its fonts.
      fonts.renew();
      throw new TemplateFailure(
          template,
          1,
          FormCode.TEMPLATE_TOO_SLOW,
          List.of(String.valueOf(limit.most().toSeconds())));
    } catch (PagesPassed e) {
      throw new TemplateFailure(
          template, 1, FormCode.PAGE_TOO_LONG, List.of(String.valueOf(e.most())));
    }
  }

  private Map<Format, byte[]> printed(String page, String template, Set<Format> formats)
      throws TemplateFailure, UnprintableCharacters {
    Document document = new XhtmlParser().parse(page, template);
    Divisions divisions = Divisions.of(document);
    if (divisions.areSeveral()) {
      Optional<Map<Format, byte[]>> divided = divided(page, divisions, formats);
      if (divided.isPresent()) {
        return divided.get();
      }
    }
    Outline.addTo(document);
    Map<Format, byte[]> printed = new EnumMap<>(Format.class);
    Map<String, Integer> numbers = Map.of();
    Map<Format, PageWriter> ofCut = writers(formats, Layout.CUT);
    Map<Format, PageWriter> ofWhole = writers(formats, Layout.WHOLE);
    // One layout at a time is in memory, and all formats show the numbers of the same one.
    for (Map.Entry<Format, PageWriter> writer : ofCut.entrySet()) {
      try (LaidOutPages cut = LaidOutPages.of(document, fonts)) {
        requirePrintable(cut);
        numbers = PageNumbers.of(cut);
        printed.put(
            writer.getKey(), writer.getValue().write(new Pages(page, Optional.of(cut), numbers)));
      }
    }
    if (ofCut.isEmpty() && !ofWhole.isEmpty() && !PageNumbers.targets(document).isEmpty()) {
      try (LaidOutPages cut = LaidOutPages.of(document, fonts)) {
        numbers = PageNumbers.of(cut);
      }
    }
    if (!ofWhole.isEmpty() || ofCut.isEmpty()) {
      try (LaidOutPages whole = new LaidOutPages(document, fonts)) {
        requirePrintable(whole);
        Pages pages = new Pages(page, Optional.of(whole), numbers);
        ofWhole.forEach((format, writer) -> printed.put(format, writer.write(pages)));
      }
    }
    Pages unlaid = new Pages(page, Optional.empty(), numbers);
    writers(formats, Layout.NONE)
        .forEach((format, writer) -> printed.put(format, writer.write(unlaid)));
    return printed;
  }

  /**
   * A long document printed a part at a time, so that the layout of one part is in memory. The
   * numbers of pages are those of the PDF, which is painted for them where only others are wanted.
   *
   * @return empty where its parts depend on each other
   */
  private Optional<Map<Format, byte[]>> divided(
      String page, Divisions divisions, Set<Format> formats) throws UnprintableCharacters {
    Map<Format, byte[]> printed = new EnumMap<>(Format.class);
    DividedPages pages = new DividedPages(divisions, fonts);
    Map<String, Integer> numbers = Map.of();
    if (formats.contains(Format.PDF) || formats.contains(Format.DOCX)) {
      Optional<DividedPages.Painted> painted = pages.paint();
      if (painted.isEmpty()) {
        return Optional.empty();
      }
      requirePrintable(painted.get().unprintable());
      numbers = painted.get().numbers();
      if (formats.contains(Format.PDF)) {
        printed.put(Format.PDF, painted.get().bytes());
      }
    }
    if (formats.contains(Format.DOCX)) {
      printed.put(Format.DOCX, DocxWriter.write(pages, numbers));
    }
    Pages unlaid = new Pages(page, Optional.empty(), numbers);
    writers(formats, Layout.NONE)
        .forEach((format, writer) -> printed.put(format, writer.write(unlaid)));
    return Optional.of(printed);
  }

  private static Map<Format, PageWriter> writers(Set<Format> formats, Layout layout) {
    Map<Format, PageWriter> writers = new EnumMap<>(Format.class);
    for (Format format : formats) {
      PageWriter writer = format.writer();
      if (writer.layout() == layout) {
        writers.put(format, writer);
      }
    }
    return writers;
  }

  private static void requirePrintable(LaidOutPages pages) throws UnprintableCharacters {
    requirePrintable(pages.unprintable());
  }

  private static void requirePrintable(Set<Integer> unprintable) throws UnprintableCharacters {
    if (!unprintable.isEmpty()) {
      throw new UnprintableCharacters(unprintable);
    }
  }
}
