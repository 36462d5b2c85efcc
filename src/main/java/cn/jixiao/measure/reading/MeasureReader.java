package cn.jixiao.measure.reading;

import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Several;
import cn.jixiao.measure.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads targets and actual values. The text is folded into one spelling, then each kind of measure
 * is tried, the most certain first; where none takes all of it, it is words.
 *
 * <p>Time and memory are linear in the length of the text, and no text makes it throw.
 */
public final class MeasureReader {
  // The longest measure of any published table is a third of this; a longer text is a sentence.
  private static final int LONGEST = 100;

  /** Makes a reader; it keeps nothing and serves any number of threads. */
  public MeasureReader() {}

  /**
   * Reads a text. Every string is some measure: what none of the kinds takes beyond doubt is {@link
   * Words}.
   *
   * @throws NullPointerException if {@code text} is null
   */
  public Measure read(String text) {
    return read(text, false);
  }

  /**
   * Reads a text where a time is asked for (时效指标, 完成时间): {@code 9月} is September, {@code 2024.10}
   * and {@code 20241031} are dates, which elsewhere are numbers.
   *
   * @throws NullPointerException if {@code text} is null
   */
  public Measure readTime(String text) {
    return read(text, true);
  }

  /**
   * The quantities and deadlines that a text joins with commas, semicolons and the like: {@code
   * 培训3期，每期50人} has two. Words between them are left out; a single measure is its own only part.
   *
   * @throws NullPointerException if {@code text} is null
   */
  public List<Measure> parts(String text) {
    Measure whole = read(text);
    if (whole instanceof Several several) {
      return List.copyOf(several.parts());
    }
    if (!(whole instanceof Words)) {
      return List.of(whole);
    }
    return Clauses.of(text).stream()
        .map(this::read)
        .filter(part -> part instanceof Quantity || part instanceof Deadline)
        .toList();
  }

  /**
   * The figures that a sentence holds, with their units or without, as far as each of them says
   * what was reached: {@code 宣传片3部} and {@code 2个平台} of {@code 共制作宣传片3部，在2个平台播放}; not what was
   * planned, is a part, or is a difference.
   *
   * @throws NullPointerException if {@code sentence} is null
   */
  public List<Quantity> figures(String sentence) {
    return new SentenceReader(sentence).figures();
  }

  private static Measure read(String text, boolean time) {
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
