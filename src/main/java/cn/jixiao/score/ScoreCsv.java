package cn.jixiao.score;

import cn.jixiao.form.Form;
import cn.jixiao.score.ScoreCard.Execution;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes score cards for spreadsheets: one row an indicator, the project's own figures repeated in
 * each, with a byte order mark so that Excel reads Chinese.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it, which is how
 * people mark texts there.
 */
public final class ScoreCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What formulas start with, in half and full width; blanks before them do not help. */
  private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n";

  private static final List<String> COLUMNS =
      List.of(
          "file",
          "id",
          "year",
          "form",
          "name",
          "budget",
          "adjusted",
          "executed",
          "execution-weight",
          "execution-rate",
          "execution-score",
          "level1",
          "level2",
          "indicator",
          "kind",
          "weight",
          "computed",
          "score",
          "by",
          "total-weight",
          "total",
          "grade");

  private ScoreCsv() {}

  /** The text, with a byte order mark at its start. */
  public static String of(List<ScoreCard> cards) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(COLUMNS.toArray(new String[0])).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (ScoreCard card : cards) {
        for (IndicatorScore score : card.indicators()) {
          printer.printRecord(row(card, score));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> row(ScoreCard card, IndicatorScore score) {
    boolean evaluated = card.isEvaluated();
    Optional<Execution> execution = card.execution();
    return Arrays.asList(
        text(ScoreEntry.file(card)),
        text(card.project().id().value()),
        card.project().year().value().toString(),
        text(card.form().id()),
        text(card.project().name().value()),
        number(card.funds().budget()),
        number(card.funds().adjusted()),
        number(card.funds().executed()),
        number(execution.map(Execution::weight)),
        execution.map(ScoreEntry::rate).orElse(""),
        number(execution.map(Execution::score)),
        text(score.group().name().value()),
        text(score.subgroup().name().value()),
        text(score.indicator().name().value()),
        score.kind().key(),
        number(score.indicator().weight().map(weight -> weight.value())),
        number(score.computed()),
        evaluated ? number(score.score()) : "",
        evaluated ? ScoreEntry.by(score) : "",
        number(Optional.of(card.weight())),
        evaluated ? number(card.total()) : "",
        evaluated ? card.grade().map(Form.Grade::name).orElse("") : "");
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(value -> ScoreEntry.plain(value).toPlainString()).orElse("");
  }

  private static String text(String text) {
    String start = text.stripLeading();
    boolean formula =
        (!start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0)
            || (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0);
    return formula ? "'" + text : text;
  }
}
