package cn.jixiao.cli;

import cn.jixiao.project.Explanation;
import cn.jixiao.project.Messages;

/** An explanation for people to read. */
final class ExplanationText {
  private static final int INDENT = 4;

  private ExplanationText() {}

  /** Rule, reason, source and examples, each after its heading, with a line break at the end. */
  static String of(Explanation explanation, Messages messages) {
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
