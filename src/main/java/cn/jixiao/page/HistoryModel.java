package cn.jixiao.page;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.Figures;
import cn.jixiao.form.Form;
import cn.jixiao.history.IndicatorHistory;
import cn.jixiao.history.IndicatorYear;
import cn.jixiao.history.ProjectHistory;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a template sees of projects' histories.
 *
 * <pre>
 * lang, label, title, department   of the whole page
 * projects   list of:
 * title, subtitle
 * name, department, unit
 * years    list of texts, the earliest first
 * files    list of: year, file, form
 * figures  list of: name, values (one a year); the project's money and scores
 * groups   list of: name, rows, groups: name, rows, lines:
 *          name, former (list), years: present, target, actual, missed;
 *          chart: see {@link HistoryChart}, empty where there are no numbers to draw
 * note     what the reader should know; may be empty
 * </pre>
 */
final class HistoryModel {
  private final ProjectHistory history;
  private final Messages messages;

  private HistoryModel(ProjectHistory history, Messages messages) {
    this.history = history;
    this.messages = messages;
  }

  static Map<String, Object> of(List<ProjectHistory> histories, Messages messages) {
    List<Map<String, Object>> projects =
        histories.stream().map(history -> new HistoryModel(history, messages).model()).toList();
    Map<String, Object> model = new HashMap<>();
    model.put("lang", messages.text("comparison.lang"));
    model.put("label", Labels.of("history.label.", messages));
    boolean single = projects.size() == 1;
    model.put(
        "title", single ? projects.get(0).get("title") : messages.text("history.label.heading"));
    model.put("department", single ? projects.get(0).get("department") : "");
    model.put("projects", projects);
    return model;
  }

  private Map<String, Object> model() {
    ScoreCard latest = history.latest();
    String first = year(history.years().get(0));
    String name = latest.project().name().value();
    boolean single = history.years().size() == 1;
    Map<String, Object> model = new HashMap<>();
    model.put("title", messages.text("history.page-title", name));
    model.put(
        "subtitle",
        single
            ? messages.text("history.subtitle-one", first)
            : messages.text("history.subtitle", first, year(latest)));
    model.put("name", name);
    model.put("department", text(latest.project().department()));
    model.put("unit", text(latest.project().unit()));
    model.put("years", history.years().stream().map(HistoryModel::year).toList());
    model.put("files", history.years().stream().map(HistoryModel::file).toList());
    model.put("figures", figures());
    model.put("groups", GroupModel.of(history.indicators(), this::line));
    model.put("rows", history.indicators().size());
    model.put("note", single ? messages.text("history.one-year", first) : "");
    return model;
  }

  private static String year(ScoreCard card) {
    return card.project().year().value().toString();
  }

  private static Map<String, String> file(ScoreCard card) {
    return Map.of("year", year(card), "file", card.project().file().toString().replace('\\', '/'));
  }

  private List<Map<String, Object>> figures() {
    return List.of(
        figure("budget-unit", card -> number(card.funds().budget())),
        figure("adjusted-unit", card -> number(card.funds().adjusted())),
        figure("executed-unit", card -> number(card.funds().executed())),
        figure(
            "rate",
            card ->
                card.execution()
                    .map(execution -> execution.rate().toPlainString() + "%")
                    .orElse("")),
        figure("total", card -> card.total().map(card.form().totals()::computed).orElse("")),
        figure("grade", card -> card.grade().map(Form.Grade::name).orElse("")));
  }

  private Map<String, Object> figure(String key, Function<ScoreCard, String> value) {
    return Map.of(
        "name",
        messages.text("history.label." + key),
        "values",
        history.years().stream().map(value).toList());
  }

  private Map<String, Object> line(IndicatorHistory indicator) {
    List<String> names = history.years().stream().map(HistoryModel::year).toList();
    return Map.of(
        "name",
        indicator.name(),
        "former",
        indicator.formerNames(),
        "years",
        indicator.years().stream().map(HistoryModel::year).toList(),
        "chart",
        indicator.isNumeric() ? HistoryChart.of(indicator, names) : Map.of());
  }

  private static Map<String, Object> year(Optional<IndicatorYear> year) {
    return Map.of(
        "present",
        year.isPresent(),
        "target",
        text(year.flatMap(one -> one.score().indicator().target())),
        "actual",
        text(year.flatMap(one -> one.score().indicator().actual())),
        "missed",
        year.map(IndicatorYear::missed).orElse(false));
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(Figures.AS_WRITTEN::computed).orElse("");
  }

  private static String text(Optional<Authored<String>> text) {
    return text.map(Authored::value).map(String::strip).orElse("");
  }
}
