package cn.jixiao.print.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.TemplateFailure;
import cn.jixiao.print.Press;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RowSpansTest {
  private static Document table(String rows) throws TemplateFailure {
    return Press.parse("<html><body><table><tbody>" + rows + "</tbody></table></body></html>");
  }

  private static Grid grid(Document document) {
    return XhtmlGrids.of(document).get(0);
  }

  private static List<String> cells(Document document) {
    return RowSpans.rows(document).stream()
        .map(
            row ->
                RowSpans.cells(row).stream()
                    .map(
                        cell ->
                            cell.getTextContent()
                                + "x"
                                + RowSpans.span(cell, "colspan")
                                + "x"
                                + RowSpans.span(cell, "rowspan"))
                    .toList()
                    .toString())
        .toList();
  }

  private static final String LABELLED =
      "<tr><th rowspan='3'>产出</th><th rowspan='2'>数量</th><td>甲</td></tr>"
          + "<tr><td>乙</td></tr>"
          + "<tr><th>质量</th><td>丙</td></tr>";

  @Test
  void aLabelIsRepeatedBelowTheCut() throws Exception {
    assertEquals(
        List.of("[产出x1x1, 数量x1x1, 甲x1x1]", "[产出x1x2, 数量x1x1, 乙x1x1]", "[质量x1x1, 丙x1x1]"),
        cells(RowSpans.cutAt(table(LABELLED), Set.of(1), Set.of())));
    assertEquals(
        List.of("[产出x1x2, 数量x1x2, 甲x1x1]", "[乙x1x1]", "[产出x1x1, 质量x1x1, 丙x1x1]"),
        cells(RowSpans.cutAt(table(LABELLED), Set.of(2), Set.of())));
  }

  @Test
  void withoutACutNothingChanges() throws Exception {
    assertEquals(
        cells(table(LABELLED)), cells(RowSpans.cutAt(table(LABELLED), Set.of(), Set.of())));
    assertEquals(
        cells(table(LABELLED)), cells(RowSpans.cutAt(table(LABELLED), Set.of(0), Set.of())));
  }

  @Test
  void unmergedRowsStandAlone() throws Exception {
    assertEquals(
        List.of("[产出x1x1, 数量x1x1, 甲x1x1]", "[x1x1, x1x1, 乙x1x1]", "[x1x1, 质量x1x1, 丙x1x1]"),
        cells(RowSpans.unmerged(table(LABELLED))));
  }

  @Test
  void theOriginalIsLeftAlone() throws Exception {
    Document original = table(LABELLED);
    List<String> before = cells(original);
    RowSpans.unmerged(original);
    RowSpans.cutAt(original, Set.of(1, 2), Set.of());
    assertEquals(before, cells(original));
  }

  @Test
  void cellsDoNotReachIntoAnotherGroupOfRows() throws Exception {
    Document document =
        Press.parse(
            "<html><body><table><tbody><tr><td rowspan='2'>甲</td><td>乙</td></tr><tr><td>丙</td>"
                + "</tr></tbody><tbody><tr><td>丁</td><td>戊</td></tr></tbody></table></body></html>");
    assertEquals(
        List.of("[甲x1x2, 乙x1x1]", "[丙x1x1]", "[丁x1x1, 戊x1x1]"),
        cells(RowSpans.cutAt(document, Set.of(2), Set.of())));
  }

  /** A table of that many rows and columns, cut into cells by chance. */
  private static Document randomTable(int rows, int columns, long seed) throws TemplateFailure {
    Random random = new Random(seed);
    boolean[][] taken = new boolean[rows][columns];
    StringBuilder table = new StringBuilder();
    for (int r = 0; r < rows; r++) {
      table.append("<tr>");
      for (int c = 0; c < columns; c++) {
        if (taken[r][c]) {
          continue;
        }
        int width = 1;
        while (c + width < columns && !taken[r][c + width] && random.nextInt(3) == 0) {
          width++;
        }
        int height = 1 + (random.nextBoolean() ? random.nextInt(rows - r) : 0);
        for (int i = r; i < r + height; i++) {
          for (int j = c; j < c + width; j++) {
            taken[i][j] = true;
          }
        }
        table.append("<td colspan='%d' rowspan='%d'>%d-%d</td>".formatted(width, height, r, c));
      }
      table.append("</tr>");
    }
    return table(table.toString());
  }

  /** Which text stands at each place; fails where a place is empty or taken twice. */
  private static String[][] slots(Grid grid) {
    String[][] slots = new String[grid.rows()][grid.columns()];
    for (Grid.Cell cell : grid.cells()) {
      for (int r = cell.row(); r < cell.row() + cell.height(); r++) {
        for (int c = cell.column(); c < cell.column() + cell.width(); c++) {
          assertEquals(null, slots[r][c], "taken twice");
          slots[r][c] = cell.text();
        }
      }
    }
    for (String[] row : slots) {
      for (String slot : row) {
        assertNotNull(slot, "an empty place");
      }
    }
    return slots;
  }

  @Property(tries = 400)
  void whereverItIsCutEachPlaceKeepsItsText(
      @ForAll @IntRange(min = 1, max = 9) int rows,
      @ForAll @IntRange(min = 1, max = 6) int columns,
      @ForAll long seed)
      throws TemplateFailure {
    Document document = randomTable(rows, columns, seed);
    Set<Integer> tops = new HashSet<>();
    Random random = new Random(seed);
    for (int r = 1; r < rows; r++) {
      if (random.nextInt(3) == 0) {
        tops.add(r);
      }
    }
    Grid cut = grid(RowSpans.cutAt(document, tops, Set.of()));
    assertEquals(
        List.of(slots(grid(document))).stream().map(List::of).toList(),
        List.of(slots(cut)).stream().map(List::of).toList());
    for (Grid.Cell cell : cut.cells()) {
      for (int top : tops) {
        assertFalse(cell.row() < top && top < cell.row() + cell.height(), cell::toString);
      }
    }
  }

  @Property(tries = 400)
  void unmergedRowsSayEverythingOnce(
      @ForAll @IntRange(min = 1, max = 9) int rows,
      @ForAll @IntRange(min = 1, max = 6) int columns,
      @ForAll long seed)
      throws TemplateFailure {
    Document document = randomTable(rows, columns, seed);
    Document unmerged = RowSpans.unmerged(document);
    for (Element row : RowSpans.rows(unmerged)) {
      for (Element cell : RowSpans.cells(row)) {
        assertEquals(1, RowSpans.span(cell, "rowspan"));
      }
    }
    Grid grid = grid(unmerged);
    slots(grid);
    List<String> said = new ArrayList<>(grid.cells().stream().map(Grid.Cell::text).toList());
    said.removeIf(String::isEmpty);
    assertEquals(grid(document).cells().stream().map(Grid.Cell::text).toList(), said);
    assertTrue(grid.cells().size() >= said.size());
  }

  @Test
  void aRowThatNoPageCanHoldMayBeBroken() throws Exception {
    Document cut = RowSpans.cutAt(table(LABELLED), Set.of(), Set.of(1));
    assertEquals("", RowSpans.rows(cut).get(0).getAttribute("style"));
    assertEquals("page-break-inside: auto", RowSpans.rows(cut).get(1).getAttribute("style"));
  }

  @Test
  void whatReachesIntoARowThatIsBrokenBeginsAtTheTop() throws Exception {
    Document cut = RowSpans.cutAt(table(LABELLED), Set.of(), Set.of(1));
    List<String> styles =
        RowSpans.rows(cut).stream()
            .flatMap(row -> RowSpans.cells(row).stream())
            .map(cell -> cell.getTextContent() + cell.getAttribute("style"))
            .toList();
    String top = "vertical-align: top";
    assertEquals(List.of("产出" + top, "数量" + top, "甲", "乙" + top, "质量", "丙"), styles);
  }
}
