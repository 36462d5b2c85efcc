package cn.jixiao.page;

import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.picture.Pictures;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses the pages that templates write; nothing outside the page is read. */
public final class XhtmlParser {
  /** Whether anything outside the page is read. */
  private static final List<String> OUTSIDE =
      List.of(
          "http://xml.org/sax/features/external-general-entities",
          "http://xml.org/sax/features/external-parameter-entities",
          "http://apache.org/xml/features/nonvalidating/load-external-dtd");

  private final DocumentBuilder builder;

  /** A parser for one thread; it serves any number of pages. */
  public XhtmlParser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      for (String outside : OUTSIDE) {
        factory.setFeature(outside, false);
      }
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
    Document document = document(page, template);
    Optional<Pictures.Wrong> wrong = Pictures.prepare(document);
    if (wrong.isPresent()) {
      throw wrong.get().of(template, 1);
    }
    return document;
  }

  /** Parses a page as it is, whatever its pictures are like. */
  Document document(String page, String template) throws TemplateFailure {
    try {
      return builder.parse(new InputSource(new StringReader(page)));
    } catch (SAXParseException e) {
      throw new TemplateFailure(
          template, 1, "line " + e.getLineNumber() + " of the page: " + e.getMessage(), e);
    } catch (SAXException e) {
      throw new TemplateFailure(template, 1, e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a page from its beginning to its end.
   *
   * @param template the name of the template that wrote it
   * @param check what looks at it
   * @throws TemplateFailure where the check finds a mistake, or the page is not well-formed XML
   */
  void read(String page, String template, PageCheck check) throws TemplateFailure {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      for (String outside : OUTSIDE) {
        factory.setFeature(outside, false);
      }
      SAXParser parser = factory.newSAXParser();
      parser.setProperty("http://xml.org/sax/properties/lexical-handler", check);
      parser.parse(new InputSource(new StringReader(page)), check);
    } catch (PageCheck.Mistake e) {
      throw e.failure();
    } catch (SAXParseException e) {
      throw check.wrong(e);
    } catch (SAXException e) {
      throw check.wrong(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
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
