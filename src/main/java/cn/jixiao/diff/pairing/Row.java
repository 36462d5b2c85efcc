package cn.jixiao.diff.pairing;

import cn.jixiao.finding.Place;
import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Level;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Name;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.reading.IndicatorName;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Authored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 */
public record Row(
    IndicatorScore score,
    ScoreCard card,
    int position,
    Name name,
    String level1,
    String level2,
    boolean ceiling) {

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
              ceiling.is(name, score.kind(), score.judgement().target())));
    }
    return rows;
  }

  /** What the target means. */
  public Measure target() {
    return score.judgement().target();
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
    return new Row(score, card, other, name, level1, level2, ceiling);
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
