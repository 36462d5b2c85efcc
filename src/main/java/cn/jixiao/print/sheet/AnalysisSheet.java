package cn.jixiao.print.sheet;

import cn.jixiao.finding.Messages;
import cn.jixiao.print.sheet.SheetStyles.Cells;
import cn.jixiao.summary.LostPoints;
import cn.jixiao.summary.Summary;
import cn.jixiao.summary.Summary.GradeCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet that tells how many projects have which grade, and where points were lost. */
final class AnalysisSheet {
  private static final int COLUMNS = 4;

  private final Summary summary;
  private final Messages messages;
  private final SheetStyles styles;
  private SheetWriter cells;
  private int line;

  AnalysisSheet(Summary summary, Messages messages, SheetStyles styles) {
    this.summary = summary;
    this.messages = messages;
    this.styles = styles;
  }

  /**
   * @param gradeCells the cells that hold the projects' grades
   */
  void write(XSSFSheet sheet, String gradeCells) {
    cells = new SheetWriter(sheet);
    for (int column = 0; column < COLUMNS; column++) {
      cells.width(column, column == 0 ? 30 : 18);
    }
    title("summary.sheet.grades");
    grades(gradeCells);
    line++;
    title("summary.sheet.lost");
    lost();
    cells.page(messages, 0, line, COLUMNS);
  }

  private void title(String key) {
    cells.text(line, 0, messages.text(key), styles.heading);
    cells.height(line, 1);
    line++;
  }

  private void head(String... keys) {
    for (int column = 0; column < keys.length; column++) {
      cells.text(line, column, messages.text(keys[column]), styles.header);
    }
    line++;
  }

  private void grades(String gradeCells) {
    head("summary.column.grade", "summary.sheet.projects", "summary.sheet.share");
    int first = line + 1;
    int sum = first + summary.grades().size();
    BigDecimal scored =
        BigDecimal.valueOf(summary.grades().stream().mapToInt(GradeCount::projects).sum());
    for (GradeCount grade : summary.grades()) {
      Cells style = styles.row;
      BigDecimal projects = BigDecimal.valueOf(grade.projects());
      cells.text(line, 0, grade.name(), style.centred(), style.quoted());
      cells.formula(
          line, 1, "COUNTIF(%s,$A%d)".formatted(gradeCells, line + 1), projects, style.centred());
      share(2, "B", line + 1, "B$" + sum, projects, scored, style);
      line++;
    }
    Cells style = styles.sum;
    cells.text(line, 0, messages.text("summary.sheet.sum"), style.centred());
    cells.formula(line, 1, "SUM(B%d:B%d)".formatted(first, sum - 1), scored, style.centred());
    share(2, "B", line + 1, "B$" + sum, scored, scored, style);
    line++;
    if (summary.total().pending() > 0) {
      cells.text(line, 0, messages.text("summary.sheet.pending"), styles.row.centred());
      cells.number(line, 1, BigDecimal.valueOf(summary.total().pending()), styles.row.centred());
      cells.blank(line, 2, styles.row.rate());
      line++;
    }
  }

  private void lost() {
    head(
        "summary.sheet.level2",
        "summary.sheet.weight",
        "summary.sheet.lost-points",
        "summary.sheet.lost-share");
    int first = line + 1;
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal points = BigDecimal.ZERO;
    for (LostPoints group : summary.lost()) {
      Cells style = styles.row;
      String name = group.level2().orElse(messages.text("summary.sheet.execution"));
      cells.text(line, 0, name, style.text(), style.quoted());
      cells.number(line, 1, group.weight(), style.score());
      cells.number(line, 2, group.lost(), style.score());
      share(3, "C", line + 1, "B" + (line + 1), group.lost(), group.weight(), style);
      weights = weights.add(group.weight());
      points = points.add(group.lost());
      line++;
    }
    Cells style = styles.sum;
    int decimals = summary.scores().decimals().orElseThrow();
    cells.text(line, 0, messages.text("summary.sheet.sum"), style.centred());
    cells.formula(line, 1, sum("B", first, decimals), weights, style.score());
    cells.formula(line, 2, sum("C", first, decimals), points, style.score());
    share(3, "C", line + 1, "B" + (line + 1), points, weights, style);
    line++;
  }

  private String sum(String column, int first, int decimals) {
    return "ROUND(SUM(%s%d:%s%d),%d)".formatted(column, first, column, line, decimals);
  }

  /** What part a cell of a line is of another; nothing where that is zero. */
  private void share(
      int column,
      String of,
      int atLine,
      String whole,
      BigDecimal part,
      BigDecimal all,
      Cells style) {
    if (all.signum() == 0) {
      cells.blank(line, column, style.rate());
    } else {
      cells.formula(
          line,
          column,
          RowFormulas.rounded(of + atLine + "/" + whole, RowFormulas.RATE_DECIMALS),
          part.divide(all, RowFormulas.RATE_DECIMALS, RoundingMode.HALF_UP),
          style.rate());
    }
  }
}
