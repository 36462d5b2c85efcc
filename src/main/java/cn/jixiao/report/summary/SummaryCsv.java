package cn.jixiao.report.summary;

import cn.jixiao.report.Report;
import cn.jixiao.report.score.ScoreEntry;
import cn.jixiao.summary.Summary;
import cn.jixiao.summary.SummaryRow;
import cn.jixiao.summary.SummaryTotals;
import cn.jixiao.summary.SummaryUnit;
import cn.jixiao.text.CsvText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a summary for spreadsheets: a row a project, then its unit's subtotal, at the end the
 * total; the first column says which ({@code project}, {@code unit}, {@code total}). It has a byte
 * order mark so that Excel reads Chinese; {@link CsvText} keeps texts from being taken for
 * formulas.
 */
public final class SummaryCsv implements Report<Summary> {
  private static final List<String> COLUMNS =
      List.of(
          "row",
          "file",
          "id",
          "year",
          "form",
          "department",
          "unit",
          "name",
          "projects",
          "budget",
          "adjusted",
          "executed",
          "rate",
          "score",
          "grade");

  /** Makes a report. */
  public SummaryCsv() {}

  /** The text, with a byte order mark at its start. */
  @Override
  public String of(Summary summary) {
    StringBuilder text = new StringBuilder(CsvText.BYTE_ORDER_MARK);
    List<String> fields = summary.fields();
    List<String> columns = new ArrayList<>(COLUMNS);
    fields.forEach(field -> columns.add(CsvText.of(field)));
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader(columns.toArray(new String[0]))
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (SummaryUnit unit : summary.units()) {
        for (SummaryRow row : unit.rows()) {
          printer.printRecord(project(row, fields));
        }
        printer.printRecord(totals("unit", unit.name().orElse(""), unit.subtotal(), fields));
      }
      printer.printRecord(totals("total", "", summary.total(), fields));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * @param fields the labels of what the forms declare, for which there are columns at the end
   */
  private static List<String> project(SummaryRow row, List<String> fields) {
    List<String> cells = new ArrayList<>(project(row));
    fields.forEach(field -> cells.add(CsvText.of(row.project().fields().getOrDefault(field, ""))));
    return cells;
  }

  private static List<String> totals(
      String row, String unit, SummaryTotals totals, List<String> fields) {
    List<String> cells = new ArrayList<>(totals(row, unit, totals));
    fields.forEach(field -> cells.add(""));
    return cells;
  }

  private static List<String> project(SummaryRow row) {
    return Arrays.asList(
        "project",
        CsvText.of(row.project().file()),
        CsvText.of(row.project().id()),
        String.valueOf(row.year()),
        CsvText.of(row.project().form()),
        CsvText.of(row.project().department().orElse("")),
        CsvText.of(row.project().unit().orElse("")),
        CsvText.of(row.name()),
        "",
        number(row.budget()),
        number(row.adjusted()),
        number(row.executed()),
        SummaryJson.rate(row.rate()),
        number(row.score()),
        CsvText.of(row.grade().orElse("")));
  }

  private static List<String> totals(String row, String unit, SummaryTotals totals) {
    return Arrays.asList(
        row,
        "",
        "",
        "",
        "",
        "",
        CsvText.of(unit),
        "",
        String.valueOf(totals.projects()),
        number(totals.budget()),
        number(totals.adjusted()),
        number(totals.executed()),
        SummaryJson.rate(totals.rate()),
        number(totals.score()),
        "");
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(value -> ScoreEntry.plain(value).toPlainString()).orElse("");
  }
}
