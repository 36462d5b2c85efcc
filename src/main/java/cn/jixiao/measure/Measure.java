package cn.jixiao.measure;

import java.util.List;
import java.util.Optional;

/**
 * A target (指标值) or an actual value (实际完成值) as somebody wrote it, and what it means as far as that
 * is certain.
 *
 * <p>Whether a text is a target or an actual value is not known here. Where a phrase serves both,
 * everything it says is kept: {@code 超过5万小时} demands {@link Comparison#MORE_THAN} as a target and
 * is {@link Quantity#imprecise() imprecise} as an actual value.
 */
public sealed interface Measure
    permits Quantity, Interval, Several, Deadline, Shift, Rank, Verdict, Nothing, Words {

  /**
   * Reads a text. Every string is some measure: what none of the kinds takes beyond doubt is {@link
   * Words}.
   *
   * @throws NullPointerException if {@code text} is null
   */
  static Measure parse(String text) {
    return new MeasureParser(false).parse(text);
  }

  /**
   * Reads a text where a time is asked for (时效指标, 完成时间): {@code 9月} is September, {@code 2024.10}
   * and {@code 20241031} are dates, which elsewhere are numbers.
   *
   * @throws NullPointerException if {@code text} is null
   */
  static Measure parseTime(String text) {
    return new MeasureParser(true).parse(text);
  }

  /**
   * The quantities and deadlines that a text joins with commas, semicolons and the like: {@code
   * 培训3期，每期50人} has two. Words between them are left out; a single measure is its own only part.
   *
   * @throws NullPointerException if {@code text} is null
   */
  static List<Measure> parts(String text) {
    Measure whole = parse(text);
    if (whole instanceof Several several) {
      return List.copyOf(several.parts());
    }
    if (!(whole instanceof Words)) {
      return List.of(whole);
    }
    return Clauses.of(text).stream()
        .map(Measure::parse)
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
  static List<Quantity> figures(String sentence) {
    return new SentenceReader(sentence).figures();
  }

  /** The text as written, untouched. */
  String text();

  /** The same meaning of another text, which holds this one's. */
  Measure withText(String other);

  /** True where the text says nothing. */
  default boolean isBlank() {
    return false;
  }

  /** What it means where a time is asked for; empty where it names none. */
  default Optional<Deadline> asDeadline() {
    return Optional.empty();
  }
}
