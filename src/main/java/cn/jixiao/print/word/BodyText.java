package cn.jixiao.print.word;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/**
 * What stands in the body of a Word document, as XML. Objects for all of a long document take far
 * more memory than its text, so each block becomes text as soon as it is complete.
 */
final class BodyText {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** The prefixes that everyone uses, and that some programs wrongly rely on. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          WORD,
          "w",
          "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
          "wp",
          "http://schemas.openxmlformats.org/drawingml/2006/main",
          "a",
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "r");

  private static final String DECLARED = " xmlns:w=\"" + WORD + "\"";
  private static final String BODY = "<w:body>";

  private final StringBuilder text = new StringBuilder();

  /**
   * Adds a paragraph or a table.
   *
   * @param block that nobody changes any more
   * @param name of its element
   */
  void add(XmlObject block, String name) {
    XmlOptions options =
        new XmlOptions()
            .setSaveSyntheticDocumentElement(new QName(WORD, name, "w"))
            .setSaveSuggestedPrefixes(PREFIXES)
            .setSaveAggressiveNamespaces();
    String xml = block.xmlText(options);
    // The document's own element declares it for all.
    int declared = xml.indexOf(DECLARED);
    text.append(xml, 0, declared).append(xml, declared + DECLARED.length(), xml.length());
  }

  /** The document's XML with the blocks at the beginning of its body, which has none yet. */
  byte[] into(byte[] document) {
    int at = endOfBodyTag(document);
    byte[] blocks = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[document.length + blocks.length];
    System.arraycopy(document, 0, whole, 0, at);
    System.arraycopy(blocks, 0, whole, at, blocks.length);
    System.arraycopy(document, at, whole, at + blocks.length, document.length - at);
    return whole;
  }

  private static int endOfBodyTag(byte[] document) {
    // In Latin-1 a character is a byte, whatever it is.
    int at = new String(document, StandardCharsets.ISO_8859_1).indexOf(BODY);
    if (at < 0) {
      throw new IllegalStateException("no body");
    }
    return at + BODY.length();
  }
}
