package cn.jixiao.cli;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Messages;
import cn.jixiao.report.CodeCatalogue;
import cn.jixiao.report.ExplanationText;
import cn.jixiao.text.TextWidth;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a finding's code is about. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private static final int CODE_WIDTH = 28;
  private static final int SEVERITY_WIDTH = 9;
  private static final String ANY = "…";

  private final Call call;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "CODE",
      arity = "0..1",
      completionCandidates = OptionWords.Codes.class,
      descriptionKey = "argument.code")
  private String written;

  ExplainCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    call.shell().out().print(written == null ? list() : explanation());
    call.shell().out().flush();
    return CommandLines.FINE;
  }

  private String list() {
    Messages messages = call.messages();
    StringBuilder text = new StringBuilder();
    for (CodeFamily family : CodeFamily.values()) {
      text.append(text.isEmpty() ? "" : "\n").append(name(family)).append('\n');
      for (FindingCode code : CodeCatalogue.of(family)) {
        text.append("  ")
            .append(padded(code.code(), CODE_WIDTH))
            .append(padded(severity(code), SEVERITY_WIDTH))
            .append(messages.explanation(code.code()).rule())
            .append('\n');
      }
    }
    return text.toString();
  }

  private String explanation() {
    Messages messages = call.messages();
    String code = written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    FindingCode known =
        CodeCatalogue.named(code)
            .orElseThrow(
                () ->
                    UsageError.unknown(
                        spec.commandLine(),
                        CodeCatalogue.nearest(code),
                        "usage.unknown-code",
                        written));
    return "%s  %s  %s%n%s%n%n%s"
        .formatted(
            code,
            severity(known),
            name(known.family()),
            messages.text(known.family().messageKey(code), ANY, ANY, ANY, ANY),
            ExplanationText.of(messages.explanation(code), messages))
        .replace(System.lineSeparator(), "\n");
  }

  private String name(CodeFamily family) {
    return call.messages().text("family." + family.key());
  }

  private String severity(FindingCode code) {
    return call.messages().text("severity." + code.severity().key());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - TextWidth.columns(text)));
  }
}
