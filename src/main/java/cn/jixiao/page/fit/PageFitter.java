package cn.jixiao.page.fit;

import cn.jixiao.page.font.FontLibrary;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Sets a document as a careful clerk would: columns as wide as their texts ask for, and the first
 * of a ladder of settings with which it takes the fewest pages that any of them reaches.
 *
 * <p>The ladder is in the style sheet: the classes {@code fit-1}, {@code fit-2} … of the body. A
 * form that has none of them in its style sheet keeps its looks. Columns that may give say how
 * narrow they may become ({@code data-least}, in millimetres).
 */
public final class PageFitter {
  private static final String STEP = "fit-";
  private static final String SPREAD = "spread-";
  private static final String TABLE = "<table";
  private static final String COLUMN = "<col";
  private static final String STYLE = " style=\"";
  private static final int STEPS = 4;
  private static final int SPREADS = 6;

  /** Word processors set a little wider; a page that is full to the last line would overflow. */
  private static final int FULL_PER_MILLE = 985;

  /** A last page with less on it is a stub. */
  private static final int STUB_PER_MILLE = 250;

  /** A first row that fills half a page stands where it may. In points. */
  private static final int MOST_TOGETHER = 350;

  private static final int THOUSAND = 1000;

  private final FontLibrary fonts;
  private final Map<String, Advances> measured = PageStyles.none();

  /** Whether a page has a ladder of settings. */
  public static boolean isFor(String page) {
    return page.contains("." + STEP);
  }

  /** A fitter that measures with these fonts. */
  public PageFitter(FontLibrary fonts) {
    this.fonts = fonts;
  }

  /**
   * A table in one setting.
   *
   * @param widths of its columns, or none where they stay
   * @param together the height of its head and the first row, which stand on one page; 0 without a
   *     head
   */
  private record TableSetting(List<Integer> widths, int together) {}

  /**
   * What the ladder and the spreading make of a form's looks.
   *
   * @param step 0 for none
   * @param spread 0 for none
   */
  private record Look(int step, int spread) {
    String classes() {
      String tight = step == 0 ? "" : STEP + step;
      return spread == 0 ? tight : (tight + " " + SPREAD + spread).strip();
    }
  }

  /** The type of the tables' text, in thousandths of a point. */
  private record TypeSize(int size, int lineHeight) {
    BigDecimal points() {
      return BigDecimal.valueOf(size)
          .divide(BigDecimal.valueOf(THOUSAND), 1, RoundingMode.HALF_UP)
          .stripTrailingZeros();
    }

    BigDecimal lines() {
      return BigDecimal.valueOf(lineHeight)
          .divide(BigDecimal.valueOf(Math.max(1, size)), 2, RoundingMode.HALF_UP)
          .stripTrailingZeros();
    }
  }

  /** The pages that a document stands on, with the width that they have for it. */
  private record Sheet(Optional<String> name, int width) {}

  /**
   * A page in one setting.
   *
   * @param tables what is set of each of them
   */
  private record Setting(
      Look look,
      TypeSize type,
      Sheet sheet,
      List<TableSetting> tables,
      long pages,
      long last,
      int capacity) {
    PageSetting said() {
      return new PageSetting(
          look.step,
          look.spread,
          pages,
          type.points(),
          type.lines(),
          sheet.name,
          PageStyles.inMillimetres(sheet.width));
    }

    private boolean isStub() {
      return pages > 1 && last * THOUSAND < (long) capacity * STUB_PER_MILLE;
    }
  }

  /**
   * Fits a document.
   *
   * @param page a whole page with its styles inside
   * @param document the same, parsed
   * @param above what stands above it on its first page, in points
   * @param step of the ladder that is to be taken; empty for the best one
   * @return the page with its setting; empty where it has no body
   */
  public Optional<FittedPage> fit(String page, Document document, int above, OptionalInt step) {
    Element body = (Element) document.getElementsByTagNameNS("*", "body").item(0);
    if (body == null) {
      return Optional.empty();
    }
    Ladder ladder = new Ladder(document, body, above * THOUSAND);
    Setting best = step.isPresent() ? ladder.at(step.getAsInt()) : ladder.best();
    return Optional.of(new FittedPage(written(page, best), best.said()));
  }

  /** The settings of one document, with what stands above it on its first page. */
  private final class Ladder {
    private final Document document;
    private final Element body;
    private final int above;

    Ladder(Document document, Element body, int above) {
      this.document = document;
      this.body = body;
      this.above = above;
    }

    Setting best() {
      Setting plain = setting(new Look(0, 0));
      if (plain.pages == 1) {
        return plain;
      }
      Setting closest = setting(new Look(STEPS, 0));
      return spread(closest.pages < plain.pages ? first(closest) : plain);
    }

    Setting at(int step) {
      return spread(setting(new Look(step, 0)));
    }

    /**
     * With so much more room for the rows that the last page is no stub, where that is possible.
     */
    private Setting spread(Setting chosen) {
      Setting spread = chosen;
      for (int step = 1; spread.isStub() && step <= SPREADS; step++) {
        Setting wider = setting(new Look(chosen.look.step, step));
        if (wider.pages > chosen.pages) {
          break;
        }
        spread = wider;
      }
      return spread;
    }

    /** The first step with which there are as few pages as with the last; each takes no more. */
    private Setting first(Setting last) {
      Setting found = last;
      int from = 1;
      int to = STEPS;
      while (from < to) {
        int middle = (from + to) / 2;
        Setting setting = setting(new Look(middle, 0));
        if (setting.pages > last.pages) {
          from = middle + 1;
        } else {
          to = middle;
          found = setting;
        }
      }
      return found;
    }

    private Setting setting(Look look) {
      String own = body.getAttribute("class");
      body.setAttribute("class", (own + " " + look.classes()).strip());
      try (PageStyles styles = new PageStyles(document, fonts, measured)) {
        List<TableSetting> tables = new ArrayList<>();
        List<Paging.Piece> pieces = new ArrayList<>();
        pieces.add(new Paging.Piece(above, 0, true, false));
        pieces.addAll(pieces(styles, body, tables));
        int full = Math.toIntExact((long) styles.pageHeight() * FULL_PER_MILLE / THOUSAND);
        // Margins may leave nothing of a page; the layout then has its own way.
        int capacity = Math.max(1, full);
        Paging.Result paged = Paging.of(pieces, capacity);
        Element cell = (Element) body.getElementsByTagNameNS("*", "td").item(0);
        CalculatedStyle text = styles.style(cell == null ? body : cell);
        TypeSize type = new TypeSize(styles.size(text), styles.lineHeight(text));
        Sheet sheet = new Sheet(styles.sheet(), styles.pageWidth());
        return new Setting(look, type, sheet, tables, paged.pages(), paged.last(), capacity);
      } finally {
        body.setAttribute("class", own);
      }
    }
  }

  static List<Paging.Piece> pieces(PageStyles styles, Element body, List<TableSetting> tables) {
    List<Paging.Piece> pieces = new ArrayList<>();
    var margin = styles.margin(styles.style(body), styles.pageWidth());
    int width = styles.pageWidth() - styles.length(margin.left() + margin.right());
    new Flow(styles, pieces, tables).block(body, width);
    return pieces;
  }

  /** Reads blocks from top to bottom. */
  private record Flow(PageStyles styles, List<Paging.Piece> pieces, List<TableSetting> tables) {
    void block(Element parent, int width) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element child) {
          CalculatedStyle style = styles.style(child);
          if (child.getLocalName().equals("table")) {
            table(child, width);
          } else if (style.isBlockEquivalent() && hasBlocks(child) && !isWhole(style)) {
            space(style, width, true);
            block(child, width);
            space(style, width, false);
          } else if (style.isBlockEquivalent()) {
            paragraph(child, style, width);
          }
        }
      }
    }

    private static boolean isWhole(CalculatedStyle style) {
      return style.getIdent(CSSName.PAGE_BREAK_INSIDE) == IdentValue.AVOID;
    }

    /** Whether an element holds blocks, and no text beside them. */
    private boolean hasBlocks(Element element) {
      boolean blocks = false;
      for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Text text && !text.getData().isBlank()) {
          return false;
        }
        blocks |=
            node instanceof Element child
                && (child.getLocalName().equals("table")
                    || styles.style(child).isBlockEquivalent());
      }
      return blocks;
    }

    private void space(CalculatedStyle style, int width, boolean above) {
      var margin = styles.margin(style, width);
      var padding = styles.padding(style, width);
      float dots = above ? margin.top() + padding.top() : margin.bottom() + padding.bottom();
      if (dots > 0) {
        pieces.add(new Paging.Piece(styles.length(dots), 0, above, false));
      }
    }

    private void paragraph(Element element, CalculatedStyle style, int width) {
      var margin = styles.margin(style, width);
      var padding = styles.padding(style, width);
      int room =
          width - styles.length(margin.left() + margin.right() + padding.left() + padding.right());
      int height =
          new TextReader(styles).read(element, room).height(room)
              + styles.length(margin.top() + margin.bottom() + padding.top() + padding.bottom());
      boolean keeps = style.getIdent(CSSName.PAGE_BREAK_AFTER) == IdentValue.AVOID;
      pieces.add(new Paging.Piece(height, 0, keeps, false));
    }

    private void table(Element table, int width) {
      Grid grid = new Grid(table, styles, width);
      int[] chosen = ColumnWidths.of(grid);
      int[] heights = grid.heights(chosen);
      tables.add(
          new TableSetting(
              grid.gives() ? Arrays.stream(chosen).boxed().toList() : List.of(),
              together(grid, heights)));
      int head = 0;
      for (int i = 0; i < heights.length; i++) {
        Grid.Row row = grid.rows().get(i);
        if (row.head()) {
          head += heights[i];
        }
        pieces.add(
            new Paging.Piece(
                heights[i],
                row.head() ? 0 : head,
                row.head() || row.keepsNext(),
                row.keepsAbove()));
      }
    }
  }

  private static int together(Grid grid, int[] heights) {
    int height = 0;
    int row = 0;
    while (row < heights.length && grid.rows().get(row).head()) {
      height += heights[row];
      row++;
    }
    if (height == 0 || row == heights.length) {
      return 0;
    }
    height += heights[row];
    for (int next = row + 1; next < heights.length && grid.rows().get(next).keepsAbove(); next++) {
      height += heights[next];
    }
    return height;
  }

  /** The page with the classes of its body and the widths of its columns. */
  private static String written(String page, Setting chosen) {
    StringBuilder written = new StringBuilder(page.length() + THOUSAND);
    int body = page.indexOf("<body");
    written.append(page, 0, body);
    int at = body;
    String look = chosen.look.classes();
    if (!look.isEmpty()) {
      int end = page.indexOf('>', body);
      String tag = page.substring(body, end);
      int own = tag.indexOf("class=\"");
      written.append(
          own < 0
              ? tag + " class=\"" + look + "\""
              : tag.substring(0, own + 7) + look + " " + tag.substring(own + 7));
      at = end;
    }
    boolean known = page.split(TABLE, -1).length == chosen.tables.size() + 1;
    for (TableSetting setting : known ? chosen.tables : List.<TableSetting>of()) {
      int table = page.indexOf(TABLE, at) + TABLE.length();
      written.append(page, at, table);
      written.append(" data-pages=\"").append(chosen.pages).append('"');
      at = table;
      if (setting.together > 0
          && !page.substring(table, page.indexOf('>', table)).contains(STYLE)) {
        written.append(STYLE).append("-fs-page-break-min-height: ");
        written.append(Math.min(MOST_TOGETHER, setting.together / THOUSAND + 1)).append("pt\"");
      }
      for (int width : setting.widths) {
        int column = page.indexOf(COLUMN, at) + COLUMN.length();
        while (Character.isLetter(page.charAt(column))) {
          column = page.indexOf(COLUMN, column) + COLUMN.length();
        }
        written.append(page, at, column);
        if (!page.substring(column, page.indexOf('>', column)).contains(STYLE)) {
          written
              .append(STYLE)
              .append("width: ")
              .append(PageStyles.inMillimetres(width))
              .append('"');
        }
        at = column;
      }
    }
    return written.append(page, at, page.length()).toString();
  }
}
