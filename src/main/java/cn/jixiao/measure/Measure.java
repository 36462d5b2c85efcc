package cn.jixiao.measure;

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
