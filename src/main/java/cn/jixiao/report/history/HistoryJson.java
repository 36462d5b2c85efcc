package cn.jixiao.report.history;

import cn.jixiao.form.Form;
import cn.jixiao.history.IndicatorHistory;
import cn.jixiao.history.IndicatorYear;
import cn.jixiao.history.ProjectHistory;
import cn.jixiao.report.JsonText;
import cn.jixiao.report.Report;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes histories as JSON: an array with an element for each, its keys in a fixed order. A value
 * that nobody knows is null; so is an indicator in a year that does not have it. Amounts are in 万元,
 * rates in percent; {@code targetValue} and {@code actualValue} are in the indicator's {@code
 * unit}.
 */
public final class HistoryJson implements Report<List<ProjectHistory>> {
  /** Makes a report. */
  public HistoryJson() {}

  @Override
  public String of(List<ProjectHistory> histories) {
    return JsonText.of(histories.stream().map(HistoryJson::project).toList());
  }

  private static Map<String, Object> project(ProjectHistory history) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", history.latest().project().id().value());
    entry.put("name", history.latest().project().name().value());
    entry.put("years", history.years().stream().map(HistoryJson::year).toList());
    entry.put("indicators", history.indicators().stream().map(HistoryJson::indicator).toList());
    return entry;
  }

  private static Map<String, Object> year(ScoreCard card) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("year", card.project().year().value());
    entry.put("file", card.project().file().toString().replace('\\', '/'));
    entry.put("form", card.form().id());
    entry.put("name", card.project().name().value());
    entry.put("budget", plain(card.funds().budget()));
    entry.put("adjusted", plain(card.funds().adjusted()));
    entry.put("executed", plain(card.funds().executed()));
    entry.put("executionRate", plain(card.execution().map(ScoreCard.Execution::rate)));
    entry.put("total", plain(card.total()));
    entry.put("grade", card.grade().map(Form.Grade::name).orElse(null));
    return entry;
  }

  private static Map<String, Object> indicator(IndicatorHistory history) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("level1", history.level1());
    entry.put("level2", history.level2());
    entry.put("name", history.name());
    entry.put("formerNames", List.copyOf(history.formerNames()));
    entry.put("unit", history.unit().name());
    entry.put(
        "years",
        history.years().stream().map(year -> year.map(HistoryJson::year).orElse(null)).toList());
    return entry;
  }

  private static Map<String, Object> year(IndicatorYear year) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", year.score().indicator().name().value());
    entry.put("target", text(year.score().indicator().target()));
    entry.put("actual", text(year.score().indicator().actual()));
    entry.put("targetValue", plain(year.target()));
    entry.put("actualValue", plain(year.actual()));
    entry.put("missed", year.missed());
    entry.put("weight", plain(year.score().indicator().weight().map(Amount::value)));
    entry.put("score", plain(year.score().score()));
    entry.put("line", year.score().indicator().place().line());
    return entry;
  }

  private static String text(Optional<Authored<String>> value) {
    return value.map(Authored::value).orElse(null);
  }

  private static BigDecimal plain(Optional<BigDecimal> number) {
    return number
        .map(BigDecimal::stripTrailingZeros)
        .map(value -> value.scale() < 0 ? value.setScale(0) : value)
        .orElse(null);
  }
}
