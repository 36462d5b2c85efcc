package cn.jixiao.page;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.Figures;
import cn.jixiao.summary.LostPoints;
import cn.jixiao.summary.Summary;
import cn.jixiao.summary.SummaryNotes;
import cn.jixiao.summary.SummaryRow;
import cn.jixiao.summary.SummaryTotals;
import cn.jixiao.summary.SummaryUnit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a template sees of a summary: texts and counts, every figure as it is printed, and an empty
 * text where there is none.
 *
 * <pre>
 * title       项目支出绩效自评情况汇总表
 * year        2020, or 2019—2020
 * department  empty where there are several
 * adjusted    whether there is a column for the adjusted budget
 * years       whether there is a column for the year
 * subtotals   whether there are subtotals
 * units       list of: name, height (rows with the subtotal's), rows, subtotal
 *   rows        list of: number, name, year, budget, adjusted, executed, rate, score, grade
 *   subtotal    projects, budget, adjusted, executed, rate, score
 * total       as a subtotal
 * grades      list of: name, projects
 * pending     how many projects have no grade yet
 * lost        list of: level2 (empty for budget execution), weight, lost
 * notes       list of texts
 * charts      grades, lost, rates, each: title, pictures (list of svg); missing without charts
 * </pre>
 */
public final class SummaryModel {
  private final Summary summary;
  private final Figures amounts;
  private final Figures scores;

  private SummaryModel(Summary summary, Figures amounts) {
    this.summary = summary;
    this.amounts = amounts;
    this.scores = summary.scores();
  }

  /**
   * The model of a summary by itself.
   *
   * @param messages the language of the notes
   * @param charts what is drawn under the table; empty for a table alone
   */
  public static Map<String, Object> of(
      Summary summary, Messages messages, Optional<SummaryCharts> charts) {
    return of(summary, messages, charts, summary.amounts());
  }

  /**
   * The model, which a volume puts beside its own under the name {@code summary}.
   *
   * @param messages the language of the notes; the official table's is Chinese
   * @param charts what is drawn under the table; empty for a table alone
   * @param amounts how money is printed
   */
  public static Map<String, Object> of(
      Summary summary, Messages messages, Optional<SummaryCharts> charts, Figures amounts) {
    Map<String, Object> model = new SummaryModel(summary, amounts).model(messages);
    charts.ifPresent(drawn -> model.put("charts", charts(drawn)));
    return model;
  }

  private static Map<String, Object> charts(SummaryCharts charts) {
    return Map.of(
        "grades", chart(charts.grades()),
        "lost", chart(charts.lost()),
        "rates", chart(charts.rates()));
  }

  private static Map<String, Object> chart(SummaryCharts.Chart chart) {
    return Map.of("title", chart.title(), "pictures", chart.pictures());
  }

  private Map<String, Object> model(Messages messages) {
    Map<String, Object> model = new HashMap<>();
    model.put("title", messages.text("summary.title"));
    model.put("year", summary.yearText());
    model.put("department", summary.department().orElse(""));
    model.put("adjusted", summary.hasAdjusted());
    model.put("years", summary.years().size() > 1);
    model.put("subtotals", summary.hasSubtotals());
    model.put("units", summary.units().stream().map(this::unit).toList());
    model.put("total", totals(summary.total()));
    model.put(
        "grades",
        summary.grades().stream()
            .map(grade -> Map.of("name", grade.name(), "projects", grade.projects()))
            .toList());
    model.put("pending", summary.total().pending());
    model.put("lost", summary.lost().stream().map(this::lost).toList());
    model.put("notes", SummaryNotes.of(summary, messages));
    return model;
  }

  private Map<String, Object> unit(SummaryUnit unit) {
    return Map.of(
        "name", unit.name().orElse(""),
        "height", unit.rows().size() + (summary.hasSubtotals() ? 1 : 0),
        "rows", unit.rows().stream().map(this::row).toList(),
        "subtotal", totals(unit.subtotal()));
  }

  private Map<String, Object> row(SummaryRow row) {
    return Map.of(
        "number", String.valueOf(row.number()),
        "name", row.name(),
        "year", String.valueOf(row.year()),
        "budget", amount(row.budget()),
        "adjusted", amount(row.adjusted()),
        "executed", amount(row.executed()),
        "rate", rate(row.rate()),
        "score", score(row.score()),
        "grade", row.grade().orElse(""));
  }

  private Map<String, Object> totals(SummaryTotals totals) {
    return Map.of(
        "projects", totals.projects(),
        "budget", amount(totals.budget()),
        "adjusted", amount(totals.adjusted()),
        "executed", amount(totals.executed()),
        "rate", rate(totals.rate()),
        "score", score(totals.score()));
  }

  private Map<String, String> lost(LostPoints lost) {
    return Map.of(
        "level2", lost.level2().orElse(""),
        "weight", scores.computed(lost.weight()),
        "lost", scores.computed(lost.lost()));
  }

  private String amount(Optional<BigDecimal> amount) {
    return amount.map(amounts::computed).orElse("");
  }

  private String score(Optional<BigDecimal> score) {
    return score.map(scores::computed).orElse("");
  }

  private static String rate(Optional<BigDecimal> rate) {
    return rate.map(percent -> percent.toPlainString() + "%").orElse("");
  }
}
