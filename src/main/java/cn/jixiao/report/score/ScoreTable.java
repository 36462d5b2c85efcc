package cn.jixiao.report.score;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.Form;
import cn.jixiao.report.Report;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.text.TextTable;
import cn.jixiao.text.Visible;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes score cards as tables for people, aligned on a terminal where a Chinese character is as
 * wide as two Latin letters.
 */
public final class ScoreTable implements Report<List<ScoreCard>> {
  private static final int WIDEST_NAME = 40;
  private static final String NOTHING = "—";

  private static final TextTable TABLE = new TextTable(Set.of(3, 4, 5));

  private final Messages messages;

  /** Tables in one language. */
  public ScoreTable(Messages messages) {
    this.messages = messages;
  }

  /** A table a project, with an empty line between two. */
  @Override
  public String of(List<ScoreCard> cards) {
    return cards.stream().map(this::table).collect(Collectors.joining("\n"));
  }

  private String table(ScoreCard card) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text(
            "score.title",
            card.project().name().value(),
            card.project().year().value().toString(),
            card.form().id()));
    lines.add(Visible.of(card.project().file().toString()));
    lines.add(
        "  "
            + messages.text(
                "score.funds",
                number(card.funds().budget()),
                number(card.funds().adjusted()),
                number(card.funds().executed())));
    lines.addAll(TABLE.lines(rows(card)));
    boolean departs = card.indicators().stream().anyMatch(ScoreTable::departs);
    if (departs) {
      lines.add("  " + messages.text("score.departs"));
    }
    return String.join("\n", lines) + "\n";
  }

  private List<List<String>> rows(ScoreCard card) {
    boolean evaluated = card.isEvaluated();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            messages.text("score.level2"),
            messages.text("score.indicator"),
            messages.text("score.kind"),
            messages.text("score.weight"),
            messages.text("score.computed"),
            messages.text("score.score"),
            messages.text("score.by")));
    card.form()
        .execution()
        .ifPresent(
            rule ->
                rows.add(
                    List.of(
                        "",
                        messages.text("score.execution"),
                        card.execution().map(ScoreEntry::rate).orElse(NOTHING),
                        number(Optional.of(rule.weight())),
                        "",
                        number(card.execution().map(execution -> execution.score())),
                        "")));
    for (IndicatorScore score : card.indicators()) {
      rows.add(
          List.of(
              score.subgroup().name().value(),
              TextTable.shortened(score.indicator().name().value(), WIDEST_NAME),
              messages.text("kind." + score.kind().key()),
              number(score.indicator().weight().map(weight -> weight.value())),
              number(score.computed()),
              evaluated ? number(score.score()) : NOTHING,
              evaluated ? by(score) : ""));
    }
    rows.add(
        List.of(
            "",
            messages.text("score.total"),
            "",
            number(Optional.of(card.weight())),
            "",
            evaluated ? number(card.total()) : NOTHING,
            evaluated ? card.grade().map(Form.Grade::name).orElse("") : ""));
    return rows;
  }

  private String by(IndicatorScore score) {
    String by = ScoreEntry.by(score);
    if (by == null) {
      return NOTHING;
    }
    return messages.text("score.by." + by) + (departs(score) ? " *" : "");
  }

  private static boolean departs(IndicatorScore score) {
    return score.isByEvaluator()
        && score.computed().isPresent()
        && score.computed().get().compareTo(score.score().get()) != 0;
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(value -> ScoreEntry.plain(value).toPlainString()).orElse(NOTHING);
  }
}
