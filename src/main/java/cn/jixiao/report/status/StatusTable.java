package cn.jixiao.report.status;

import cn.jixiao.finding.Messages;
import cn.jixiao.publish.Readiness;
import cn.jixiao.report.Report;
import cn.jixiao.text.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes how far documents are as a table for people, a line a document, and how many are where.
 */
public final class StatusTable implements Report<List<Readiness>> {
  private static final int WIDEST_NAME = 36;
  private static final TextTable TABLE = new TextTable(Set.of());

  private final Messages messages;

  /** Tables in one language. */
  public StatusTable(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String of(List<Readiness> documents) {
    StatusWords words = new StatusWords(messages);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            messages.text("status.project"),
            messages.text("status.year"),
            messages.text("status.document"),
            messages.text("status.state"),
            messages.text("status.lacks")));
    Map<String, Map<Readiness.State, Integer>> counts = new LinkedHashMap<>();
    Readiness before = null;
    for (Readiness document : documents) {
      boolean first = before == null || !before.file().equals(document.file());
      rows.add(
          List.of(
              first ? TextTable.shortened(document.name(), WIDEST_NAME) : "",
              first ? String.valueOf(document.year()) : "",
              document.title(),
              words.state(document.state()),
              words.lacks(document)));
      counts
          .computeIfAbsent(document.title(), title -> new LinkedHashMap<>())
          .merge(document.state(), 1, Integer::sum);
      before = document;
    }
    StringBuilder text = new StringBuilder();
    if (!documents.isEmpty()) {
      TABLE.lines(rows).forEach(line -> text.append(line.stripTrailing()).append('\n'));
      text.append('\n');
    }
    counts.forEach(
        (title, states) -> {
          List<String> parts = new ArrayList<>();
          for (Readiness.State state : Readiness.State.values()) {
            if (states.containsKey(state)) {
              parts.add(
                  messages.text(
                      "status.count", words.state(state), String.valueOf(states.get(state))));
            }
          }
          text.append(
                  messages.text(
                      "status.sum", title, String.join(messages.text("status.separator"), parts)))
              .append('\n');
        });
    return text.toString();
  }
}
