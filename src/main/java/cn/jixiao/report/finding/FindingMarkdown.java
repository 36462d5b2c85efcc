package cn.jixiao.report.finding;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.report.Report;
import cn.jixiao.text.MarkdownText;

/** Writes findings as Markdown: a table for each file. */
public final class FindingMarkdown implements Report<CheckReport> {
  private final Messages messages;

  /** Findings in one language. */
  public FindingMarkdown(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String of(CheckReport report) {
    StringBuilder text = new StringBuilder();
    for (CheckedFile file : report.files()) {
      String name = file.file().toString().replace('\\', '/');
      text.append("### ").append(MarkdownText.escaped(name)).append("\n\n");
      text.append(messages.text("check.columns")).append('\n');
      text.append("|---:|---|---|---|---|\n");
      for (Finding finding : file.findings()) {
        text.append(row(finding)).append('\n');
      }
      text.append('\n');
    }
    return text.append(MarkdownText.escaped(report.summary(messages))).append('\n').toString();
  }

  private String row(Finding finding) {
    return "| %s | %s | `%s` | %s | %s |"
        .formatted(
            finding.place().line(),
            messages.text("severity." + finding.severity().key()),
            finding.code(),
            MarkdownText.escaped(messages.message(finding)),
            MarkdownText.escaped(messages.hint(finding)));
  }
}
