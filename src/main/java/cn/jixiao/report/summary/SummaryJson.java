package cn.jixiao.report.summary;

import cn.jixiao.report.JsonText;
import cn.jixiao.report.Report;
import cn.jixiao.report.score.ScoreEntry;
import cn.jixiao.summary.LostPoints;
import cn.jixiao.summary.ProjectResult;
import cn.jixiao.summary.Summary;
import cn.jixiao.summary.SummaryRow;
import cn.jixiao.summary.SummaryTotals;
import cn.jixiao.summary.SummaryUnit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a summary as JSON: an object whose keys are in a fixed order. Amounts are in 万元, numbers
 * are decimals without trailing zeros, rates are texts with a percent sign, as printed; what there
 * is not is null.
 *
 * <pre>
 * years       list
 * department  of all projects; null where they have several
 * missing     how many projects are left out because their files have errors
 * units       list of: unit, projects (list), subtotal
 *   projects    file, id, year, form, name, department, unit, budget, adjusted, executed, rate,
 *               score, grade
 *   subtotal    projects, scored, budget, adjusted, executed, rate, score (the weighted mean)
 * total       as a subtotal
 * grades      list of: grade, projects
 * lost        points lost by second-level group, list of: level2 (null: budget execution), weight,
 *             lost
 * </pre>
 */
public final class SummaryJson implements Report<Summary> {
  /** Makes a report. */
  public SummaryJson() {}

  @Override
  public String of(Summary summary) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("years", summary.years());
    entry.put("department", summary.department().orElse(null));
    entry.put("missing", summary.missing());
    entry.put("units", summary.units().stream().map(SummaryJson::unit).toList());
    entry.put("total", totals(summary.total()));
    entry.put("grades", summary.grades().stream().map(SummaryJson::grade).toList());
    entry.put("lost", summary.lost().stream().map(SummaryJson::lost).toList());
    return JsonText.of(entry);
  }

  private static Map<String, Object> unit(SummaryUnit unit) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("unit", unit.name().orElse(null));
    entry.put("projects", unit.rows().stream().map(SummaryJson::row).toList());
    entry.put("subtotal", totals(unit.subtotal()));
    return entry;
  }

  private static Map<String, Object> row(SummaryRow row) {
    return project(row.project());
  }

  /** What of a project everyone may want to know. */
  static Map<String, Object> project(ProjectResult project) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", project.file());
    entry.put("id", project.id());
    entry.put("year", project.year());
    entry.put("form", project.form());
    entry.put("name", project.name());
    entry.put("department", project.department().orElse(null));
    entry.put("unit", project.unit().orElse(null));
    entry.put("budget", ScoreEntry.plain(project.budget()));
    entry.put("adjusted", ScoreEntry.plain(project.adjusted()));
    entry.put("executed", ScoreEntry.plain(project.executed()));
    entry.put("rate", rate(project.rate()));
    entry.put("score", ScoreEntry.plain(project.score()));
    entry.put("grade", project.grade().orElse(null));
    if (!project.fields().isEmpty()) {
      entry.put("fields", project.fields());
    }
    return entry;
  }

  private static Map<String, Object> totals(SummaryTotals totals) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("projects", totals.projects());
    entry.put("scored", totals.scored());
    entry.put("budget", ScoreEntry.plain(totals.budget()));
    entry.put("adjusted", ScoreEntry.plain(totals.adjusted()));
    entry.put("executed", ScoreEntry.plain(totals.executed()));
    entry.put("rate", rate(totals.rate()));
    entry.put("score", ScoreEntry.plain(totals.score()));
    return entry;
  }

  private static Map<String, Object> grade(Summary.GradeCount grade) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("grade", grade.name());
    entry.put("projects", grade.projects());
    return entry;
  }

  static Map<String, Object> lost(LostPoints lost) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("level2", lost.level2().orElse(null));
    entry.put("weight", ScoreEntry.plain(lost.weight()));
    entry.put("lost", ScoreEntry.plain(lost.lost()));
    return entry;
  }

  /** As printed, such as {@code 99.39%}; null where there is none. */
  static String rate(Optional<BigDecimal> rate) {
    return rate.map(percent -> percent.toPlainString() + "%").orElse(null);
  }
}
