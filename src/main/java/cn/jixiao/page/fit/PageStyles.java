package cn.jixiao.page.fit;

import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.page.font.Weights;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.derived.RectPropertySet;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.PageBox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The computed styles of a page, without a layout of it. Lengths are in thousandths of a point, so
 * that sums are exact.
 */
final class PageStyles implements AutoCloseable {
  private static final int THOUSAND = 1000;
  private static final int HUNDRED = 100;
  private static final int POINTS_IN_100_METRES = 283_465;
  private final FontLibrary fonts;
  private final Map<String, Advances> measured;
  private final PDDocument pdf = new PDDocument();
  private final PdfBoxRenderer renderer;
  private final LayoutContext context;
  private final PageBox paper;
  private final Optional<String> sheet;

  /**
   * @param measured advances by family and weight, shared by all styles with these fonts
   */
  PageStyles(Document page, FontLibrary fonts, Map<String, Advances> measured) {
    this.fonts = fonts;
    this.measured = measured;
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(pdf);
    builder.withW3cDocument(page, null);
    builder.useUriResolver((base, uri) -> null);
    // As what is printed; without, fourteen fonts that no page uses are made for every page.
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    this.renderer = builder.buildPdfRenderer();
    this.context = renderer.getSharedContext().newLayoutContextInstance();
    Element body = (Element) page.getElementsByTagNameNS("*", "body").item(0);
    CalculatedStyle own = style(body);
    this.sheet =
        own.isIdent(CSSName.PAGE, IdentValue.AUTO)
            ? Optional.empty()
            : Optional.of(own.getStringProperty(CSSName.PAGE));
    sheet.ifPresent(context::setPageName);
    this.paper = Layer.createPageBox(context, "first");
  }

  CalculatedStyle style(Element element) {
    return renderer.getSharedContext().getStyle(element);
  }

  /** The name that the style sheet gives the page's sheets; empty where it gives none. */
  Optional<String> sheet() {
    return sheet;
  }

  int length(float dots) {
    return Math.round(dots * THOUSAND / renderer.getDotsPerPoint());
  }

  float dots(int length) {
    return length * renderer.getDotsPerPoint() / THOUSAND;
  }

  int pageHeight() {
    return length(paper.getContentHeight(context));
  }

  int pageWidth() {
    return length(paper.getContentWidth(context));
  }

  /** The width that a style asks for; 0 where it asks for none. */
  int width(CalculatedStyle style, int containing) {
    return style.isAutoWidth()
        ? 0
        : length(style.getFloatPropertyProportionalWidth(CSSName.WIDTH, dots(containing), context));
  }

  int size(CalculatedStyle style) {
    return length(style.getFont(context).size);
  }

  int lineHeight(CalculatedStyle style) {
    return length(style.getLineHeight(context));
  }

  int indent(CalculatedStyle style, int width) {
    return length(
        style.getFloatPropertyProportionalWidth(CSSName.TEXT_INDENT, dots(width), context));
  }

  RectPropertySet margin(CalculatedStyle style, int width) {
    return style.getMarginRect(dots(width), context);
  }

  RectPropertySet padding(CalculatedStyle style, int width) {
    return style.getPaddingRect(dots(width), context);
  }

  /** Both halves of the upper and the lower rule, or of the left and the right one. */
  int rules(CalculatedStyle style, boolean vertical) {
    var border = style.getBorder(context);
    float dots = vertical ? border.top() + border.bottom() : border.left() + border.right();
    return length(dots) / 2;
  }

  Advances advances(CalculatedStyle style) {
    FontSpecification font = style.getFont(context);
    boolean bold = Weights.isBold(font.fontWeight);
    List<String> families = font.families == null ? List.of() : List.of(font.families);
    return measured.computeIfAbsent(
        families + (bold ? " bold" : ""), key -> new Advances(fonts, families, bold));
  }

  static int ofMillimetres(int millimetres) {
    return Math.toIntExact((long) millimetres * POINTS_IN_100_METRES / HUNDRED);
  }

  /** A length as style sheets write it, with two decimals. */
  static String inMillimetres(int length) {
    return BigDecimal.valueOf(length)
            .multiply(BigDecimal.valueOf(HUNDRED))
            .divide(BigDecimal.valueOf(POINTS_IN_100_METRES), 2, RoundingMode.DOWN)
            .toPlainString()
        + "mm";
  }

  /** Advances of no styles yet. */
  static Map<String, Advances> none() {
    return new HashMap<>();
  }

  @Override
  public void close() {
    renderer.close();
    try {
      pdf.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
