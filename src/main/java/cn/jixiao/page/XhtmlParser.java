package cn.jixiao.page;

import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.picture.Pictures;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses the pages that templates write; nothing outside the page is read. */
public final class XhtmlParser {
  private final DocumentBuilder builder;

  /** A parser for one thread; it serves any number of pages. */
  public XhtmlParser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setExpandEntityReferences(false);
      builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Parses a page.
   *
   * @param template the name of the template that wrote it, for the message
   * @throws TemplateFailure where the page is not well-formed XML, or a picture of it is not
   *     complete
   */
  public Document parse(String page, String template) throws TemplateFailure {
    try {
      Document document = builder.parse(new InputSource(new StringReader(page)));
      Pictures.prepare(document, template);
      return document;
    } catch (SAXParseException e) {
      throw new TemplateFailure(
          template, 1, "line " + e.getLineNumber() + " of the page: " + e.getMessage(), e);
    } catch (SAXException e) {
      throw new TemplateFailure(template, 1, e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every mistake ends the parsing; nothing is written to the console. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
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
