package cn.jixiao.page.picture;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A picture of a page as a file of its own, for documents that have pictures as parts. */
public final class PictureFile {
  private static final BigDecimal TWIPS_PER_POINT = BigDecimal.valueOf(20);

  /** What {@link Pictures#prepare} puts before a picture's own style. */
  private static final Pattern SIZE = Pattern.compile("^width:[^;]*;height:[^;]*;");

  private PictureFile() {}

  /**
   * An SVG file.
   *
   * @param picture an {@code svg} element that was checked
   * @param width in twips
   * @param height in twips
   */
  public static byte[] svg(Element picture, int width, int height) {
    try {
      Document file =
          DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
      Element root = (Element) file.importNode(picture, true);
      file.appendChild(root);
      root.removeAttribute("alt");
      root.removeAttribute("class");
      String style = SIZE.matcher(root.getAttribute("style")).replaceFirst("");
      root.removeAttribute("style");
      if (!style.isEmpty()) {
        root.setAttribute("style", style);
      }
      root.setAttribute("width", points(width));
      root.setAttribute("height", points(height));
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Transformer identity = factory.newTransformer();
      file.setXmlStandalone(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      identity.transform(new DOMSource(file), new StreamResult(out));
      return out.toByteArray();
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String points(int twips) {
    return BigDecimal.valueOf(twips).divide(TWIPS_PER_POINT).toPlainString() + "pt";
  }
}
