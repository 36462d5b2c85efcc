package cn.jixiao.report.summary;

import cn.jixiao.report.Report;
import cn.jixiao.report.ReportFormat;
import cn.jixiao.report.ReportStyle;
import cn.jixiao.summary.Summary;
import java.util.function.Function;

/** How a summary is written as text; as a workbook and as a page it is printed. */
public enum SummaryFormat implements ReportFormat<Summary> {
  /** For people at a terminal. */
  TABLE(style -> new SummaryTable(style.messages())),
  /** For spreadsheets. */
  CSV(style -> new SummaryCsv()),
  /** For other programs. */
  JSON(style -> new SummaryJson());

  @SuppressWarnings("ImmutableEnumChecker") // Constructors do not change.
  private final Function<ReportStyle, Report<Summary>> maker;

  SummaryFormat(Function<ReportStyle, Report<Summary>> maker) {
    this.maker = maker;
  }

  @Override
  public Report<Summary> report(ReportStyle style) {
    return maker.apply(style);
  }
}
