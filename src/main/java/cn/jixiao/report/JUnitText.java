package cn.jixiao.report;

import cn.jixiao.finding.Severity;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Issues as JUnit's test reports, which every pipeline shows: a test for each, failed where it is
 * an error or a warning.
 */
public final class JUnitText {
  private static final String SUITE = "jixiao";

  private JUnitText() {}

  /** The report. */
  public static String of(List<Issue> issues) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml);
      xml.writeStartElement("testsuites");
      line(xml);
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", SUITE);
      xml.writeAttribute("tests", String.valueOf(Math.max(issues.size(), 1)));
      xml.writeAttribute(
          "failures", String.valueOf(issues.stream().filter(JUnitText::isFailure).count()));
      line(xml);
      if (issues.isEmpty()) {
        // Some platforms take a report without a test for a broken one.
        xml.writeEmptyElement("testcase");
        xml.writeAttribute("classname", SUITE);
        xml.writeAttribute("name", SUITE);
        line(xml);
      }
      for (Issue issue : issues) {
        testCase(issue, xml);
      }
      xml.writeEndElement();
      line(xml);
      xml.writeEndElement();
      line(xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text can always be written", e);
    }
    return text.toString();
  }

  private static void testCase(Issue issue, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", sound(issue.file()));
    xml.writeAttribute("name", issue.code() + ":" + issue.place().line());
    xml.writeStartElement(isFailure(issue) ? "failure" : "system-out");
    if (isFailure(issue)) {
      xml.writeAttribute("type", issue.severity().key());
      xml.writeAttribute("message", sound(issue.message()));
    }
    xml.writeCharacters(sound(issue.file() + ":" + issue.place().line() + "\n" + issue.message()));
    xml.writeEndElement();
    xml.writeEndElement();
    line(xml);
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private static boolean isFailure(Issue issue) {
    return issue.severity() != Severity.INFO;
  }

  /** Without what XML cannot hold. */
  private static String sound(String text) {
    StringBuilder sound = new StringBuilder(text.length());
    text.codePoints()
        .map(
            point ->
                point == '\n' || point == '\t' || (point >= ' ' && isCharacter(point))
                    ? point
                    : '\uFFFD')
        .forEach(sound::appendCodePoint);
    return sound.toString();
  }

  private static boolean isCharacter(int point) {
    return (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
  }
}
