package cn.jixiao.report;

import cn.jixiao.finding.Explanation;
import cn.jixiao.finding.Messages;

/** An explanation for people to read. */
public final class ExplanationText {
  private static final int INDENT = 4;

  private ExplanationText() {}

  /** Rule, reason, source and examples, each after its heading, with a line break at the end. */
  public static String of(Explanation explanation, Messages messages) {
    return sentence(messages, "rule", explanation.rule())
        + sentence(messages, "why", explanation.why())
        + sentence(messages, "source", explanation.source())
        + "\n"
        + example(messages, "bad", explanation.bad())
        + example(messages, "good", explanation.good());
  }

  private static String sentence(Messages messages, String part, String text) {
    return messages.text("explanation." + part) + text + "\n";
  }

  private static String example(Messages messages, String part, String text) {
    return messages.text("explanation." + part) + "\n" + text.indent(INDENT);
  }
}
