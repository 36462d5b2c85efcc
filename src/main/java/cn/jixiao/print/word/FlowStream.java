package cn.jixiao.print.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Gathers paragraphs and tables from top to bottom, and gives the distances between them to one of
 * both: margins that meet become the larger one, padding adds up.
 */
final class FlowStream {
  /**
   * The height of a paragraph that only keeps two tables apart: the least that Word allows, 0.7
   * points.
   */
  private static final int LOWEST_LINE = 14;

  /**
   * What stands on pages of one name.
   *
   * @param top where the first of it stands, in layout units
   * @param renumbered whether page numbers begin anew
   */
  record Part(String page, int top, boolean renumbered, List<Flow> content) {}

  private final Flow.Role role;
  private final int left;
  private int right;
  private final List<Part> parts = new ArrayList<>();
  private final List<Flow.Inline> bookmarks = new ArrayList<>();
  private String page = "auto";
  private boolean breakPage;
  private boolean renumber;
  private int heading;
  private int entry;
  private Flow.ListItem item;

  /**
   * Distance from the last paragraph or table: what is settled, and margins that may still grow.
   */
  private int settled;

  private int widest;
  private int deepest;

  /** The part of the distance that belongs to the block above. */
  private int below;

  private int tableBottom;

  /**
   * @param left the left edge of the text, in layout units
   * @param right the right edge of the text, in layout units
   */
  FlowStream(Flow.Role role, int left, int right) {
    this.role = role;
    this.left = left;
    this.right = right;
  }

  int left() {
    return left;
  }

  int right() {
    return right;
  }

  /** What follows stands on pages of this name; margins do not reach over their edge. */
  void page(String name) {
    if (!name.equals(page)) {
      page = name;
      takeDistance();
    }
  }

  /** The right edge of the text on the pages that follow, in layout units. */
  void right(int edge) {
    right = edge;
  }

  /** What follows stands on a new page, which is page 1. */
  void renumber() {
    if (top()) {
      renumber = true;
      takeDistance();
    }
  }

  /** The next paragraph is an entry of the contents, of this level; 0 where it is none. */
  void entry(int level) {
    entry = level;
  }

  /** Whether this is the document itself and no cell, where page breaks are the table's matter. */
  boolean top() {
    return role == Flow.Role.TEXT;
  }

  void breakPage() {
    if (top()) {
      breakPage = true;
      takeDistance();
    }
  }

  /** The next paragraph is a heading of this level; 0 where it is none. */
  void heading(int level) {
    heading = level;
  }

  /** Whether the next paragraph is a heading, which never ends a page. */
  boolean isHeading() {
    return heading > 0;
  }

  /** The next paragraph begins this item of a list; null where it begins none. */
  void item(Flow.ListItem next) {
    item = next;
  }

  /** Whether the next paragraph shows the marker of a list. */
  boolean startsItem() {
    return item != null;
  }

  void bookmark(String name) {
    if (name != null) {
      bookmarks.add(new Flow.Bookmark(name));
    }
  }

  void marginAbove(int margin) {
    widest = Math.max(widest, margin);
    deepest = Math.min(deepest, margin);
  }

  void marginBelow(int margin) {
    marginAbove(margin);
    below = Math.max(below, margin);
  }

  void padding(int height) {
    if (height > 0) {
      settled += widest + deepest + height;
      widest = 0;
      deepest = 0;
    }
  }

  private int takeDistance() {
    int distance = Math.max(0, settled + widest + deepest);
    settled = 0;
    widest = 0;
    deepest = 0;
    return distance;
  }

  /**
   * @param style the name of the style that the page asks for; null where it asks for none
   */
  void add(Flow.ParagraphLook look, String style, List<Flow.Inline> content, int top) {
    List<Flow> flow = part(top).content();
    int distance = takeDistance();
    boolean starts = breakPage && !flow.isEmpty();
    int above = flow.isEmpty() || starts ? 0 : Math.min(distance, below);
    lendBelow(flow, above);
    List<Flow.Inline> all = new ArrayList<>(bookmarks);
    all.addAll(content);
    bookmarks.clear();
    flow.add(
        new Flow.Paragraph(
            heading > 0 ? Flow.Role.HEADING : entry > 0 ? Flow.Role.CONTENTS : role,
            Math.max(heading, entry),
            style,
            look.withBefore(distance - above),
            starts,
            item,
            all));
    heading = 0;
    entry = 0;
    item = null;
    breakPage = false;
    below = 0;
  }

  /**
   * @param top the table's upper edge in the layout
   * @param bottom the table's lower edge in the layout
   */
  void add(Flow.Table table, int top, int bottom) {
    List<Flow> flow = part(top).content();
    int distance = takeDistance();
    boolean starts = breakPage && !flow.isEmpty();
    Flow last = flow.isEmpty() ? null : flow.get(flow.size() - 1);
    boolean alone = flow.isEmpty() && distance >= LOWEST_LINE;
    if (alone || starts || last instanceof Flow.Table || !bookmarks.isEmpty()) {
      if (last instanceof Flow.Table above && distance == 0 && !starts && top <= tableBottom) {
        flow.set(flow.size() - 1, above.withoutLastRule());
      }
      flow.add(gap(Math.max(LOWEST_LINE, distance), starts, List.copyOf(bookmarks)));
      bookmarks.clear();
    } else {
      lendBelow(flow, distance);
    }
    flow.add(table);
    breakPage = false;
    below = 0;
    tableBottom = bottom;
  }

  /** Gives the last paragraph space below it. */
  private static void lendBelow(List<Flow> flow, int space) {
    if (space > 0 && !flow.isEmpty() && flow.get(flow.size() - 1) instanceof Flow.Paragraph p) {
      flow.set(flow.size() - 1, p.withLook(p.look().withAfter(p.look().after() + space)));
    }
  }

  /** A cell ends with a paragraph, and the distance to its lower edge is kept. */
  void endOfCell() {
    List<Flow> flow = part(0).content();
    int distance = takeDistance();
    if (!flow.isEmpty() && flow.get(flow.size() - 1) instanceof Flow.Table) {
      flow.add(gap(Math.max(LOWEST_LINE, distance), false, List.of()));
    } else {
      lendBelow(flow, distance);
    }
  }

  private Part part(int top) {
    if (parts.isEmpty() || renumber || !Objects.equals(parts.get(parts.size() - 1).page, page)) {
      parts.add(new Part(page, top, renumber, new ArrayList<>()));
      renumber = false;
    }
    return parts.get(parts.size() - 1);
  }

  /** The parts, at least one. */
  List<Part> parts() {
    if (parts.isEmpty()) {
      part(0);
    }
    return parts;
  }

  /** The same content, beginning on a new page. */
  static List<Flow> onNewPage(List<Flow> content) {
    List<Flow> moved = new ArrayList<>(content);
    if (!moved.isEmpty() && moved.get(0) instanceof Flow.Paragraph paragraph) {
      moved.set(0, paragraph.onNewPage());
    } else {
      moved.add(0, gap(LOWEST_LINE, true, List.of()));
    }
    return moved;
  }

  /** A paragraph that nobody sees. */
  static Flow.Paragraph gap(int height, boolean startsPage, List<Flow.Inline> bookmarks) {
    Flow.TextLook text =
        new Flow.TextLook(null, 2, false, false, false, false, null, null, 0, Flow.Raise.NONE);
    Flow.ParagraphLook look =
        new Flow.ParagraphLook(
            Flow.Align.LEFT,
            height,
            0,
            0,
            0,
            0,
            0,
            List.of(),
            false,
            false,
            Flow.Edges.NONE,
            null,
            text);
    return new Flow.Paragraph(Flow.Role.GAP, 0, null, look, startsPage, null, bookmarks);
  }

  /** The paragraph after a table that ends a document or a section. */
  static Flow.Paragraph lowest() {
    return gap(LOWEST_LINE, false, List.of());
  }
}
