package cn.jixiao.report.diff;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.report.Report;
import cn.jixiao.report.ReportFormat;
import cn.jixiao.report.ReportStyle;
import java.util.function.Function;

/** How a comparison is written. */
public enum DiffFormat implements ReportFormat<DiffReport> {
  /** For people at a terminal. */
  TEXT(DiffText::new),
  /** For other programs. */
  JSON(style -> new DiffJson(style.messages(), style.lowest())),
  /** For the description of a change. */
  MARKDOWN(style -> new DiffMarkdown(style.messages(), style.lowest())),
  /** One self-contained page, for the browser. */
  HTML(style -> new DiffHtml(style.messages(), style.forms()));

  @SuppressWarnings("ImmutableEnumChecker") // Constructors do not change.
  private final Function<ReportStyle, Report<DiffReport>> maker;

  DiffFormat(Function<ReportStyle, Report<DiffReport>> maker) {
    this.maker = maker;
  }

  @Override
  public Report<DiffReport> report(ReportStyle style) {
    return maker.apply(style);
  }
}
