package cn.jixiao.print.word;

import cn.jixiao.print.layout.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads the tables of a Word document back. */
public final class DocxGrids {
  private DocxGrids() {}

  public static List<Grid> of(XWPFDocument document) {
    return document.getTables().stream().map(DocxGrids::of).toList();
  }

  private static Grid of(XWPFTable table) {
    List<Grid.Cell> cells = new ArrayList<>();
    int headers = 0;
    int columns = 0;
    for (int r = 0; r < table.getNumberOfRows(); r++) {
      XWPFTableRow row = table.getRow(r);
      headers += row.isRepeatHeader() ? 1 : 0;
      int column = 0;
      for (XWPFTableCell cell : row.getTableCells()) {
        int width = width(cell);
        if (!continues(cell)) {
          int height = 1;
          while (r + height < table.getNumberOfRows()
              && continuesAt(table.getRow(r + height), column, width)) {
            height++;
          }
          cells.add(new Grid.Cell(r, column, height, width, text(cell)));
        }
        column += width;
      }
      columns = Math.max(columns, column);
    }
    return new Grid(table.getNumberOfRows(), columns, headers, cells);
  }

  private static int width(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    return properties.isSetGridSpan() ? properties.getGridSpan().getVal().intValue() : 1;
  }

  private static boolean continues(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    return properties.isSetVMerge() && properties.getVMerge().getVal() != STMerge.RESTART;
  }

  private static boolean continuesAt(XWPFTableRow row, int column, int width) {
    int at = 0;
    for (XWPFTableCell cell : row.getTableCells()) {
      if (at == column) {
        return continues(cell) && width(cell) == width;
      }
      at += width(cell);
    }
    return false;
  }

  private static String text(XWPFTableCell cell) {
    return Grid.lines(
        cell.getParagraphs().stream()
            .map(XWPFParagraph::getText)
            .collect(Collectors.joining("\n")));
  }
}
