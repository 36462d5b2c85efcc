package cn.jixiao.report.score;

import cn.jixiao.report.Report;
import cn.jixiao.report.ReportFormat;
import cn.jixiao.report.ReportStyle;
import cn.jixiao.score.ScoreCard;
import java.util.List;
import java.util.function.Function;

/** How scores are written. */
public enum ScoreFormat implements ReportFormat<List<ScoreCard>> {
  /** For people at a terminal. */
  TABLE(style -> new ScoreTable(style.messages())),
  /** For other programs. */
  JSON(style -> new ScoreJson()),
  /** For spreadsheets. */
  CSV(style -> new ScoreCsv()),
  /** In the shape of JSON. */
  YAML(style -> new ScoreYaml());

  @SuppressWarnings("ImmutableEnumChecker") // Constructors do not change.
  private final Function<ReportStyle, Report<List<ScoreCard>>> maker;

  ScoreFormat(Function<ReportStyle, Report<List<ScoreCard>>> maker) {
    this.maker = maker;
  }

  @Override
  public Report<List<ScoreCard>> report(ReportStyle style) {
    return maker.apply(style);
  }
}
