package cn.jixiao.imports;

import cn.jixiao.imports.source.Block;
import cn.jixiao.imports.source.SourceCell;
import cn.jixiao.imports.source.Spot;
import java.util.ArrayList;
import java.util.List;

/** Tables and values for tests. */
final class Cells {
  static final Spot SPOT = Spot.of(Spot.Kind.PAGE, 1);

  private Cells() {}

  /** The cells of a row, parted by bars; those that are empty are left out. */
  static List<SourceCell> row(int row, String texts) {
    List<SourceCell> cells = new ArrayList<>();
    String[] parts = texts.split("\\|", -1);
    for (int column = 0; column < parts.length; column++) {
      String text = parts[column].strip();
      if (!text.isEmpty()) {
        cells.add(new SourceCell(text, row, column, 1, 1, SPOT.cell(row + 1, column + 1)));
      }
    }
    return cells;
  }

  /** A table that says nothing of merged cells. */
  static Block.Table table(String... rows) {
    List<SourceCell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      cells.addAll(row(row, rows[row]));
    }
    return new Block.Table(cells, false);
  }

  static Value value(String text) {
    return Value.of(text, SPOT);
  }
}
