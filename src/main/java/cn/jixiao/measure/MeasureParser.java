package cn.jixiao.measure;

import java.util.Objects;
import java.util.Optional;

/**
 * Reads targets and actual values. The text is folded into one spelling, then each kind of measure
 * is tried, the most certain first; where none takes all of it, it is words.
 *
 * <p>Time and memory are linear in the length of the text, and no text makes it throw.
 */
final class MeasureParser {
  // The longest measure of any published table is a third of this; a longer text is a sentence.
  private static final int LONGEST = 100;

  private final boolean time;

  /**
   * A parser.
   *
   * @param time whether a time is asked for, so that 9月 and 2024.10 are dates
   */
  MeasureParser(boolean time) {
    this.time = time;
  }

  Measure parse(String text) {
    Objects.requireNonNull(text, "text");
    String folded = withoutFullStop(FoldedText.fold(text));
    if (folded.isEmpty() || folded.length() > LONGEST) {
      return new Words(text);
    }
    Optional<Deadline> deadline = new DeadlineReader(text, folded, time).read();
    if (deadline.isPresent()) {
      return deadline.get();
    }
    return PhraseReader.read(text, folded)
        .or(() -> new ShiftReader(text, folded).read())
        .or(() -> new IntervalReader(text, folded).read())
        .or(() -> new QuantityReader(text, folded).read())
        .orElseGet(() -> new Words(text));
  }

  private static String withoutFullStop(String folded) {
    boolean stopped = folded.endsWith("。") || folded.endsWith(";") || folded.endsWith(",");
    return stopped ? folded.substring(0, folded.length() - 1) : folded;
  }
}
