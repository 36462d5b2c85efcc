package cn.jixiao.print.layout;

import cn.jixiao.page.fit.LineBreaks;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.page.picture.PictureDrawer;
import cn.jixiao.page.picture.Pictures;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** An XHTML document laid out on pages: what PDF and DOCX are both written from. */
public final class LaidOutPages implements AutoCloseable {
  /** How often the cuts are sought again when cutting moved the ends of pages. */
  private static final int ATTEMPTS = 4;

  /** A volume of two thousand projects. */
  static final int MOST_PAGES = 20_000;

  private final int firstNumber;
  private final boolean own;
  private PdfCanvas canvas;
  private PdfBoxRenderer renderer;

  /** Lays a document out as it is, whatever its merged cells look like where pages end. */
  public LaidOutPages(Document xhtml, FontLibrary fonts) {
    this(xhtml, new PdfCanvas(fonts), true, 1);
  }

  /**
   * Lays a document out that is a part of another.
   *
   * @param canvas where it is painted; stays open
   * @param firstNumber of its first page, where the style sheet does not say otherwise
   */
  LaidOutPages(Document xhtml, PdfCanvas canvas, int firstNumber) {
    this(xhtml, canvas, false, firstNumber);
  }

  private LaidOutPages(Document xhtml, PdfCanvas canvas, boolean own, int firstNumber) {
    this.canvas = canvas;
    this.own = own;
    this.firstNumber = firstNumber;
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(canvas.pdf());
    builder.useInitialPageNumber(firstNumber);
    builder.usePageSupplier(new TaggedPages());
    builder.withW3cDocument(xhtml, null);
    builder.useUriResolver((base, uri) -> null);
    builder.useUnicodeLineBreaker(new LineBreaks());
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.useColorProfile(ColorProfile.srgb());
    builder.withProducer("jixiao");
    if (Pictures.anyIn(xhtml)) {
      builder.useSVGDrawer(new PictureDrawer());
    }
    Map<FontLibrary.Face, PDFontSupplier> lastResort = new LinkedHashMap<>();
    Map<FontLibrary.Face, PDFontSupplier> ofUser = new LinkedHashMap<>();
    canvas
        .fonts()
        .forEach(
            (face, supplier) -> {
              FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
              for (String family : face.families()) {
                builder.useFont(supplier, family, face.weight(), style, true);
              }
              (face.builtIn() ? lastResort : ofUser).put(face, supplier);
            });
    this.renderer = builder.buildPdfRenderer();
    lastResort.putAll(ofUser);
    lastResort.forEach(
        (face, supplier) ->
            renderer
                .getFontResolver()
                .addFont(
                    supplier,
                    face.families().stream().findFirst().orElse(""),
                    face.weight(),
                    IdentValue.NORMAL,
                    true,
                    FontGroup.FINAL_FALLBACK));
    renderer.layout();
    if (renderer.getRootBox().getLayer().getPages().size() > MOST_PAGES) {
      close();
      throw new PagesPassed(MOST_PAGES);
    }
    RepeatedHeads.keepRules(renderer.getRootBox());
    FacingPages.turn(this, xhtml);
  }

  /** Lays a document out, with merged cells cut where pages end. */
  public static LaidOutPages of(Document xhtml, FontLibrary fonts) {
    return of(xhtml, document -> new LaidOutPages(document, fonts));
  }

  /** Lays out a document that is a part of another likewise. */
  static LaidOutPages of(Document xhtml, PdfCanvas canvas, int firstNumber) {
    return of(xhtml, document -> new LaidOutPages(document, canvas, firstNumber));
  }

  private static LaidOutPages of(Document xhtml, Function<Document, LaidOutPages> layout) {
    Set<Integer> tops;
    Set<Integer> tall;
    if (RowSpans.standOnOnePageEach(xhtml)) {
      LaidOutPages pages = layout.apply(RowSpans.cutAt(xhtml, Set.of(), Set.of()));
      if (pages.rowsOnNewPages().isEmpty() && pages.rowsHigherThanPages().isEmpty()) {
        return pages;
      }
      pages.close();
    }
    try (LaidOutPages probe = layout.apply(RowSpans.unmerged(xhtml))) {
      tops = probe.rowsOnNewPages();
      tall = probe.rowsHigherThanPages();
    }
    for (int attempt = 1; ; attempt++) {
      LaidOutPages pages = layout.apply(RowSpans.cutAt(xhtml, tops, tall));
      Set<Integer> actual = pages.rowsOnNewPages();
      if (actual.equals(tops) || attempt == ATTEMPTS) {
        return pages;
      }
      pages.close();
      if (attempt == ATTEMPTS - 1) {
        // Pages that never settle keep all cuts: a label too many is better than one torn apart.
        actual.addAll(tops);
      }
      tops = actual;
    }
  }

  /**
   * The rows, by their index in the document, that stand on another page than the row before them
   * in their table.
   */
  private Set<Integer> rowsOnNewPages() {
    Map<Element, Integer> page = new HashMap<>();
    collectRows(renderer.getRootBox(), page);
    Set<Integer> found = new HashSet<>();
    List<Element> rows = RowSpans.rows(renderer.getDocument());
    for (int i = 1; i < rows.size(); i++) {
      Element row = rows.get(i);
      Element above = rows.get(i - 1);
      if (row.getParentNode() == above.getParentNode() && !page.get(row).equals(page.get(above))) {
        found.add(i);
      }
    }
    return found;
  }

  /** The rows, by their index in the document, that no page can hold. */
  private Set<Integer> rowsHigherThanPages() {
    Set<Element> high = new HashSet<>();
    collectHigh(renderer.getRootBox(), high);
    Set<Integer> found = new HashSet<>();
    List<Element> rows = high.isEmpty() ? List.of() : RowSpans.rows(renderer.getDocument());
    for (int i = 0; i < rows.size(); i++) {
      if (high.contains(rows.get(i))) {
        found.add(i);
      }
    }
    return found;
  }

  private void collectHigh(Box box, Set<Element> high) {
    if (box instanceof TableRowBox) {
      List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
      PageBox page =
          pages.get(Math.max(0, renderer.getRootBox().getLayer().getPageIndex(box.getAbsY())));
      if (box.getHeight() > page.getBottom() - page.getTop()) {
        high.add(box.getElement());
      }
    } else {
      for (Box child : box.getChildren()) {
        collectHigh(child, high);
      }
    }
  }

  private void collectRows(Box box, Map<Element, Integer> page) {
    if (box instanceof TableRowBox) {
      page.put(box.getElement(), renderer.getRootBox().getLayer().getPageIndex(box.getAbsY()));
    } else {
      for (Box child : box.getChildren()) {
        collectRows(child, page);
      }
    }
  }

  /** The characters of the document that none of the fonts has: they would print as boxes. */
  public Set<Integer> unprintable() {
    Set<Integer> missing = new TreeSet<>();
    collectUnprintable(renderer.getDocument().getDocumentElement(), missing);
    return missing;
  }

  private void collectUnprintable(Element element, Set<Integer> missing) {
    if (element.getLocalName().equals("head")) {
      return;
    }
    SharedContext shared = renderer.getSharedContext();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        collectUnprintable(child, missing);
      } else if (node instanceof Text text) {
        PdfBoxFSFont font =
            (PdfBoxFSFont) shared.getStyle(element).getFSFont(shared.newLayoutContextInstance());
        text.getData()
            .codePoints()
            .filter(character -> !isPrintable(font, character))
            .forEach(missing::add);
      }
    }
  }

  private static boolean isPrintable(PdfBoxFSFont font, int character) {
    return Character.isWhitespace(character)
        || font.getFontDescriptions().stream()
            .anyMatch(face -> hasGlyph((PDType0Font) face.getFont(), character));
  }

  private static boolean hasGlyph(PDType0Font font, int character) {
    return font.getCmapLookup().getGlyphId(character) != 0;
  }

  /** The layout engine with the pages in it; null once they are painted or closed. */
  public PdfBoxRenderer renderer() {
    return renderer;
  }

  /** What painting would know of numbers: a context for asking the number of a page. */
  public RenderingContext numbering() {
    RenderingContext context = new RenderingContext(renderer.getSharedContext());
    context.setInitialPageNo(firstNumber);
    return context;
  }

  /** The number of the first page, where the style sheet does not say otherwise. */
  int firstNumber() {
    return firstNumber;
  }

  /** How many pages there are. */
  int count() {
    return renderer.getRootBox().getLayer().getPages().size();
  }

  /**
   * Paints the pages and gives up their layout, which is most of what is in memory.
   *
   * @return the document, open until these pages are closed
   * @throws IOException never for a document in memory
   */
  PDDocument paint() throws IOException {
    PDDocument painted = renderer.createPDFKeepOpen();
    if (own) {
      PageLabels.write(this, painted);
    }
    release();
    return painted;
  }

  /** A layout that a variable still leads to would be in memory beside the next one. */
  private void release() {
    if (renderer != null) {
      renderer.close();
      renderer = null;
    }
  }

  @Override
  public void close() {
    release();
    if (own) {
      canvas.close();
    }
    canvas = null;
  }
}
