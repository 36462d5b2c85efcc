package cn.jixiao.diff;

import cn.jixiao.diff.pairing.IndicatorPairing;
import cn.jixiao.diff.pairing.Row;
import cn.jixiao.score.ScoreCard;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The years before a file that two states of a repository have: a change of this year's targets is
 * held against what the latest earlier year reached, although that year's file did not change.
 */
final class EarlierYears {
  private final Map<String, List<ScoreCard>> byId;

  /**
   * @param old the projects of the old state; their files are preferred, since that is the side
   *     whose names stand beside old values
   * @param now those of the new state
   */
  EarlierYears(List<ScoreCard> old, List<ScoreCard> now) {
    this.byId =
        Stream.concat(old.stream(), now.stream())
            .collect(Collectors.groupingBy(card -> card.project().id().value()));
  }

  /**
   * The rows of the latest earlier year.
   *
   * @param rows the card's own
   * @return by the positions of the rows that they were paired with
   */
  Map<Integer, Row> of(ScoreCard card, List<Row> rows) {
    Map<Integer, Row> earlier = new HashMap<>();
    latest(card)
        .ifPresent(
            before -> {
              for (IndicatorPairing.RowPair line : IndicatorPairing.of(Row.of(before), rows)) {
                if (line.match().isPresent()) {
                  earlier.put(line.now().get().position(), line.old().get());
                }
              }
            });
    return earlier;
  }

  private Optional<ScoreCard> latest(ScoreCard card) {
    int year = card.project().year().value();
    return byId.getOrDefault(card.project().id().value(), List.of()).stream()
        .filter(other -> other.project().year().value() < year)
        // Of two states of that year, the old one comes first and stays.
        .min(Comparator.comparing((ScoreCard other) -> other.project().year().value()).reversed());
  }
}
