package cn.jixiao.imports.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * Reads a sheet (工作表) as the tables and titles that stand on it. A sheet is one grid, whatever is
 * on it; where one table ends and the next begins is seen by empty rows, titles and lines.
 */
final class SheetBlocks {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 200;

  /** Empty rows that lines are drawn through are of a table, but not as many as these. */
  private static final int LONGEST_GAP = 200;

  /** Cells that are merged further than this past all others are merged over the whole sheet. */
  private static final int FAR = 1000;

  /**
   * A cell that is seen, or some that are merged into one, from its first row and column that are
   * not hidden to its last ones.
   */
  private record Area(String text, int top, int left, int bottom, int right) {}

  private final Sheet sheet;
  private final Spot spot;
  private final Map<Integer, Boolean> rowsHidden = new HashMap<>();
  private final Map<Integer, Boolean> columnsHidden = new HashMap<>();
  private final Map<Short, Boolean> lined = new HashMap<>();
  private final NavigableSet<Integer> leftOutRows = new TreeSet<>();
  private final NavigableSet<Integer> leftOutColumns = new TreeSet<>();

  /** All that is seen, under each row that it covers. */
  private final NavigableMap<Integer, List<Area>> areas = new TreeMap<>();

  /**
   * Reads all cells.
   *
   * @param spot the sheet
   * @throws Refusal where more of it is filled than any table needs
   */
  SheetBlocks(Sheet sheet, Spot spot, CellTexts cells) throws Refusal {
    this.sheet = sheet;
    this.spot = spot;
    NavigableMap<Integer, NavigableMap<Integer, String>> texts = texts(sheet, cells);
    if (!texts.isEmpty()) {
      addMerged(texts);
      texts.forEach(
          (row, line) -> line.forEach((column, text) -> add(text, row, column, row, column)));
    }
  }

  /** What stands in a sheet, by rows and columns. */
  private static NavigableMap<Integer, NavigableMap<Integer, String>> texts(
      Sheet sheet, CellTexts cells) throws Refusal {
    NavigableMap<Integer, NavigableMap<Integer, String>> texts = new TreeMap<>();
    Set<Integer> columns = new HashSet<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        String text = cells.of(cell);
        if (!text.isEmpty()) {
          texts.computeIfAbsent(row.getRowNum(), r -> new TreeMap<>());
          texts.get(row.getRowNum()).put(cell.getColumnIndex(), text);
          columns.add(cell.getColumnIndex());
          if (texts.size() > MOST_ROWS || columns.size() > MOST_COLUMNS) {
            throw new Refusal(SourceCode.SOURCE_TOO_LARGE);
          }
        }
      }
    }
    return texts;
  }

  /** Whether anything stands in a sheet that is not seen. */
  static boolean says(Sheet sheet, CellTexts cells) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (!cells.of(cell).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Takes what stands in merged cells, and what stands under them unseen, out of the texts. */
  private void addMerged(NavigableMap<Integer, NavigableMap<Integer, String>> texts) {
    int bottom = texts.lastKey();
    int right = texts.values().stream().mapToInt(NavigableMap::lastKey).max().orElseThrow();
    Map<Integer, List<CellRangeAddress>> taken = new HashMap<>();
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      boolean says =
          texts
              .getOrDefault(region.getFirstRow(), new TreeMap<>())
              .containsKey(region.getFirstColumn());
      int last = last(region.getLastRow(), bottom, says);
      int end = last(region.getLastColumn(), right, says);
      if (last < region.getFirstRow() || end < region.getFirstColumn()) {
        continue;
      }
      List<Integer> rows = IntStream.rangeClosed(region.getFirstRow(), last).boxed().toList();
      boolean free =
          rows.stream()
              .flatMap(row -> taken.getOrDefault(row, List.of()).stream())
              .noneMatch(other -> other.intersects(region));
      if (free) {
        String text =
            texts
                .getOrDefault(region.getFirstRow(), new TreeMap<>())
                .getOrDefault(region.getFirstColumn(), "");
        for (int row : rows) {
          taken.computeIfAbsent(row, r -> new ArrayList<>()).add(region);
          if (texts.containsKey(row)) {
            texts.get(row).subMap(region.getFirstColumn(), true, end, true).clear();
          }
        }
        add(text, region.getFirstRow(), region.getFirstColumn(), last, end);
      }
    }
  }

  /** Empty cells make a sheet no larger, and no cell is merged with a thousand empty rows. */
  private static int last(int merged, int filled, boolean says) {
    return says && merged - filled <= FAR ? merged : Math.min(merged, filled);
  }

  private void add(String text, int top, int left, int bottom, int right) {
    int[] rows = IntStream.rangeClosed(top, bottom).filter(row -> !isRowHidden(row)).toArray();
    int[] columns =
        IntStream.rangeClosed(left, right).filter(column -> !isColumnHidden(column)).toArray();
    if (rows.length > 0 && columns.length > 0) {
      Area area =
          new Area(text, rows[0], columns[0], rows[rows.length - 1], columns[columns.length - 1]);
      for (int row : rows) {
        areas.computeIfAbsent(row, r -> new ArrayList<>()).add(area);
      }
    } else if (!text.isEmpty() && rows.length == 0) {
      leftOutRows.add(top);
    } else if (!text.isEmpty()) {
      leftOutColumns.add(left);
    }
  }

  private boolean isRowHidden(int index) {
    return rowsHidden.computeIfAbsent(
        index,
        i -> {
          Row row = sheet.getRow(i);
          return row != null && row.getZeroHeight();
        });
  }

  private boolean isColumnHidden(int index) {
    return columnsHidden.computeIfAbsent(index, sheet::isColumnHidden);
  }

  /** Which rows and columns with something in them were left out, as Excel writes ranges. */
  List<String> leftOut() {
    List<String> all = new ArrayList<>();
    addRanges(leftOutRows, row -> Integer.toString(row + 1), all);
    addRanges(leftOutColumns, CellReference::convertNumToColString, all);
    return all;
  }

  private void addRanges(NavigableSet<Integer> indexes, IntFunction<String> name, List<String> to) {
    for (Integer first = indexes.isEmpty() ? null : indexes.first(); first != null; ) {
      int last = first;
      while (indexes.contains(last + 1)) {
        last++;
      }
      to.add(spot.name() + "!" + name.apply(first) + ":" + name.apply(last));
      first = indexes.higher(last);
    }
  }

  /** The titles and tables from the top. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    for (int row : areas.keySet()) {
      if (areas.get(row).stream().allMatch(area -> area.text.isEmpty())) {
        // Nothing is merged here that says anything.
        continue;
      }
      if (!rows.isEmpty()) {
        List<Integer> between =
            IntStream.range(rows.get(rows.size() - 1) + 1, row)
                .filter(i -> !isRowHidden(i))
                .limit(LONGEST_GAP + 1L)
                .boxed()
                .toList();
        if (between.size() > LONGEST_GAP || !between.stream().allMatch(this::isDrawnThrough)) {
          addParts(rows, blocks);
          rows.clear();
        } else {
          rows.addAll(between);
        }
      }
      rows.add(row);
    }
    addParts(rows, blocks);
    return blocks;
  }

  /** Whether an empty row is of the table around it. */
  private boolean isDrawnThrough(int row) {
    return areas.getOrDefault(row, List.of()).stream().anyMatch(area -> area.top < area.bottom)
        || isLined(row);
  }

  /** Parts rows that follow each other into titles and tables. */
  private void addParts(List<Integer> rows, List<Block> to) {
    boolean anyLines = rows.stream().anyMatch(this::isLined);
    List<Integer> table = new ArrayList<>();
    for (int row : rows) {
      boolean title = isTitle(row) && (table.isEmpty() || (anyLines && !isLined(row)));
      if (title) {
        addTable(table, to);
        table.clear();
        Area area = areas.get(row).get(0);
        to.add(new Block.Words(area.text, 0, spot.cell(area.top + 1, area.left + 1)));
      } else {
        table.add(row);
      }
    }
    addTable(table, to);
  }

  /** Whether one cell alone is in a row. */
  private boolean isTitle(int row) {
    List<Area> all = areas.getOrDefault(row, List.of());
    if (all.size() != 1 || all.get(0).top < all.get(0).bottom || all.get(0).text.isEmpty()) {
      return false;
    }
    Area only = all.get(0);
    return !isLined(row, column -> column < only.left || column > only.right);
  }

  /** Whether lines are drawn down between the cells of a row. */
  private boolean isLined(int row) {
    return isLined(row, column -> true);
  }

  private boolean isLined(int row, IntPredicate columns) {
    Row cells = sheet.getRow(row);
    if (cells != null) {
      for (Cell cell : cells) {
        if (columns.test(cell.getColumnIndex()) && isLined(cell)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isLined(Cell cell) {
    if (isColumnHidden(cell.getColumnIndex())) {
      return false;
    }
    CellStyle style = cell.getCellStyle();
    return lined.computeIfAbsent(
        style.getIndex(),
        index ->
            style.getBorderLeft() != BorderStyle.NONE
                || style.getBorderRight() != BorderStyle.NONE);
  }

  private void addTable(List<Integer> rows, List<Block> to) {
    if (rows.isEmpty()) {
      return;
    }
    Set<Area> seen = new HashSet<>();
    rows.forEach(row -> seen.addAll(areas.getOrDefault(row, List.of())));
    IntStream.Builder edges = IntStream.builder();
    seen.stream()
        .filter(area -> !area.text.isEmpty())
        .forEach(area -> edges.add(area.left).add(area.right));
    var bounds = edges.build().summaryStatistics();
    int[] columns =
        IntStream.rangeClosed(bounds.getMin(), bounds.getMax())
            .filter(column -> !isColumnHidden(column))
            .toArray();
    int[] places = rows.stream().mapToInt(Integer::intValue).toArray();
    List<SourceCell> cells = new ArrayList<>();
    for (int r = 0; r < places.length; r++) {
      List<Area> line = new ArrayList<>(areas.getOrDefault(places[r], List.of()));
      line.sort(Comparator.comparingInt(Area::left));
      for (Area area : line) {
        boolean first = area.top == places[r] || r == 0;
        int left = index(columns, area.left);
        int right = index(columns, area.right + 1);
        int height = index(places, area.bottom + 1) - r;
        if (first && left < right && (!area.text.isEmpty() || height > 1 || right - left > 1)) {
          Spot own = spot.cell(places[r] + 1, columns[left] + 1);
          cells.add(new SourceCell(area.text, r, left, height, right - left, own));
        }
      }
    }
    to.add(new Block.Table(cells, true));
  }

  /** How many places are before one. */
  private static int index(int[] places, int place) {
    int found = Arrays.binarySearch(places, place);
    return found < 0 ? -found - 1 : found;
  }
}
