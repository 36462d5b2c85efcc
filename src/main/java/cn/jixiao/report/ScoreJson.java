package cn.jixiao.report;

import cn.jixiao.score.ScoreCard;
import java.util.List;

/** Writes score cards as JSON: an array with an element for each project. */
public final class ScoreJson {
  private ScoreJson() {}

  /** The text, with a line break at its end. */
  public static String of(List<ScoreCard> cards) {
    return JsonText.of(cards.stream().map(ScoreEntry::of).toList());
  }
}
