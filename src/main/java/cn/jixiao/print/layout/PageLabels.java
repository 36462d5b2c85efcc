package cn.jixiao.print.layout;

import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The names under which a reader shows pages (页码标签), so that “page 3” is the page that prints 3.
 *
 * <p>An element with an identifier and {@code data-page-labels} begins a range at its page: {@code
 * decimal}, {@code upper-roman} or {@code lower-roman} for numbers from 1 on, anything else is the
 * name itself.
 */
final class PageLabels {
  static final String ATTRIBUTE = "data-page-labels";
  private static final Map<String, String> STYLES =
      Map.of(
          "decimal", PDPageLabelRange.STYLE_DECIMAL,
          "upper-roman", PDPageLabelRange.STYLE_ROMAN_UPPER,
          "lower-roman", PDPageLabelRange.STYLE_ROMAN_LOWER);

  private PageLabels() {}

  static void write(LaidOutPages pages, PDDocument pdf) {
    PDPageLabels labels = new PDPageLabels(pdf);
    // One range is there from the beginning, for page 0.
    if (collect(pages, pages.renderer().getDocument().getDocumentElement(), labels)) {
      pdf.getDocumentCatalog().setPageLabels(labels);
    }
  }

  private static boolean collect(LaidOutPages pages, Element element, PDPageLabels labels) {
    boolean found = false;
    if (element.hasAttribute(ATTRIBUTE)) {
      Box box = pages.renderer().getSharedContext().getBoxById(element.getAttribute("id"));
      if (box != null) {
        int y = PagedBoxCollector.findContentStartY(box);
        int page = Math.max(0, pages.renderer().getRootBox().getLayer().getPageIndex(y));
        labels.setLabelItem(page, range(element.getAttribute(ATTRIBUTE)));
        found = true;
      }
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && !child.getLocalName().equals("table")) {
        found |= collect(pages, child, labels);
      }
    }
    return found;
  }

  static PDPageLabelRange range(String kind) {
    PDPageLabelRange range = new PDPageLabelRange();
    if (STYLES.containsKey(kind)) {
      range.setStyle(STYLES.get(kind));
      range.setStart(1);
    } else {
      range.setPrefix(kind);
    }
    return range;
  }
}
