package cn.jixiao.diff.pairing;

import cn.jixiao.finding.Place;
import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Level;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Name;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Words;
import cn.jixiao.project.Indicator;
import cn.jixiao.score.Kind;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Authored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An indicator as it is compared.
 *
 * @param score what was authored and its kind
 * @param card the project it belongs to
 * @param position among all of the project's indicators, from 0
 * @param name its name in the spelling that names are compared in
 * @param level1 its 一级指标 in the one name of that level
 * @param level2 its 二级指标, likewise
 * @param target what the target means
 * @param actual what the actual value means
 * @param ceiling whether it is nothing but the budget, written as a ceiling on the total cost
 */
public record Row(
    IndicatorScore score,
    ScoreCard card,
    int position,
    Name name,
    String level1,
    String level2,
    Measure target,
    Measure actual,
    boolean ceiling) {

  private static final Pattern UNIT_OF_NAME =
      Pattern.compile("[（(](?:单位[:：])?(?:不超过|不高于|不低于|不少于|≤|≥)?([^（）()]+)[)）]\\s*$");

  public static List<Row> of(ScoreCard card) {
    Ceiling ceiling = new Ceiling(card.funds());
    List<Row> rows = new ArrayList<>();
    for (IndicatorScore score : card.indicators()) {
      Indicator indicator = score.indicator();
      Name name = Name.of(indicator.name().value());
      Measure target = measure(indicator.target(), indicator.name().value());
      rows.add(
          new Row(
              score,
              card,
              rows.size(),
              name,
              Level.of(score.group().name().value()),
              Level.of(score.subgroup().name().value()),
              target,
              measure(indicator.actual(), indicator.name().value()),
              ceiling.is(name, score.kind(), target)));
    }
    return rows;
  }

  private static Measure measure(Optional<Authored<String>> text, String name) {
    Measure measure = text.map(Authored::value).map(Measure::parse).orElseGet(() -> new Words(""));
    return measure instanceof Quantity quantity && quantity.lacksUnit()
        ? withUnitOf(name, quantity)
        : measure;
  }

  /** A number whose unit stands at the end of the indicator's name, as in 平均成本（万元/次）. */
  private static Measure withUnitOf(String name, Quantity number) {
    Matcher unit = UNIT_OF_NAME.matcher(name);
    return unit.find()
            && Measure.parse(number.text() + unit.group(1)) instanceof Quantity quantity
            && !quantity.lacksUnit()
        ? quantity
        : number;
  }

  /** The name without a unit at its end, in the spelling that names are compared in. */
  String nameWithoutUnit() {
    String text = indicator().name().value();
    Matcher unit = UNIT_OF_NAME.matcher(text);
    boolean isUnit =
        unit.find()
            && Measure.parse("1" + unit.group(1)) instanceof Quantity quantity
            && !quantity.lacksUnit();
    return isUnit ? Name.of(text.substring(0, unit.start())).key() : name.key();
  }

  /** The same row at another position. */
  public Row at(int other) {
    return new Row(score, card, other, name, level1, level2, target, actual, ceiling);
  }

  public Indicator indicator() {
    return score.indicator();
  }

  public Kind kind() {
    return score.kind();
  }

  public int year() {
    return card.project().year().value();
  }

  /** Where the target stands, else the indicator. */
  public Place targetPlace() {
    return indicator().target().map(Authored::place).orElseGet(indicator()::place);
  }

  /** The target as a deadline, also where it is a month alone. */
  public Optional<Deadline> deadline() {
    if (target instanceof Deadline deadline) {
      return Optional.of(deadline);
    }
    return target instanceof Quantity quantity ? quantity.asDeadline() : Optional.empty();
  }

  /** Whether the author left open in which direction the number binds. */
  public boolean isBare() {
    return indicator().scoredAs().isEmpty()
        && target instanceof Quantity quantity
        && quantity.comparison() == Comparison.NONE;
  }
}
