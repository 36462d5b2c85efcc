package cn.jixiao.render;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;

/**
 * Prints XHTML pages: from one page PDF, DOCX and HTML, so that the three cannot differ. A printer
 * serves any number of pages, one after the other.
 */
public final class PagePrinter {
  private final FontLibrary fonts;
  private final XhtmlParser parser = new XhtmlParser();

  /** A printer with these fonts. */
  public PagePrinter(FontLibrary fonts) {
    this.fonts = fonts;
  }

  /**
   * Prints a page.
   *
   * @param page a whole page with its styles inside, as {@link PageTemplates} write it
   * @param template the name of the template that wrote it, for messages
   * @return the bytes of each format; the same for the same page on every run
   * @throws TemplateFailure where the page is not well-formed, or a picture of it is not complete
   * @throws UnprintableCharacters where no font has a character of the page
   */
  public Map<Format, byte[]> print(String page, String template, Set<Format> formats)
      throws TemplateFailure, UnprintableCharacters {
    try {
      return printed(page, template, formats);
    } catch (OutOfMemoryError e) {
      // All that was needed is given up by now, so that the program can say so and go on.
      throw new MemoryShort(e);
    }
  }

  private Map<Format, byte[]> printed(String page, String template, Set<Format> formats)
      throws TemplateFailure, UnprintableCharacters {
    Document document = parser.parse(page, template);
    Outline.addTo(document);
    Map<Format, byte[]> printed = new EnumMap<>(Format.class);
    Map<String, Integer> numbers = Map.of();
    boolean pdf = formats.contains(Format.PDF);
    boolean docx = formats.contains(Format.DOCX);
    // One layout at a time is in memory, and both formats show the numbers of the same one.
    if (pdf || (docx && !PageNumbers.targets(document).isEmpty())) {
      try (LaidOutPages cut = LaidOutPages.of(document, fonts)) {
        requirePrintable(cut);
        numbers = PageNumbers.of(cut);
        if (pdf) {
          printed.put(Format.PDF, PdfWriter.write(cut));
        }
      }
    }
    if (docx || !pdf) {
      try (LaidOutPages whole = new LaidOutPages(document, fonts)) {
        requirePrintable(whole);
        if (docx) {
          printed.put(Format.DOCX, DocxWriter.write(whole, numbers));
        }
      }
    }
    if (formats.contains(Format.HTML)) {
      printed.put(Format.HTML, HtmlWriter.write(page));
    }
    return printed;
  }

  private static void requirePrintable(LaidOutPages pages) throws UnprintableCharacters {
    Set<Integer> unprintable = pages.unprintable();
    if (!unprintable.isEmpty()) {
      throw new UnprintableCharacters(unprintable);
    }
  }
}
