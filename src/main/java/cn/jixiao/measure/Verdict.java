package cn.jixiao.measure;

import java.util.Objects;

/**
 * The official words of a self-evaluation for what is judged by a person (三档用语): {@code 达成年度指标},
 * {@code 部分达成预期指标并具有一定效果}, {@code 未达成预期指标且效果较差} (财政部《项目支出绩效自评表》填报说明); also that something was done
 * in time ({@code 按时完成}), which is a verdict on a deadline.
 *
 * @param text as written
 * @param reached how far
 */
public record Verdict(String text, Reached reached) implements Measure {
  /** How far something was reached. */
  public enum Reached {
    /** 达成. */
    ALL,
    /** 部分达成. */
    PART,
    /** 未达成. */
    NOT,
    /** 按时完成, 如期完成: said of a deadline alone. */
    IN_TIME
  }

  /** Refuses nulls. */
  public Verdict {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(reached, "reached");
  }

  @Override
  public Verdict withText(String other) {
    return new Verdict(other, reached);
  }
}
