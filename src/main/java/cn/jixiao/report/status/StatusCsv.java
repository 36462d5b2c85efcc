package cn.jixiao.report.status;

import cn.jixiao.finding.Messages;
import cn.jixiao.publish.Readiness;
import cn.jixiao.report.Report;
import cn.jixiao.text.CsvText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes how far documents are for spreadsheets: a row a document, with a byte order mark so that
 * Excel reads Chinese; {@link CsvText} keeps texts from being taken for formulas.
 */
public final class StatusCsv implements Report<List<Readiness>> {
  private final StatusWords words;

  /** With words in one language. */
  public StatusCsv(Messages messages) {
    this.words = new StatusWords(messages);
  }

  @Override
  public String of(List<Readiness> documents) {
    StringBuilder text = new StringBuilder(CsvText.BYTE_ORDER_MARK);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader("file", "id", "year", "name", "form", "document", "state", "lacks")
            .get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (Readiness document : documents) {
        printer.printRecord(
            CsvText.of(document.file().toString().replace('\\', '/')),
            CsvText.of(document.id()),
            String.valueOf(document.year()),
            CsvText.of(document.name()),
            CsvText.of(document.form()),
            document.document().key(),
            document.state().key(),
            CsvText.of(words.lacks(document)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
