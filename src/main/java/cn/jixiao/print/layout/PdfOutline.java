package cn.jixiao.print.layout;

import cn.jixiao.page.Heading;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks (书签) of a document whose pages are painted: its headings, level by level. */
final class PdfOutline {
  private record Open(int level, PDOutlineNode node) {}

  private PdfOutline() {}

  /**
   * Writes bookmarks.
   *
   * @param places where a heading stands, by its identifier; null for one that is not printed
   */
  static void write(
      PDDocument pdf, List<Heading> headings, Function<String, PDDestination> places) {
    PDDocumentOutline outline = new PDDocumentOutline();
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(0, outline));
    for (Heading heading : headings) {
      PDDestination place = places.apply(heading.id());
      if (place != null) {
        while (open.peek().level >= heading.level()) {
          open.pop();
        }
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(heading.text());
        item.setDestination(place);
        open.peek().node.addLast(item);
        open.push(new Open(heading.level(), item));
      }
    }
    if (outline.hasChildren()) {
      pdf.getDocumentCatalog().setDocumentOutline(outline);
    }
  }
}
