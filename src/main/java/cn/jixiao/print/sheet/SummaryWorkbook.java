package cn.jixiao.print.sheet;

import cn.jixiao.finding.Messages;
import cn.jixiao.print.word.RepeatablePackage;
import cn.jixiao.summary.Summary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a summary as a workbook (XLSX): the table with formulas for rates, sums and means, and a
 * sheet that tells the grades and where points were lost. Every number is in the file as exact as
 * it is in the summary; every formula has its result beside it, which spreadsheets come to as well.
 * The bytes depend on the summary alone: no date, no random identifier.
 */
public final class SummaryWorkbook {
  private final Messages messages;

  /**
   * @param messages the language of heads and notes; the official table's is Chinese
   */
  public SummaryWorkbook(Messages messages) {
    this.messages = messages;
  }

  /** The workbook of a summary with at least one project. */
  public byte[] of(Summary summary) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      SheetStyles styles =
          new SheetStyles(
              book,
              summary.amounts().decimals().orElseThrow(),
              summary.scores().decimals().orElseThrow());
      SummarySheet table = new SummarySheet(summary, messages, styles);
      table.write(book.createSheet(messages.text("summary.sheet.table")));
      new AnalysisSheet(summary, messages, styles)
          .write(book.createSheet(messages.text("summary.sheet.analysis")), table.grades());
      if (!summary.fields().isEmpty()) {
        new FieldsSheet(summary, messages, styles)
            .write(book.createSheet(messages.text("summary.sheet.fields")));
      }
      describe(book, summary);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return RepeatablePackage.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void describe(XSSFWorkbook book, Summary summary) {
    POIXMLProperties properties = book.getProperties();
    PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
    core.setCreatedProperty(Optional.empty());
    core.setModifiedProperty(Optional.empty());
    core.setTitleProperty(
        Optional.of(
            messages.text(
                "summary.title.year", messages.text("summary.title"), summary.yearText())));
    core.setCreatorProperty(summary.department());
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("jixiao");
  }
}
