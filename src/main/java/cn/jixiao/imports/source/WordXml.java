package cn.jixiao.imports.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The elements of WordprocessingML, in both of its namespaces. Read as elements and not through
 * typed classes: what other programs write is often not quite what the schema wants, and then says
 * what it means all the same.
 */
final class WordXml {
  private static final Set<String> NAMESPACES =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");

  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";

  /** What only stands around other elements; insertions that are tracked count as made. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "sdt",
          "sdtContent",
          "customXml",
          "smartTag",
          "ins",
          "moveTo",
          "hyperlink",
          "fldSimple",
          "bdo",
          "dir");

  private WordXml() {}

  /** Parses a part. Document types are refused, and with them entities of any kind. */
  static Element parse(PackagePart part) throws IOException, SAXException {
    try (InputStream in = part.getInputStream()) {
      return parse(in);
    }
  }

  /** Parses a part that is still packed. */
  static Element parse(InputStream in) throws IOException, SAXException {
    DocumentBuilder builder = XMLHelper.newDocumentBuilder();
    builder.setErrorHandler(new Thrower());
    return builder.parse(in).getDocumentElement();
  }

  /** Whether it is WordprocessingML of this name. */
  static boolean is(Element element, String name) {
    return name.equals(element.getLocalName()) && NAMESPACES.contains(element.getNamespaceURI());
  }

  /** The child elements, as they are. */
  static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /**
   * The child elements that the reader of the document sees, without what only stands around them,
   * such as content controls, and without what was deleted or moved away.
   */
  static List<Element> content(Node parent) {
    List<Element> content = new ArrayList<>();
    addContent(parent, content);
    return content;
  }

  private static void addContent(Node parent, List<Element> to) {
    for (Element child : children(parent)) {
      if (COMPATIBILITY.equals(child.getNamespaceURI())) {
        if (child.getLocalName().equals("AlternateContent")) {
          children(child).stream().findFirst().ifPresent(choice -> addContent(choice, to));
        }
      } else if (NAMESPACES.contains(child.getNamespaceURI())
          && WRAPPERS.contains(child.getLocalName())) {
        addContent(child, to);
      } else if (!is(child, "del") && !is(child, "moveFrom")) {
        to.add(child);
      }
    }
  }

  /** The first child of a name. */
  static Optional<Element> child(Node parent, String name) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && is(element, name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** What is found going down from child to child; empty where one is missing. */
  static Optional<Element> below(Node parent, String... names) {
    Optional<Element> found = Optional.empty();
    Node at = parent;
    for (String name : names) {
      found = child(at, name);
      if (found.isEmpty()) {
        return found;
      }
      at = found.get();
    }
    return found;
  }

  /** An attribute; empty where it is missing. */
  static String attribute(Element element, String name) {
    String qualified = element.getAttributeNS(element.getNamespaceURI(), name);
    return qualified.isEmpty() ? element.getAttribute(name) : qualified;
  }

  /** A whole number in an attribute. */
  static int number(Element element, String name, int otherwise) {
    try {
      return Integer.parseInt(attribute(element, name).strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Whether a property that is on or off is there, and on. */
  static boolean on(Optional<Element> property) {
    return property.isPresent()
        && !Set.of("0", "false", "off").contains(attribute(property.get(), "val"));
  }

  /** Says nothing anywhere. */
  private static final class Thrower implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // A warning keeps nothing from being read.
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
