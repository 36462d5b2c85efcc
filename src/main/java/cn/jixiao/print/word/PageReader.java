package cn.jixiao.print.word;

import cn.jixiao.print.layout.FacingPages;
import cn.jixiao.print.layout.LaidOutPages;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.constants.MarginBoxName;
import com.openhtmltopdf.css.newmatch.PageInfo;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.BoxBuilder;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the paper: size, margins, and what the margins of every page show. */
final class PageReader {
  private static final List<MarginBoxName> TOP =
      List.of(MarginBoxName.TOP_LEFT, MarginBoxName.TOP_CENTER, MarginBoxName.TOP_RIGHT);
  private static final List<MarginBoxName> BOTTOM =
      List.of(MarginBoxName.BOTTOM_LEFT, MarginBoxName.BOTTOM_CENTER, MarginBoxName.BOTTOM_RIGHT);

  private final BlockBox root;
  private final LayoutContext context;
  private final ComputedLook looks;
  private final InlineReader inlines;
  private final RenderingContext numbering;
  private final boolean facing;

  PageReader(LaidOutPages pages, LayoutContext context, ComputedLook looks, InlineReader inlines) {
    this.root = pages.renderer().getRootBox();
    this.context = context;
    this.looks = looks;
    this.inlines = inlines;
    this.numbering = pages.numbering();
    this.facing = FacingPages.isFor(pages.renderer().getDocument());
    // Margin boxes are built for a layer; one of their own leaves the document's as it is.
    BlockBox master = new BlockBox();
    master.setElement(root.getElement());
    master.setStyle(root.getStyle());
    context.reInit(false);
    context.pushLayer(master);
  }

  int count() {
    return boxes().size();
  }

  /** The page, from 0, on which something at this height of the layout stands. */
  int indexAt(int y) {
    return Math.max(0, root.getLayer().getPageIndex(y));
  }

  /** How wide the text may be on the page at this height of the layout, in layout units. */
  int width(int y) {
    return boxes().get(indexAt(y)).getContentWidth(context);
  }

  private List<PageBox> boxes() {
    return root.getLayer().getPages();
  }

  /** The paper of the pages from {@code first} to {@code last}. */
  Flow.Page read(int first, int last) {
    PageBox opening = boxes().get(first);
    // The first page may have a style of its own; how the pages go on shows the one after it.
    PageBox box = boxes().get(Math.min(first + 1, Math.max(first, last)));
    Margin top = margin(box, TOP, edge(box, CalculatedStyle.TOP));
    Margin bottom = margin(box, BOTTOM, edge(box, CalculatedStyle.BOTTOM));
    Margin evenTop = top;
    Margin evenBottom = bottom;
    if (facing) {
      PageInfo own = box.getPageInfo();
      box.setPageInfo(FacingPages.turned(own));
      Margin oppositeTop = margin(box, TOP, edge(box, CalculatedStyle.TOP));
      Margin oppositeBottom = margin(box, BOTTOM, edge(box, CalculatedStyle.BOTTOM));
      box.setPageInfo(own);
      if (isEven(box)) {
        top = oppositeTop;
        bottom = oppositeBottom;
      } else {
        evenTop = oppositeTop;
        evenBottom = oppositeBottom;
      }
    }
    Margin firstTop = margin(opening, TOP, edge(opening, CalculatedStyle.TOP));
    Margin firstBottom = margin(opening, BOTTOM, edge(opening, CalculatedStyle.BOTTOM));
    boolean differs =
        !facing
            && (!top.content.equals(firstTop.content)
                || !bottom.content.equals(firstBottom.content));
    return new Flow.Page(
        looks.twips(box.getWidth(context)),
        looks.twips(box.getHeight(context)),
        looks.twips(edge(box, CalculatedStyle.TOP)),
        looks.twips(edge(box, CalculatedStyle.RIGHT)),
        looks.twips(edge(box, CalculatedStyle.BOTTOM)),
        looks.twips(edge(box, CalculatedStyle.LEFT)),
        top.fromAbove(looks.twips(edge(box, CalculatedStyle.TOP))),
        bottom.fromBelow(looks.twips(edge(box, CalculatedStyle.BOTTOM))),
        top.content,
        bottom.content,
        facing,
        evenTop.content,
        evenBottom.content,
        differs,
        differs ? firstTop.content : Optional.empty(),
        differs ? firstBottom.content : Optional.empty());
  }

  private boolean isEven(PageBox box) {
    return (1 + root.getLayer().getRelativePageNo(numbering, box.getTop())) % 2 == 0;
  }

  private int edge(PageBox box, int side) {
    return box.getMarginBorderPadding(context, side);
  }

  /**
   * What a margin shows.
   *
   * @param toPaper from the upper edge of the margin to the text, in twips
   * @param height of the text, in twips
   */
  private record Margin(Optional<Flow.Paragraph> content, int toPaper, int height) {
    int fromAbove(int margin) {
      return content.isEmpty() ? margin / 2 : toPaper;
    }

    int fromBelow(int margin) {
      return content.isEmpty() ? margin / 2 : Math.max(0, margin - toPaper - height);
    }
  }

  private Margin margin(PageBox box, List<MarginBoxName> names, int height) {
    TableBox table =
        BoxBuilder.createMarginTable(
            context,
            box.getPageInfo(),
            names.toArray(MarginBoxName[]::new),
            height,
            BoxBuilder.MARGIN_BOX_HORIZONTAL);
    if (table == null) {
      return new Margin(Optional.empty(), 0, 0);
    }
    List<Flow.Inline> content = new ArrayList<>();
    CalculatedStyle style = null;
    int line = 0;
    int filled = 0;
    Flow.Align align = Flow.Align.LEFT;
    int jumps = 0;
    Box row = table.getChild(0).getChild(0);
    for (int i = 0; i < row.getChildCount(); i++) {
      TableCellBox cell = (TableCellBox) row.getChild(i);
      InlineReader.Lines lines = inlines.read(cell);
      if (!lines.content().isEmpty()) {
        style = cell.getStyle();
        filled++;
        align = looks.align(style);
        Flow.TextLook own = looks.text(style);
        for (; jumps < i; jumps++) {
          content.add(new Flow.Jump(false, 0, own, null));
        }
        content.addAll(lines.content());
        line = Math.max(line, Math.max(looks.lineHeight(style), lines.line()));
      }
    }
    if (filled == 0) {
      return new Margin(Optional.empty(), 0, 0);
    }
    List<Flow.Tab> tabs = List.of();
    if (filled == 1) {
      content.removeIf(i -> i instanceof Flow.Jump jump && !jump.leader());
    } else {
      int width = looks.twips(box.getContentWidth(context));
      tabs = List.of(new Flow.Tab(width / 2, true, false), new Flow.Tab(width, false, false));
      align = Flow.Align.LEFT;
    }
    Flow.ParagraphLook look =
        new Flow.ParagraphLook(
            align,
            line,
            0,
            0,
            0,
            0,
            0,
            tabs,
            false,
            false,
            Flow.Edges.NONE,
            null,
            InlineReader.prevailing(content, looks.text(style)));
    int space = Math.max(0, looks.twips(height) - line);
    IdentValue vertical = style.getIdent(CSSName.VERTICAL_ALIGN);
    int above =
        switch (looks.verticalAlign(vertical)) {
          case TOP -> 0;
          case CENTER -> space / 2;
          case BOTTOM -> space;
        };
    return new Margin(
        Optional.of(
            new Flow.Paragraph(Flow.Role.MARGIN, 0, null, look, false, null, List.copyOf(content))),
        above,
        line);
  }
}
