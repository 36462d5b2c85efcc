package cn.jixiao.score;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.project.FundLine;
import cn.jixiao.project.Project;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an evaluated project lacks for a total, so that no self-evaluation can be printed. */
public final class ScoreGaps {
  private ScoreGaps() {}

  /**
   * The gaps of a project.
   *
   * @return an error at each place; none where the project is not evaluated yet
   */
  public static List<Finding> of(ScoreCard card) {
    List<Finding> gaps = new ArrayList<>();
    if (!card.isEvaluated()) {
      return gaps;
    }
    execution(card).ifPresent(gaps::add);
    if (!card.form().points()) {
      return gaps;
    }
    for (IndicatorScore score : card.indicators()) {
      String name = score.indicator().name().value();
      if (score.indicator().weight().isEmpty()) {
        gaps.add(ScoreCode.WEIGHT_MISSING.at(score.indicator().place(), name));
      } else if (score.score().isEmpty()) {
        gaps.add(MissingScore.of(card.form(), score));
      }
    }
    return gaps;
  }

  /** That budget execution cannot be computed. */
  private static Optional<Finding> execution(ScoreCard card) {
    return card.form().execution().isPresent() && card.execution().isEmpty()
        ? Optional.of(ScoreCode.EXECUTION_MISSING.at(fundsPlace(card.project())))
        : Optional.empty();
  }

  private static Place fundsPlace(Project project) {
    return Stream.concat(project.funds().total().stream(), project.funds().sources().stream())
        .flatMap(ScoreGaps::amounts)
        .map(Amount::place)
        .min(Place::compareTo)
        .orElse(project.name().place());
  }

  private static Stream<Amount> amounts(FundLine line) {
    return Stream.of(line.budget(), line.adjusted(), line.executed())
        .flatMap(amount -> amount.stream());
  }
}
