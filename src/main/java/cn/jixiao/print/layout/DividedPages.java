package cn.jixiao.print.layout;

import cn.jixiao.page.Heading;
import cn.jixiao.page.font.FontLibrary;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A document that is laid out and painted a part at a time ({@link Divisions}). What leads from one
 * part to another is put in when all parts are painted: links, bookmarks, names of pages, and the
 * tree of tags.
 *
 * <p>Links to places of the document are laid out as links to addresses that stand for them, and
 * numbers of pages in the front, which is laid out last, as plain text.
 */
public final class DividedPages {
  private static final String PLACE = "jixiao-place:";
  private static final String NUMBER = "data-page-number";
  private static final Pattern TARGET_COUNTER =
      Pattern.compile("target-counter\\(\\s*attr\\(href\\)\\s*,\\s*page\\s*\\)");

  private final Divisions divisions;
  private final FontLibrary fonts;

  /** Where something stands. */
  private record Spot(PDPage page, int top, int number) {}

  /** A document in parts, not laid out yet. */
  public DividedPages(Divisions divisions, FontLibrary fonts) {
    this.divisions = divisions;
    this.fonts = fonts;
  }

  /** The parts. */
  public Divisions divisions() {
    return divisions;
  }

  /** What came of painting. */
  public static final class Painted {
    private final byte[] bytes;
    private final Map<String, Integer> numbers;
    private final Set<Integer> unprintable;

    private Painted(byte[] bytes, Map<String, Integer> numbers, Set<Integer> unprintable) {
      this.bytes = bytes;
      this.numbers = Map.copyOf(numbers);
      this.unprintable = Set.copyOf(unprintable);
    }

    /** The PDF. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** The numbers printed on the pages that the targets of links are on, by their identifiers. */
    public Map<String, Integer> numbers() {
      return numbers;
    }

    /** The characters that none of the fonts has. */
    public Set<Integer> unprintable() {
      return unprintable;
    }
  }

  /**
   * Paints all parts into a PDF.
   *
   * @return empty where the parts depend on each other: the style sheet does not number the pages
   *     after the front anew, or prints how many there are
   */
  public Optional<Painted> paint() {
    Painting painting = new Painting();
    try {
      return painting.painted();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      painting.canvas.close();
    }
  }

  /**
   * Lays out each part as one flow, for programs that break pages themselves.
   *
   * @param reader is given the front, then the parts; a layout is closed behind it
   */
  public void flows(Consumer<LaidOutPages> reader) {
    try (PdfCanvas canvas = new PdfCanvas(fonts)) {
      for (int part = -1; part < divisions.count(); part++) {
        Document document = part < 0 ? divisions.front() : divisions.part(part);
        try (LaidOutPages flow = new LaidOutPages(document, canvas, 1)) {
          reader.accept(flow);
        }
      }
    }
  }

  /** One PDF in the making. */
  private final class Painting {
    private final PdfCanvas canvas = new PdfCanvas(fonts);
    private final PDDocument pdf = canvas.pdf();
    private final Set<String> wanted = new LinkedHashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Spot> spots = new HashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final TagTrees tags = new TagTrees(pdf);
    private final Set<Integer> unprintable = new TreeSet<>();
    private boolean dependent;

    Painting() {
      wanted.addAll(PageNumbers.targets(divisions.whole()));
      Heading.of(divisions.whole()).forEach(heading -> wanted.add(heading.id()));
      gather(divisions.whole().getDocumentElement());
      wanted.addAll(labels.keySet());
    }

    private void gather(Element element) {
      if (element.hasAttribute("id")) {
        known.add(element.getAttribute("id"));
        if (element.hasAttribute(PageLabels.ATTRIBUTE)) {
          labels.put(element.getAttribute("id"), element.getAttribute(PageLabels.ATTRIBUTE));
        }
      }
      for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element child) {
          gather(child);
        }
      }
    }

    Optional<Painted> painted() throws IOException {
      int number = 1;
      for (int part = 0; part < divisions.count(); part++) {
        number = paint(divisions.part(part), number, false);
        if (dependent) {
          return Optional.empty();
        }
      }
      int pages = pdf.getNumberOfPages();
      Document front = divisions.front();
      showNumbers(front);
      paint(front, 1, true);
      moveToFront(pages);
      tags.join();
      link();
      PdfOutline.write(
          pdf,
          Heading.of(divisions.whole()),
          id -> spots.containsKey(id) ? destination(spots.get(id)) : null);
      label();
      Map<String, Integer> numbers = new HashMap<>();
      spots.forEach((id, spot) -> numbers.put(id, spot.number));
      return Optional.of(new Painted(PdfWriter.bytes(pdf), numbers, unprintable));
    }

    /** Returns the number of the page that comes next. */
    private int paint(Document document, int firstNumber, boolean front) throws IOException {
      standIn(document);
      int before = pdf.getNumberOfPages();
      int next;
      Map<String, Integer> pageOf = new HashMap<>();
      Map<String, Spot> found = new HashMap<>();
      try (LaidOutPages pages = LaidOutPages.of(document, canvas, firstNumber)) {
        if (before + pages.count() > LaidOutPages.MOST_PAGES) {
          throw new PagesPassed(LaidOutPages.MOST_PAGES);
        }
        unprintable.addAll(pages.unprintable());
        dependent |= !front && before == 0 && !PageNumbers.beginAnew(pages);
        dependent |= PageNumbers.showCount(pages);
        locate(pages, pageOf, found);
        next = nextNumber(pages);
        pages.paint();
      }
      List<PDPage> painted = new ArrayList<>();
      int at = 0;
      for (PDPage page : pdf.getPages()) {
        if (at++ >= before) {
          painted.add(page);
        }
      }
      found.forEach(
          (id, spot) ->
              spots.put(id, new Spot(painted.get(pageOf.get(id)), spot.top, spot.number)));
      tags.take(painted, front);
      return next;
    }

    private int nextNumber(LaidOutPages pages) {
      List<PageBox> boxes = pages.renderer().getRootBox().getLayer().getPages();
      int last = boxes.get(boxes.size() - 1).getTop();
      return 2
          + pages.renderer().getRootBox().getLayer().getRelativePageNo(pages.numbering(), last);
    }

    private void locate(LaidOutPages pages, Map<String, Integer> pageOf, Map<String, Spot> found) {
      RenderingContext context = pages.numbering();
      var layer = pages.renderer().getRootBox().getLayer();
      List<PageBox> boxes = layer.getPages();
      for (String id : wanted) {
        Box box = pages.renderer().getSharedContext().getBoxById(id);
        if (box != null) {
          int content = PagedBoxCollector.findContentStartY(box);
          int border =
              (int) PagedBoxCollector.findAdjustedBoundsForBorderBox(context, box, boxes).getMinY();
          boolean later =
              PagedBoxCollector.findPageForY(context, content, boxes)
                  > PagedBoxCollector.findPageForY(context, border, boxes);
          int y = later ? content : border;
          int index = PagedBoxCollector.findPageForY(context, y, boxes);
          PageBox page = boxes.get(index);
          int fromTop =
              page.getMarginBorderPadding(context, CalculatedStyle.TOP) + y - page.getTop();
          float top = (page.getHeight(context) - fromTop) / pages.renderer().getDotsPerPoint();
          pageOf.put(id, index);
          found.put(id, new Spot(null, (int) top, 1 + layer.getRelativePageNo(context, content)));
        }
      }
    }

    /** Lets links to places lead to addresses that stand for them until all places are known. */
    private void standIn(Document document) {
      for (Element link : PageNumbers.links(document)) {
        String href = link.getAttribute("href");
        if (href.length() > 1 && href.startsWith("#") && known.contains(href.substring(1))) {
          String id = URLEncoder.encode(href.substring(1), StandardCharsets.UTF_8);
          link.setAttribute("href", PLACE + id);
        }
      }
    }

    /** Shows the numbers of the pages that are painted where the style sheet asks for them. */
    private void showNumbers(Document document) {
      for (Element link : PageNumbers.links(document)) {
        String href = link.getAttribute("href");
        Spot spot = href.startsWith("#") ? spots.get(href.substring(1)) : null;
        if (spot != null) {
          link.setAttribute(NUMBER, String.valueOf(spot.number));
        }
      }
      var styles = document.getElementsByTagNameNS("*", "style");
      for (int i = 0; i < styles.getLength(); i++) {
        Matcher counters = TARGET_COUNTER.matcher(styles.item(i).getTextContent());
        styles.item(i).setTextContent(counters.replaceAll("attr(" + NUMBER + ")"));
      }
    }

    private void moveToFront(int pages) {
      List<PDPage> front = new ArrayList<>();
      PDPage first = pdf.getPage(0);
      for (int i = pages; i < pdf.getNumberOfPages(); i++) {
        front.add(pdf.getPage(i));
      }
      for (PDPage page : front) {
        pdf.getPages().remove(page);
        pdf.getPages().insertBefore(page, first);
      }
    }

    private void link() throws IOException {
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link
              && link.getAction() instanceof PDActionURI action
              && action.getURI() != null
              && action.getURI().startsWith(PLACE)) {
            String id =
                URLDecoder.decode(
                    action.getURI().substring(PLACE.length()), StandardCharsets.UTF_8);
            PDActionGoTo go = new PDActionGoTo();
            go.setDestination(destination(spots.get(id)));
            link.setAction(go);
          }
        }
      }
    }

    private PDPageXYZDestination destination(Spot spot) {
      PDPageXYZDestination destination = new PDPageXYZDestination();
      destination.setTop(spot.top);
      destination.setPage(spot.page);
      return destination;
    }

    private void label() {
      PDPageLabels ranges = new PDPageLabels(pdf);
      labels.forEach(
          (id, kind) -> {
            if (spots.containsKey(id)) {
              int index = pdf.getPages().indexOf(spots.get(id).page);
              ranges.setLabelItem(index, PageLabels.range(kind));
            }
          });
      if (!labels.isEmpty()) {
        pdf.getDocumentCatalog().setPageLabels(ranges);
      }
    }
  }
}
