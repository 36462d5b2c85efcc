package cn.jixiao.report.diff;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.report.GitLabText;
import cn.jixiao.report.JUnitText;
import cn.jixiao.report.Report;
import cn.jixiao.report.ReportFormat;
import cn.jixiao.report.ReportStyle;
import cn.jixiao.report.SarifText;
import java.util.function.Function;

/** How a comparison is written. */
public enum DiffFormat implements ReportFormat<DiffReport> {
  /** For people at a terminal. */
  TEXT(DiffText::new),
  /** For other programs. */
  JSON(style -> new DiffJson(style.messages(), style.lowest())),
  /** For platforms that show findings beside a change. */
  SARIF(style -> report -> new SarifText(style.messages()).of(new DiffIssues(style).of(report))),
  /** For GitLab, which shows them beside the lines of a merge request. */
  GITLAB(style -> report -> GitLabText.of(new DiffIssues(style).of(report))),
  /** For pipelines that show the results of tests. */
  JUNIT(style -> report -> JUnitText.of(new DiffIssues(style).of(report))),
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
