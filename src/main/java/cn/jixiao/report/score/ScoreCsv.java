package cn.jixiao.report.score;

import cn.jixiao.form.Form;
import cn.jixiao.report.Report;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.Execution;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.text.CsvText;
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
 * each, with a byte order mark so that Excel reads Chinese; {@link CsvText} keeps texts from being
 * taken for formulas.
 */
public final class ScoreCsv implements Report<List<ScoreCard>> {
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

  /** Makes a report. */
  public ScoreCsv() {}

  /** The text, with a byte order mark at its start. */
  @Override
  public String of(List<ScoreCard> cards) {
    StringBuilder text = new StringBuilder(CsvText.BYTE_ORDER_MARK);
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
        CsvText.of(ScoreEntry.file(card)),
        CsvText.of(card.project().id().value()),
        card.project().year().value().toString(),
        CsvText.of(card.form().id()),
        CsvText.of(card.project().name().value()),
        number(card.funds().budget()),
        number(card.funds().adjusted()),
        number(card.funds().executed()),
        number(execution.map(Execution::weight)),
        execution.map(ScoreEntry::rate).orElse(""),
        number(execution.map(Execution::score)),
        CsvText.of(score.group().name().value()),
        CsvText.of(score.subgroup().name().value()),
        CsvText.of(score.indicator().name().value()),
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
}
