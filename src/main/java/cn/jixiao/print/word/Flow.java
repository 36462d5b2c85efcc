package cn.jixiao.print.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A document as a word processor sees it: sections of paragraphs and tables. All lengths are
 * twentieths of a point (twips, 缇) unless said otherwise.
 */
sealed interface Flow {

  /**
   * Pages of one kind with what stands on them.
   *
   * @param page the paper
   * @param renumbered whether the first page is page 1
   * @param content paragraphs and tables from top to bottom
   */
  record Section(Page page, boolean renumbered, List<Flow> content) {}

  /**
   * The paper (页面设置) and what every page repeats.
   *
   * @param headerDistance from the top edge of the paper to the header
   * @param footerDistance from the bottom edge of the paper to the footer
   * @param header of every page; empty where there is none
   * @param facing whether a page with an even number has the header and footer below
   * @param firstDiffers whether the first page has a header and footer of its own
   */
  record Page(
      int width,
      int height,
      int top,
      int right,
      int bottom,
      int left,
      int headerDistance,
      int footerDistance,
      Optional<Paragraph> header,
      Optional<Paragraph> footer,
      boolean facing,
      Optional<Paragraph> evenHeader,
      Optional<Paragraph> evenFooter,
      boolean firstDiffers,
      Optional<Paragraph> firstHeader,
      Optional<Paragraph> firstFooter) {
    boolean landscape() {
      return width > height;
    }
  }

  /** What a paragraph is to its reader, so that styles can be named and headings listed. */
  enum Role {
    TEXT,
    HEADING,
    CONTENTS,
    CELL,
    HEADER_CELL,
    GAP,
    MARGIN
  }

  /**
   * A run of lines (段落).
   *
   * @param level of a heading or of an entry of the contents, from 1; 0 for all others
   * @param style the name of the style that its page asks for; null where it asks for none
   * @param number its place in a list; null for all others
   */
  record Paragraph(
      Role role,
      int level,
      String style,
      ParagraphLook look,
      boolean startsPage,
      ListItem number,
      List<Inline> content)
      implements Flow {
    boolean hasPicture() {
      return content.stream().anyMatch(Picture.class::isInstance);
    }

    Paragraph withLook(ParagraphLook other) {
      return new Paragraph(role, level, style, other, startsPage, number, content);
    }

    Paragraph onNewPage() {
      return new Paragraph(role, level, style, look, true, number, content);
    }
  }

  /**
   * An item of a numbered or bulleted list.
   *
   * @param list the same number for all items of one list
   * @param first the number of the list's first item
   * @param format decimal, lowerLetter and the like as Word names them, or bullet
   * @param marker the text of the marker, %1 standing for the number
   */
  record ListItem(int list, int first, String format, String marker) {}

  /**
   * A table (表格) and what it is made of, row by row.
   *
   * @param indent from the left edge of the text to the left edge of the table
   * @param columns widths from left to right
   */
  record Table(int indent, List<Integer> columns, List<Row> rows) implements Flow {
    /** The table without the rule below its last row, as another goes on right below it. */
    Table withoutLastRule() {
      List<Row> all = new ArrayList<>(rows);
      Row last = all.remove(all.size() - 1);
      List<Cell> cells = last.cells.stream().map(Cell::withoutRuleBelow).toList();
      all.add(new Row(last.header, last.whole, last.height, cells));
      return new Table(indent, columns, List.copyOf(all));
    }

    int width() {
      return columns.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * A row (行) from left to right.
   *
   * @param header whether it is repeated on every page that the table runs on to
   * @param whole whether it must not be split over pages
   * @param height the least height; 0 where the content decides
   */
  record Row(boolean header, boolean whole, int height, List<Cell> cells) {}

  /** The part that a row's cell plays in cells merged downwards. */
  enum Merge {
    NONE,
    STARTS,
    CONTINUES
  }

  /**
   * A cell, or one row's part of a cell that is merged downwards.
   *
   * @param column the first column that it covers, from 0
   * @param span how many columns it covers
   */
  record Cell(int column, int span, Merge merge, CellLook look, List<Flow> content) {
    Cell withoutRuleBelow() {
      Edges e = look.edges;
      Edges edges = new Edges(e.top, e.right, null, e.left);
      return new Cell(
          column,
          span,
          merge,
          new CellLook(edges, look.margins, look.shading, look.align),
          content);
    }
  }

  enum Middle {
    TOP,
    CENTER,
    BOTTOM
  }

  /**
   * What a cell looks like apart from its text.
   *
   * @param shading as six hexadecimal digits; null where there is none
   */
  record CellLook(Edges edges, Insets margins, String shading, Middle align) {}

  /** One rule per side; null where there is none. */
  record Edges(Edge top, Edge right, Edge bottom, Edge left) {
    static final Edges NONE = new Edges(null, null, null, null);
  }

  /**
   * A rule (框线).
   *
   * @param style as Word names it
   * @param eighths of a point
   * @param color as six hexadecimal digits
   */
  record Edge(String style, int eighths, String color) {}

  record Insets(int top, int right, int bottom, int left) {}

  /** Something in a line. */
  sealed interface Inline {}

  /**
   * Text; a line feed is a break within the paragraph.
   *
   * @param target an address or, after #, a bookmark; null where it is no link
   */
  record Text(String text, TextLook look, String target) implements Inline {}

  /**
   * A value that the word processor computes.
   *
   * @param code the field's instruction
   * @param shown what stands there until it is computed
   */
  record Field(String code, String shown, TextLook look, String target) implements Inline {}

  /**
   * A jump to the next tab stop.
   *
   * @param leader whether it is to reach the right end of the line, filled with dots
   * @param beyond how far that end is beyond the paragraph's own, in twentieths of a point
   */
  record Jump(boolean leader, int beyond, TextLook look, String target) implements Inline {}

  /**
   * A vector picture (矢量图).
   *
   * @param svg the checked picture
   * @param width of the picture on the page
   * @param height of the picture on the page
   */
  record Picture(Element svg, int width, int height) implements Inline {}

  /** A place that links and page references point to. */
  record Bookmark(String name) implements Inline {}

  enum Align {
    LEFT,
    CENTER,
    RIGHT,
    JUSTIFY
  }

  /**
   * What a paragraph looks like.
   *
   * @param line the height of a line, exactly
   * @param firstLine negative for a hanging indent
   * @param text the look of most of the text
   */
  record ParagraphLook(
      Align align,
      int line,
      int before,
      int after,
      int left,
      int right,
      int firstLine,
      List<Tab> tabs,
      boolean keepNext,
      boolean keepLines,
      Edges edges,
      String shading,
      TextLook text) {
    ParagraphLook withBefore(int other) {
      return new ParagraphLook(
          align, line, other, after, left, right, firstLine, tabs, keepNext, keepLines, edges,
          shading, text);
    }

    ParagraphLook withAfter(int other) {
      return new ParagraphLook(
          align, line, before, other, left, right, firstLine, tabs, keepNext, keepLines, edges,
          shading, text);
    }
  }

  /** A place in the line that text after a tab is centred on or ends at. */
  record Tab(int position, boolean center, boolean dotted) {}

  /** Text against the line: on it, above (上标) or below (下标). */
  enum Raise {
    NONE,
    SUPERSCRIPT,
    SUBSCRIPT
  }

  /**
   * What characters look like.
   *
   * @param font the family that the document asks for first
   * @param halfPoints the size (字号) in half points
   * @param color as six hexadecimal digits; null for black
   * @param spacing added after each character
   */
  record TextLook(
      String font,
      int halfPoints,
      boolean bold,
      boolean italic,
      boolean underline,
      boolean strike,
      String color,
      String shading,
      int spacing,
      Raise raise) {}
}
