package cn.jixiao.report.finding;

import cn.jixiao.report.GitLabText;
import cn.jixiao.report.JUnitText;
import cn.jixiao.report.Report;
import cn.jixiao.report.ReportFormat;
import cn.jixiao.report.ReportStyle;
import java.util.function.Function;

/** How findings are written. */
public enum FindingFormat implements ReportFormat<CheckReport> {
  /** For people at a terminal. */
  TEXT(style -> new FindingText(style.messages(), style.paint())),
  /** For other programs. */
  JSON(style -> new FindingJson(style.messages())),
  /** For platforms that show findings beside a change. */
  SARIF(style -> new FindingSarif(style.messages())),
  /** For GitLab, which shows them beside the lines of a merge request. */
  GITLAB(style -> report -> GitLabText.of(report.issues(style.messages()))),
  /** For pipelines that show the results of tests. */
  JUNIT(style -> report -> JUnitText.of(report.issues(style.messages()))),
  /** For the description of a change. */
  MARKDOWN(style -> new FindingMarkdown(style.messages()));

  @SuppressWarnings("ImmutableEnumChecker") // Constructors do not change.
  private final Function<ReportStyle, Report<CheckReport>> maker;

  FindingFormat(Function<ReportStyle, Report<CheckReport>> maker) {
    this.maker = maker;
  }

  @Override
  public Report<CheckReport> report(ReportStyle style) {
    return maker.apply(style);
  }
}
