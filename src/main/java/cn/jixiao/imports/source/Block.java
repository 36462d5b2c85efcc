package cn.jixiao.imports.source;

import java.util.List;

/** A part of a source, in the order of reading. */
public sealed interface Block {
  /**
   * A paragraph outside tables.
   *
   * @param text one paragraph, without white space around it
   * @param level 1 to 9 for a heading, 0 for other paragraphs
   */
  record Words(String text, int level, Spot spot) implements Block {}

  /**
   * A table.
   *
   * @param cells in the order of rows, then columns; a merged cell stands once, at its first row
   *     and column. Cells do not overlap; places of the grid that no cell covers are empty
   * @param merges whether the source says which cells are merged; where it does not, as in text,
   *     every cell covers one place, and cells may be shifted
   */
  record Table(List<SourceCell> cells, boolean merges) implements Block {
    /** Copies the list. */
    public Table {
      cells = List.copyOf(cells);
    }

    /** How many rows its grid has. */
    public int rows() {
      return cells.stream().mapToInt(cell -> cell.row() + cell.rows()).max().orElse(0);
    }

    /** How many columns its grid has. */
    public int columns() {
      return cells.stream().mapToInt(cell -> cell.column() + cell.columns()).max().orElse(0);
    }
  }
}
