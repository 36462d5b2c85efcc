package cn.jixiao.diff;

import cn.jixiao.diff.pairing.IndicatorPairing;
import cn.jixiao.diff.pairing.Match;
import cn.jixiao.diff.pairing.Row;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.text.WordChange;
import cn.jixiao.yaml.Authored;
import java.util.List;
import java.util.Optional;

/** Collects what a finding says; what is not set stays empty. */
final class FindingBuilder {
  private final DiffMessage message;
  private final List<String> arguments;
  private Severity severity;
  private Optional<IndicatorScore> indicator = Optional.empty();
  private Optional<Match> match = Optional.empty();
  private Optional<String> old = Optional.empty();
  private Optional<String> now = Optional.empty();
  private Optional<Change> change = Optional.empty();
  private Optional<Place> oldPlace = Optional.empty();
  private Optional<Place> newPlace = Optional.empty();
  private List<WordChange> words = List.of();

  FindingBuilder(DiffMessage message, String... arguments) {
    this.message = message;
    this.arguments = List.of(arguments);
    this.severity = message.code().severity();
  }

  FindingBuilder severity(Severity value) {
    severity = value;
    return this;
  }

  /**
   * The indicator that the finding is about, named and placed as in the new year if it is there.
   */
  FindingBuilder about(IndicatorPairing.RowPair line) {
    indicator = line.now().or(line::old).map(Row::score);
    match = line.match();
    oldPlace = oldPlace.or(() -> line.old().map(Row::targetPlace));
    newPlace = newPlace.or(() -> line.now().map(Row::targetPlace));
    return this;
  }

  FindingBuilder old(String value) {
    old = Optional.of(value);
    return this;
  }

  FindingBuilder old(Authored<String> value) {
    return old(value.value()).oldPlace(value.place());
  }

  FindingBuilder now(String value) {
    now = Optional.of(value);
    return this;
  }

  FindingBuilder now(Authored<String> value) {
    return now(value.value()).newPlace(value.place());
  }

  FindingBuilder oldPlace(Place place) {
    oldPlace = Optional.of(place);
    return this;
  }

  FindingBuilder newPlace(Place place) {
    newPlace = Optional.of(place);
    return this;
  }

  FindingBuilder change(Optional<Change> value) {
    change = value;
    return this;
  }

  FindingBuilder words(List<WordChange> changes) {
    words = changes;
    return this;
  }

  DiffFinding build() {
    return new DiffFinding(
        message,
        severity,
        indicator.map(score -> score.group().name().value()),
        indicator.map(score -> score.subgroup().name().value()),
        indicator.map(score -> score.indicator().name().value()),
        match,
        old,
        now,
        change,
        oldPlace,
        newPlace,
        words,
        arguments,
        false);
  }
}
