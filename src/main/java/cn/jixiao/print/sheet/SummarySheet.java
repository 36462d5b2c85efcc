package cn.jixiao.print.sheet;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.Figures;
import cn.jixiao.print.sheet.SheetStyles.Cells;
import cn.jixiao.summary.Summary;
import cn.jixiao.summary.SummaryNotes;
import cn.jixiao.summary.SummaryRow;
import cn.jixiao.summary.SummaryTotals;
import cn.jixiao.summary.SummaryUnit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet with a summary's table. */
final class SummarySheet {
  private static final int HEAD = 2;
  private static final int NUMBER = 0;
  private static final int UNIT = 1;
  private static final int NAME = 2;
  private static final int UNIT_WIDTH = 28;
  private static final int NAME_WIDTH = 38;
  private static final int AMOUNT_WIDTH = 16;

  private final Summary summary;
  private final Messages messages;
  private final SheetStyles styles;
  private final int year;
  private final int budget;
  private final int adjusted;
  private final int executed;
  private final int rate;
  private final int score;
  private final int grade;

  /** Beside the table, and not printed: what rates are taken of, which formulas sum up. */
  private final int base;

  private final RowFormulas formulas;
  private SheetWriter cells;
  private int line = HEAD + 1;

  SummarySheet(Summary summary, Messages messages, SheetStyles styles) {
    this.summary = summary;
    this.messages = messages;
    this.styles = styles;
    this.year = NAME + 1;
    this.budget = summary.years().size() > 1 ? year + 1 : year;
    this.adjusted = budget + 1;
    this.executed = summary.hasAdjusted() ? adjusted + 1 : adjusted;
    this.rate = executed + 1;
    this.score = rate + 1;
    this.grade = score + 1;
    this.base = grade + 2;
    this.formulas =
        new RowFormulas(
            new RowFormulas.Columns(
                letter(NUMBER),
                letter(budget),
                letter(adjusted),
                letter(executed),
                letter(score),
                letter(base)),
            summary.amounts().decimals().orElseThrow(),
            summary.scores().decimals().orElseThrow());
  }

  private static String letter(int column) {
    return CellReference.convertNumToColString(column);
  }

  void write(XSSFSheet sheet) {
    cells = new SheetWriter(sheet);
    head();
    for (SummaryUnit unit : summary.units()) {
      unit(unit);
    }
    total();
    notes();
    cells.sheet().createFreezePane(0, HEAD + 1);
    cells.page(messages, HEAD, line, grade + 1);
  }

  /** The cells with the projects' grades, as formulas of other sheets name them. */
  String grades() {
    String column = letter(grade);
    return "'%s'!$%s$%d:$%s$%d"
        .formatted(cells.sheet().getSheetName(), column, HEAD + 2, column, lastOfTable() + 1);
  }

  private int lastOfTable() {
    int subtotals = summary.hasSubtotals() ? summary.units().size() : 0;
    return HEAD + summary.total().projects() + subtotals;
  }

  private void head() {
    String title =
        messages.text("summary.title.year", messages.text("summary.title"), summary.yearText());
    cells.text(0, 0, title, styles.title);
    cells.merge(0, 0, 0, grade);
    cells.height(0, 2);
    String department =
        summary.department().map(name -> messages.text("summary.department", name)).orElse("");
    cells.text(1, 0, department, styles.left);
    cells.merge(1, 1, 0, executed - 1);
    cells.text(1, executed, messages.text("summary.unit-of-money"), styles.right);
    cells.merge(1, 1, executed, grade);
    column(NUMBER, "number", 6);
    column(UNIT, "unit", UNIT_WIDTH);
    column(NAME, "project", NAME_WIDTH);
    if (year < budget) {
      column(year, "year", 7);
    }
    int amount = amountWidth();
    column(budget, "budget", amount);
    if (adjusted < executed) {
      column(adjusted, "adjusted", amount);
    }
    column(executed, "executed", amount);
    column(rate, "rate", 10);
    column(score, "score", 10);
    column(grade, "grade", 8);
    column(base, "base", Math.max(20, amount));
    cells.height(HEAD, 1);
  }

  /** Spreadsheets show ### for a number that its column is too narrow for. */
  private int amountWidth() {
    Figures amounts = summary.amounts();
    SummaryTotals total = summary.total();
    return Stream.concat(
            summary.rows().stream()
                .flatMap(row -> Stream.of(row.budget(), row.adjusted(), row.executed())),
            Stream.of(total.budget(), total.adjusted(), total.executed()))
        .flatMap(Optional::stream)
        .map(amount -> amounts.computed(amount).length() + 2)
        .reduce(AMOUNT_WIDTH, Math::max);
  }

  private void column(int column, String key, int width) {
    cells.text(HEAD, column, messages.text("summary.column." + key), styles.header);
    cells.width(column, width);
  }

  private void unit(SummaryUnit unit) {
    int first = line;
    String name = unit.name().orElse("—");
    int height = unit.rows().size() + (summary.hasSubtotals() ? 1 : 0);
    int linesOfName = SheetWriter.lines(name, UNIT_WIDTH);
    cells.text(first, UNIT, name, styles.row.centred(), styles.row.quoted());
    for (SummaryRow row : unit.rows()) {
      row(row);
      int lines = SheetWriter.lines(row.name(), NAME_WIDTH);
      cells.height(line, Math.max(lines, (linesOfName + height - 1) / height));
      line++;
    }
    if (summary.hasSubtotals()) {
      cells.blank(line, NUMBER, styles.sum.centred());
      cells.text(line, NAME, sumLabel("summary.subtotal", unit.subtotal()), styles.sum.centred());
      cells.merge(line, line, NAME, budget - 1);
      sums(unit.subtotal(), first, line - 1);
      line++;
    }
    cells.merge(first, line - 1, UNIT, UNIT);
  }

  private void row(SummaryRow row) {
    Cells style = styles.row;
    cells.number(line, NUMBER, BigDecimal.valueOf(row.number()), style.centred());
    cells.text(line, NAME, row.name(), style.text(), style.quoted());
    if (year < budget) {
      cells.number(line, year, BigDecimal.valueOf(row.year()), style.centred());
    }
    amount(budget, row.budget(), style.amount());
    if (adjusted < executed) {
      amount(adjusted, row.adjusted(), style.amount());
    }
    amount(executed, row.executed(), style.amount());
    formula(
        rate, formulas.rate(row, line + 1), row.rate().map(RowFormulas::fraction), style.rate());
    formula(
        base,
        formulas.base(row, line + 1),
        row.base().filter(amount -> row.rate().isPresent()),
        style.amount());
    amount(score, row.score(), style.score());
    cells.text(line, grade, row.grade().orElse(""), style.centred(), style.quoted());
  }

  private String sumLabel(String key, SummaryTotals totals) {
    return messages.text(key, String.valueOf(totals.projects()));
  }

  private void total() {
    cells.text(line, NUMBER, sumLabel("summary.total", summary.total()), styles.sum.centred());
    cells.merge(line, line, NUMBER, budget - 1);
    sums(summary.total(), HEAD + 1, line - 1);
    line++;
  }

  /** The figures of the current line, taken of the lines from one to another. */
  private void sums(SummaryTotals totals, int first, int last) {
    Cells style = styles.sum;
    int from = first + 1;
    int to = last + 1;
    formula(budget, formulas.sum(letter(budget), from, to), totals.budget(), style.amount());
    if (adjusted < executed) {
      formula(
          adjusted, formulas.sum(letter(adjusted), from, to), totals.adjusted(), style.amount());
    }
    formula(executed, formulas.sum(letter(executed), from, to), totals.executed(), style.amount());
    formula(
        rate,
        formulas.rateOfSums(from, to),
        totals.rate().map(RowFormulas::fraction),
        style.rate());
    formula(score, formulas.meanScore(from, to), totals.score(), style.score());
    cells.blank(line, grade, style.centred());
    cells.height(line, 1);
  }

  private void amount(int column, Optional<BigDecimal> number, XSSFCellStyle style) {
    number.ifPresentOrElse(
        value -> cells.number(line, column, value, style), () -> cells.blank(line, column, style));
  }

  private void formula(
      int column, String formula, Optional<BigDecimal> value, XSSFCellStyle style) {
    value.ifPresentOrElse(
        result -> cells.formula(line, column, formula, result, style),
        () -> cells.blank(line, column, style));
  }

  private void notes() {
    int width = UNIT_WIDTH + NAME_WIDTH + 80;
    for (String note : SummaryNotes.of(summary, messages)) {
      cells.text(line, 0, note, styles.left);
      cells.merge(line, line, 0, grade);
      cells.height(line, SheetWriter.lines(note, width));
      line++;
    }
  }
}
