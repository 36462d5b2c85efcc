package cn.jixiao.diff.pairing;

import cn.jixiao.finding.Place;
import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Level;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Name;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Words;
import cn.jixiao.measure.reading.IndicatorName;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Authored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An indicator as it is compared.
 *
 * @param score what was authored and its kind
 * @param card the project it belongs to
 * @param position among all of the project's indicators, from 0
 * @param name its name in the spelling that names are compared in
 * @param level1 its 一级指标 in the one name of that level
 * @param level2 its 二级指标, likewise
 * @param ceiling whether it is nothing but the budget, written as a ceiling on the total cost
 * @param wording its name taken apart
 */
public record Row(
    IndicatorScore score,
    ScoreCard card,
    int position,
    Name name,
    String level1,
    String level2,
    boolean ceiling,
    Wording wording) {

  /** What may stand between a name and what is asked for. */
  private static final String AFTER_NAME = " 　:：,，-—";

  /** The indicators of a project in the order of authoring. */
  public static List<Row> of(ScoreCard card) {
    Ceiling ceiling = new Ceiling(card.funds());
    List<Row> rows = new ArrayList<>();
    for (IndicatorScore score : card.indicators()) {
      Indicator indicator = score.indicator();
      Name name = Name.of(indicator.name().value());
      rows.add(
          new Row(
              score,
              card,
              rows.size(),
              name,
              Level.of(score.group().name().value()),
              Level.of(score.subgroup().name().value()),
              ceiling.is(name, score.kind(), score.judgement().target()),
              Wording.of(indicator.name().value())));
    }
    return rows;
  }

  /**
   * What the target means. Words that repeat the indicator's name are those after it: of 制度建设,
   * 制度建设健全 asks for 健全.
   */
  public Measure target() {
    Measure target = score.judgement().target();
    return target instanceof Words words ? withoutName(words) : target;
  }

  private Measure withoutName(Words words) {
    String name = indicator().name().value().strip();
    String text = words.text().strip();
    if (name.isEmpty() || !text.startsWith(name)) {
      return words;
    }
    int start = name.length();
    while (start < text.length() && AFTER_NAME.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start == text.length() ? words : new Words(text.substring(start));
  }

  /** What the actual value means. */
  public Measure actual() {
    return score.judgement().actual();
  }

  /** The name without a unit at its end, in the spelling that names are compared in. */
  String nameWithoutUnit() {
    return Name.of(IndicatorName.of(indicator().name().value()).withoutUnit()).key();
  }

  /** The same row at another position. */
  public Row at(int other) {
    return new Row(score, card, other, name, level1, level2, ceiling, wording);
  }

  /**
   * The branch of the levels that it stands in, whatever the form calls them and wherever it puts
   * them: 产出 has 数量, 质量, 时效 and 成本; 效益 has 社会效益, 经济效益, 生态效益 and 可持续影响; 满意度 is its own.
   */
  String family() {
    if (level2.equals("满意度") || level1.equals("满意度")) {
      return "满意度";
    }
    if (level2.endsWith("效益") || level2.startsWith("可持续") || level1.equals("效益")) {
      return "效益";
    }
    boolean output =
        level2.endsWith("成本") || level1.equals("成本") || Set.of("数量", "质量", "时效").contains(level2);
    return output ? "产出" : level1;
  }

  /** Whether it is a ceiling on what the project costs in all, whatever its amount. */
  boolean isTotalCost() {
    return ceiling
        || (Ceiling.isNamedTotal(name.key())
            && (kind() == ScoredAs.AT_MOST || family().equals("产出"))
            && Ceiling.isAmount(target()));
  }

  /** What was authored. */
  public Indicator indicator() {
    return score.indicator();
  }

  /** Which way is better. */
  public ScoredAs kind() {
    return score.kind();
  }

  /** The project's year. */
  public int year() {
    return card.project().year().value();
  }

  /** Where the target stands, else the indicator. */
  public Place targetPlace() {
    return indicator().target().map(Authored::place).orElseGet(indicator()::place);
  }

  /** The target as a deadline, also where it is a month alone. */
  public Optional<Deadline> deadline() {
    return target().asDeadline();
  }

  /** Whether the author left open in which direction the number binds. */
  public boolean isBare() {
    return indicator().scoredAs().isEmpty()
        && target() instanceof Quantity quantity
        && quantity.comparison() == Comparison.NONE;
  }
}
