package cn.jixiao.page.fit;

import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.XhtmlParser;
import cn.jixiao.page.font.FontLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Pages for tests, in the style of all forms. */
final class TestPages {
  static final FontLibrary FONTS = FontLibrary.builtIn();

  /** Columns {@code w20} and so on are that many millimetres wide. */
  private static final String WIDTHS =
      IntStream.rangeClosed(2, 15)
          .mapToObj(width -> "col.w%1$d0 { width: %1$d0mm; }%n".formatted(width))
          .collect(Collectors.joining());

  private TestPages() {}

  static String page(String body) {
    try {
      return """
          <?xml version="1.0" encoding="UTF-8"?>
          <!DOCTYPE html>
          <html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title><style>%s</style></head>
          <body class="form-x">%s</body></html>
          """
          .formatted(Files.readString(Path.of("templates/common/base.css")) + WIDTHS, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document parse(String page) {
    try {
      return new XhtmlParser().parse(page, "test");
    } catch (TemplateFailure e) {
      throw new IllegalStateException(e);
    }
  }

  static void withGrid(String table, Consumer<Grid> use) {
    Document document = parse(page("<table>" + table + "</table>"));
    try (PageStyles styles = new PageStyles(document, FONTS, PageStyles.none())) {
      Element element = (Element) document.getElementsByTagNameNS("*", "table").item(0);
      use.accept(new Grid(element, styles, styles.pageWidth()));
    }
  }
}
