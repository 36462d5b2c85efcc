package cn.jixiao.print.layout;

import com.openhtmltopdf.css.constants.MarginBoxName;
import com.openhtmltopdf.css.newmatch.PageInfo;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Document;

/**
 * Pages that lie side by side (单双页): where a style sheet has rules for {@code @page :left} and
 * {@code :right}, a page with an odd number is a right one, whatever stands before it without a
 * number. The layout engine counts sheets.
 */
public final class FacingPages {
  private static final Pattern RULE = Pattern.compile("@page\\s*[\\w-]{0,99}:(?:left|right)\\b");

  private static final Map<MarginBoxName, MarginBoxName> OPPOSITE =
      Map.of(
          MarginBoxName.TOP_LEFT, MarginBoxName.TOP_RIGHT,
          MarginBoxName.TOP_RIGHT, MarginBoxName.TOP_LEFT,
          MarginBoxName.BOTTOM_LEFT, MarginBoxName.BOTTOM_RIGHT,
          MarginBoxName.BOTTOM_RIGHT, MarginBoxName.BOTTOM_LEFT);

  private FacingPages() {}

  /** Whether a document's style sheet tells left pages from right ones. */
  public static boolean isFor(Document document) {
    var styles = document.getElementsByTagNameNS("*", "style");
    for (int i = 0; i < styles.getLength(); i++) {
      if (RULE.matcher(styles.item(i).getTextContent()).find()) {
        return true;
      }
    }
    return false;
  }

  /** Turns the margins of those pages that the engine took for the other side. */
  static void turn(LaidOutPages laidOut, Document document) {
    if (!isFor(document)) {
      return;
    }
    PdfBoxRenderer renderer = laidOut.renderer();
    // Margins are laid out for a layer; one of their own leaves the document's as it is.
    BlockBox root = renderer.getRootBox();
    BlockBox master = new BlockBox();
    master.setElement(root.getElement());
    master.setStyle(root.getStyle());
    LayoutContext layout = renderer.getSharedContext().newLayoutContextInstance();
    layout.reInit(false);
    layout.pushLayer(master);
    // No text of the document stands in a margin.
    layout
        .getParagraphSplitter()
        .splitRoot(layout, document.getImplementation().createDocument(null, "none", null));
    RenderingContext context = laidOut.numbering();
    List<PageBox> pages = root.getLayer().getPages();
    // The first page of a document has no number of its own, or is a right one.
    for (int i = laidOut.firstNumber() > 1 ? 0 : 1; i < pages.size(); i++) {
      PageBox page = pages.get(i);
      int number = 1 + root.getLayer().getRelativePageNo(context, page.getTop());
      if (number % 2 != (i + 1) % 2) {
        page.setPageInfo(turned(page.getPageInfo()));
        page.layout(layout);
      }
    }
  }

  /** What the opposite page has in its margins. */
  public static PageInfo turned(PageInfo page) {
    Map<MarginBoxName, List<PropertyDeclaration>> margins = new HashMap<>();
    page.getMarginBoxes()
        .forEach((name, rules) -> margins.put(OPPOSITE.getOrDefault(name, name), rules));
    return new PageInfo(
        page.getProperties(), page.getPageStyle(), margins, page.getXMPPropertyList());
  }
}
