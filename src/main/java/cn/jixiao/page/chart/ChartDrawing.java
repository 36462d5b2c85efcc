package cn.jixiao.page.chart;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws a chart as SVG of shapes alone: no fonts, and no ids, which would have to differ from those
 * of the page's other pictures.
 */
final class ChartDrawing extends SVGGraphics2D {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** What the generator says of each shape and nothing here depends on. */
  private static final Set<String> IDLE =
      Set.of(
          "font-family",
          "font-size",
          "font-style",
          "font-weight",
          "color-interpolation",
          "color-rendering",
          "image-rendering",
          "shape-rendering",
          "text-rendering",
          "contentScriptType",
          "contentStyleType",
          "preserveAspectRatio",
          "version",
          "zoomAndPan");

  private ChartDrawing(SVGGeneratorContext context) {
    super(context, true);
  }

  private ChartDrawing(ChartDrawing other) {
    super(other);
  }

  /**
   * @param width in millimetres
   * @param height in millimetres
   */
  static String svg(JFreeChart chart, double width, double height, String words) {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
      document.appendChild(document.createElementNS(SVG, "svg"));
      SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
      context.setComment(null);
      context.setPrecision(2);
      ChartDrawing drawing = new ChartDrawing(context);
      Rectangle2D area =
          new Rectangle2D.Double(0, 0, width * POINTS_PER_MM, height * POINTS_PER_MM);
      chart.draw(drawing, area);
      Element root = drawing.getRoot();
      drawing.dispose();
      tidy(root);
      root.setAttribute("width", exact(width) + "mm");
      root.setAttribute("height", exact(height) + "mm");
      root.setAttribute("viewBox", "0 0 " + exact(area.getWidth()) + " " + exact(area.getHeight()));
      root.setAttribute("role", "img");
      root.setAttribute("aria-label", words);
      Transformer identity = TransformerFactory.newDefaultInstance().newTransformer();
      identity.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter out = new StringWriter();
      identity.transform(new DOMSource(root), new StreamResult(out));
      return out.toString();
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String exact(double length) {
    return BigDecimal.valueOf(length)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static void tidy(Element element) {
    IDLE.forEach(element::removeAttribute);
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    for (Element child : children) {
      tidy(child);
      boolean empty = !child.hasChildNodes();
      if (empty && (child.getTagName().equals("defs") || child.getTagName().equals("g"))) {
        element.removeChild(child);
      }
    }
  }

  @Override
  public java.awt.Graphics create() {
    return new ChartDrawing(this);
  }

  @Override
  public void drawString(String text, float x, float y) {
    Element path = getDOMFactory().createElementNS(SVG, "path");
    path.setAttribute("d", PathText.of(ChartText.outline(text)));
    path.setAttribute(
        "transform",
        "translate(%s %s) scale(%s)".formatted(exact(x), exact(y), exact(1.0 / PathText.UNITS)));
    path.setAttribute("stroke", "none");
    domGroupManager.addElement(path, DOMGroupManager.FILL);
  }

  /** Nothing is drawn outside the picture, and clips would need ids. */
  @Override
  public void clip(Shape shape) {}

  @Override
  public void setClip(Shape shape) {}

  @Override
  public void clipRect(int x, int y, int width, int height) {}

  @Override
  public Rectangle getClipBounds() {
    return null;
  }
}
