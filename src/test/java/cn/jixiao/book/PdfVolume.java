package cn.jixiao.book;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** A printed volume as a reader meets it. */
final class PdfVolume implements AutoCloseable {
  private static final Pattern ENTRY = Pattern.compile("(.+?)[.…]{3,}(\\d+)");
  private static final Pattern NUMBER = Pattern.compile("—(\\d+)—");

  private final PDDocument pdf;

  PdfVolume(Path file) throws IOException {
    pdf = Loader.loadPDF(file.toFile());
  }

  /** A line of the contents: what it says, without white space, and the number at its end. */
  record Entry(String text, int number) {}

  /**
   * A link or a bookmark.
   *
   * @param page that it leads to, from 0
   */
  record Goal(String text, int page) {}

  int pages() {
    return pdf.getNumberOfPages();
  }

  PDDocument document() {
    return pdf;
  }

  /** The text of a page without white space. */
  String text(int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    return dense(stripper.getText(pdf));
  }

  /** The number that a page of the parts prints. */
  Optional<Integer> printedNumber(int page) throws IOException {
    Matcher matcher = NUMBER.matcher(text(page));
    return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  String label(int page) throws IOException {
    return pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[page];
  }

  /** The entries of the contents, from the second page to the one before page 1. */
  List<Entry> contents() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int page = 1; printedNumber(page).isEmpty(); page++) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(page + 1);
      stripper.setEndPage(page + 1);
      for (String line : stripper.getText(pdf).split("\n", -1)) {
        Matcher matcher = ENTRY.matcher(dense(line));
        if (matcher.matches()) {
          entries.add(new Entry(matcher.group(1), Integer.parseInt(matcher.group(2))));
        }
      }
    }
    return entries;
  }

  /**
   * The links of the contents' lines, from top to bottom. Words and number of a line are links of
   * their own, and lead to the same page.
   */
  List<Goal> links() throws IOException {
    List<Goal> links = new ArrayList<>();
    for (int page = 1; printedNumber(page).isEmpty(); page++) {
      int line = -1;
      for (PDAnnotation annotation : pdf.getPage(page).getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link) {
          Goal goal = new Goal(text(page, link.getRectangle()), page(link));
          int y = Math.round(link.getRectangle().getLowerLeftY());
          if (Math.abs(y - line) > 2) {
            links.add(goal);
          } else if (links.get(links.size() - 1).page() != goal.page()) {
            throw new AssertionError("Two pages in one line: " + goal);
          }
          line = y;
        }
      }
    }
    return links;
  }

  private String text(int page, PDRectangle area) throws IOException {
    float height = pdf.getPage(page).getMediaBox().getHeight();
    PDFTextStripperByArea stripper = new PDFTextStripperByArea();
    stripper.addRegion(
        "link",
        new Rectangle2D.Float(
            area.getLowerLeftX(),
            height - area.getUpperRightY(),
            area.getWidth(),
            area.getHeight()));
    stripper.extractRegions(pdf.getPage(page));
    return dense(stripper.getTextForRegion("link"));
  }

  private int page(PDAnnotationLink link) throws IOException {
    PDDestination destination =
        link.getAction() instanceof PDActionGoTo action
            ? action.getDestination()
            : link.getDestination();
    return pdf.getPages().indexOf(((PDPageDestination) destination).getPage());
  }

  /** All bookmarks in the order in which they are shown. */
  List<Goal> bookmarks() throws IOException {
    List<Goal> bookmarks = new ArrayList<>();
    collect(pdf.getDocumentCatalog().getDocumentOutline(), bookmarks);
    return bookmarks;
  }

  private void collect(PDOutlineNode node, List<Goal> bookmarks) throws IOException {
    for (PDOutlineItem item : node.children()) {
      bookmarks.add(
          new Goal(dense(item.getTitle()), pdf.getPages().indexOf(item.findDestinationPage(pdf))));
      collect(item, bookmarks);
    }
  }

  static String dense(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
