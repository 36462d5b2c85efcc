package cn.jixiao.report.status;

import cn.jixiao.publish.Readiness;
import cn.jixiao.report.Report;
import cn.jixiao.report.ReportFormat;
import cn.jixiao.report.ReportStyle;
import java.util.List;
import java.util.function.Function;

/** How the progress of documents is written. */
public enum StatusFormat implements ReportFormat<List<Readiness>> {
  /** For people at a terminal. */
  TABLE(style -> new StatusTable(style.messages())),
  /** For other programs. */
  JSON(style -> new StatusJson()),
  /** For spreadsheets. */
  CSV(style -> new StatusCsv(style.messages()));

  @SuppressWarnings("ImmutableEnumChecker") // Constructors do not change.
  private final Function<ReportStyle, Report<List<Readiness>>> maker;

  StatusFormat(Function<ReportStyle, Report<List<Readiness>>> maker) {
    this.maker = maker;
  }

  @Override
  public Report<List<Readiness>> report(ReportStyle style) {
    return maker.apply(style);
  }
}
