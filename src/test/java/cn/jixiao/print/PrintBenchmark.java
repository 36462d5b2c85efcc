package cn.jixiao.print;

import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how long one document takes where the program is warm, from the scored project to the
 * bytes. Not a test: run its main method with the test class path. Arguments: a project's file, how
 * often it is printed, and a file that the table's cells are written to, so that other programs can
 * be given the same table.
 */
public final class PrintBenchmark {
  private static final int ROUNDS = 5;

  private PrintBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    XRLog.setLoggingEnabled(false);
    ScoreCard card = Cards.of(Path.of(arguments[0]));
    int times = Integer.parseInt(arguments[1]);
    Press.Printed printed = Press.print(card);
    cells(printed.xhtml(), Path.of(arguments[2]));
    DocumentPrinter printer = new DocumentPrinter(Press.TEMPLATES, Press.FONTS);
    for (Format format : List.of(Format.PDF, Format.DOCX, Format.HTML)) {
      double best = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
          printer.print(card, printed.kind(), Set.of(format));
        }
        best = Math.min(best, (System.nanoTime() - start) / 1e6 / times);
      }
      System.out.printf(Locale.ROOT, "%s %.1f ms%n", format.key(), best);
    }
  }

  private static void cells(Document page, Path file) throws IOException {
    List<List<List<Map<String, Object>>>> tables = new ArrayList<>();
    var found = page.getElementsByTagNameNS("*", "table");
    for (int i = 0; i < found.getLength(); i++) {
      List<List<Map<String, Object>>> rows = new ArrayList<>();
      var trs = ((Element) found.item(i)).getElementsByTagNameNS("*", "tr");
      for (int r = 0; r < trs.getLength(); r++) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (Node node = trs.item(r).getFirstChild(); node != null; node = node.getNextSibling()) {
          if (node instanceof Element cell) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("text", cell.getTextContent().strip().replaceAll("\\s+", " "));
            entry.put("columns", span(cell, "colspan"));
            entry.put("rows", span(cell, "rowspan"));
            cells.add(entry);
          }
        }
        rows.add(cells);
      }
      tables.add(rows);
    }
    Files.writeString(file, new JsonMapper().writeValueAsString(tables));
  }

  private static int span(Element cell, String attribute) {
    String value = cell.getAttribute(attribute);
    return value.isEmpty() ? 1 : Integer.parseInt(value);
  }
}
