package cn.jixiao.measure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A target (指标值) or an actual value (实际完成值) as somebody wrote it, and what it means as far as that
 * is certain.
 *
 * <p>Whether a text is a target or an actual value is not known here. Where a phrase serves both,
 * everything it says is kept: {@code 超过5万小时} demands {@link Comparison#MORE_THAN} as a target and
 * is {@link Quantity#imprecise() imprecise} as an actual value.
 */
public sealed interface Measure permits Quantity, Deadline, Words {

  /** What separates measures; not the comma between the digits of one number. */
  Pattern BETWEEN_PARTS = Pattern.compile("[；;、。\\n]|(?<!\\d)[,，]|[,，](?!\\d)|以及|并且");

  /**
   * Reads a text. Every string is some measure: what is neither a quantity nor a deadline beyond
   * doubt is {@link Words}. A sentence that merely contains a number is not read for it.
   *
   * @throws NullPointerException if {@code text} is null
   */
  static Measure parse(String text) {
    return new MeasureParser().parse(text);
  }

  /**
   * The quantities and deadlines that a text joins with commas, semicolons and the like: {@code
   * 培训3期，每期50人} has two. Words between them are left out; a single measure is its own only part.
   *
   * @throws NullPointerException if {@code text} is null
   */
  static List<Measure> parts(String text) {
    Measure whole = parse(text);
    if (!(whole instanceof Words)) {
      return List.of(whole);
    }
    return BETWEEN_PARTS
        .splitAsStream(text)
        .map(Measure::parse)
        .filter(part -> !(part instanceof Words))
        .toList();
  }

  /** The text as written, untouched. */
  String text();

  /** True where the text says nothing. */
  default boolean isBlank() {
    return false;
  }

  /** What it means where a time is asked for; empty where it names none. */
  Optional<Deadline> asDeadline();
}
