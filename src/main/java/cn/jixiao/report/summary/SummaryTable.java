package cn.jixiao.report.summary;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.Figures;
import cn.jixiao.report.Report;
import cn.jixiao.summary.Summary;
import cn.jixiao.summary.SummaryNotes;
import cn.jixiao.summary.SummaryRow;
import cn.jixiao.summary.SummaryTotals;
import cn.jixiao.summary.SummaryUnit;
import cn.jixiao.text.TextTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a summary as a table for people at a terminal. */
public final class SummaryTable implements Report<Summary> {
  private static final int WIDEST_NAME = 40;
  private static final int WIDEST_UNIT = 24;
  private static final String NOTHING = "—";

  private static final TextTable TABLE = new TextTable(Set.of(0, 4, 5, 6, 7, 8));

  private final Messages messages;

  /** Tables in one language. */
  public SummaryTable(Messages messages) {
    this.messages = messages;
  }

  /** The table with its notes. */
  @Override
  public String of(Summary summary) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text("summary.title.year", messages.text("summary.title"), summary.yearText()));
    lines.addAll(TABLE.lines(rows(summary)));
    String grades =
        summary.grades().stream()
            .map(grade -> grade.name() + " " + grade.projects())
            .collect(Collectors.joining(messages.text("summary.comma")));
    lines.add("  " + messages.text("summary.grades", grades));
    SummaryNotes.of(summary, messages).forEach(note -> lines.add("  " + note));
    return String.join("\n", lines) + "\n";
  }

  private List<List<String>> rows(Summary summary) {
    Figures amounts = summary.amounts();
    Figures scores = summary.scores();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            messages.text("summary.column.number"),
            messages.text("summary.column.unit"),
            messages.text("summary.column.project"),
            messages.text("summary.column.year"),
            messages.text("summary.column.budget"),
            messages.text("summary.column.adjusted"),
            messages.text("summary.column.executed"),
            messages.text("summary.column.rate"),
            messages.text("summary.column.score"),
            messages.text("summary.column.grade")));
    for (SummaryUnit unit : summary.units()) {
      for (SummaryRow row : unit.rows()) {
        rows.add(
            List.of(
                String.valueOf(row.number()),
                TextTable.shortened(unit.name().orElse(""), WIDEST_UNIT),
                TextTable.shortened(row.name(), WIDEST_NAME),
                String.valueOf(row.year()),
                number(row.budget(), amounts),
                number(row.adjusted(), amounts),
                number(row.executed(), amounts),
                rate(row.rate()),
                number(row.score(), scores),
                row.grade().orElse(NOTHING)));
      }
      if (summary.hasSubtotals()) {
        rows.add(totals("summary.subtotal", unit.subtotal(), amounts, scores));
      }
    }
    rows.add(totals("summary.total", summary.total(), amounts, scores));
    return rows;
  }

  private List<String> totals(String key, SummaryTotals totals, Figures amounts, Figures scores) {
    return List.of(
        "",
        "",
        messages.text(key, String.valueOf(totals.projects())),
        "",
        number(totals.budget(), amounts),
        number(totals.adjusted(), amounts),
        number(totals.executed(), amounts),
        rate(totals.rate()),
        number(totals.score(), scores),
        "");
  }

  private static String number(Optional<BigDecimal> number, Figures figures) {
    return number.map(figures::computed).orElse(NOTHING);
  }

  private static String rate(Optional<BigDecimal> rate) {
    return rate.map(percent -> percent.toPlainString() + "%").orElse(NOTHING);
  }
}
