package cn.jixiao.print.word;

import cn.jixiao.page.picture.Pictures;
import cn.jixiao.print.layout.LaidOutPages;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.derived.BorderPropertySet;
import com.openhtmltopdf.css.style.derived.RectPropertySet;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.pdfboxout.PdfBoxFontContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.BlockBox.ContentType;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads laid-out boxes as the paragraphs and tables of a word processor. What a box looks like
 * comes from its computed style, and where its edges are from the layout.
 *
 * <p>Blocks taken out of the flow (absolute positions, running elements) stay out; a float stands
 * in the line or between the paragraphs where it was written.
 */
final class FlowReader {
  private static final String STYLE_NAME = "data-style";

  private static final Map<String, Integer> HEADINGS =
      Map.of("h1", 1, "h2", 2, "h3", 3, "h4", 4, "h5", 5, "h6", 6);

  private final LaidOutPages pages;
  private final LayoutContext context;
  private final ComputedLook looks;
  private final Anchors anchors;
  private final InlineReader inlines;
  private final TableReader tables;
  private final ListNumbers lists;
  private PageReader paper;

  /**
   * @param anchors of the whole document, of which these pages may be a part
   * @param lists likewise
   */
  FlowReader(LaidOutPages pages, Anchors anchors, ListNumbers lists) {
    this.pages = pages;
    this.lists = lists;
    this.context = pages.renderer().getSharedContext().newLayoutContextInstance();
    context.setFontContext(new PdfBoxFontContext());
    this.looks = new ComputedLook(context, pages.renderer().getDotsPerPoint());
    this.anchors = anchors;
    this.inlines = new InlineReader(looks, anchors);
    this.tables = new TableReader(this, looks);
  }

  /** The whole document, a section for each run of pages of one name. */
  List<Flow.Section> sections() {
    BlockBox root = pages.renderer().getRootBox();
    paper = new PageReader(pages, context, looks, inlines);
    FlowStream stream = new FlowStream(Flow.Role.TEXT, 0, root.getWidth());
    block(root, stream, Surroundings.NONE);
    List<FlowStream.Part> parts = stream.parts();
    List<Flow.Section> sections = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int first = paper.indexAt(parts.get(i).top());
      int end = i + 1 < parts.size() ? paper.indexAt(parts.get(i + 1).top()) : paper.count();
      sections.add(
          new Flow.Section(
              paper.read(first, end - 1), parts.get(i).renumbered(), parts.get(i).content()));
    }
    return sections;
  }

  /** The look of the document's body: that of a paragraph which asks for nothing of its own. */
  Flow.ParagraphLook bodyLook() {
    Box root = pages.renderer().getRootBox();
    return plain((root.getChildCount() > 0 ? root.getChild(0) : root).getStyle());
  }

  /** Whether the style sheet lets one line of a paragraph stand alone on a page. */
  boolean cutsAnywhere() {
    Box root = pages.renderer().getRootBox();
    CalculatedStyle style = (root.getChildCount() > 0 ? root.getChild(0) : root).getStyle();
    return style.asFloat(CSSName.ORPHANS) <= 1 && style.asFloat(CSSName.WIDOWS) <= 1;
  }

  /** The look of a paragraph that has nothing but its text's look. */
  private Flow.ParagraphLook plain(CalculatedStyle style) {
    return new Flow.ParagraphLook(
        looks.align(style),
        looks.lineHeight(style),
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
        looks.text(style));
  }

  /** What stands in a cell: at least an empty paragraph, and always one at the end. */
  List<Flow> cell(BlockBox cell, Flow.Role role) {
    FlowStream stream = new FlowStream(role, contentLeft(cell), contentRight(cell));
    stream.bookmark(anchors.at(cell.getElement()));
    if (cell.getChildrenContentType() == ContentType.INLINE) {
      paragraph(cell, stream, Surroundings.NONE);
    } else {
      for (Box child : cell.getChildren()) {
        if (child instanceof BlockBox block) {
          block(block, stream, Surroundings.NONE);
        }
      }
    }
    stream.endOfCell();
    List<Flow> content = new ArrayList<>(stream.parts().get(0).content());
    if (content.isEmpty()) {
      content.add(emptyParagraph(cell, role));
    }
    return content;
  }

  /** The height that a page leaves for content, in layout units. */
  int pageHeight() {
    return pages.renderer().getRootBox().getLayer().getPages().get(0).getContentHeight(context);
  }

  /** An empty cell is as high as a line of its text would be. */
  Flow.Paragraph emptyParagraph(BlockBox cell, Flow.Role role) {
    return new Flow.Paragraph(role, 0, null, plain(cell.getStyle()), false, null, List.of());
  }

  /**
   * What the blocks around a paragraph lend it.
   *
   * @param shading the background that shows through; null where there is none
   */
  private record Surroundings(boolean keepNext, boolean keepLines, String shading) {
    static final Surroundings NONE = new Surroundings(false, false, null);
  }

  private void block(BlockBox box, FlowStream stream, Surroundings around) {
    CalculatedStyle style = box.getStyle();
    if (style.isDisplayNone() || style.isAbsolute() || style.isFixed() || style.isRunning()) {
      return;
    }
    Element element = box.isAnonymous() ? null : box.getElement();
    stream.page(style.getStringProperty(CSSName.PAGE));
    if (stream.top()) {
      stream.right(paper.width(PagedBoxCollector.findContentStartY(box)));
    }
    if (style.isIdent(CSSName.FS_PAGE_SEQUENCE, IdentValue.START)) {
      stream.renumber();
    }
    if (style.isForcePageBreakBefore()) {
      stream.breakPage();
    }
    stream.bookmark(anchors.at(element));
    RectPropertySet margin =
        style.getMarginRect(box.getContainingBlock().getContentWidth(), context);
    stream.marginAbove(looks.twips(margin.top()));
    if (box instanceof TableBox table) {
      int left = table.getAbsX() + Math.round(table.getMargin(context).left());
      Flow.Table read = tables.read(table, looks.twips(left - stream.left()));
      stream.add(read, box.getAbsY(), box.getAbsY() + box.getHeight());
    } else {
      content(box, element, stream, inside(box, around));
    }
    stream.marginBelow(looks.twips(margin.bottom()));
    if (style.isForcePageBreakAfter()) {
      stream.breakPage();
    }
  }

  private void content(BlockBox box, Element element, FlowStream stream, Surroundings inside) {
    Integer heading = element == null ? null : HEADINGS.get(element.getLocalName());
    if (heading != null) {
      stream.heading(heading);
    }
    int entry = entry(element);
    stream.entry(entry);
    if (box.isListItem()) {
      stream.item(lists.item(box));
    }
    RectPropertySet padding = box.getPadding(context);
    BorderPropertySet border = box.getBorder(context);
    boolean lines = box.getChildrenContentType() == ContentType.INLINE;
    if (lines || Pictures.isPicture(element)) {
      stream.padding(looks.twips(padding.top()));
      paragraph(box, stream, inside);
      stream.padding(looks.twips(padding.bottom()));
    } else {
      stream.padding(looks.twips(padding.top() + border.top()));
      for (Box child : box.getChildren()) {
        if (child instanceof BlockBox block) {
          block(block, stream, inside);
        }
      }
      stream.padding(looks.twips(padding.bottom() + border.bottom()));
    }
    if (!Pictures.isPicture(element)) {
      stream.padding(spare(box));
    }
    if (heading != null) {
      stream.heading(0);
    }
    if (entry > 0) {
      stream.entry(0);
    }
    if (box.isListItem()) {
      stream.item(null);
    }
  }

  /** The level of an entry of the contents (目录), from 1; 0 where the element is none. */
  private static int entry(Element element) {
    boolean entry =
        element != null
            && element.getParentNode() instanceof Element list
            && list.getAttribute("role").equals("doc-toc");
    String level = entry ? element.getAttribute("aria-level") : "0";
    return level.matches("[1-9]") ? Integer.parseInt(level) : entry ? 1 : 0;
  }

  private Surroundings inside(BlockBox box, Surroundings around) {
    CalculatedStyle style = box.getStyle();
    String shading = looks.background(style);
    return new Surroundings(
        around.keepNext || style.isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID),
        around.keepLines || style.isAvoidPageBreakInside(),
        shading == null ? around.shading : shading);
  }

  /** What a block that is higher than its content leaves below it. */
  private int spare(BlockBox box) {
    CalculatedStyle style = box.getStyle();
    float height = style.getMinHeight(context, 0);
    if (style.isLength(CSSName.HEIGHT)) {
      height =
          Math.max(height, style.getFloatPropertyProportionalHeight(CSSName.HEIGHT, 0, context));
    }
    return Math.max(0, looks.twips(height - box.getChildrenHeight()));
  }

  private void paragraph(BlockBox box, FlowStream stream, Surroundings inside) {
    CalculatedStyle style = box.getStyle();
    InlineReader.Lines lines = inlines.read(box);
    boolean cell = style.isTableCell();
    int left = looks.twips(contentLeft(box) - stream.left());
    Optional<Flow.Jump> leader = leader(lines.content());
    // Not all word processors let words hang out of a paragraph, so all of it is as wide as that
    // line.
    int right =
        looks.twips(stream.right() - contentRight(box)) - leader.map(Flow.Jump::beyond).orElse(0);
    int width = looks.twips(stream.right() - stream.left());
    Flow.TextLook own = looks.text(style);
    int indent =
        looks.twips(
            style.getFloatPropertyProportionalWidth(
                CSSName.TEXT_INDENT, box.getContentWidth(), context));
    // The marker of a list item hangs in the two characters before its text.
    Flow.ParagraphLook look =
        new Flow.ParagraphLook(
            looks.align(style),
            Math.max(looks.lineHeight(style), lines.line()),
            0,
            0,
            left,
            right,
            stream.startsItem() ? -Math.min(left, 2 * 10 * own.halfPoints()) : indent,
            leader.isPresent() ? List.of(new Flow.Tab(width - right, false, true)) : List.of(),
            stream.top() && (inside.keepNext || stream.isHeading()),
            stream.top() && inside.keepLines,
            cell ? Flow.Edges.NONE : looks.edges(style.getBorder(context), 1),
            inside.shading,
            InlineReader.prevailing(lines.content(), own));
    stream.add(look, stream.top() ? styleName(box) : null, lines.content(), box.getAbsY());
  }

  /** What the nearest element around a paragraph calls its style ({@code data-style}). */
  private static String styleName(BlockBox box) {
    for (Node node = box.getElement(); node instanceof Element element; ) {
      if (!element.getAttribute(STYLE_NAME).isBlank()) {
        return element.getAttribute(STYLE_NAME).strip();
      }
      node = element.getParentNode();
    }
    return null;
  }

  private static Optional<Flow.Jump> leader(List<Flow.Inline> content) {
    return content.stream()
        .filter(Flow.Jump.class::isInstance)
        .map(Flow.Jump.class::cast)
        .filter(Flow.Jump::leader)
        .findFirst();
  }

  private int contentLeft(BlockBox box) {
    return box.getAbsX()
        + Math.round(
            box.getMargin(context).left()
                + box.getBorder(context).left()
                + box.getPadding(context).left());
  }

  private int contentRight(BlockBox box) {
    return contentLeft(box) + box.getContentWidth();
  }
}
