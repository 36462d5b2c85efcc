package cn.jixiao.imports.source;

/**
 * A cell of a table as a source has it (单元格), merged cells as one.
 *
 * @param text what stands in it, lines parted by {@code \n}; never null, empty for an empty cell
 * @param row the first grid row that it covers, from 0
 * @param column the first grid column that it covers, from 0
 * @param rows how many grid rows it covers
 * @param columns how many grid columns it covers
 * @param spot where it is in the source
 */
public record SourceCell(String text, int row, int column, int rows, int columns, Spot spot) {
  /** Refuses cells that cover nothing. */
  public SourceCell {
    if (rows < 1 || columns < 1 || row < 0 || column < 0) {
      throw new IllegalArgumentException(row + "," + column + " " + rows + "x" + columns);
    }
  }

  /** Whether nothing stands in it. */
  public boolean isEmpty() {
    return text.isBlank();
  }
}
