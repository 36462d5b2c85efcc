import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.data.MergeCellRule;
import com.deepoove.poi.data.RowRenderData;
import com.deepoove.poi.data.Rows;
import com.deepoove.poi.data.TableRenderData;
import com.deepoove.poi.data.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Times poi-tl on the tables that PrintBenchmark wrote: milliseconds a DOCX, warm.
 *
 * <pre>java -cp CLASSPATH-OF-poi-tl.xml bench/PoiTl.java CELLS.json TIMES [OUT.docx]</pre>
 */
public final class PoiTl {
  public static void main(String[] arguments) throws Exception {
    JsonNode cells = new JsonMapper().readTree(Files.readString(Path.of(arguments[0])));
    int times = Integer.parseInt(arguments[1]);
    byte[] template = template(cells.size());
    double best = Double.MAX_VALUE;
    byte[] document = {};
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < times; i++) {
        document = document(template, cells);
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e6 / times);
    }
    if (arguments.length > 2) {
      Files.write(Path.of(arguments[2]), document);
    }
    System.out.printf(Locale.ROOT, "poi-tl %.1f ms%n", best);
  }

  private static byte[] template(int tables) throws Exception {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int table = 0; table < tables; table++) {
        document.createParagraph().createRun().setText("{{#table" + table + "}}");
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] document(byte[] template, JsonNode tables) throws Exception {
    Map<String, Object> data = new HashMap<>();
    for (int table = 0; table < tables.size(); table++) {
      data.put("table" + table, table(tables.get(table)));
    }
    try (XWPFTemplate filled = XWPFTemplate.compile(new ByteArrayInputStream(template)).render(data);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      filled.write(out);
      return out.toByteArray();
    }
  }

  /** poi-tl wants each place of a merged cell, and then which are one. */
  private static TableRenderData table(JsonNode rows) {
    int columns = 0;
    for (JsonNode cell : rows.get(0)) {
      columns += cell.get("columns").asInt();
    }
    String[][] texts = new String[rows.size()][columns];
    MergeCellRule.MergeCellRuleBuilder merged = MergeCellRule.builder();
    boolean isMerged = false;
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (JsonNode cell : rows.get(row)) {
        while (column < columns && texts[row][column] != null) {
          column++;
        }
        int right = Math.min(columns, column + cell.get("columns").asInt());
        int below = Math.min(rows.size(), row + cell.get("rows").asInt());
        for (int r = row; r < below; r++) {
          Arrays.fill(texts[r], column, right, "");
        }
        texts[row][column] = cell.get("text").asString();
        if (right - column > 1 || below - row > 1) {
          merged.map(MergeCellRule.Grid.of(row, column), MergeCellRule.Grid.of(below - 1, right - 1));
          isMerged = true;
        }
        column = right;
      }
    }
    RowRenderData[] all =
        Arrays.stream(texts)
            .map(row -> Arrays.stream(row).map(text -> text == null ? "" : text).toArray(String[]::new))
            .map(row -> Rows.of(row).create())
            .toArray(RowRenderData[]::new);
    TableRenderData table = Tables.create(all);
    if (isMerged) {
      table.setMergeRule(merged.build());
    }
    return table;
  }
}
