package cn.jixiao.report.finding;

import cn.jixiao.finding.Messages;
import cn.jixiao.report.Paint;
import cn.jixiao.report.Report;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Writes findings for people at a terminal, and at the end how many there are. */
public final class FindingText implements Report<CheckReport> {
  private final Messages messages;
  private final Paint paint;

  /**
   * @param paint whether there are colours
   */
  public FindingText(Messages messages, Paint paint) {
    this.messages = messages;
    this.paint = paint;
  }

  @Override
  public String of(CheckReport report) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    FindingPrinter printer = new FindingPrinter(writer, paint, messages);
    report.files().forEach(printer::print);
    writer.println(report.summary(messages));
    writer.flush();
    return text.toString();
  }
}
