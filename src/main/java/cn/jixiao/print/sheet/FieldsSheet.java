package cn.jixiao.print.sheet;

import cn.jixiao.finding.Messages;
import cn.jixiao.summary.Summary;
import cn.jixiao.summary.SummaryRow;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet with what the forms of a summary's projects declare: a row a project. */
final class FieldsSheet {
  private static final int NAME_WIDTH = 36;
  private static final int WIDTH = 24;

  private final Summary summary;
  private final Messages messages;
  private final SheetStyles styles;

  FieldsSheet(Summary summary, Messages messages, SheetStyles styles) {
    this.summary = summary;
    this.messages = messages;
    this.styles = styles;
  }

  void write(XSSFSheet sheet) {
    List<String> labels = summary.fields();
    SheetWriter cells = new SheetWriter(sheet);
    cells.text(0, 0, messages.text("summary.column.project"), styles.header);
    cells.width(0, NAME_WIDTH);
    for (int column = 0; column < labels.size(); column++) {
      cells.text(0, column + 1, labels.get(column), styles.header, styles.header);
      cells.width(column + 1, WIDTH);
    }
    int line = 1;
    for (SummaryRow row : summary.rows()) {
      SheetStyles.Cells style = styles.row;
      cells.text(line, 0, row.name(), style.text(), style.quoted());
      int most = SheetWriter.lines(row.name(), NAME_WIDTH);
      for (int column = 0; column < labels.size(); column++) {
        String value = row.project().fields().getOrDefault(labels.get(column), "");
        cells.text(line, column + 1, value, style.text(), style.quoted());
        most = Math.max(most, SheetWriter.lines(value, WIDTH));
      }
      cells.height(line, most);
      line++;
    }
    cells.page(messages, 0, line, labels.size() + 1);
  }
}
