package cn.jixiao.summary;

import cn.jixiao.form.Figures;
import cn.jixiao.form.Form;
import cn.jixiao.measure.Name;
import cn.jixiao.score.ScoreCard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The summary of a department's projects (项目支出绩效自评情况汇总表): a row a project with its funds, execution
 * rate, score and grade, a subtotal for each unit, and the total.
 *
 * <p>A document about all of a department's spending is left out where a project of that department
 * and year is there, whose money would count twice.
 *
 * <p>All projects count once, whatever their forms: where a form has no adjusted budget, rates are
 * taken of the initial budget. Several years may stand in one summary; its rows then have to say
 * theirs.
 *
 * @param units in the order of their first projects
 * @param total 合计
 * @param grades how many projects have each grade, the best first; every grade of the projects'
 *     forms, also one that none has
 * @param lost by second-level group, most first
 * @param missing how many projects are left out because their files have errors
 */
public record Summary(
    List<SummaryUnit> units,
    SummaryTotals total,
    List<GradeCount> grades,
    List<LostPoints> lost,
    int missing) {
  /** Copies the lists. */
  public Summary {
    units = List.copyOf(units);
    grades = List.copyOf(grades);
    lost = List.copyOf(lost);
  }

  /**
   * How many projects have a grade.
   *
   * @param name 等级 as printed
   */
  public record GradeCount(String name, int projects) {}

  /**
   * A summary of these projects.
   *
   * @param cards in the order in which each unit's projects are shown
   * @param missing how many projects are left out because their files have errors
   */
  public static Summary of(List<ScoreCard> cards, int missing) {
    List<ProjectResult> results = new ArrayList<>();
    cards.forEach(card -> results.add(ProjectResult.of(card, results.size() + 1)));
    return ofResults(results, missing);
  }

  /**
   * A summary of projects that were scored before.
   *
   * @param results in the order in which each unit's projects are shown
   * @param missing how many projects are left out because their files have errors
   */
  public static Summary ofResults(List<ProjectResult> results, int missing) {
    Map<String, List<ProjectResult>> byUnit = new LinkedHashMap<>();
    for (ProjectResult result : withoutTwice(results)) {
      String key = new SummaryRow(1, result).unit().map(unit -> Name.of(unit).key()).orElse("");
      byUnit.computeIfAbsent(key, unit -> new ArrayList<>()).add(result);
    }
    List<SummaryUnit> units = new ArrayList<>();
    List<SummaryRow> all = new ArrayList<>();
    for (List<ProjectResult> ofUnit : byUnit.values()) {
      List<SummaryRow> rows = new ArrayList<>();
      for (ProjectResult result : ofUnit) {
        rows.add(new SummaryRow(all.size() + rows.size() + 1, result));
      }
      all.addAll(rows);
      units.add(new SummaryUnit(rows.get(0).unit(), rows, SummaryTotals.of(rows)));
    }
    return new Summary(units, SummaryTotals.of(all), grades(all), LostPoints.of(all), missing);
  }

  private static List<ProjectResult> withoutTwice(List<ProjectResult> results) {
    Set<List<Object>> parts = new HashSet<>();
    results.stream().filter(result -> !result.overall()).map(Summary::whole).forEach(parts::add);
    return results.stream()
        .filter(result -> !result.overall() || !parts.contains(whole(result)))
        .toList();
  }

  /** The department and the year whose spending it is a part of. */
  private static List<Object> whole(ProjectResult result) {
    return List.of(result.department().map(String::strip), result.year());
  }

  private static List<GradeCount> grades(List<SummaryRow> rows) {
    Map<String, BigDecimal> known = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (SummaryRow row : rows) {
      for (Form.Grade grade : row.project().grades()) {
        known.merge(grade.name(), grade.from(), BigDecimal::max);
      }
      row.grade().ifPresent(grade -> counts.merge(grade, 1, Integer::sum));
    }
    return known.entrySet().stream()
        .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
        .map(grade -> new GradeCount(grade.getKey(), counts.getOrDefault(grade.getKey(), 0)))
        .toList();
  }

  /** All rows, unit by unit. */
  public List<SummaryRow> rows() {
    return units.stream().flatMap(unit -> unit.rows().stream()).toList();
  }

  /** The labels of what the forms of its projects declare, as far as any project has it. */
  public List<String> fields() {
    return rows().stream()
        .flatMap(row -> row.project().fields().keySet().stream())
        .distinct()
        .toList();
  }

  /** The years that its projects are of, the first one first. */
  public List<Integer> years() {
    return List.copyOf(new TreeSet<>(rows().stream().map(SummaryRow::year).toList()));
  }

  /** The years as a title says them: {@code 2020}, {@code 2019—2020}. */
  public String yearText() {
    List<Integer> years = years();
    if (years.size() < 2) {
      return years.stream().map(String::valueOf).findFirst().orElse("");
    }
    return years.get(0) + "—" + years.get(years.size() - 1);
  }

  /** 主管部门 of all its projects; empty where they have several, or none. */
  public Optional<String> department() {
    Map<String, String> departments = new LinkedHashMap<>();
    for (SummaryRow row : rows()) {
      row.project()
          .department()
          .ifPresent(name -> departments.putIfAbsent(Name.of(name).key(), name.strip()));
    }
    return departments.size() == 1 ? departments.values().stream().findFirst() : Optional.empty();
  }

  /** Whether subtotals say more than the total. */
  public boolean hasSubtotals() {
    return units.size() > 1;
  }

  /** Whether any project has an adjusted budget, so that there is a column for it. */
  public boolean hasAdjusted() {
    return total.adjusted().isPresent();
  }

  /** How many projects have their rate taken of the initial budget for want of an adjusted one. */
  public int withoutAdjusted() {
    return (int)
        rows().stream().filter(row -> row.base().isPresent() && row.adjusted().isEmpty()).count();
  }

  /**
   * How amounts are shown: all with as many decimals as any form asks for or any amount has, at
   * least two, so that the columns can be added up by eye.
   */
  public Figures amounts() {
    Stream<Integer> ofForms =
        rows().stream().flatMap(row -> row.project().amountDecimals().stream());
    Stream<Integer> ofAmounts =
        rows().stream()
            .flatMap(row -> Stream.of(row.budget(), row.adjusted(), row.executed()))
            .flatMap(Optional::stream)
            .map(amount -> amount.stripTrailingZeros().scale());
    return figures(Stream.concat(ofForms, ofAmounts));
  }

  /** How scores are shown: likewise. */
  public Figures scores() {
    Stream<Integer> ofForms =
        rows().stream().flatMap(row -> row.project().scoreDecimals().stream());
    Stream<Integer> ofScores =
        rows().stream()
            .flatMap(row -> row.score().stream())
            .map(score -> score.stripTrailingZeros().scale());
    return figures(Stream.concat(ofForms, ofScores));
  }

  private static Figures figures(Stream<Integer> decimals) {
    return new Figures(Optional.of(decimals.reduce(Figures.COMPUTED_DECIMALS, Math::max)), true);
  }
}
