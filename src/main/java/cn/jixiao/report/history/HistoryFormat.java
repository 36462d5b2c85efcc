package cn.jixiao.report.history;

import cn.jixiao.history.ProjectHistory;
import cn.jixiao.report.Report;
import cn.jixiao.report.ReportFormat;
import cn.jixiao.report.ReportStyle;
import java.util.List;
import java.util.function.Function;

/** How histories are written. */
public enum HistoryFormat implements ReportFormat<List<ProjectHistory>> {
  /** For people at a terminal. */
  TEXT(style -> new HistoryText(style.messages())),
  /** For other programs. */
  JSON(style -> new HistoryJson()),
  /** One self-contained page, for the browser. */
  HTML(style -> new HistoryHtml(style.messages(), style.forms()));

  @SuppressWarnings("ImmutableEnumChecker") // Constructors do not change.
  private final Function<ReportStyle, Report<List<ProjectHistory>>> maker;

  HistoryFormat(Function<ReportStyle, Report<List<ProjectHistory>>> maker) {
    this.maker = maker;
  }

  @Override
  public Report<List<ProjectHistory>> report(ReportStyle style) {
    return maker.apply(style);
  }
}
