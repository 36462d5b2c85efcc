package cn.jixiao.report.history;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.Figures;
import cn.jixiao.form.Form;
import cn.jixiao.history.IndicatorHistory;
import cn.jixiao.history.IndicatorYear;
import cn.jixiao.history.ProjectHistory;
import cn.jixiao.report.Report;
import cn.jixiao.score.LevelGroup;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.text.TextTable;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes projects' histories as tables for people at a terminal: a line an indicator, a column a
 * year with target and actual value, and little bars of the actual values.
 */
public final class HistoryText implements Report<List<ProjectHistory>> {
  private static final int WIDEST_NAME = 36;
  private static final int WIDEST_VALUE = 16;
  private static final String NOTHING = "—";

  private final Messages messages;

  /** Tables in one language. */
  public HistoryText(Messages messages) {
    this.messages = messages;
  }

  /** A table a project, with an empty line between two. */
  @Override
  public String of(List<ProjectHistory> histories) {
    return histories.stream().map(this::table).collect(Collectors.joining("\n"));
  }

  private String table(ProjectHistory history) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text(
            "history.title",
            history.latest().project().name().value(),
            history.latest().project().id().value()));
    for (ScoreCard year : history.years()) {
      lines.add(messages.text("history.file", year(year), year.project().file().toString()));
    }
    lines.add("");
    List<List<String>> rows = new ArrayList<>();
    rows.add(head(history));
    rows.addAll(figures(history));
    for (LevelGroup<IndicatorHistory> group : LevelGroup.of(history.indicators())) {
      group.subgroups().stream()
          .flatMap(subgroup -> subgroup.lines().stream())
          .forEach(indicator -> rows.add(row(indicator)));
    }
    lines.addAll(new TextTable(Set.of()).lines(rows));
    lines.add("");
    lines.add("  " + messages.text("history.legend"));
    if (history.years().size() == 1) {
      lines.add("  " + messages.text("history.one-year", year(history.latest())));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String year(ScoreCard card) {
    return card.project().year().value().toString();
  }

  private List<String> head(ProjectHistory history) {
    List<String> head = new ArrayList<>(List.of(messages.text("history.label.level2")));
    head.add(messages.text("history.label.level3"));
    history.years().forEach(year -> head.add(year(year)));
    head.add(messages.text("history.label.trend"));
    return head;
  }

  private List<List<String>> figures(ProjectHistory history) {
    return List.of(
        figure("budget", history, card -> number(card.funds().budget())),
        figure("adjusted", history, card -> number(card.funds().adjusted())),
        figure(
            "rate",
            history,
            card ->
                card.execution()
                    .map(execution -> execution.rate().toPlainString() + "%")
                    .orElse(NOTHING)),
        figure(
            "total",
            history,
            card ->
                number(card.total())
                    + card.grade().map(Form.Grade::name).map(name -> " " + name).orElse("")));
  }

  private List<String> figure(
      String key, ProjectHistory history, Function<ScoreCard, String> value) {
    List<String> row = new ArrayList<>(List.of("", messages.text("history.label." + key)));
    history.years().forEach(year -> row.add(value.apply(year)));
    row.add("");
    return row;
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(Figures.AS_WRITTEN::computed).orElse(NOTHING);
  }

  private List<String> row(IndicatorHistory indicator) {
    List<String> row = new ArrayList<>();
    row.add(TextTable.shortened(indicator.level2(), WIDEST_NAME));
    String former =
        indicator.formerNames().isEmpty()
            ? ""
            : messages.text("history.formerly", String.join("、", indicator.formerNames()));
    String name = TextTable.shortened(indicator.name(), WIDEST_NAME);
    row.add(TextTable.shortened(name + former, WIDEST_NAME + WIDEST_VALUE));
    indicator.years().forEach(year -> row.add(year.map(HistoryText::value).orElse(NOTHING)));
    row.add(indicator.isNumeric() ? SparkLine.of(indicator) : "");
    return row;
  }

  private static String value(IndicatorYear year) {
    return text(year.score().indicator().target())
        + " → "
        + text(year.score().indicator().actual())
        + (year.missed() ? " ×" : "");
  }

  private static String text(Optional<Authored<String>> value) {
    return value
        .map(Authored::value)
        .filter(text -> !text.isBlank())
        .map(text -> TextTable.shortened(text, WIDEST_VALUE))
        .orElse(NOTHING);
  }
}
