package cn.jixiao.diff;

import cn.jixiao.diff.pairing.Match;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.text.WordChange;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a reviewer of targets should know about a project.
 *
 * @param message the sentence it is told in; it also says the {@link DiffCode}
 * @param severity how loud it is
 * @param level1 一级指标, of the new side where there is one; empty for findings about the project
 * @param level2 二级指标, likewise
 * @param indicator 三级指标, likewise
 * @param match by what the indicators were paired; empty where there is no pair of indicators
 * @param old the old value as written
 * @param now the new value as written
 * @param change how far it moved, where that can be said in a number
 * @param oldPlace where the old value stands
 * @param newPlace where the new value stands
 * @param words a text that changed, word by word; empty for everything else
 * @param arguments what the sentence's places are filled with
 * @param accepted whether a reviewer looked at it and accepted it
 */
public record DiffFinding(
    DiffMessage message,
    Severity severity,
    Optional<String> level1,
    Optional<String> level2,
    Optional<String> indicator,
    Optional<Match> match,
    Optional<String> old,
    Optional<String> now,
    Optional<Change> change,
    Optional<Place> oldPlace,
    Optional<Place> newPlace,
    List<WordChange> words,
    List<String> arguments,
    boolean accepted) {
  /** Copies the lists. */
  public DiffFinding {
    words = List.copyOf(words);
    arguments = List.copyOf(arguments);
  }

  /** The same finding, as loud as that. */
  public DiffFinding withSeverity(Severity other) {
    return copy(other, accepted);
  }

  /** The same finding after a reviewer accepted it; it is no longer a warning. */
  public DiffFinding accept() {
    return copy(Severity.INFO, true);
  }

  private DiffFinding copy(Severity loud, boolean isAccepted) {
    return new DiffFinding(
        message,
        loud,
        level1,
        level2,
        indicator,
        match,
        old,
        now,
        change,
        oldPlace,
        newPlace,
        words,
        arguments,
        isAccepted);
  }

  /** The kind of finding. */
  public DiffCode code() {
    return message.code();
  }

  /** What is the matter, in one sentence that does not name the indicator. */
  public String text(Messages messages) {
    return messages.quoting(message.key(), arguments);
  }
}
