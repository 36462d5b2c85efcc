package cn.jixiao.measure;

import java.util.Objects;
import java.util.Optional;

/**
 * Reads targets and actual values. The text is folded into one spelling, then read as a deadline,
 * else as a quantity, and where neither rule takes all of it, it is words.
 *
 * <p>Time and memory are linear in the length of the text, and no text makes it throw.
 */
final class MeasureParser {
  // The longest measure of any published table is a third of this; a longer text is a sentence.
  private static final int LONGEST = 100;

  Measure parse(String text) {
    Objects.requireNonNull(text, "text");
    String folded = withoutFullStop(FoldedText.fold(text));
    if (folded.isEmpty() || folded.length() > LONGEST) {
      return new Words(text);
    }
    Optional<Deadline> deadline = new DeadlineReader(text, folded).read();
    if (deadline.isPresent()) {
      return deadline.get();
    }
    Optional<Quantity> quantity = new QuantityReader(text, folded).read();
    return quantity.isPresent() ? quantity.get() : new Words(text);
  }

  private static String withoutFullStop(String folded) {
    boolean stopped = folded.endsWith("。") || folded.endsWith(";") || folded.endsWith(",");
    return stopped ? folded.substring(0, folded.length() - 1) : folded;
  }
}
