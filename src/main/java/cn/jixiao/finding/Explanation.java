package cn.jixiao.finding;

import java.util.Objects;

/**
 * What a finding's code is about, for whoever asks.
 *
 * @param rule what must hold, in a sentence
 * @param why what goes wrong otherwise
 * @param source where the rule comes from
 * @param bad an example that gives the finding; may have several lines
 * @param good the same without the mistake
 */
public record Explanation(String rule, String why, String source, String bad, String good) {
  /** Refuses nulls. */
  public Explanation {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(bad, "bad");
    Objects.requireNonNull(good, "good");
  }
}
