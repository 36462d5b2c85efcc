package cn.jixiao.form;

import cn.jixiao.project.Declarations;
import cn.jixiao.project.FootLine;
import cn.jixiao.project.IndicatorGroup;
import cn.jixiao.project.Layout;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An official form (表式): what it prints and by which rules it scores. Everything that differs
 * between forms stands here, so that another province's form is another folder and no other
 * program.
 *
 * @param id the folder's name, which projects give as their {@code form}
 * @param name what people call it
 * @param documents the documents that it prints, in the order of their kinds
 * @param declared what it adds to the files of its projects
 * @param funds how money is printed
 * @param execution how budget execution is scored; empty where the form has no self-evaluation
 * @param groups the first-level groups of indicators it expects, in order, and their weights in
 *     points of 100 where the form fixes them
 * @param costGroups names of groups, of either level, in which a bare number is a ceiling (成本指标)
 * @param points whether indicators have weights and scores at all
 * @param scores how weights and scores of indicators are printed
 * @param totals how weight and score of budget execution and the total are printed
 * @param overTarget what a target set too low costs, lowest first
 * @param bands which part of its weight a qualitative indicator may score
 * @param grades the grades of a total
 * @param notes what the form prints under the table, a paragraph each
 * @param foot the lines at a table's foot, in printed order, and their labels
 * @param layout how its tables are set, as far as it says so
 * @param monitor how the year's end is reckoned; empty where the form has no table for that
 */
public record Form(
    String id,
    String name,
    Map<DocumentKind, DocumentTemplate> documents,
    Declarations declared,
    FundsTable funds,
    Optional<ExecutionRule> execution,
    Map<String, Optional<BigDecimal>> groups,
    List<String> costGroups,
    boolean points,
    Figures scores,
    Figures totals,
    List<OverTargetBand> overTarget,
    Optional<QualitativeBands> bands,
    List<Grade> grades,
    List<String> notes,
    Map<FootLine, String> foot,
    Layout layout,
    Optional<Monitor> monitor) {

  /** Copies the collections. */
  public Form {
    documents = Collections.unmodifiableMap(new TreeMap<>(documents));
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    costGroups = List.copyOf(costGroups);
    overTarget = List.copyOf(overTarget);
    grades = List.copyOf(grades);
    notes = List.copyOf(notes);
    foot = Collections.unmodifiableMap(new LinkedHashMap<>(foot));
  }

  /**
   * A document's template.
   *
   * @param folder the form that it is from: this one, or another whose document this one has, too
   * @param file the FreeMarker file in that folder
   * @param title the document's title as printed
   * @param needs the declared field without which a project has nothing to print in it
   */
  public record DocumentTemplate(
      String folder, String file, String title, Optional<String> needs) {}

  /**
   * How the fund block prints.
   *
   * @param labels the lines' labels by their keys in a project's file, in printed order
   * @param adjusted whether the form has a column for the adjusted budget (全年预算数)
   * @param amounts how amounts are printed
   * @param projects the line that a department's projects add up to; empty where the form is not
   *     about all of a department's spending
   */
  public record FundsTable(
      Map<String, String> labels, boolean adjusted, Figures amounts, Optional<String> projects) {
    /** Copies the labels in their order. */
    public FundsTable {
      labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }
  }

  /**
   * How budget execution is scored: rate = executed ÷ adjusted budget (÷ budget where the form has
   * no adjusted budget), score = weight × rate, at most the weight. Rate, in percent, and score are
   * rounded half up to two decimals.
   *
   * @param weight in points of 100
   * @param percentSign whether the rate is printed with one
   */
  public record ExecutionRule(BigDecimal weight, boolean percentSign) {}

  /**
   * A deviation that costs points although the target was reached, because the target was too low.
   *
   * @param bound (actual − target) ÷ target, as a fraction: 2 for 200%
   * @param included whether the bound itself is in the band
   * @param deduction the part of the weight that it costs, as a fraction
   */
  public record OverTargetBand(BigDecimal bound, boolean included, BigDecimal deduction) {
    /** Whether the deviation of an actual value from its target is in this band or beyond it. */
    public boolean reaches(BigDecimal target, BigDecimal actual) {
      int order = actual.subtract(target).compareTo(bound.multiply(target));
      return included ? order >= 0 : order > 0;
    }
  }

  /**
   * The least part of its weight, as a fraction, that a qualitative indicator scores when achieved
   * and when partly achieved; what is missed scores less than the second.
   */
  public record QualitativeBands(BigDecimal achieved, BigDecimal partial) {}

  /**
   * A grade (等级).
   *
   * @param name as printed
   * @param from the lowest total that earns it, included
   */
  public record Grade(String name, BigDecimal from) {}

  /** The grade of a total; empty where the form has none that low. */
  public Optional<Grade> grade(BigDecimal total) {
    return grades.stream()
        .filter(grade -> total.compareTo(grade.from()) >= 0)
        .max(Comparator.comparing(Grade::from));
  }

  /**
   * What a target set too low costs, as a fraction of the weight; zero below all bands.
   *
   * @param target greater than zero
   */
  public BigDecimal overTargetDeduction(BigDecimal target, BigDecimal actual) {
    BigDecimal deduction = BigDecimal.ZERO;
    for (OverTargetBand band : overTarget) {
      if (band.reaches(target, actual)) {
        deduction = band.deduction();
      }
    }
    return deduction;
  }

  /** Whether a group of indicators holds costs. */
  public boolean isCost(String groupName) {
    return costGroups.contains(groupName);
  }

  /**
   * The weight that the form prints beside a first-level group; empty where it does not know the
   * group.
   */
  public Optional<BigDecimal> weightOf(IndicatorGroup group) {
    return groups.getOrDefault(group.name().value(), Optional.empty());
  }
}
