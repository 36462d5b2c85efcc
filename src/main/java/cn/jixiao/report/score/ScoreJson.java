package cn.jixiao.report.score;

import cn.jixiao.report.JsonText;
import cn.jixiao.report.Report;
import cn.jixiao.score.ScoreCard;
import java.util.List;

/** Writes score cards as JSON: an array with an element for each project. */
public final class ScoreJson implements Report<List<ScoreCard>> {
  /** Makes a report. */
  public ScoreJson() {}

  @Override
  public String of(List<ScoreCard> cards) {
    return JsonText.of(cards.stream().map(ScoreEntry::of).toList());
  }
}
