package cn.jixiao.measure;

/**
 * A target (指标值) or an actual value (实际完成值) as somebody wrote it, and what it means as far as that
 * is certain.
 *
 * <p>Whether a text is a target or an actual value is not known here. Where a phrase serves both,
 * everything it says is kept: {@code 超过5万小时} demands {@link Comparison#MORE_THAN} as a target and
 * is {@link Quantity#imprecise() imprecise} as an actual value.
 */
public sealed interface Measure permits Quantity, Deadline, Words {

  /**
   * Reads a text. Every string is some measure: what is neither a quantity nor a deadline beyond
   * doubt is {@link Words}. A sentence that merely contains a number is not read for it.
   *
   * @throws NullPointerException if {@code text} is null
   */
  static Measure parse(String text) {
    return new MeasureParser().parse(text);
  }

  /** The text as written, untouched. */
  String text();

  /**
   * True where digits, signs or the percent sign were typed full-width ({@code ９０％}, {@code ＞＝}).
   * They are understood; an author may want to be told.
   */
  default boolean hasFullWidthSigns() {
    return text().chars().anyMatch(FoldedText::isFullWidthSign);
  }
}
